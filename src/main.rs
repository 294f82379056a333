//! Mounts the app; nothing else.

#[cfg(all(target_arch = "wasm32", feature = "split"))]
mod later {
    use pko_atlas::ui::assets::AssetMissing;
    use pko_atlas::ui::later::{LATER, Later};

    /// The part of the app that comes later.
    #[wasm_split_helpers::wasm_split(later, fallible)]
    pub fn load() -> Result<&'static Later, AssetMissing> {
        Ok(&LATER)
    }
}

#[cfg(target_arch = "wasm32")]
fn main() -> Result<(), wasm_bindgen::JsValue> {
    #[cfg(feature = "split")]
    pko_atlas::ui::later::comes_by(|| Box::pin(later::load()));
    pko_atlas::ui::mount()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("PKO Atlas runs in a browser: `cargo xtask serve` builds and serves it.");
}
