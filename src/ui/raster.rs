//! An SVG picture as a PNG file, made by the browser.

use gloo::file::{Blob, ObjectUrl};
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// Draws `picture`, the text of an SVG file, with so many pixels to a unit, and lets the reader save
/// it under `name`. `None` where the browser cannot.
pub async fn save(picture: &str, scale: f64, name: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let image = HtmlImageElement::new().ok()?;
    let address: ObjectUrl = Blob::new_with_options(picture, Some("image/svg+xml")).into();
    image.set_src(&address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let pixels = |units: u32| (f64::from(units) * scale).round() as u32;
    canvas.set_width(pixels(image.width()));
    canvas.set_height(pixels(image.height()));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let blob: web_sys::Blob = JsFuture::from(blob_of(&canvas)).await.ok()?.dyn_into().ok()?;
    let address: ObjectUrl = Blob::from(blob).into();
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the file after this turn: its address must outlive it.
    gloo::timers::future::TimeoutFuture::new(10_000).await;
    drop(address);
    Some(())
}

/// What is on a canvas as a PNG file, or nothing where the browser refuses.
fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve: Function, reject: Function| {
        let taken =
            Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        if canvas.to_blob(taken.unchecked_ref()).is_err() {
            let _never = reject.call0(&JsValue::NULL);
        }
    })
}
