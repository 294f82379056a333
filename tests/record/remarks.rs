//! Remarks are texts by language, or plain texts in datasets whose authors write but one.

use pko_atlas::record::{DataError, Dataset, Localized, read};
use serde_json::{Value, json};

use crate::support::document;

/// The record with `remark` wherever one may stand in the first deployment, gift and event.
fn with_remarks(remark: &Value) -> Result<Dataset, DataError> {
    let mut document = document();
    for section in ["deployments", "in_kind", "events"] {
        document[section][0]["note"] = remark.clone();
    }
    let unit = &mut document["deployments"][0];
    unit["places"][0]["note"] = remark.clone();
    unit["rotations"][0]["label"] = remark.clone();
    unit["strength"] = json!([{ "date": "1992", "people": 3, "note": remark }]);
    unit["cumulative"] = unit["strength"].clone();
    read(&document.to_string())
}

fn remarks(data: &Dataset) -> [Option<&Localized>; 7] {
    let unit = &data.deployments[0];
    [
        unit.note.as_ref(),
        unit.places[0].note.as_ref(),
        unit.rotations[0].label.as_ref(),
        unit.strength[0].note.as_ref(),
        unit.cumulative[0].note.as_ref(),
        data.in_kind[0].note.as_ref(),
        data.events[0].note.as_ref(),
    ]
}

#[test]
fn a_plain_remark_is_english() {
    let data = with_remarks(&json!("about")).expect("a plain text will do");
    let plain = Localized { en: "about".to_owned(), ja: None, zh: None };
    assert_eq!(remarks(&data), [Some(&plain); 7]);
}

#[test]
fn a_remark_may_have_every_language() {
    let data = with_remarks(&json!({ "en": "about", "ja": "約", "zh": "约" })).expect("good");
    let all =
        Localized {
            en: "about".to_owned(), ja: Some("約".to_owned()), zh: Some("约".to_owned())
        };
    assert_eq!(remarks(&data), [Some(&all); 7]);
}

#[test]
fn a_remark_may_be_missing() {
    let data = with_remarks(&Value::Null).expect("no remark is good");
    assert_eq!(remarks(&data), [None; 7]);
}

#[test]
fn a_remark_that_is_no_text_or_has_no_english_is_refused() {
    for (wrong, suffix) in [(json!(3), ""), (json!({ "ja": "約" }), ".en"), (json!(" "), "")] {
        let Err(DataError::Problems(problems)) = with_remarks(&wrong) else {
            panic!("{wrong} was read")
        };
        let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
        let expected = [
            "places[0].note",
            "rotations[0].label",
            "strength[0].note",
            "cumulative[0].note",
            "note",
            "note",
            "note",
        ];
        assert_eq!(fields, expected.map(|field| format!("{field}{suffix}")), "{wrong}");
    }
}
