//! Everything that the atlas decides about a dataset without a browser.

use std::sync::LazyLock;

use pko_atlas::import::{Gazetteer, Setting};
use pko_atlas::record::{Dataset, read};
use pko_atlas::text::Language;
use pko_atlas::unit::{Month, Year};
use pko_atlas::view::{
    FileKind, Mode, Screen, SearchIndex, State, category_rules, problem_sentence, read_query,
    refused_colours, write_query,
};
use pko_atlas::world::{Borders, CountryNames};

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../static/data/", $name, ".json"))
    };
}

static BORDERS: LazyLock<Borders> =
    LazyLock::new(|| Borders::read(table!("borders")).expect("the borders"));

/// All names that the atlas knows.
pub static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let sections = [
        ("atlas", table!("atlas")),
        ("categories", table!("categories")),
        ("tasks", table!("tasks")),
        ("missions", table!("missions")),
        ("places", table!("places")),
        ("sources", table!("sources")),
        ("deployments", table!("deployments")),
    ];
    let text: Vec<String> =
        sections.iter().map(|(name, table)| format!("\"{name}\":{table}")).collect();
    let built_in = read(&format!("{{{}}}", text.join(","))).expect("the record");
    Gazetteer::new(CountryNames::read(table!("countries")), &BORDERS, built_in)
});

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
