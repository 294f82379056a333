//! From files to lessons, claims and terms: everything from outside is checked here, once, and
//! every mistake is named with its place, as `record::read` does for a dataset.

mod claim;
mod fields;
mod glossary;
mod guide;
mod question;
mod refer;
mod step;

use serde_json::Value;

use crate::record::{DataError, Dataset, Walk};
use crate::teach::claim::Claim;
use crate::teach::glossary::Term;
use crate::teach::lesson::{FORMAT, Kind, Lesson, MOST_STEPS, Step};
use crate::teach::read::fields::{LINE, PARAGRAPH, few, only, words};
use crate::teach::read::refer::Refer;

/// Most bytes of one lesson.
const MOST_BYTES: usize = 256 * 1024;
/// Most bytes of a file with all lessons, claims or terms of a site.
const MOST_BYTES_OF_ALL: usize = 4 * 1024 * 1024;
/// Most lessons, claims or terms of a site.
const MOST_OF_A_SITE: usize = 500;

/// Reads one lesson, of whomever. What it refers to must be in the dataset and among the claims.
///
/// # Errors
/// [`DataError::NotJson`] with line and column, [`DataError::TooLarge`] past 256 KiB, and otherwise
/// all mistakes that were found: of the section `lesson` as a whole, of `steps` by their identifier,
/// and of the `guide`.
pub fn read_lesson(text: &str, dataset: &Dataset, claims: &[Claim]) -> Result<Lesson, DataError> {
    let document = parsed(text, MOST_BYTES)?;
    let mut walk = Walk::new();
    let lesson = lesson(&mut walk, &document, &Refer::to(dataset, claims));
    checked(walk, lesson)
}

/// Reads a lesson in the making: what is missing or too long stays as it is, to be mended. Only what is
/// no lesson at all is refused.
///
/// # Errors
/// [`DataError::NotJson`], and [`DataError::TooLarge`] past 4 MiB.
pub fn read_draft(text: &str, dataset: &Dataset, claims: &[Claim]) -> Result<Lesson, DataError> {
    let document = parsed(text, MOST_BYTES_OF_ALL)?;
    Ok(lesson(&mut Walk::new(), &document, &Refer::to(dataset, claims)))
}

/// Reads the lessons of a site: a list of documents as [`read_lesson`] takes them.
///
/// # Errors
/// As [`read_lesson`], and when two lessons have the same identifier.
pub fn read_lessons(
    text: &str,
    dataset: &Dataset,
    claims: &[Claim],
) -> Result<Vec<Lesson>, DataError> {
    let document = parsed(text, MOST_BYTES_OF_ALL)?;
    let mut walk = Walk::new();
    let refer = Refer::to(dataset, claims);
    let mut lessons: Vec<Lesson> = Vec::new();
    for value in list_of(&mut walk, "lessons", &document) {
        let read = lesson(&mut walk, value, &refer);
        if lessons.iter().any(|other| other.id == read.id) {
            walk.enter_section("lesson");
            walk.wrong("id", &Value::from(read.id.clone()), "an id that no other lesson has");
        }
        lessons.push(read);
    }
    checked(walk, lessons)
}

/// Reads the claims of a site.
///
/// # Errors
/// As `record::read` for a table of the record.
pub fn read_claims(text: &str, dataset: &Dataset) -> Result<Vec<Claim>, DataError> {
    let document = parsed(text, MOST_BYTES_OF_ALL)?;
    let mut walk = Walk::new();
    let refer = Refer::to(dataset, &[]);
    let claims =
        table(&mut walk, "claims", &document, |walk, value| claim::claim(walk, value, &refer));
    checked(walk, claims)
}

/// Reads the glossary of a site.
///
/// # Errors
/// As `record::read` for a table of the record.
pub fn read_glossary(text: &str, dataset: &Dataset) -> Result<Vec<Term>, DataError> {
    let document = parsed(text, MOST_BYTES_OF_ALL)?;
    let mut walk = Walk::new();
    let refer = Refer::to(dataset, &[]);
    let terms = table(&mut walk, "glossary", &document, |walk, value| {
        Some(glossary::term(walk, value, &refer))
    });
    checked(walk, terms)
}

fn parsed(text: &str, most: usize) -> Result<Value, DataError> {
    if text.len() > most {
        return Err(DataError::TooLarge);
    }
    serde_json::from_str(text).map_err(|error| DataError::NotJson {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })
}

fn checked<T>(walk: Walk, value: T) -> Result<T, DataError> {
    if walk.problems.is_empty() { Ok(value) } else { Err(DataError::Problems(walk.problems)) }
}

/// The records of a document that is a list.
fn list_of<'v>(walk: &mut Walk, section: &'static str, document: &'v Value) -> &'v [Value] {
    walk.enter_section(section);
    let list = document.as_array().filter(|list| list.len() <= MOST_OF_A_SITE);
    if list.is_none() {
        walk.wrong("", document, &format!("a list of at most {MOST_OF_A_SITE}"));
    }
    list.map(Vec::as_slice).unwrap_or_default()
}

fn table<T>(
    walk: &mut Walk,
    section: &'static str,
    document: &Value,
    mut read: impl FnMut(&mut Walk, &Value) -> Option<T>,
) -> Vec<T> {
    let mut values = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for (at, value) in list_of(walk, section, document).iter().enumerate() {
        walk.enter_record(value, at);
        if let Some(id) = value.get("id").and_then(Value::as_str) {
            if ids.contains(&id) {
                walk.wrong("id", &Value::from(id), "an id that no other record has");
            }
            ids.push(id);
        }
        values.extend(read(walk, value));
    }
    values
}

const FIELDS: &[&str] = &["format", "id", "kind", "title", "summary", "steps", "guide"];

fn lesson(walk: &mut Walk, document: &Value, refer: &Refer<'_>) -> Lesson {
    walk.enter_section("lesson");
    if !document.is_object() {
        walk.wrong("", document, "an object with the fields of a lesson");
        return Lesson::default();
    }
    let format = walk.field(document, "format");
    if format.as_str() != Some(FORMAT) {
        walk.wrong("format", format, FORMAT);
    }
    only(walk, document, "", FIELDS);
    let id = walk.identifier(document);
    let kind = walk.one_of(walk.field(document, "kind"), "kind", Kind::NAMES).unwrap_or_default();
    let title = words(walk, document, "title", "title", LINE);
    let summary = words(walk, document, "summary", "summary", PARAGRAPH);
    let values = few(walk, document, "steps", "steps", 1, MOST_STEPS);
    let mut steps = Vec::new();
    for (at, value) in values.iter().enumerate() {
        walk.enter_section("steps");
        walk.enter_record(value, at);
        let step = step::step(walk, value, refer, kind);
        if steps.iter().any(|other: &Step| other.id == step.id) {
            walk.wrong("id", &Value::from(step.id.clone()), "an id that no other step has");
        }
        steps.push(step);
    }
    let guide = walk.field(document, "guide");
    let guide = (!guide.is_null()).then(|| {
        walk.enter_section("guide");
        guide::guide(walk, guide, refer, &steps)
    });
    Lesson { id, kind, title, summary, steps, guide }
}
