//! What differs between two moments: which places look otherwise, so that only those are touched,
//! and where something began or ended.

use crate::record::{CategorySet, Dataset, PlaceIndex};
use crate::text::Language;
use crate::unit::Year;
use crate::view::state::State;
use crate::view::words::place_name;
use crate::view::year::{YearView, year_view};
use crate::world::Borders;

/// How a place looks on the map; the default is a place without any record in the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Categories of the people who worked here.
    pub categories: CategorySet,
    /// Categories of the work done elsewhere for the people of this place.
    pub served: CategorySet,
    /// Whether goods were given to or for this place.
    pub in_kind: bool,
    /// Whether deployments in force were supplied from here.
    pub staging: bool,
}

/// A place that looks otherwise than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookChange {
    /// The place.
    pub place: PlaceIndex,
    /// How it looks now.
    pub look: Look,
}

/// How the places of a year look, by place; places without any record in it are left out.
pub fn looks(view: &YearView) -> Vec<LookChange> {
    let mut looks: Vec<LookChange> = Vec::new();
    let mut edit = |place: PlaceIndex, change: &dyn Fn(&mut Look)| match looks
        .iter_mut()
        .find(|known| known.place == place)
    {
        Some(known) => change(&mut known.look),
        None => {
            let mut look = Look::default();
            change(&mut look);
            looks.push(LookChange { place, look });
        }
    };
    for active in &view.places {
        edit(active.place, &|look| look.categories = active.categories);
    }
    for served in &view.served {
        edit(served.place, &|look| look.served = served.categories);
    }
    for place in &view.in_kind_places {
        edit(*place, &|look| look.in_kind = true);
    }
    for place in &view.staging {
        edit(*place, &|look| look.staging = true);
    }
    looks.sort_by_key(|known| known.place);
    looks
}

/// The places that look otherwise in `next` than in `previous`, both as [`looks`] gives them.
pub fn look_changes(previous: &[LookChange], next: &[LookChange]) -> Vec<LookChange> {
    let gone = previous
        .iter()
        .filter(|known| !next.iter().any(|other| other.place == known.place))
        .map(|known| LookChange { place: known.place, look: Look::default() });
    next.iter().filter(|known| !previous.contains(known)).copied().chain(gone).collect()
}

/// Where something began or ended since the year before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Places where a category came in, in the order of the list.
    pub began: Vec<PlaceIndex>,
    /// Places where a category ceased, in the order of last year's list.
    pub ended: Vec<PlaceIndex>,
}

/// What differs between the year before and the year of `state`, whose view is `now`.
pub fn changes(dataset: &Dataset, borders: &Borders, state: &State, now: &YearView) -> Changes {
    let before = State { year: Year(state.year.0.saturating_sub(1)), ..state.clone() };
    let then = year_view(dataset, borders, &before);
    Changes { began: only_in(now, &then), ended: only_in(&then, now) }
}

impl Changes {
    /// Names of the places as they were: today's year for what began, last year for what ended.
    pub fn names<'a>(
        &self,
        dataset: &'a Dataset,
        year: Year,
        language: Language,
    ) -> (Vec<&'a str>, Vec<&'a str>) {
        let names = |places: &[PlaceIndex], year: Year| {
            places.iter().map(|place| place_name(dataset.place(*place), year, language)).collect()
        };
        (names(&self.began, year), names(&self.ended, Year(year.0.saturating_sub(1))))
    }
}

fn only_in(one: &YearView, other: &YearView) -> Vec<PlaceIndex> {
    let active = one.places.iter().filter(|active| {
        let elsewhere = other.places.iter().find(|known| known.place == active.place);
        let known = elsewhere.map(|known| known.categories).unwrap_or_default();
        active.categories.iter().any(|category| !known.contains(category))
    });
    active.map(|active| active.place).collect()
}
