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
mod place;
mod print;
mod quiz;
mod tables;
mod take_away;
mod terms;
mod tour;
mod worksheet;

use wasm_bindgen::JsValue;

use crate::ui::companion::ROOT;

/// On the place of the companion once it is there.
const MOUNTED: &str = "data-mounted";

/// Mounts the companion into the place that the atlas keeps for it. Where the atlas has none yet, it was
/// loaded to read a table, and is mounted when the place is there.
///
/// # Errors
/// When there is no page; the message says so in the browser's console.
pub fn mount() -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(|| JsValue::from_str("The companion of PKO Atlas needs the atlas."))?;
    match document.get_element_by_id(ROOT) {
        // A module that was slow may come when it was already asked for again.
        Some(root) if root.has_attribute(MOUNTED) => {}
        Some(root) => {
            root.set_attribute(MOUNTED, "")?;
            yew::Renderer::<app::Companion>::with_root(root).render();
        }
        None => tables::serve(),
    }
    Ok(())
}
