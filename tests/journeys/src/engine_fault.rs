//! Which failures are of an engine itself.

use anyhow::Error;

use crate::engine::Engine;

/// What WebKitGTK says when its WebAssembly has read or written what the module did not ask it to. Once
/// in some hundreds of page loads it does, in whatever program was made by Rust:
/// <https://github.com/tauri-apps/tauri/issues/7154>,
/// <https://github.com/wasm-bindgen/wasm-bindgen/issues/3470>,
/// <https://github.com/oven-sh/bun/issues/17146>. The atlas has no code of its own that
/// could (`unsafe_code` is denied), and neither of the other engines has ever said so.
///
/// The last of them is a trap that no panic has announced: a panic of the atlas is told with its file and
/// line first. It is what a count of references does that somebody else has written over.
const SPOILT_MEMORY: [&str; 4] = [
    "Out of bounds memory access",
    "Out of bounds call_indirect",
    "dlmalloc",
    "the app says: Unreachable code should not be executed",
];

/// Where the browser is when the process that showed the page has died, which no page can ask for: at an
/// empty page, or it cannot say where.
const GONE: [&str; 2] = ["in Webkit at about:blank: ", "in Webkit: "];
/// All that is heard of it then: no word of its driver, or nothing until the journey is ended.
const WITHOUT_A_WORD: [&str; 4] = [
    ": webdriver returned error:",
    ", found \"webdriver returned error: \"",
    ": webdriver returned error: Could not parse script result",
    ": the journey does not end within 300s",
];

/// Whether a journey ended in a failure of the engine, which says nothing of the atlas.
pub fn is_of_the_engine(engine: Engine, error: &Error) -> bool {
    let says = format!("{error:#}");
    let spoilt = SPOILT_MEMORY.iter().any(|mark| says.contains(mark));
    let gone = GONE.iter().any(|mark| says.starts_with(mark))
        && WITHOUT_A_WORD.iter().any(|words| says.trim_end().ends_with(words));
    engine == Engine::Webkit && (spoilt || gone)
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;
    use crate::browser::LONGEST;

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

    #[test]
    fn a_trap_is_of_the_engine_only_when_no_panic_announced_it() {
        let trap = "Unreachable code should not be executed (evaluating 'u.invoke(o,t)')";
        let says = |words: String| anyhow!("waited for the answers").context(words);
        let unannounced = says(format!("the app says: {trap}"));
        assert!(is_of_the_engine(Engine::Webkit, &unannounced));
        assert!(!is_of_the_engine(Engine::Chromium, &unannounced));
        let announced = says(format!("the app says: src/view/year.rs:7 no such year {trap}"));
        assert!(!is_of_the_engine(Engine::Webkit, &announced));
    }

    #[test]
    fn a_page_that_has_died_is_of_the_engine() {
        let of_the_engine = |driver: &'static str, place: &'static str| {
            let error = anyhow!("webdriver returned error: {driver}").context("no key Enter");
            is_of_the_engine(Engine::Webkit, &error.context(place))
        };
        assert!(of_the_engine("", "in Webkit at about:blank"));
        assert!(of_the_engine("", "in Webkit"));
        assert!(of_the_engine("Could not parse script result", "in Webkit"));
        let waited = "waited for the map to be shown, found";
        let in_vain = |found: &str| anyhow!("{waited} {found:?}").context("in Webkit");
        assert!(is_of_the_engine(Engine::Webkit, &in_vain("webdriver returned error: ")));
        assert!(!is_of_the_engine(Engine::Webkit, &in_vain("no such element")));
        let still = anyhow!("the journey does not end within {LONGEST:?}");
        assert!(is_of_the_engine(Engine::Webkit, &still.context("in Webkit")));
        let elsewhere = anyhow!("the journey does not end within {LONGEST:?}");
        let elsewhere = elsewhere.context("in Webkit at http://127.0.0.1:1/");
        assert!(!is_of_the_engine(Engine::Webkit, &elsewhere));
        assert!(!of_the_engine("", "in Webkit at http://127.0.0.1:1/"));
        assert!(!of_the_engine("no such element", "in Webkit at about:blank"));
        assert!(!of_the_engine("no such element", "in Webkit"));
    }
}
