//! The columns of the table and the order of its rows.

use crate::text::Catalogue;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Where people worked, by name.
    #[default]
    Place,
    /// The mission, by acronym or name.
    Mission,
    /// The category, in the order of the record.
    Category,
    /// The unit or group.
    Unit,
    /// The first month.
    From,
    /// The last month; what goes on comes last.
    To,
    /// People in total; what is not known comes last.
    People,
}

impl Column {
    /// All columns, from left to right.
    pub const ALL: [Column; 7] = [
        Column::Place,
        Column::Mission,
        Column::Category,
        Column::Unit,
        Column::From,
        Column::To,
        Column::People,
    ];

    /// The name in the URL.
    pub fn id(self) -> &'static str {
        match self {
            Column::Place => "place",
            Column::Mission => "mission",
            Column::Category => "category",
            Column::Unit => "unit",
            Column::From => "from",
            Column::To => "to",
            Column::People => "people",
        }
    }

    /// The heading.
    pub fn heading(self, words: &Catalogue) -> &'static str {
        match self {
            Column::Place => words.column_place,
            Column::Mission => words.column_mission,
            Column::Category => words.column_category,
            Column::Unit => words.column_unit,
            Column::From => words.column_from,
            Column::To => words.column_to,
            Column::People => words.column_people,
        }
    }
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// From the last to the first; what is not known stays last.
    pub descending: bool,
}
