//! Time as it passes, whatever the clock on the wall says: that one may be wrong, and be put right
//! meanwhile.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // The browser's own: asking for the window and its clock first would cost several times as much.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Milliseconds after which what is on its way is told to be missing.
pub const PATIENCE: u32 = 10_000;

/// Milliseconds since the page was opened; they never run backwards.
pub fn now() -> f64 {
    performance_now()
}

/// What arrives within [`PATIENCE`]; nothing for what is still on its way then.
pub async fn within_patience<T>(arriving: impl Future<Output = T>) -> Option<T> {
    let (mut arriving, mut clock) = (pin!(arriving), pin!(TimeoutFuture::new(PATIENCE)));
    poll_fn(|context| match arriving.as_mut().poll(context) {
        Poll::Ready(arrived) => Poll::Ready(Some(arrived)),
        Poll::Pending => clock.as_mut().poll(context).map(|()| None),
    })
    .await
}
