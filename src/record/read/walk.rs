//! Walking through a parsed document while knowing where one is, and noting every mistake with its
//! place instead of stopping at the first.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::record::read::problem::Problem;
use crate::record::read::quoted::quoted;
use crate::spelling::nearest;
use crate::unit::Month;

/// Most mistakes that are noted; a reader mends the first ones first.
const MOST_PROBLEMS: usize = 500;
/// Mistakes for which it is told what was probably meant: looking for it takes its time.
const MOST_SUGGESTIONS: usize = 100;
/// Most names among which is looked for it.
const MOST_NAMES: usize = 2_000;
/// Longest text that a field may hold, in bytes.
const LONGEST_TEXT: usize = 20_000;
/// Longest identifier, in bytes.
const LONGEST_IDENTIFIER: usize = 80;
/// Most elements of a list inside a record.
const MOST_ELEMENTS: usize = 1_000;

/// Records by section and position in the document.
pub type Positions = BTreeSet<(&'static str, usize)>;

/// Where the reader is, and what was found wrong so far.
pub struct Walk {
    /// The mistakes so far, up to a number that can be read.
    pub problems: Vec<Problem>,
    /// What is not as it should be, but costs no record.
    pub remarks: Vec<Problem>,
    /// All records with a mistake.
    pub wrong_records: Positions,
    /// Whether something is wrong that belongs to no record.
    pub wrong_as_a_whole: bool,
    section: &'static str,
    record: Option<(String, usize)>,
    left_out: Positions,
}

static NOTHING: Value = Value::Null;

impl Default for Walk {
    fn default() -> Walk {
        Walk::new()
    }
}

impl Walk {
    /// A walk that has not begun.
    pub fn new() -> Walk {
        Walk::passing_by(Positions::new())
    }

    /// A walk that has not begun, and will pass by some records.
    pub fn passing_by(left_out: Positions) -> Walk {
        Walk {
            problems: Vec::new(),
            remarks: Vec::new(),
            wrong_records: Positions::new(),
            wrong_as_a_whole: false,
            section: "document",
            record: None,
            left_out,
        }
    }

    /// The records of a section with their positions in the document, but for those to be passed by.
    pub fn records<'v>(
        &mut self,
        document: &'v Value,
        section: &'static str,
    ) -> Vec<(usize, &'v Value)> {
        self.enter_section(section);
        let all = self.list(document, section).iter().enumerate();
        all.filter(|(at, _)| !self.left_out.contains(&(section, *at))).collect()
    }

    /// Enters a section.
    pub fn enter_section(&mut self, section: &'static str) {
        self.section = section;
        self.record = None;
    }

    /// Enters a record, by its identifier or its position.
    pub fn enter_record(&mut self, record: &Value, position: usize) {
        let id = record.get("id").and_then(Value::as_str);
        let id = id.map(|id| id.chars().take(LONGEST_IDENTIFIER).collect());
        self.record = Some((id.unwrap_or_else(|| position.to_string()), position));
    }

    /// Notes a mistake in a field.
    pub fn wrong(&mut self, field: &str, found: &Value, expected: &str) {
        self.note(field, found, expected, None);
    }

    /// Notes a mistake in a field that should hold one of some names, and which was probably meant.
    pub fn wrong_name<'n>(
        &mut self,
        field: &str,
        found: &Value,
        expected: &str,
        names: impl Iterator<Item = &'n str>,
    ) {
        let room = self.problems.len() < MOST_SUGGESTIONS;
        let typed = found.as_str().filter(|_| room);
        let meant = typed.and_then(|typed| nearest(typed, names.take(MOST_NAMES)));
        self.note(field, found, expected, meant);
    }

    fn note(&mut self, field: &str, found: &Value, expected: &str, suggestion: Option<&str>) {
        match self.record {
            Some((_, position)) => {
                self.wrong_records.insert((self.section, position));
            }
            None => self.wrong_as_a_whole = true,
        }
        if self.problems.len() < MOST_PROBLEMS {
            let problem = self.problem(field, found, expected, suggestion);
            self.problems.push(problem);
        }
    }

    /// Notes something in a field that costs its record nothing.
    pub fn remark(&mut self, field: &str, found: &Value, expected: &str) {
        if self.remarks.len() < MOST_PROBLEMS {
            let problem = self.problem(field, found, expected, None);
            self.remarks.push(problem);
        }
    }

    fn problem(
        &self,
        field: &str,
        found: &Value,
        expected: &str,
        suggestion: Option<&str>,
    ) -> Problem {
        let found = match found {
            Value::Null => "nothing".to_owned(),
            other => quoted(other),
        };
        Problem {
            section: self.section.to_owned(),
            record: self.record.as_ref().map(|(name, _)| name.clone()),
            line: None,
            field: field.to_owned(),
            found,
            expected: expected.to_owned(),
            suggestion: suggestion.map(str::to_owned),
        }
    }

    /// The field of an object; nothing when there is none.
    pub fn field<'v>(&self, object: &'v Value, field: &str) -> &'v Value {
        object.get(field).unwrap_or(&NOTHING)
    }

    /// The elements of an array that may be missing.
    pub fn list<'v>(&mut self, object: &'v Value, field: &str) -> &'v [Value] {
        match self.field(object, field) {
            Value::Array(elements) if self.record.is_none() || elements.len() <= MOST_ELEMENTS => {
                elements
            }
            Value::Null => &[],
            other => {
                self.wrong(field, other, "a list, of at most 1,000 elements in a record");
                &[]
            }
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, object: &Value, field: &str, path: &str) -> String {
        let value = self.field(object, field);
        match value.as_str() {
            Some(text) if !text.trim().is_empty() && text.len() <= LONGEST_TEXT => text.to_owned(),
            _ => {
                self.wrong(path, value, "a text");
                String::new()
            }
        }
    }

    /// A text that may be missing.
    pub fn optional_text(&mut self, object: &Value, field: &str, path: &str) -> Option<String> {
        match self.field(object, field) {
            Value::Null => None,
            _ => Some(self.text(object, field, path)),
        }
    }

    /// An identifier: lower-case letters, digits and hyphens.
    pub fn identifier(&mut self, object: &Value) -> String {
        let value = self.field(object, "id");
        let good = |id: &str| {
            !id.is_empty()
                && id.len() <= LONGEST_IDENTIFIER
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        match value.as_str().filter(|id| good(id)) {
            Some(id) => id.to_owned(),
            None => {
                self.wrong("id", value, "an identifier of lower-case letters, digits and hyphens");
                String::new()
            }
        }
    }

    /// A month that must be there.
    pub fn month(&mut self, object: &Value, field: &str, path: &str) -> Option<Month> {
        let value = self.field(object, field);
        let month = value.as_str().and_then(Month::parse);
        if month.is_none() {
            self.wrong(path, value, "a month as YYYY-MM");
        }
        month
    }

    /// A month that may be missing.
    pub fn optional_month(&mut self, object: &Value, field: &str, path: &str) -> Option<Month> {
        match self.field(object, field) {
            Value::Null => None,
            _ => self.month(object, field, path),
        }
    }

    /// A whole number that must be there, at least `least`.
    pub fn number(&mut self, object: &Value, field: &str, path: &str, least: u32) -> u32 {
        let value = self.field(object, field);
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        match number.filter(|number| *number >= least) {
            Some(number) => number,
            None => {
                self.wrong(path, value, &format!("a whole number, at least {least}"));
                0
            }
        }
    }

    /// One of a few words; the first of them when it is none.
    pub fn one_of<T: Copy>(&mut self, value: &Value, path: &str, words: &[(&str, T)]) -> Option<T> {
        let found = value.as_str().and_then(|text| words.iter().find(|(word, _)| *word == text));
        if found.is_none() {
            let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let expected = format!("one of {}", names.join(", "));
            self.wrong_name(path, value, &expected, names.iter().copied());
        }
        found.map(|(_, meaning)| *meaning)
    }
}
