//! A CSV file, cut into rows: RFC 4180, with commas, semicolons or tabs, and any ends of lines.

use csv::{ReaderBuilder, StringRecord};

use crate::import::columns::{COLUMNS, Column, Positions};
use crate::import::gazetteer::Gazetteer;
use crate::import::ledger::{Ledger, Origin};
use crate::import::row::{Cells, Rows};
use crate::record::{DataError, MOST_RECORDS, Problem};
use crate::unit::Month;

/// Longest cell, in bytes.
const LONGEST_CELL: usize = 20_000;
/// Most cells of a line: a file of commas alone is no table.
const MOST_CELLS: usize = 200;

/// The text of a file without its byte order mark.
///
/// # Errors
/// The line from which on it is not UTF-8, and what to do.
pub fn text(bytes: &[u8]) -> Result<&str, DataError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        DataError::Problems(vec![Problem {
            line: Some(1 + before.iter().filter(|byte| **byte == b'\n').count()),
            section: "deployments".to_owned(),
            record: None,
            field: "text".to_owned(),
            found: "bytes that are no UTF-8".to_owned(),
            expected: "text in UTF-8: in a spreadsheet save as “CSV UTF-8”".to_owned(),
            suggestion: None,
        }])
    })
}

/// Reads the rows.
///
/// # Errors
/// When the first line names too few of the columns, or there are too many rows.
pub fn read(text: &str, gazetteer: &Gazetteer, as_of: Month) -> Result<Ledger, DataError> {
    let mut ledger = Ledger::new();
    let mut reader = ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    // A reader of text in memory has no other fault than text that is no UTF-8.
    let mut next = |record: &mut StringRecord| reader.read_record(record).unwrap_or(false);
    if !next(&mut record) || record.len() > MOST_CELLS {
        ledger.fatal("place", "a first line with the names of the columns");
        return Err(DataError::Problems(ledger.problems));
    }
    let columns = record.len();
    let positions = Positions::find(record.iter(), &mut ledger);
    let mut ledger = ledger.usable()?;
    let mut rows = Rows::new(gazetteer, as_of);
    while next(&mut record) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if ledger.rows.len() + ledger.bad >= MOST_RECORDS {
            return Err(DataError::TooLarge);
        }
        let line = record.position().map_or(0, csv::Position::line);
        ledger.enter(Origin::Line(usize::try_from(line).unwrap_or_default()));
        if record.iter().skip(columns).any(|cell| !cell.trim().is_empty()) {
            let expected = format!(
                "{columns}, as many as columns; a text with {} needs quotation marks",
                match separator(text) {
                    b';' => "a semicolon",
                    b'\t' => "a tab",
                    _ => "a comma",
                }
            );
            ledger.wrong("(all)", &format!("{} cells", record.len()), &expected, None);
        }
        let cell = |column: Column| {
            let position = positions.of(column)?;
            record.get(position).map(str::trim).filter(|cell| !cell.is_empty())
        };
        for (column, names) in COLUMNS {
            if let Some(cell) = cell(column).filter(|cell| cell.len() > LONGEST_CELL) {
                let expected = "at most 20,000 bytes; is a quotation mark not closed?";
                ledger.wrong(names.first().copied().unwrap_or_default(), cell, expected, None);
            }
        }
        let cells: Cells<'_> = &cell;
        let row = rows.read(cells, &mut ledger);
        ledger.leave(row);
    }
    Ok(ledger)
}

/// The separator: of comma, semicolon and tab the one that the first line has most of.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // Of equally many the last is taken.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}
