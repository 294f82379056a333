//! From a document to a dataset: everything from outside is checked here, once, and every mistake
//! is named with its place.

mod names;
mod other_law;
mod problem;
mod quoted;
mod records;
mod tables;
mod walk;

use serde_json::Value;

use crate::record::category::CategoryIndex;
use crate::record::dataset::{Dataset, Origin};
use crate::record::principle::Principle;
use crate::record::read::names::{Ids, Names};
use crate::record::read::walk::Positions;
use crate::unit::Year;

pub use problem::{DataError, Problem};
pub use walk::Walk;

/// Most bytes of a document.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Most records of one table.
pub const MOST_RECORDS: usize = 10_000;
/// How often records that refer to what was left out are left out in their turn: more than any
/// chain of references that makes sense.
const MOST_PASSES: usize = 8;
/// The first year that a dataset may offer: that after the founding of the United Nations.
const FIRST_YEAR: u32 = 1946;
/// The last.
const LAST_YEAR: Year = Year(2200);

/// What could be used of somebody's document, and what could not.
#[derive(Debug)]
pub struct Reading {
    /// The records without a mistake.
    pub dataset: Dataset,
    /// How many records were left out.
    pub left_out: usize,
    /// Why: the mistakes in them, in the order of the document.
    pub problems: Vec<Problem>,
}

/// Reads a dataset: one JSON document that holds all sections of `docs/data.md`.
///
/// # Errors
/// [`DataError::NotJson`] with line and column when it cannot be parsed, [`DataError::TooLarge`]
/// past [`MOST_BYTES`] or [`MOST_RECORDS`] in a table, and otherwise all mistakes that were found.
pub fn read(text: &str) -> Result<Dataset, DataError> {
    let document = parse(text)?;
    let mut walk = Walk::new();
    let dataset = sections(&mut walk, &document);
    walk.problems.append(&mut walk.remarks);
    match dataset {
        Some(dataset) if walk.problems.is_empty() => Ok(dataset),
        _ => Err(DataError::Problems(walk.problems)),
    }
}

/// Reads what is good of a document like that of [`read`]: a record with a mistake is left out, and
/// so is one that refers to it.
///
/// # Errors
/// As [`read`], but mistakes only when one of them concerns the document as a whole, or no
/// deployment is left.
pub fn read_what_is_good(text: &str) -> Result<Reading, DataError> {
    let document = parse(text)?;
    let mut left_out = Positions::new();
    let mut problems = Vec::new();
    for _ in 0..MOST_PASSES {
        let mut walk = Walk::passing_by(left_out.clone());
        let dataset = sections(&mut walk, &document);
        let done = walk.problems.is_empty();
        problems.append(&mut walk.problems);
        match dataset {
            Some(dataset) if done && (problems.is_empty() || !dataset.deployments.is_empty()) => {
                problems.append(&mut walk.remarks);
                return Ok(Reading { dataset, left_out: left_out.len(), problems });
            }
            _ if done || walk.wrong_as_a_whole => break,
            _ => left_out.append(&mut walk.wrong_records),
        }
    }
    Err(DataError::Problems(problems))
}

fn parse(text: &str) -> Result<Value, DataError> {
    if text.len() > MOST_BYTES {
        return Err(DataError::TooLarge);
    }
    let document: Value = serde_json::from_str(text).map_err(|error| DataError::NotJson {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    let too_many =
        |section: &Value| section.as_array().is_some_and(|list| list.len() > MOST_RECORDS);
    if document.as_object().is_some_and(|sections| sections.values().any(too_many)) {
        return Err(DataError::TooLarge);
    }
    Ok(document)
}

/// Reads every section; `None` when the atlas section lacks what nothing can be shown without.
fn sections(walk: &mut Walk, document: &Value) -> Option<Dataset> {
    if !document.is_object() {
        walk.wrong("", document, "an object with the sections of a dataset");
        return None;
    }
    let names = names(walk, document);
    let categories =
        table(walk, document, "categories", |walk, record| Some(tables::category(walk, record)));
    if categories.is_empty() || categories.len() > CategoryIndex::LIMIT {
        let found = Value::from(categories.len());
        walk.enter_section("categories");
        walk.wrong("categories", &found, "from one to eight categories");
    }
    let tasks = table(walk, document, "tasks", |walk, record| Some(tables::task(walk, record)));
    let missions =
        table(walk, document, "missions", |walk, record| Some(tables::mission(walk, record)));
    let places = table(walk, document, "places", |walk, record| Some(tables::place(walk, record)));
    let sources =
        table(walk, document, "sources", |walk, record| Some(tables::source(walk, record)));
    let deployments = table(walk, document, "deployments", |walk, record| {
        records::deployment(walk, record, &names)
    });
    let in_kind =
        table(walk, document, "in_kind", |walk, record| records::gift(walk, record, &names));
    let events =
        table(walk, document, "events", |walk, record| records::event(walk, record, &names));
    let prime_ministers = table(walk, document, "prime_ministers", |walk, record| {
        records::term(walk, record, &names)
    });

    let other_laws = table(walk, document, "other_laws", |walk, record| {
        other_law::other_law(walk, record, &names)
    });
    let principles = table(walk, document, "principles", |walk, record| {
        Some(Principle {
            id: walk.identifier(record),
            text: tables::localized(walk, record, "text", "text"),
            sources: names.sources(walk, record),
        })
    });

    walk.enter_section("atlas");
    let atlas = walk.field(document, "atlas");
    let title = tables::localized(walk, atlas, "title", "title");
    let version = walk.text(atlas, "version", "version");
    let as_of = walk.month(atlas, "as_of", "as_of");
    let first = walk.number(atlas, "first_year", "first_year", FIRST_YEAR);
    let first_year = i16::try_from(first).ok().map(Year);
    if first_year.is_none() {
        let expected = format!("a year up to {LAST_YEAR}");
        walk.wrong("first_year", walk.field(atlas, "first_year"), &expected);
    }
    let (first_year, as_of) = (first_year?, as_of?);
    if as_of.year() < first_year || as_of.year() > LAST_YEAR {
        let expected = format!("a month in the first year or later, up to {LAST_YEAR}");
        walk.wrong("as_of", walk.field(atlas, "as_of"), &expected);
    }
    Some(Dataset {
        origin: Origin::default(),
        title,
        version,
        as_of,
        first_year,
        categories,
        tasks,
        missions,
        places,
        sources,
        deployments,
        in_kind,
        events,
        prime_ministers,
        other_laws,
        principles,
    })
}

fn names(walk: &mut Walk, document: &Value) -> Names {
    let mut ids = |section: &'static str| {
        let records = walk.records(document, section);
        Ids::of(walk, &records)
    };
    let (categories, tasks, missions) = (ids("categories"), ids("tasks"), ids("missions"));
    let (places, sources, deployments) = (ids("places"), ids("sources"), ids("deployments"));
    let has_address = |source: &Value| {
        let filled = |field: &str| {
            source.get(field).and_then(Value::as_str).is_some_and(|text| !text.is_empty())
        };
        filled("title") && filled("url")
    };
    let all = walk.records(document, "sources");
    let with_address = (0u16..).zip(all).filter(|(_, (_, source))| has_address(source));
    Names {
        categories,
        tasks,
        missions,
        places,
        sources,
        deployments,
        with_address: with_address.map(|(at, _)| at).collect(),
    }
}

/// Reads the records of a table. A record that cannot be read leaves a mistake behind, so that
/// positions in tables count only when there is none.
fn table<T>(
    walk: &mut Walk,
    document: &Value,
    section: &'static str,
    mut read: impl FnMut(&mut Walk, &Value) -> Option<T>,
) -> Vec<T> {
    let mut values = Vec::new();
    for (at, record) in walk.records(document, section) {
        walk.enter_record(record, at);
        values.extend(read(walk, record));
    }
    values
}
