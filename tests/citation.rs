//! Citations and reports of errors that leave the atlas.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
#[expect(dead_code, reason = "shared with tests that also need the borders")]
mod support;

use pko_atlas::text::Language;
use pko_atlas::view::{Cited, Form, citation, error_report};
use support::dataset;

const URL: &str = "https://atlas.example/?year=1993&mission=untac&place=KHM";

fn cited() -> Cited<'static> {
    Cited { title: "UNTAC {50% & more}", record: "untac", url: URL, read_on: "2026-07-03" }
}

fn cite(form: Form) -> String {
    citation(dataset(), cited(), form, Language::English)
}

#[test]
fn every_form_names_the_record_its_version_address_and_day() {
    let version = dataset().version.as_str();
    for form in Form::ALL {
        let text = cite(form);
        for part in ["UNTAC", "untac", version, URL] {
            assert!(text.contains(part), "{form:?} lacks {part}: {text}");
        }
    }
    assert!(cite(Form::Plain).contains("2026-07-03"));
}

#[test]
fn bibtex_is_balanced_whatever_the_title_holds() {
    let text = cite(Form::BibTex);
    assert!(text.contains(r"UNTAC \{50\% \& more\}"), "{text}");
    let bare = text.replace(r"\{", "").replace(r"\}", "");
    assert_eq!(bare.matches('{').count(), bare.matches('}').count(), "{text}");
}

#[test]
fn csl_is_json_with_the_parts_of_the_date() {
    let items: serde_json::Value = serde_json::from_str(&cite(Form::CslJson)).expect("JSON");
    assert_eq!(items[0]["URL"], URL);
    assert_eq!(items[0]["accessed"]["date-parts"][0], serde_json::json!([2026, 7, 3]));
}

#[test]
fn a_report_tells_the_record_the_version_and_the_address() {
    let text = error_report(dataset(), cited(), "What is wrong:");
    for part in ["untac", &dataset().version, URL, "What is wrong:"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}
