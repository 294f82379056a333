//! The columns of a table, by the names in its first line.

use crate::import::ledger::Ledger;
use crate::spelling::{fold, nearest};

/// A column: its name, other names it may have, and what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// An identifier for links.
    Id,
    /// Names of the places of work.
    Place,
    /// Codes or names of the countries.
    Country,
    /// Names or codes of the places whose people were served from elsewhere.
    For,
    /// Names or codes of places of supply.
    Staging,
    /// The mission.
    Mission,
    /// The category.
    Category,
    /// The kind of work.
    Task,
    /// The unit.
    Unit,
    /// First month.
    From,
    /// Last month.
    To,
    /// People in total.
    People,
    /// Whether the number is about.
    Approximate,
    /// How sure the record is.
    Confidence,
    /// Addresses and titles.
    Sources,
    /// What the people did.
    Did,
    /// What a careful reader should know.
    Note,
    /// The colour of the category.
    Colour,
    /// Degrees east of a place that is no country.
    Longitude,
    /// Degrees north of it.
    Latitude,
}

/// All columns with their names; the first name is that of the template.
pub const COLUMNS: [(Column, &[&str]); 20] = [
    (Column::Id, &["id"]),
    (Column::Place, &["place"]),
    (Column::Country, &["country", "code"]),
    (Column::For, &["for", "beneficiary"]),
    (Column::Staging, &["staging"]),
    (Column::Mission, &["mission", "operation"]),
    (Column::Category, &["category"]),
    (Column::Task, &["task"]),
    (Column::Unit, &["unit", "component"]),
    (Column::From, &["from", "start"]),
    (Column::To, &["to", "end"]),
    (Column::People, &["people", "total"]),
    (Column::Approximate, &["approximate", "about"]),
    (Column::Confidence, &["confidence"]),
    (Column::Sources, &["sources", "source", "url"]),
    (Column::Did, &["did", "description"]),
    (Column::Note, &["note"]),
    (Column::Colour, &["colour", "color"]),
    (Column::Longitude, &["lon", "longitude"]),
    (Column::Latitude, &["lat", "latitude"]),
];

/// The names of all columns, as the template and the documentation write them.
pub fn column_names() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().filter_map(|(_, names)| names.first().copied())
}

/// A table to begin with.
pub const TEMPLATE: &str = include_str!("template.csv");

/// Where each column stands in the table.
pub struct Positions([Option<usize>; COLUMNS.len()]);

impl Positions {
    /// Finds the columns in the first line; what is missing or not known is noted.
    pub fn find<'t>(headings: impl Iterator<Item = &'t str>, ledger: &mut Ledger) -> Positions {
        let mut found = [None; COLUMNS.len()];
        for (position, heading) in headings.enumerate() {
            let folded = fold(heading);
            let known = COLUMNS.iter().position(|(_, names)| names.contains(&folded.as_str()));
            match known.and_then(|known| found.get_mut(known)) {
                Some(place @ None) => *place = Some(position),
                Some(Some(_)) => ledger.remark(heading, heading, "each column once", None),
                None if folded.is_empty() => {}
                None => {
                    let names = COLUMNS.iter().flat_map(|(_, names)| names.iter().copied());
                    let meant = nearest(heading, names);
                    let all: Vec<&str> = column_names().collect();
                    ledger.remark(heading, heading, &format!("one of {}", all.join(", ")), meant);
                }
            }
        }
        let positions = Positions(found);
        for alternatives in [
            &[Column::Place, Column::Country][..],
            &[Column::Mission, Column::Unit],
            &[Column::Category],
            &[Column::From],
            &[Column::Sources],
        ] {
            if !alternatives.iter().any(|column| positions.of(*column).is_some()) {
                let names: Vec<&str> = alternatives.iter().map(|column| name(*column)).collect();
                let expected = format!("a column {}", names.join(" or "));
                ledger.fatal(names.first().copied().unwrap_or_default(), &expected);
            }
        }
        positions
    }

    /// Where a column stands.
    pub fn of(&self, column: Column) -> Option<usize> {
        let at = COLUMNS.iter().position(|(known, _)| *known == column)?;
        self.0.get(at).copied().flatten()
    }
}

/// The name of a column in the template.
pub fn name(column: Column) -> &'static str {
    let found = COLUMNS.iter().find(|(known, _)| *known == column);
    found.and_then(|(_, names)| names.first().copied()).unwrap_or_default()
}
