//! The library's answer to "what holds in a year" against a second one, computed straight from the
//! files by comparing text.

use std::collections::{BTreeMap, BTreeSet};

use pko_atlas::record::{CategorySet, Dataset, Role};
use pko_atlas::unit::Year;
use pko_atlas::view::{State, shown_as, year_view};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{borders, dataset, document, file};

/// Code (or identifier) of a place and its categories.
pub type Highlighted = BTreeMap<String, BTreeSet<String>>;

/// What the library highlights in a year with everything switched on.
pub fn highlighted(dataset: &Dataset, year: Year) -> Highlighted {
    let state = State { year, ..State::start(dataset) };
    let view = year_view(dataset, borders(), &state);
    let mut found = Highlighted::new();
    for active in &view.places {
        let place = dataset.place(active.place);
        let name = place.code.map_or(place.id.clone(), |code| code.to_string());
        let categories = active.categories.iter().map(|index| dataset.category(index).id.clone());
        found.entry(name).or_default().extend(categories);
    }
    found
}

/// The code under which a country stands in a year, by the rows of the table of borders.
fn whole(code: &str, year: i16) -> String {
    let december = format!("{year}-12");
    let table = file("borders");
    let own = table["unions"].as_array().expect("unions").iter().find(|union| {
        let parts = union["parts"].as_array().expect("parts");
        parts.iter().any(|part| part == code)
            && union["until"].as_str().is_none_or(|until| until >= december.as_str())
    });
    own.map_or(code, |union| union["whole"].as_str().expect("whole")).to_owned()
}

/// The same from the files, for a role.
pub fn naive(document: &Value, year: i16, role: &str) -> Highlighted {
    let as_of = document["atlas"]["as_of"].as_str().expect("as_of");
    let (january, december) = (format!("{year}-01"), format!("{year}-12"));
    let mut found = Highlighted::new();
    for deployment in document["deployments"].as_array().expect("deployments") {
        let start = deployment["start"].as_str().expect("start");
        let end = deployment["end"].as_str().unwrap_or(as_of);
        if start > december.as_str() || end < january.as_str() {
            continue;
        }
        for part in deployment["places"].as_array().expect("places") {
            if part["role"] != role {
                continue;
            }
            let id = part["place"].as_str().expect("place");
            let places = document["places"].as_array().expect("places");
            let place = places.iter().find(|place| place["id"] == id).expect("a known place");
            let name = whole(place["code"].as_str().unwrap_or(id), year);
            let category = deployment["category"].as_str().expect("category").to_owned();
            found.entry(name).or_default().insert(category);
        }
    }
    found
}

#[test]
fn the_highlighted_set_is_that_of_the_files_in_every_year() {
    let (document, dataset) = (document(), dataset());
    assert_eq!(dataset.years().len(), 35);
    for year in dataset.years() {
        let expected = naive(&document, year.0, "mission-area");
        assert_eq!(highlighted(dataset, year), expected, "{year}");
    }
}

proptest! {
    /// Whatever is switched on, a place is shown with exactly those of its categories that are on.
    #[test]
    fn switches_take_away_categories_and_nothing_else(
        year in 1992i16..=2026,
        on in proptest::collection::vec(any::<bool>(), 4),
    ) {
        let (document, dataset) = (document(), dataset());
        let indices: Vec<_> = CategorySet::first(4).iter().collect();
        let categories: CategorySet =
            indices.iter().zip(&on).filter(|(_, on)| **on).map(|(index, _)| *index).collect();
        let names: BTreeSet<String> =
            categories.iter().map(|index| dataset.category(index).id.clone()).collect();
        let state = State { year: Year(year), categories, ..State::start(dataset) };
        let view = year_view(dataset, borders(), &state);
        let mut expected = naive(&document, year, "mission-area");
        expected.retain(|_, own| {
            own.retain(|category| names.contains(category));
            !own.is_empty()
        });
        let shown: BTreeSet<String> = view.places.iter().map(|active| {
            let place = dataset.place(active.place);
            place.code.map_or(place.id.clone(), |code| code.to_string())
        }).collect();
        prop_assert_eq!(shown, expected.into_keys().collect::<BTreeSet<_>>());
    }
}

#[test]
fn people_served_from_elsewhere_are_the_beneficiaries_of_the_files() {
    let (document, dataset) = (document(), dataset());
    for year in dataset.years() {
        let view = year_view(dataset, borders(), &State { year, ..State::start(dataset) });
        let expected: BTreeSet<String> =
            naive(&document, year.0, "beneficiary").into_keys().collect();
        let served: BTreeSet<String> = view
            .served
            .iter()
            .filter_map(|served| dataset.place(served.place).code)
            .map(|code| code.to_string())
            .collect();
        assert_eq!(served, expected, "{year}");
    }
}

#[test]
fn the_list_and_the_map_hold_the_same_places() {
    let dataset = dataset();
    for year in dataset.years() {
        let view = year_view(dataset, borders(), &State { year, ..State::start(dataset) });
        let mut rows: Vec<_> =
            view.groups.iter().flat_map(|group| &group.rows).map(|row| row.place).collect();
        let mut first = BTreeSet::new();
        rows.retain(|place| first.insert(*place));
        let places: Vec<_> = view.places.iter().map(|active| active.place).collect();
        assert_eq!(rows, places, "{year}");
        for row in view.groups.iter().flat_map(|group| &group.rows) {
            for index in &row.deployments {
                let parts = &dataset.deployment(*index).places;
                assert!(
                    parts
                        .iter()
                        .any(|part| shown_as(dataset, borders(), part.place, year) == row.place
                            && part.role == Role::MissionArea)
                );
            }
        }
    }
}
