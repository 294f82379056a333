//! What was read so far: good rows, and mistakes with their places.

use crate::import::row::Row;
use crate::record::{DataError, Problem};

/// Most mistakes that are noted; an author mends the first ones first.
const MOST_PROBLEMS: usize = 500;
/// Mistakes for which it is told what was probably meant.
const MOST_SUGGESTIONS: usize = 100;
/// Longest piece of a wrong value that is quoted, in characters.
const QUOTED: usize = 60;

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A line of a table, from 1.
    Line(usize),
    /// A record of a document, by its identifier or position.
    Record(String),
}

/// The state of reading a table.
pub struct Ledger {
    /// Rows without a mistake.
    pub rows: Vec<Row>,
    /// How many rows have one.
    pub bad: usize,
    /// Mistakes and remarks.
    pub problems: Vec<Problem>,
    /// Whether the table as a whole cannot be used.
    pub unusable: bool,
    origin: Origin,
    wrong: bool,
}

impl Ledger {
    /// A ledger at the first line.
    pub fn new() -> Ledger {
        Ledger {
            rows: Vec::new(),
            bad: 0,
            problems: Vec::new(),
            unusable: false,
            origin: Origin::Line(1),
            wrong: false,
        }
    }

    /// Enters a row.
    pub fn enter(&mut self, origin: Origin) {
        self.origin = origin;
        self.wrong = false;
    }

    /// Leaves a row: keeps it unless a mistake was noted.
    pub fn leave(&mut self, row: Option<Row>) {
        match row.filter(|_| !self.wrong) {
            Some(row) => self.rows.push(row),
            None => self.bad += 1,
        }
    }

    /// Whether it is told what was probably meant: looking for it takes its time.
    pub fn suggests(&self) -> bool {
        self.problems.len() < MOST_SUGGESTIONS
    }

    /// Notes a mistake in the present row.
    pub fn wrong(&mut self, column: &str, found: &str, expected: &str, meant: Option<&str>) {
        self.wrong = true;
        self.remark(column, found, expected, meant);
    }

    /// Notes something that costs no row.
    pub fn remark(&mut self, column: &str, found: &str, expected: &str, meant: Option<&str>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let quoted = |text: &str| -> String {
            let more = text.chars().nth(QUOTED).map(|_| '…');
            text.chars().take(QUOTED).chain(more).collect()
        };
        let found = match found {
            "" => "nothing".to_owned(),
            found => format!("“{}”", quoted(found)),
        };
        let (line, record) = match &self.origin {
            Origin::Line(line) => (Some(*line), None),
            Origin::Record(record) => (None, Some(quoted(record))),
        };
        self.problems.push(Problem {
            line,
            section: "deployments".to_owned(),
            record,
            field: quoted(column),
            found,
            expected: expected.to_owned(),
            suggestion: meant.map(str::to_owned),
        });
    }

    /// Notes that the table as a whole cannot be used.
    pub fn fatal(&mut self, column: &str, expected: &str) {
        self.unusable = true;
        self.remark(column, "", expected, None);
    }

    /// The ledger, unless the table as a whole cannot be used.
    pub fn usable(self) -> Result<Ledger, DataError> {
        if self.unusable { Err(DataError::Problems(self.problems)) } else { Ok(self) }
    }
}
