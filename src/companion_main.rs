//! Mounts the companion; nothing else.

#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), wasm_bindgen::JsValue> {
    pko_atlas::companion::mount()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("PKO Atlas runs in a browser: `cargo xtask serve` builds and serves it.");
}
