//! What readers expect in the record and do not find, because another law was used.

use crate::record::dataset::{Localized, SourceIndex};
use crate::unit::{CountryCode, LonLat, Month, Year};

/// A dispatch under another law than the one the record is of. It is in no count.
#[derive(Clone, Debug)]
pub struct OtherLaw {
    /// Stable identifier: `iraq-ground-2004`.
    pub id: String,
    /// What it was, in a few words.
    pub title: Localized,
    /// The law that was used.
    pub law: Localized,
    /// First month.
    pub start: Month,
    /// Last month; `None` while it goes on.
    pub end: Option<Month>,
    /// Countries it took place in.
    pub codes: Vec<CountryCode>,
    /// A position at sea, with the name of the sea.
    pub at_sea: Option<(LonLat, Localized)>,
    /// What was done, in a sentence or two.
    pub did: Localized,
    /// At least one, and at least one with an address.
    pub sources: Vec<SourceIndex>,
}

impl OtherLaw {
    /// Whether it was in force in some month of `year`; one without an end goes on up to `as_of`.
    pub fn holds_in(&self, year: Year, as_of: Month) -> bool {
        self.start <= year.last_month() && self.end.unwrap_or(as_of) >= year.first_month()
    }
}
