//! The companion: what a reader opens beside the map, as a module of its own that the atlas loads
//! when it is needed. It knows the atlas by what the atlas tells it and asks it for views; the state
//! stays the atlas's.

mod app;
mod data;
mod editor;
mod embed;
mod explained;
mod glossary;
mod library;
mod mistakes;
mod one_file;
mod own;
mod print;
mod quiz;
mod take_away;
mod tour;
mod worksheet;

use wasm_bindgen::JsValue;

use crate::ui::companion::ROOT;

/// Mounts the companion into the place that the atlas keeps for it.
///
/// # Errors
/// When the page has no such place; the message says so in the browser's console.
pub fn mount() -> Result<(), JsValue> {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(ROOT))
        .ok_or_else(|| JsValue::from_str("The companion of PKO Atlas needs the atlas."))?;
    yew::Renderer::<app::Companion>::with_root(root).render();
    Ok(())
}
