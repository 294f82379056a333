//! What is taken away equals what is shown: the files are read by a library of their format.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use pko_atlas::record::Dataset;
use pko_atlas::text::Language;
use pko_atlas::unit::Year;
use pko_atlas::view::{CSV_COLUMNS, FileKind, Screen, Sort, State, description, table};
use support::{borders, dataset};

fn states(dataset: &Dataset) -> impl Iterator<Item = State> + '_ {
    Language::ALL.iter().flat_map(move |language| {
        dataset.years().map(move |year| {
            let mut state = State::start(dataset);
            (state.year, state.language) = (year, *language);
            state
        })
    })
}

#[test]
fn the_csv_file_has_the_rows_of_the_table_in_every_year_and_language() {
    let dataset = dataset();
    for state in states(dataset) {
        let text = FileKind::Csv.text(dataset, borders(), &state, "");
        assert!(text.replace("\r\n", "").find('\n').is_none(), "lines end as RFC 4180 says");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().expect("a header"), &CSV_COLUMNS[..]);
        let rows: Vec<csv::StringRecord> =
            reader.records().collect::<Result<_, _>>().expect("rows of one length");
        let expected = table(dataset, borders(), &state, Sort::default());
        assert_eq!(rows.len(), expected.len(), "{}", state.year);
        for (row, expected) in rows.iter().zip(&expected) {
            let deployment = dataset.deployment(expected.deployment);
            assert_eq!(&row[0], deployment.id);
            assert_eq!(&row[7], expected.cells[3], "the unit");
            assert_eq!(&row[8], deployment.start.to_string());
            let people = deployment.total.map(|total| total.people.to_string());
            assert_eq!(&row[10], people.unwrap_or_default(), "unknown is empty, never 0");
            assert!(row[13].contains("http"), "{} has a source", &row[0]);
        }
    }
}

#[test]
fn the_json_file_says_what_it_was_taken_from() {
    let dataset = dataset();
    for state in states(dataset) {
        let text =
            FileKind::Json.text(dataset, borders(), &state, "https://example.org/?year=1994");
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["year"], state.year.0);
        assert_eq!(value["version"], dataset.version.as_str());
        assert_eq!(value["url"], "https://example.org/?year=1994");
        let ids: Vec<&str> = value["deployments"]
            .as_array()
            .expect("deployments")
            .iter()
            .filter_map(|own| own["id"].as_str())
            .collect();
        let rows = table(dataset, borders(), &state, Sort::default());
        let expected: Vec<&str> =
            rows.iter().map(|row| dataset.deployment(row.deployment).id.as_str()).collect();
        assert_eq!(ids, expected);
        let roles = value["deployments"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|own| own["places"].as_array().into_iter().flatten())
            .map(|place| place["role"].as_str().expect("a role"));
        for role in roles {
            // The words of the record's own files.
            assert!(["mission-area", "beneficiary", "staging"].contains(&role), "{role}");
        }
    }
}

#[test]
fn a_file_follows_switches_and_order() {
    let dataset = dataset();
    let mut state = State::start(dataset);
    state.year = Year(1994);
    let all = FileKind::Csv.text(dataset, borders(), &state, "").lines().count();
    let first = state.categories.iter().next().expect("a category");
    state.categories = state.categories.toggled(first);
    let fewer = FileKind::Csv.text(dataset, borders(), &state, "");
    assert!(fewer.lines().count() < all);
    assert!(!fewer.contains(",peacekeeping,"), "{fewer}");
    state.table = Some(Sort { descending: true, ..Sort::default() });
    let backwards = FileKind::Csv.text(dataset, borders(), &state, "");
    assert!(fewer.lines().nth(1) == backwards.lines().last(), "{backwards}");
}

#[test]
fn the_description_names_every_place_of_the_year() {
    let dataset = dataset();
    for state in states(dataset) {
        let screen = Screen::derive(dataset, borders(), &state, None);
        let text = description(dataset, &state, &screen);
        let view = screen.view;
        assert!(text.contains(&state.year.to_string()), "{text}");
        for active in &view.places {
            let place = dataset.place(active.place);
            let name = pko_atlas::view::place_name(place, state.year, state.language);
            assert!(text.contains(name), "{name} is missing: {text}");
        }
    }
}
