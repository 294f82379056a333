//! When the app itself fails, the reader is told once, and keeps what is on the screen.

use pko_atlas::ui::panicked::{teach_words, tell};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::place;

#[wasm_bindgen_test]
fn a_failure_is_told_once_and_leaves_what_is_there() {
    let root = place();
    root.set_text_content(Some("Cambodia"));
    teach_words();
    tell("src/view/year.rs:7 <b>broken</b>");
    tell("again");
    let document = root.owner_document().expect("a document");
    let bands = document.query_selector_all("[data-error=app][role=alert]").expect("a selector");
    assert_eq!(bands.length(), 1);
    let band = document.query_selector("[data-error=app]").ok().flatten().expect("a band");
    let text = band.text_content().unwrap_or_default();
    assert!(text.contains("src/view/year.rs:7 <b>broken</b>"), "{text}");
    let link = band.query_selector("a").ok().flatten().and_then(|link| link.get_attribute("href"));
    assert_eq!(link, document.location().and_then(|location| location.href().ok()));
    assert_eq!(root.text_content().as_deref(), Some("Cambodia"));
    band.remove();
}
