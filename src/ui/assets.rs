//! Fetching what the page's manifest names: `<link data-asset="…" href="…">`.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// Why an asset could not be had; what the reader sees is decided where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssetMissing;

/// The bytes of an asset as text.
pub async fn text(name: &str) -> Result<String, AssetMissing> {
    let response = response(name).await?;
    let text = settled(response.text()).await?;
    text.as_string().ok_or(AssetMissing)
}

/// The bytes of an asset.
pub async fn bytes(name: &str) -> Result<Vec<u8>, AssetMissing> {
    let response = response(name).await?;
    let buffer = settled(response.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

async fn response(name: &str) -> Result<Response, AssetMissing> {
    let window = web_sys::window().ok_or(AssetMissing)?;
    let link = window
        .document()
        .and_then(|document| {
            document.query_selector(&format!("link[data-asset=\"{name}\"]")).ok()?
        })
        .ok_or(AssetMissing)?;
    let address = link.get_attribute("href").ok_or(AssetMissing)?;
    // The browser refuses other bytes than those the page was published with.
    let checked = RequestInit::new();
    if let Some(digest) = link.get_attribute("data-integrity") {
        checked.set_integrity(&digest);
    }
    let asked = window.fetch_with_str_and_init(&address, &checked);
    let answer = JsFuture::from(asked).await.map_err(|_| AssetMissing)?;
    let response: Response = answer.dyn_into().map_err(|_| AssetMissing)?;
    if response.ok() { Ok(response) } else { Err(AssetMissing) }
}

async fn settled(promise: Result<js_sys::Promise, JsValue>) -> Result<JsValue, AssetMissing> {
    JsFuture::from(promise.map_err(|_| AssetMissing)?).await.map_err(|_| AssetMissing)
}
