//! The key that leads to the search field: only while the focus is inside the atlas, which may be
//! one part of somebody's page, and never while the reader is typing.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::Callback;

const KEY: &str = "/";

/// Hears the key anywhere in the atlas that the field belongs to.
pub fn listen(field: &HtmlElement, called: Callback<()>) -> Option<EventListener> {
    let atlas = field.closest(".atlas").ok().flatten()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&atlas, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        if event.key() == KEY && !held && !event.is_composing() && !is_typing(event) {
            event.prevent_default();
            called.emit(());
        }
    }))
}

/// Whether a key press goes into a text, or picks from a closed list by its letters.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        target.matches("input:not([type=range]), textarea, select").unwrap_or(true)
            || target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
    })
}
