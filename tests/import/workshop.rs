//! What the tests of tables work with.

use std::sync::LazyLock;

use pko_atlas::import::{Gazetteer, Imported, Setting, import};
use pko_atlas::record::{DataError, Dataset, Problem, read};
use pko_atlas::unit::Month;
use pko_atlas::world::CountryNames;

use crate::support::{borders, dataset, document, file};

/// All names that the atlas knows.
pub fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
        let built_in = read(&document().to_string()).expect("the record");
        Gazetteer::new(CountryNames::read(&file("countries").to_string()), borders(), built_in)
    });
    &GAZETTEER
}

/// A title, and the month up to which the atlas's own record goes.
pub fn setting() -> Setting {
    Setting { title: "Missions of a class".to_owned(), as_of: dataset().as_of }
}

/// What becomes of a file.
pub fn imported(text: &str) -> Result<Imported, DataError> {
    import(text.as_bytes(), gazetteer(), &setting())
}

/// The dataset that becomes of a file in which something is good: the atlas reads it without a mistake.
pub fn kept(text: &str) -> (Dataset, Imported) {
    let imported = imported(text).unwrap_or_else(|error| panic!("{error}"));
    let dataset = read(&imported.document).unwrap_or_else(|error| panic!("{error}"));
    (dataset, imported)
}

/// The mistakes of a file.
pub fn problems(text: &str) -> Vec<Problem> {
    match imported(text) {
        Ok(imported) => imported.problems,
        Err(DataError::Problems(problems)) => problems,
        Err(other) => panic!("{other}"),
    }
}

pub fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// A table with these rows below the columns of most tests.
pub fn table(rows: &[&str]) -> String {
    let head = "country,mission,category,from,to,people,sources";
    [head].iter().chain(rows).fold(String::new(), |text, line| text + line + "\n")
}
