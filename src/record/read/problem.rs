//! What can be wrong with a dataset, as values with the facts in them.

use std::fmt;

/// Why a document is no dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataError {
    /// It is no JSON: line and column from 1, and what the parser says.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// It has more bytes or more records than an atlas can show.
    TooLarge,
    /// Every mistake that was found, in the order of the document.
    Problems(Vec<Problem>),
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of a table, from 1; nothing in a document of records.
    pub line: Option<usize>,
    /// The section of the document: `deployments`.
    pub section: String,
    /// The record's identifier, or its position from 0 when it has none.
    pub record: Option<String>,
    /// The path of the field in the record: `places[0].role`.
    pub field: String,
    /// What stands there, cut to a readable length.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What was probably meant, where something is near.
    pub suggestion: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { line, section, record, field, found, expected, suggestion } = self;
        match (line, record) {
            (Some(line), _) => write!(formatter, "line {line}, column {field}")?,
            (None, Some(record)) => write!(formatter, "{section}, record {record}, field {field}")?,
            (None, None) => write!(formatter, "{section}, field {field}")?,
        }
        write!(formatter, ": found {found}, expected {expected}")?;
        match suggestion {
            Some(suggestion) => write!(formatter, "; did you mean {suggestion}?"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DataError::NotJson { line, column, message } => {
                write!(formatter, "not JSON: line {line}, column {column}: {message}")
            }
            DataError::TooLarge => formatter.write_str("larger than an atlas can show"),
            DataError::Problems(problems) => {
                for problem in problems {
                    writeln!(formatter, "{problem}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for DataError {}
