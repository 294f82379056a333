//! Text from outside is text, and mistakes in it are said.

use std::rc::Rc;

use pko_atlas::record::read;
use pko_atlas::text::Language;
use pko_atlas::ui::error_band::{ErrorBand, ErrorBandProps};
use pko_atlas::ui::list::{List, ListProps};
use pko_atlas::view::problem_sentences;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{Callback, Renderer};

use crate::support::{DOCUMENT, find, looking, mailbox, place, settle};

#[wasm_bindgen_test]
async fn markup_in_a_record_stays_text() {
    let root = place();
    let markup = "<img src=x onerror=alert(1)>";
    let foreign = DOCUMENT.replace("\"en\": \"Cambodia\"", &format!("\"en\": \"{markup}\""));
    let dataset = Rc::new(read(&foreign).expect("a record"));
    let (state, screen) = looking(&dataset, 1993);
    let props = ListProps {
        dataset,
        shown: pko_atlas::view::Shown { state, screen: screen.into() },
        everything_on: true,
        dispatch: mailbox().0,
    };
    Renderer::<List>::with_root_and_props(root.clone(), props).render();
    settle().await;
    assert!(root.query_selector("img").expect("a selector").is_none());
    assert!(root.text_content().is_some_and(|text| text.contains(markup)));
}

#[wasm_bindgen_test]
async fn a_mistake_is_said_with_its_place() {
    let root = place();
    let foreign = DOCUMENT.replace("\"start\": \"1992-09\"", "\"start\": \"1992-13\"");
    let error = read(&foreign).expect_err("a mistake");
    let (headline, details) = problem_sentences(&error, Language::English);
    let props = ErrorBandProps {
        language: Language::English,
        headline: headline.into(),
        details,
        retry: Callback::noop(),
    };
    Renderer::<ErrorBand>::with_root_and_props(root.clone(), props).render();
    settle().await;
    let band = find(&root, "[data-error][role=alert]");
    let text = band.text_content().unwrap_or_default();
    for part in ["deployments", "unavem-ii-election-observers", "start", "1992-13", "YYYY-MM"] {
        assert!(text.contains(part), "{part} is missing: {text}");
    }
}
