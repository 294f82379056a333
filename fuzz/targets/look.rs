//! Everything that the atlas decides about a dataset without a browser.

// Each target takes what it needs of this.
#![allow(dead_code)]

use std::sync::LazyLock;

use pko_atlas::import::{Gazetteer, Setting};
use pko_atlas::record::Dataset;
use pko_atlas::text::Language;
use pko_atlas::unit::{Month, Year};
use pko_atlas::view::{
    FileKind, Mode, Screen, SearchIndex, State, category_rules, problem_sentence, read_query,
    refused_colours, write_query,
};
use pko_atlas::world::CountryNames;

use crate::known::{self, BORDERS, COUNTRIES};

/// All names that the atlas knows.
pub static GAZETTEER: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::new(CountryNames::read(COUNTRIES), &BORDERS, known::record()));

/// What a table does not say of itself.
pub fn setting() -> Setting {
    let as_of = Month::new(Year(2026), 1).expect("a month");
    Setting { title: "A title".to_owned(), as_of }
}

/// Looks at a dataset in all ways.
pub fn look(dataset: &Dataset) {
    for problem in refused_colours(dataset) {
        let _sentence = problem_sentence(&problem, Language::Japanese);
    }
    let rules = category_rules(dataset);
    assert!(!rules.contains(['<', '\\']), "{rules}");
    let mut state = State::start(dataset);
    for year in dataset.years() {
        state.year = year;
        let screen = Screen::derive(dataset, &BORDERS, &state, None);
        assert_eq!(screen.view.year, year);
    }
    state.mode = Mode::SoFar;
    let query = write_query(&state, dataset);
    assert_eq!(write_query(&read_query(&query, dataset), dataset), query);
    for kind in FileKind::ALL {
        let _text = kind.text(dataset, &BORDERS, &state, "https://example.org/");
    }
    let _index = SearchIndex::build(dataset, &BORDERS, None);
}
