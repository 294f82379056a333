//! Borders and names of the year: which countries were one until when, what countries were
//! called, and which boundaries are not settled. Read from `static/data/borders.json`, without what that
//! says in words: see `policy.rs`.
//!
//! The rule of the table: a year shows the state of its 31 December.

use std::fmt;

use serde_json::Value;

use crate::unit::{CountryCode, Month, Year, sort_by, sort_by_key};

/// A text in the languages of the atlas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: String,
    /// Japanese.
    pub ja: String,
    /// Simplified Chinese.
    pub zh: String,
}

/// Months in which something held, inclusive; open ends are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// First month.
    pub from: Option<Month>,
    /// Last whole month.
    pub until: Option<Month>,
}

impl Span {
    /// Whether it held on 31 December of `year`.
    pub fn holds_in(self, year: Year) -> bool {
        let december = year.last_month();
        self.from.is_none_or(|from| from <= december)
            && self.until.is_none_or(|until| until >= december)
    }
}

/// Countries that were one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Union {
    /// The code under which the whole is shown.
    pub whole: CountryCode,
    /// Codes of the other parts.
    pub parts: Vec<CountryCode>,
    /// When.
    pub span: Span,
}

/// A name that a country had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameOfTime {
    /// The country.
    pub code: CountryCode,
    /// The name.
    pub name: Words,
    /// When.
    pub span: Span,
}

/// A boundary that is not settled and therefore dashed.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// The countries on its two sides.
    pub between: (CountryCode, CountryCode),
    /// The part of their line that is meant, as west, south, east and north in degrees; all of it
    /// when absent.
    pub within: Option<[f64; 4]>,
    /// When.
    pub span: Span,
}

/// What the map is drawn by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Borders {
    /// Countries that were one.
    pub unions: Vec<Union>,
    /// Names of the time.
    pub names: Vec<NameOfTime>,
    /// Boundaries that are dashed.
    pub boundaries: Vec<Boundary>,
}

/// Several countries shown as one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Territory {
    /// The code under which it is shown.
    pub whole: CountryCode,
    /// The codes of the other parts, in order.
    pub parts: Vec<CountryCode>,
}

/// What is wrong with the table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BordersError {
    /// The path of the field: `unions[2].until`.
    pub field: String,
    /// What should stand there.
    pub expected: &'static str,
}

impl fmt::Display for BordersError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "borders, {}: expected {}", self.field, self.expected)
    }
}

impl std::error::Error for BordersError {}

impl Borders {
    /// Reads the table.
    ///
    /// # Errors
    /// The first field that is not as it should be.
    pub fn read(text: &str) -> Result<Borders, BordersError> {
        let document = document(text)?;
        let mut borders = Borders::default();
        for (path, row) in rows(&document, "unions") {
            let whole = code(row.get("whole"), &format!("{path}.whole"))?;
            let parts = codes(row, "parts", &path)?;
            borders.unions.push(Union { whole, parts, span: span(row, &path)? });
        }
        for (path, row) in rows(&document, "names") {
            let code = code(row.get("code"), &format!("{path}.code"))?;
            let name = words(row, "name", &path)?;
            borders.names.push(NameOfTime { code, name, span: span(row, &path)? });
        }
        for (path, row) in rows(&document, "boundaries") {
            let between = codes(row, "between", &path)?;
            let [one, other] = between.as_slice() else {
                let field = format!("{path}.between");
                return Err(BordersError { field, expected: "two country codes" });
            };
            let (between, within) = ((*one, *other), within(row, &path)?);
            borders.boundaries.push(Boundary { between, within, span: span(row, &path)? });
        }
        Ok(borders)
    }

    /// Countries shown as one in `year`, by code of the whole.
    pub fn territories(&self, year: Year) -> Vec<Territory> {
        let mut territories: Vec<Territory> = Vec::new();
        for union in self.unions.iter().filter(|union| union.span.holds_in(year)) {
            let known = territories.iter_mut().find(|known| known.whole == union.whole);
            match known {
                Some(territory) => territory.parts.extend(&union.parts),
                None => {
                    territories.push(Territory { whole: union.whole, parts: union.parts.clone() })
                }
            }
        }
        for territory in &mut territories {
            sort_by_key(&mut territory.parts, |code| *code);
            territory.parts.dedup();
        }
        sort_by(&mut territories, Ord::cmp);
        territories
    }

    /// Whether the same countries are shown as one in two years.
    pub fn alike(&self, one: Year, other: Year) -> bool {
        self.unions.iter().all(|union| union.span.holds_in(one) == union.span.holds_in(other))
    }

    /// Every combination of countries that is shown as one in some year.
    pub fn all_territories(&self) -> Vec<Territory> {
        let ends = self.unions.iter().flat_map(|union| [union.span.from, union.span.until]);
        let years = ends.flatten().flat_map(|month| {
            let year = month.year();
            [Year(year.0.saturating_sub(1)), year, Year(year.0.saturating_add(1))]
        });
        let mut territories: Vec<Territory> =
            years.flat_map(|year| self.territories(year)).collect();
        sort_by(&mut territories, Ord::cmp);
        territories.dedup();
        territories
    }

    /// The code under which a country is shown in `year`: its own, or that of the whole it was
    /// part of.
    pub fn shown_as(&self, code: CountryCode, year: Year) -> CountryCode {
        let own = self
            .unions
            .iter()
            .find(|union| union.span.holds_in(year) && union.parts.contains(&code));
        own.map_or(code, |union| union.whole)
    }

    /// The name a country had on 31 December of `year`, where it was another than today's.
    pub fn name_in(&self, code: CountryCode, year: Year) -> Option<&Words> {
        let held = self.names.iter().find(|name| name.code == code && name.span.holds_in(year));
        held.map(|held| &held.name)
    }
}

/// The table as JSON.
pub(super) fn document(text: &str) -> Result<Value, BordersError> {
    let wrong = BordersError { field: "document".to_owned(), expected: "JSON" };
    serde_json::from_str(text).map_err(|_| wrong)
}

/// The rows of a section, each with its path.
pub(super) fn rows<'v>(document: &'v Value, section: &str) -> Vec<(String, &'v Value)> {
    let list = document.get(section).and_then(Value::as_array);
    let numbered = list.map(Vec::as_slice).unwrap_or_default().iter().enumerate();
    numbered.map(|(at, row)| (format!("{section}[{at}]"), row)).collect()
}

fn code(value: Option<&Value>, path: &str) -> Result<CountryCode, BordersError> {
    let code = value.and_then(Value::as_str).and_then(CountryCode::parse);
    code.ok_or(BordersError { field: path.to_owned(), expected: "a country code, as KHM" })
}

fn codes(row: &Value, field: &str, path: &str) -> Result<Vec<CountryCode>, BordersError> {
    let path = format!("{path}.{field}");
    let list = row.get(field).and_then(Value::as_array);
    let list =
        list.ok_or(BordersError { field: path.clone(), expected: "a list of country codes" })?;
    list.iter().map(|value| code(Some(value), &path)).collect()
}

fn span(row: &Value, path: &str) -> Result<Span, BordersError> {
    let month = |field: &str| -> Result<Option<Month>, BordersError> {
        match row.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => {
                let month = value.as_str().and_then(Month::parse);
                let field = format!("{path}.{field}");
                month.map(Some).ok_or(BordersError { field, expected: "a month as YYYY-MM" })
            }
        }
    };
    Ok(Span { from: month("from")?, until: month("until")? })
}

/// Four numbers in degrees that may be missing.
fn within(row: &Value, path: &str) -> Result<Option<[f64; 4]>, BordersError> {
    let Some(value) = row.get("within") else { return Ok(None) };
    let degrees: Option<Vec<f64>> =
        value.as_array().and_then(|list| list.iter().map(Value::as_f64).collect());
    let four = degrees.and_then(|list| <[f64; 4]>::try_from(list).ok());
    let field = format!("{path}.within");
    let expected = "west, south, east and north in degrees";
    four.map(Some).ok_or(BordersError { field, expected })
}

pub(super) fn words(row: &Value, field: &str, path: &str) -> Result<Words, BordersError> {
    let value = row.get(field);
    let text = |language: &str| -> Result<String, BordersError> {
        let text = value.and_then(|value| value.get(language)).and_then(Value::as_str);
        let field = format!("{path}.{field}.{language}");
        text.map(str::to_owned).ok_or(BordersError { field, expected: "a text" })
    };
    Ok(Words { en: text("en")?, ja: text("ja")?, zh: text("zh")? })
}
