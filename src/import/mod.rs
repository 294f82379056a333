//! Other people's tables as datasets: a CSV file with a row for each deployment, or the JSON that the
//! atlas lets its readers take away. Good rows become records, bad ones mistakes with their line.
//!
//! Knows nothing of the browser; the atlas itself does without this room.

mod aliases;
mod columns;
mod date;
mod document;
mod gazetteer;
mod ledger;
mod places;
mod row;
mod sheet;
mod sources;
mod taken_away;

use serde_json::Value;

use crate::record::{DataError, MOST_BYTES, Problem, read_what_is_good};
use crate::unit::Month;

pub use aliases::ALIASES;
pub use columns::{TEMPLATE, column_names};
pub use gazetteer::Gazetteer;

/// What a table has become.
#[derive(Debug)]
pub struct Imported {
    /// The dataset as a document that the atlas reads without a mistake.
    pub document: String,
    /// How many rows or records are shown.
    pub kept: usize,
    /// How many are not.
    pub left_out: usize,
    /// Why, and what else is not as it should be.
    pub problems: Vec<Problem>,
}

/// What a table does not say of itself.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The title of the record.
    pub title: String,
    /// The month up to which what has no end goes on.
    pub as_of: Month,
}

/// Makes a dataset of a file: JSON, where it begins with a brace, and otherwise CSV.
///
/// # Errors
/// When nothing of it can be shown: as [`read_what_is_good`], with lines for a table.
pub fn import(
    bytes: &[u8],
    gazetteer: &Gazetteer,
    setting: &Setting,
) -> Result<Imported, DataError> {
    if bytes.len() > MOST_BYTES {
        return Err(DataError::TooLarge);
    }
    let text = sheet::text(bytes)?;
    if !text.trim_start().starts_with('{') {
        let ledger = sheet::read(text, gazetteer, setting.as_of)?;
        return finished(ledger, gazetteer, setting);
    }
    match taken_away::read(text, gazetteer, setting)? {
        Some((ledger, setting)) => finished(ledger, gazetteer, &setting),
        None => {
            let reading = read_what_is_good(text)?;
            Ok(Imported {
                document: text.to_owned(),
                kept: reading.dataset.deployments.len(),
                left_out: reading.left_out,
                problems: reading.problems,
            })
        }
    }
}

fn finished(
    ledger: ledger::Ledger,
    gazetteer: &Gazetteer,
    setting: &Setting,
) -> Result<Imported, DataError> {
    if ledger.rows.is_empty() {
        return Err(DataError::Problems(ledger.problems));
    }
    let document: Value = document::document(&ledger.rows, gazetteer, setting);
    Ok(Imported {
        document: document.to_string(),
        kept: ledger.rows.len(),
        left_out: ledger.bad,
        problems: ledger.problems,
    })
}
