//! A mistake is named with its place, and nothing from outside makes the reader fail.

use pko_atlas::record::{DataError, Problem, read};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::junk::{junk, paths};
use crate::support::document;

/// The problems of the real record with one change.
fn problems(change: impl FnOnce(&mut Value)) -> Vec<Problem> {
    let mut document = document();
    change(&mut document);
    match read(&document.to_string()) {
        Err(DataError::Problems(problems)) => problems,
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

#[track_caller]
fn only(problems: &[Problem], section: &str, record: &str, field: &str) {
    let found: Vec<_> = problems
        .iter()
        .map(|problem| {
            (problem.section.as_str(), problem.record.as_deref(), problem.field.as_str())
        })
        .collect();
    assert_eq!(found, [(section, Some(record), field)]);
}

#[test]
fn the_record_has_no_mistake() {
    assert_eq!(problems(|_| ()), []);
}

#[test]
fn a_record_without_a_source_is_refused() {
    for section in ["deployments", "in_kind", "events", "prime_ministers"] {
        let id = document()[section][0]["id"].as_str().expect("id").to_owned();
        let found = problems(|document| document[section][0]["sources"] = json!([]));
        only(&found, section, &id, "sources");
    }
}

#[test]
fn a_source_without_an_address_is_not_enough() {
    let found =
        problems(|document| document["deployments"][0]["sources"] = json!(["article-2022"]));
    only(&found, "deployments", "unavem-ii-election-observers", "sources");
}

#[test]
fn a_month_that_is_none_is_named_with_what_was_expected() {
    let found = problems(|document| document["deployments"][1]["start"] = json!("1992-13"));
    only(&found, "deployments", "untac-ceasefire-observers", "start");
    assert_eq!(found[0].found, "\"1992-13\"");
    assert_eq!(found[0].expected, "a month as YYYY-MM");
}

#[test]
fn an_end_before_the_start_is_refused() {
    let found = problems(|document| document["deployments"][1]["end"] = json!("1992-08"));
    only(&found, "deployments", "untac-ceasefire-observers", "end");
}

#[test]
fn a_place_that_is_not_in_the_table_is_refused() {
    let found =
        problems(|document| document["deployments"][1]["places"][0]["place"] = json!("combodia"));
    // Without its place the deployment has no mission area either.
    let fields: Vec<_> = found.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["places[0].place", "places"]);
}

#[test]
fn rotations_must_add_up() {
    let found = problems(|document| document["deployments"][2]["total"]["people"] = json!(1_199));
    only(&found, "deployments", "untac-engineering-unit", "total.people");
    assert_eq!(found[0].expected, "1200, the sum of the rotations");
}

#[test]
fn an_address_may_only_be_a_web_address() {
    let found = problems(|document| document["sources"][1]["url"] = json!("javascript:alert(1)"));
    assert_eq!(found[0].field, "url");
}

#[test]
fn the_same_identifier_twice_is_refused() {
    let found = problems(|document| {
        let copy = document["missions"][0].clone();
        document["missions"].as_array_mut().expect("missions").push(copy);
    });
    assert!(found.iter().any(|problem| problem.section == "missions" && problem.field == "id"));
}

#[test]
fn every_mistake_is_found_at_once() {
    let found = problems(|document| {
        document["deployments"][0]["category"] = json!("peace");
        document["deployments"][3]["confidence"] = json!("certain");
        document["events"][2]["date"] = json!("yesterday");
    });
    let fields: Vec<_> = found.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["category", "confidence", "date"]);
}

#[test]
fn what_is_no_json_is_named_by_line_and_column() {
    let error = read("{\n  \"atlas\": {,\n").expect_err("no JSON");
    assert!(matches!(error, DataError::NotJson { line: 2, column: 13, .. }), "{error:?}");
}

#[test]
fn a_first_year_beyond_all_years_is_told() {
    let found = problems(|document| document["atlas"]["first_year"] = json!(51_990));
    let fields: Vec<_> = found.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["first_year"], "{found:?}");
}

#[test]
fn too_much_is_refused() {
    let records = vec![json!({}); 50_001];
    let error = read(&json!({ "deployments": records }).to_string()).expect_err("too much");
    assert_eq!(error, DataError::TooLarge);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Any value of the record replaced by anything: a dataset or a list of mistakes, never a panic.
    #[test]
    fn no_change_of_the_record_makes_the_reader_fail(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), junk()), 1..4),
    ) {
        let mut document = document();
        let mut all = Vec::new();
        paths(&document, String::new(), &mut all);
        for (at, value) in changes {
            if let Some(place) = document.pointer_mut(at.get(&all[..]).as_str()) {
                *place = value;
            }
        }
        if let Err(DataError::Problems(problems)) = read(&document.to_string()) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in ".{0,200}") {
        prop_assert!(read(&text).is_err());
    }
}
