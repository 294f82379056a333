//! Of somebody's document what is good is shown, and what is not is counted and listed.

use pko_atlas::record::{DataError, MOST_BYTES, MOST_RECORDS, Reading, read, read_what_is_good};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::document;

/// What is read of the real record with one change.
fn reading(change: impl FnOnce(&mut Value)) -> Result<Reading, DataError> {
    let mut document = document();
    change(&mut document);
    read_what_is_good(&document.to_string())
}

fn all() -> usize {
    document()["deployments"].as_array().expect("deployments").len()
}

#[test]
fn a_record_without_a_mistake_is_read_whole() {
    let reading = reading(|_| ()).expect("a record");
    assert_eq!((reading.dataset.deployments.len(), reading.left_out), (all(), 0));
    assert_eq!(reading.problems, []);
}

#[test]
fn a_bad_record_is_left_out_and_the_others_are_shown() {
    let reading = reading(|document| document["deployments"][1]["start"] = json!("1992-13"));
    let reading = reading.expect("the others");
    assert_eq!((reading.dataset.deployments.len(), reading.left_out), (all() - 1, 1));
    let ids: Vec<&str> = reading.dataset.deployments.iter().map(|own| own.id.as_str()).collect();
    assert!(!ids.contains(&"untac-ceasefire-observers"), "{ids:?}");
    assert_eq!(
        reading.problems[0].to_string(),
        "deployments, record untac-ceasefire-observers, field start: found \"1992-13\", expected a \
         month as YYYY-MM"
    );
}

#[test]
fn what_refers_to_a_bad_record_goes_with_it() {
    let reading = reading(|document| {
        let places = document["places"].as_array_mut().expect("places");
        let place = places.iter_mut().find(|place| place["id"] == "mozambique").expect("one");
        place["code"] = json!("mozambique");
    });
    let reading = reading.expect("the others");
    assert!(reading.dataset.place_by_id("mozambique").is_none());
    assert!(reading.left_out > 1, "the place and its deployments");
    for section in ["places", "deployments"] {
        assert!(reading.problems.iter().any(|problem| problem.section == section), "{section}");
    }
}

#[test]
fn a_slip_is_answered_with_what_was_meant() {
    let reading = reading(|document| {
        document["deployments"][1]["places"][0]["place"] = json!("combodia");
        document["deployments"][2]["confidence"] = json!("hihg");
        document["deployments"][3]["category"] = json!("atlantis");
    });
    let problems = reading.expect("the others").problems;
    let meant = |field: &str| {
        let found = problems.iter().find(|problem| problem.field == field).expect(field);
        found.suggestion.as_deref()
    };
    assert_eq!(meant("places[0].place"), Some("cambodia"));
    assert_eq!(meant("confidence"), Some("high"));
    assert_eq!(meant("category"), None);
    assert!(problems[0].to_string().ends_with("did you mean cambodia?"), "{}", problems[0]);
}

#[test]
fn nothing_is_shown_of_a_document_that_is_wrong_as_a_whole() {
    for change in [
        json!({ "atlas": { "title": { "en": "A" }, "version": "1", "first_year": 1992 } }),
        json!({ "categories": [] }),
        json!({ "deployments": "none" }),
    ] {
        let fields = change.as_object().expect("an object").clone();
        let result = reading(|document| {
            document.as_object_mut().expect("an object").extend(fields);
        });
        assert!(matches!(result, Err(DataError::Problems(_))), "{change}");
    }
}

#[test]
fn when_every_deployment_is_wrong_the_mistakes_are_the_answer() {
    let result = reading(|document| {
        for deployment in document["deployments"].as_array_mut().expect("deployments") {
            deployment["start"] = json!("then");
        }
    });
    assert!(matches!(result, Err(DataError::Problems(problems)) if !problems.is_empty()));
}

#[test]
fn a_category_is_not_called_by_a_word_of_the_address() {
    for word in ["in-kind", "other-laws", "none"] {
        let mut document = document();
        document["categories"][0]["id"] = json!(word);
        let Err(DataError::Problems(problems)) = read(&document.to_string()) else {
            panic!("{word}")
        };
        assert!(problems.iter().any(|problem| problem.section == "categories"), "{problems:?}");
    }
}

#[test]
fn years_are_offered_from_1946_to_2200() {
    for (first, as_of, good) in
        [(1946, "2200-12", true), (1945, "2000-01", false), (1946, "2201-01", false)]
    {
        let mut document = document();
        document["atlas"]["first_year"] = json!(first);
        document["atlas"]["as_of"] = json!(as_of);
        assert_eq!(read(&document.to_string()).is_ok(), good, "{first} to {as_of}");
    }
}

#[test]
fn five_thousand_records_are_read_and_fifty_thousand_refused() {
    let many = |count: usize| {
        let mut document = document();
        let first = document["deployments"][1].clone();
        let copies = (0..count).map(|at| {
            let mut copy = first.clone();
            copy["id"] = json!(format!("copy-{at}"));
            copy
        });
        document["deployments"] = copies.collect();
        document["events"] = json!([]);
        read_what_is_good(&document.to_string())
    };
    assert_eq!(many(5_000).expect("a record").dataset.deployments.len(), 5_000);
    assert_eq!(many(50_000).expect_err("too many"), DataError::TooLarge);
    let one_more = json!({ "deployments": vec![json!({}); MOST_RECORDS + 1] }).to_string();
    assert_eq!(read_what_is_good(&one_more).expect_err("too many"), DataError::TooLarge);
    let bytes = format!("\"{}\"", " ".repeat(MOST_BYTES));
    assert_eq!(read_what_is_good(&bytes).expect_err("too many bytes"), DataError::TooLarge);
}

#[test]
fn depth_length_and_lists_are_bounded() {
    let deep = "[".repeat(100_000);
    assert!(matches!(read(&deep), Err(DataError::NotJson { .. })));
    let long = reading(|document| {
        document["deployments"][1]["component"]["en"] = json!("a".repeat(20_001));
        document["deployments"][2]["rotations"] = json!(vec![json!({}); 1_001]);
    });
    let long = long.expect("the others");
    for id in ["untac-ceasefire-observers", "untac-engineering-unit"] {
        assert!(long.dataset.deployments.iter().all(|own| own.id != id), "{id}");
    }
    let shown: usize = long.problems.iter().map(|problem| problem.found.len()).sum();
    assert!(shown < 2_000, "what is found is quoted in part: {shown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// However many records are spoiled, the others are shown, or mistakes are named.
    #[test]
    fn the_good_ones_are_always_kept(spoiled in proptest::collection::btree_set(0..30usize, 0..30)) {
        let last = all();
        let spoiled: Vec<usize> = spoiled.into_iter().filter(|at| *at < last).collect();
        let result = reading(|document| {
            for at in &spoiled {
                document["deployments"][*at]["start"] = json!("then");
            }
        });
        let reading = result.expect("some are good");
        let kept: Vec<&str> =
            reading.dataset.deployments.iter().map(|own| own.id.as_str()).collect();
        for at in &spoiled {
            let id = document()["deployments"][*at]["id"].clone();
            prop_assert!(!kept.contains(&id.as_str().unwrap_or_default()));
        }
        prop_assert!(kept.len() + reading.left_out >= last);
        prop_assert_eq!(reading.problems.is_empty(), spoiled.is_empty());
    }
}
