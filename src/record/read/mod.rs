//! From a document to a dataset: everything from outside is checked here, once, and every mistake
//! is named with its place.

mod names;
mod other_law;
mod problem;
mod records;
mod tables;
mod walk;

use serde_json::Value;

use crate::record::category::CategoryIndex;
use crate::record::dataset::Dataset;
use crate::record::principle::Principle;
use crate::record::read::names::{Ids, Names};
use crate::unit::Year;

pub use problem::{DataError, Problem};
pub use walk::Walk;

/// Most bytes of a document.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Most records of one table.
const MOST_RECORDS: usize = 50_000;

/// Reads a dataset: one JSON document that holds all sections of `docs/data.md`.
///
/// # Errors
/// [`DataError::NotJson`] with line and column when it cannot be parsed, [`DataError::TooLarge`]
/// past 8 MiB or 50,000 records in a table, and otherwise all mistakes that were found.
pub fn read(text: &str) -> Result<Dataset, DataError> {
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
    let mut walk = Walk::new();
    let dataset = sections(&mut walk, &document);
    match dataset {
        Some(dataset) if walk.problems.is_empty() => Ok(dataset),
        _ => Err(DataError::Problems(walk.problems)),
    }
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
    let first = walk.number(atlas, "first_year", "first_year", 1900);
    let first_year = i16::try_from(first).ok().map(Year)?;
    let as_of = as_of?;
    if as_of.year() < first_year {
        walk.wrong("as_of", walk.field(atlas, "as_of"), "a month in the first year or later");
    }
    Some(Dataset {
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
        walk.enter_section(section);
        let records = document.get(section).and_then(Value::as_array);
        Ids::of(walk, records.map(Vec::as_slice).unwrap_or_default())
    };
    let has_address = |source: &Value| {
        let filled = |field: &str| {
            source.get(field).and_then(Value::as_str).is_some_and(|text| !text.is_empty())
        };
        filled("title") && filled("url")
    };
    let sources = document.get("sources").and_then(Value::as_array);
    let with_address = (0u16..)
        .zip(sources.map(Vec::as_slice).unwrap_or_default())
        .filter(|(_, source)| has_address(source))
        .map(|(at, _)| at);
    Names {
        categories: ids("categories"),
        tasks: ids("tasks"),
        missions: ids("missions"),
        places: ids("places"),
        sources: ids("sources"),
        deployments: ids("deployments"),
        with_address: with_address.collect(),
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
    walk.enter_section(section);
    let mut values = Vec::new();
    for (at, record) in walk.list(document, section).iter().enumerate() {
        walk.enter_record(record, at);
        values.extend(read(walk, record));
    }
    values
}
