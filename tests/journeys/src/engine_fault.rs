//! Which failures are of an engine itself.

use anyhow::Error;

use crate::engine::Engine;

/// What WebKitGTK says when its WebAssembly has read or written what the module did not ask it to. Once
/// in some hundreds of page loads it does, in whatever program was made by Rust:
/// <https://github.com/tauri-apps/tauri/issues/7154>,
/// <https://github.com/wasm-bindgen/wasm-bindgen/issues/3470>. The atlas has no code of its own that
/// could (`unsafe_code` is denied), and neither of the other engines has ever said so.
const SPOILT_MEMORY: [&str; 3] =
    ["Out of bounds memory access", "Out of bounds call_indirect", "dlmalloc"];

/// Whether a journey ended in a failure of the engine, which says nothing of the atlas.
pub fn is_of_the_engine(engine: Engine, error: &Error) -> bool {
    let says = format!("{error:?}");
    engine == Engine::Webkit && SPOILT_MEMORY.iter().any(|mark| says.contains(mark))
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn only_spoilt_memory_in_webkit_is_of_the_engine() {
        let spoilt = anyhow!("waited for the app").context(
            "the app says: deps/dlmalloc-0.2.11/src/dlmalloc.rs:1201 assertion failed: psize >= size",
        );
        assert!(is_of_the_engine(Engine::Webkit, &spoilt));
        assert!(!is_of_the_engine(Engine::Firefox, &spoilt));
        let own =
            anyhow!("in Webkit").context("the app says: src/view/year.rs:7 capacity overflow");
        assert!(!is_of_the_engine(Engine::Webkit, &own));
    }
}
