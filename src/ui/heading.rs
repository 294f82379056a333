//! The heading of a panel that opens in the place of another.

use web_sys::HtmlElement;
use yew::prelude::*;

/// A reference for the heading of the record of `shown`. It takes the focus when the panel opens, so
/// that a reader with keyboard or screen reader is where the text is.
#[hook]
pub fn use_focused_heading<T: PartialEq + 'static>(shown: T) -> NodeRef {
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with(shown, move |_| {
            if let Some(element) = heading.cast::<HtmlElement>() {
                // Without focus the panel can still be read and left.
                let _refused = element.focus();
            }
        });
    }
    heading
}
