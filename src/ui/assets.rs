//! Fetching what the page's manifest names: `<link data-asset="…" href="…">`.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// Why an asset could not be had; what the reader sees is decided where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssetMissing;

/// An asset that has been asked for.
pub struct Asked(Result<JsFuture, AssetMissing>);

/// Asks for an asset at once, so that several can be on their way together.
pub fn ask(name: &str) -> Asked {
    Asked(asked(name))
}

impl Asked {
    /// Its bytes as text.
    pub async fn text(self) -> Result<String, AssetMissing> {
        let response = self.response().await?;
        let text = settled(response.text()).await?;
        text.as_string().ok_or(AssetMissing)
    }

    /// Its bytes.
    pub async fn bytes(self) -> Result<Vec<u8>, AssetMissing> {
        let response = self.response().await?;
        let buffer = settled(response.array_buffer()).await?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }

    async fn response(self) -> Result<Response, AssetMissing> {
        let answer = self.0?.await.map_err(|_| AssetMissing)?;
        let response: Response = answer.dyn_into().map_err(|_| AssetMissing)?;
        if response.ok() { Ok(response) } else { Err(AssetMissing) }
    }
}

fn asked(name: &str) -> Result<JsFuture, AssetMissing> {
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
    Ok(JsFuture::from(window.fetch_with_str_and_init(&address, &checked)))
}

async fn settled(promise: Result<js_sys::Promise, JsValue>) -> Result<JsValue, AssetMissing> {
    JsFuture::from(promise.map_err(|_| AssetMissing)?).await.map_err(|_| AssetMissing)
}
