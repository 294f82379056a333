//! A mistake in a lesson is named with its place, and nothing from outside makes the reader fail.

use pko_atlas::record::{DataError, Problem};
use pko_atlas::teach::{read_claims, read_glossary, read_lesson, read_lessons};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::junk::{junk, paths};
use crate::support::{dataset, file};
use crate::taught::claims;

fn lesson() -> Value {
    file("../lessons/ten-stops")
}

fn problems_of(value: &Value) -> Vec<Problem> {
    match read_lesson(&value.to_string(), dataset(), claims()) {
        Err(DataError::Problems(problems)) => problems,
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

/// The problems of a real lesson with one change.
fn problems(change: impl FnOnce(&mut Value)) -> Vec<Problem> {
    let mut value = lesson();
    change(&mut value);
    problems_of(&value)
}

#[track_caller]
fn only(problems: &[Problem], section: &str, record: Option<&str>, field: &str) {
    let found: Vec<_> = problems
        .iter()
        .map(|problem| {
            (problem.section.as_str(), problem.record.as_deref(), problem.field.as_str())
        })
        .collect();
    assert_eq!(found, [(section, record, field)]);
}

#[test]
fn a_teachers_own_lesson_needs_one_language_and_no_guide() {
    let own = json!({
        "format": "pko-atlas-lesson-1", "id": "own", "kind": "tour",
        "title": {"ja": "私の授業"}, "summary": {"ja": "短い授業"},
        "steps": [{"id": "one", "title": {"ja": "最初"}, "view": "year=1994", "text": {"ja": "見よう。"}}]
    });
    assert_eq!(problems_of(&own), []);
}

#[test]
fn a_view_that_is_not_understood_is_named() {
    for view in ["year=1895", "year=1994&place=KHM", "year=1994&lang=ja", "yaer=1994", "1994"] {
        let found = problems(|lesson| lesson["steps"][2]["view"] = json!(view));
        only(&found, "steps", Some("deaths"), "view");
        assert_eq!(found[0].found, json!(view).to_string());
    }
}

#[test]
fn references_must_exist() {
    for (field, wrong) in [("facts", "untac-navy"), ("sources", "rumour"), ("shows", "atlantis")] {
        let found = problems(|lesson| lesson["steps"][1][field] = json!([wrong]));
        only(&found, "steps", Some("first"), &format!("{field}[0]"));
    }
    let found = problems(|lesson| lesson["steps"][1]["claims"] = json!(["moon-made-of-cheese"]));
    only(&found, "steps", Some("first"), "claims[0]");
}

#[test]
fn links_are_web_addresses() {
    for url in
        ["javascript:alert(1)", "data:text/html,x", "https://a b", "//example.org", "file:///etc"]
    {
        let found = problems(|lesson| {
            lesson["steps"][0]["links"] = json!([{"title": "A page", "url": url}]);
        });
        only(&found, "steps", Some("act"), "links[0].url");
    }
    let good = problems(|lesson| {
        lesson["steps"][0]["links"] = json!([{"title": "<b>", "url": "https://example.org/"}]);
    });
    assert_eq!(good, []);
}

#[test]
fn a_slip_of_the_pen_is_noticed() {
    let found = problems(|lesson| lesson["steps"][0]["notce"] = json!({"en": "Look"}));
    only(&found, "steps", Some("act"), "notce");
    let found = problems(|lesson| lesson["kind"] = json!("lecture"));
    only(&found, "lesson", None, "kind");
    let found = problems(|lesson| lesson["format"] = json!("something-else"));
    only(&found, "lesson", None, "format");
    let found = problems(|lesson| lesson["steps"][0]["text"]["de"] = json!("Hallo"));
    only(&found, "steps", Some("act"), "text.de");
}

#[test]
fn exactly_one_choice_is_right() {
    for choices in [
        json!([{"text": {"en": "a"}}, {"text": {"en": "b"}}]),
        json!([{"text": {"en": "a"}, "right": true}, {"text": {"en": "b"}, "right": true}]),
        json!([{"text": {"en": "a"}, "right": true}]),
    ] {
        let found = problems(|lesson| lesson["steps"][1]["questions"][0]["choices"] = choices);
        only(&found, "steps", Some("first"), "questions[0].choices");
    }
}

#[test]
fn a_quiz_asks_at_each_step() {
    let found = problems(|lesson| {
        lesson["kind"] = json!("quiz");
        lesson["steps"][3]["questions"] = json!([]);
    });
    only(&found, "steps", Some("1994"), "questions");
}

#[test]
fn a_plan_takes_as_long_as_its_parts() {
    let found = problems(|lesson| lesson["guide"]["plans"][0]["minutes"] = json!(20));
    only(&found, "guide", None, "plans[0].minutes");
    assert_eq!(found[0].expected, "15, the sum of the parts");
    let found = problems(|lesson| {
        lesson["guide"]["plans"][0]["parts"][0]["steps"] = json!(["nowhere"]);
    });
    only(&found, "guide", None, "plans[0].parts[0].steps[0]");
}

#[test]
fn two_steps_of_a_name_are_refused() {
    let found = problems(|lesson| lesson["steps"][1]["id"] = json!("act"));
    let ids: Vec<_> = found.iter().filter(|problem| problem.field == "id").collect();
    assert_eq!(ids.len(), 1);
    let twice = json!([lesson(), lesson()]).to_string();
    assert!(read_lessons(&twice, dataset(), claims()).is_err());
}

#[test]
fn length_number_and_depth_are_bounded() {
    let found = problems(|lesson| lesson["steps"][0]["text"]["en"] = json!("a".repeat(1_501)));
    only(&found, "steps", Some("act"), "text.en");
    let found = problems(|lesson| {
        let step = lesson["steps"][0].clone();
        lesson["steps"] = Value::Array(vec![step; 41]);
        lesson["guide"] = Value::Null;
    });
    only(&found, "lesson", None, "steps");
    let large = " ".repeat(300_000);
    assert!(matches!(read_lesson(&large, dataset(), claims()), Err(DataError::TooLarge)));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(read_lesson(&deep, dataset(), claims()), Err(DataError::NotJson { .. })));
}

/// A document with some of its values replaced by anything.
fn spoiled(mut document: Value, changes: Vec<(prop::sample::Index, Value)>) -> String {
    let mut all = Vec::new();
    paths(&document, String::new(), &mut all);
    for (at, value) in changes {
        if let Some(place) = document.pointer_mut(at.get(&all[..]).as_str()) {
            *place = value;
        }
    }
    document.to_string()
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, Value)>> {
    proptest::collection::vec((any::<prop::sample::Index>(), junk()), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    /// A lesson or a list of mistakes, never a panic; and what is read can be written.
    #[test]
    fn no_change_of_a_lesson_makes_the_reader_fail(changes in changes()) {
        let text = spoiled(lesson(), changes);
        match read_lesson(&text, dataset(), claims()) {
            Err(DataError::Problems(problems)) => prop_assert!(!problems.is_empty()),
            Err(_) => {}
            Ok(read) => {
                let written = pko_atlas::teach::write_lesson(&read, dataset(), claims());
                let again = read_lesson(&written.to_string(), dataset(), claims());
                prop_assert_eq!(again, Ok(read));
            }
        }
    }

    #[test]
    fn no_change_of_the_claims_makes_the_reader_fail(changes in changes()) {
        let _any = read_claims(&spoiled(file("claims"), changes), dataset());
    }

    #[test]
    fn no_change_of_the_glossary_makes_the_reader_fail(changes in changes()) {
        let _any = read_glossary(&spoiled(file("../lessons/glossary"), changes), dataset());
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in ".{0,200}") {
        prop_assert!(read_lesson(&text, dataset(), claims()).is_err());
    }
}
