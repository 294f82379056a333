//! The skin: components that show what `view` derives and send messages back. The only room that
//! knows the browser.

mod app;
mod arrival;
pub mod assets;
mod axis;
mod bars;
mod beside;
mod citing;
pub mod clock;
pub mod companion;
pub mod copied;
mod data_band;
mod deployment;
pub mod dossier;
pub mod error_band;
pub mod fact;
mod faults;
mod filled;
mod first;
mod foreign;
mod frame;
mod gifts;
mod happenings;
mod header;
pub mod heading;
mod heard;
mod held;
mod keys;
pub mod language;
pub mod later;
pub mod legend;
pub mod list;
pub mod live_region;
pub mod load;
mod location;
mod looking;
pub mod map;
mod map_in_words;
mod mission;
mod navigation;
pub mod offline;
mod other_laws;
pub mod page;
mod panel;
pub mod panicked;
mod paper;
mod player;
mod range;
pub mod raster;
mod ready;
mod resize;
mod rest;
pub mod search;
pub mod share;
mod spans;
pub mod steps;
pub mod swatch;
pub mod table;
mod table_reader;
mod writes;
pub mod year_control;
mod year_tools;

pub use app::App;

use wasm_bindgen::JsValue;

/// Mounts the atlas into the element `#atlas` of the page.
///
/// # Errors
/// When the page has no such element; the message says so in the browser's console.
pub fn mount() -> Result<(), JsValue> {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("atlas"))
        .ok_or_else(|| JsValue::from_str("PKO Atlas needs an element with the id “atlas”."))?;
    panicked::tell_of_panics();
    yew::Renderer::<App>::with_root(root).render();
    Ok(())
}
