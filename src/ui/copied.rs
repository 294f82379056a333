//! Texts that the reader copies out of the atlas, and the address that they tell.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::text::{Language, catalogue};

/// What is copied.
#[derive(Properties, PartialEq)]
pub struct CopiedProps {
    /// The language of the interface.
    pub language: Language,
    /// What the text is.
    pub label: AttrValue,
    /// The text.
    pub text: AttrValue,
}

/// A text to be copied: by its button, or by hand, since it is chosen whole when the reader comes to
/// it. Some browsers and frames let no page write to the clipboard.
#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let words = catalogue(props.language);
    let area = use_node_ref();
    let done = use_state_eq(AttrValue::default);
    let onfocus = Callback::from(|event: FocusEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            area.select();
        }
    });
    let onclick = {
        let (area, done, text) = (area.clone(), done.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(window) = web_sys::window() else { return };
            let clipboard = window.navigator().clipboard();
            // Absent on pages that are not served securely.
            let absent = clipboard.is_undefined();
            let (area, done, text) = (area.clone(), done.clone(), text.clone());
            spawn_local(async move {
                let copied = !absent && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
                if copied {
                    done.set(text);
                } else if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                    let _refused = area.focus();
                }
            });
        })
    };
    html! {
        <div class="copied">
            <label>
                <span class="quiet">{ &props.label }</span>
                <textarea ref={area} rows="3" readonly={true} value={props.text.clone()} {onfocus} />
            </label>
            <button type="button" class="plain" {onclick} aria-label={format!("{}: {}", words.copy, props.label)}>
                { words.copy }
            </button>
            <span class="quiet" role="status">{ if *done == props.text { words.copy_done } else { "" } }</span>
        </div>
    }
}

/// The address of the page as it is now.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
