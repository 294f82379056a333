//! A table at an address: the companion makes a dataset of it, because the atlas itself knows no tables.
//! It is loaded for that, and opens nothing.

use gloo::events::EventListener;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::record::{DataError, Told, read_told};
use crate::ui::companion::{FAILED, READS_TABLES, TABLE, TABLE_READ, hear, load, tell};
use crate::ui::page;

/// Reads a table; nothing where the companion cannot be had.
pub async fn read(text: &str, name: &str) -> Option<Result<Told, DataError>> {
    if page::attribute(READS_TABLES).is_none() {
        let (_heard, here) = next(&[READS_TABLES, FAILED]);
        let _failure = load()?;
        JsFuture::from(here).await.ok()?;
        page::attribute(READS_TABLES)?;
    }
    let (_heard, answer) = next(&[TABLE_READ]);
    tell(TABLE, &format!("{name}\n{text}"));
    let answer = JsFuture::from(answer).await.ok()?.as_string()?;
    (!answer.is_empty()).then(|| read_told(&answer))
}

/// The text of the next event of some names, for as long as it is listened to.
fn next(names: &[&'static str]) -> (Vec<EventListener>, Promise) {
    let mut listeners = Vec::new();
    let promise = Promise::new(&mut |resolve, _| {
        listeners.extend(names.iter().filter_map(|name| {
            let resolve = resolve.clone();
            hear(name, move |text| {
                // Resolving a promise does not throw.
                let _never = resolve.call1(&JsValue::NULL, &JsValue::from_str(&text));
            })
        }));
    });
    (listeners, promise)
}
