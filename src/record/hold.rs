//! Which records hold in a year, and looking records up.

use crate::record::category::CategoryIndex;
use crate::record::dataset::{
    Category, Dataset, Deployment, DeploymentIndex, HistoricalName, InKind, InKindIndex, Localized,
    Mission, MissionIndex, Place, PlaceIndex, Source, SourceIndex, Task, TaskIndex,
};
use crate::unit::{CountryCode, Month, Year};

impl Deployment {
    /// The last month in which it holds: its end, or `as_of` while it goes on.
    pub fn last_month(&self, as_of: Month) -> Month {
        self.end.unwrap_or(as_of)
    }

    /// Whether it holds in some month of `year`: it began by December and had not ended before
    /// January.
    pub fn holds_in(&self, year: Year, as_of: Month) -> bool {
        self.start <= year.last_month() && self.last_month(as_of) >= year.first_month()
    }
}

impl InKind {
    /// Whether the sources allow the gift to belong to `year`.
    pub fn belongs_to(&self, year: Year) -> bool {
        self.year <= year && year <= self.year_max
    }
}

impl Place {
    /// The name for maps and lists in use at the end of `year`: today's, where the record has no
    /// other.
    pub fn name_in(&self, year: Year) -> &Localized {
        self.held_in(year).and_then(|held| held.short.as_ref()).unwrap_or(&self.name)
    }

    /// The full name in use at the end of `year`, where the record has one for that time.
    pub fn full_name_in(&self, year: Year) -> Option<&Localized> {
        self.held_in(year).map(|held| &held.name)
    }

    fn held_in(&self, year: Year) -> Option<&HistoricalName> {
        let december = year.last_month();
        self.historical
            .iter()
            .find(|name| name.from <= december && name.to.is_none_or(|to| december <= to))
    }
}

impl Dataset {
    /// The last year the year control offers.
    pub fn last_year(&self) -> Year {
        self.as_of.year()
    }

    /// All years on offer.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + use<> {
        self.first_year.to(self.last_year())
    }

    /// Deployments that hold in `year`, in the order of the table.
    pub fn deployments_in(&self, year: Year) -> impl Iterator<Item = DeploymentIndex> + '_ {
        (0u16..)
            .map(DeploymentIndex)
            .zip(&self.deployments)
            .filter(move |(_, deployment)| deployment.holds_in(year, self.as_of))
            .map(|(index, _)| index)
    }

    /// The place with an identifier.
    pub fn place_by_id(&self, id: &str) -> Option<PlaceIndex> {
        (0u16..)
            .map(PlaceIndex)
            .zip(&self.places)
            .find(|(_, place)| place.id == id)
            .map(|(index, _)| index)
    }

    /// The place with a country code.
    pub fn place_by_code(&self, code: CountryCode) -> Option<PlaceIndex> {
        (0u16..)
            .map(PlaceIndex)
            .zip(&self.places)
            .find(|(_, place)| place.code == Some(code))
            .map(|(index, _)| index)
    }
}

/// Looking up by position. Positions are made by the reader of the same dataset alone, which
/// resolves every reference or refuses the dataset, so that they are always inside their table.
macro_rules! lookup {
    ($($(#[$doc:meta])* $name:ident($index:ty) -> $value:ty, $table:ident;)*) => {
        impl Dataset {$(
            $(#[$doc])*
            pub fn $name(&self, index: $index) -> &$value {
                &self.$table[usize::from(index.0)]
            }
        )*}
    };
}

lookup! {
    /// A deployment.
    deployment(DeploymentIndex) -> Deployment, deployments;
    /// A gift of goods.
    gift(InKindIndex) -> InKind, in_kind;
    /// A place.
    place(PlaceIndex) -> Place, places;
    /// A mission.
    mission(MissionIndex) -> Mission, missions;
    /// A task.
    task(TaskIndex) -> Task, tasks;
    /// A source.
    source(SourceIndex) -> Source, sources;
    /// A category.
    category(CategoryIndex) -> Category, categories;
}
