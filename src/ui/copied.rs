//! Texts that the reader copies out of the atlas, and the address that they tell.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// A text to be copied: it is chosen whole when the reader comes to it.
pub fn copied(label: &'static str, text: String) -> Html {
    let onfocus = Callback::from(|event: FocusEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            area.select();
        }
    });
    html! {
        <label class="copied">
            <span class="quiet">{ label }</span>
            <textarea rows="4" readonly={true} value={text} {onfocus} />
        </label>
    }
}

/// The address of the page as it is now.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
