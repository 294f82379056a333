//! The address bar: written from the state, once, here; read when the reader goes back or forth.
//!
//! In a sandboxed frame the history may be out of reach: the atlas then works without it.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// Whether a change gets an entry of its own in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The back button returns to the state before.
    New,
    /// The present entry is written over.
    Same,
}

/// The query string of the page, with its question mark, or nothing.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// A fragment of this kind is a lesson, which would be lost with it. Others, such as a place to jump
/// to, stay out of the address.
const LESSON: &str = "#lesson=";

/// Writes a query string into the address bar.
pub fn write(query: &str, entry: Entry) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    let lesson = fragment.filter(|fragment| fragment.starts_with(LESSON)).unwrap_or_default();
    let address = format!("?{query}{lesson}");
    // A refusal (an opaque origin, or too many entries in a short time) costs only the mirror.
    let _refused = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

/// Calls back whenever the reader goes back or forth.
pub fn on_travel(mut travelled: impl FnMut() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| travelled()))
}
