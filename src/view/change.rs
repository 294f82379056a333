//! What differs between two moments: which places look otherwise, so that only those are touched,
//! and where something began or ended.

use crate::record::{CategorySet, Dataset, PlaceIndex};
use crate::text::map_words;
use crate::unit::{Year, sort_by_key};
use crate::view::state::{Mode, State};
use crate::view::words::place_name;
use crate::view::year::{YearView, shown_as, year_view};
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
    /// Whether people worked here in the year compared with only.
    pub gone: bool,
}

/// A place that looks otherwise than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookChange {
    /// The place.
    pub place: PlaceIndex,
    /// How it looks now.
    pub look: Look,
}

/// How the places of a year look, by place; places without any record in it are left out. Only in
/// the comparison of two years are places shown that are `gone`.
pub fn looks(view: &YearView, gone: &[PlaceIndex]) -> Vec<LookChange> {
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
        edit(active.place, &|look| {
            look.categories = active.categories;
            look.gone = gone.contains(&active.place);
        });
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
    sort_by_key(&mut looks, |known| known.place);
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

/// What differs from the year before or, where two years are compared, from the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The year before, or the other one.
    pub since: Year,
    /// Places where a category came in or, in a comparison, that have people in this year only; in
    /// the order of the list.
    pub began: Vec<PlaceIndex>,
    /// The same for what ceased, in the order of the other year's list.
    pub ended: Vec<PlaceIndex>,
    /// Places where nobody worked any more, in the order of the other year's list.
    pub gone: Vec<PlaceIndex>,
    /// Places where people worked in both years, in the order of the list.
    pub both: Vec<PlaceIndex>,
}

/// What differs between the year before and the year of `state`, whose view is `now`; or between
/// the two years that `state` compares.
pub fn changes(dataset: &Dataset, borders: &Borders, state: &State, now: &YearView) -> Changes {
    let alone = |year: Year, mode: Mode| {
        year_view(dataset, borders, &State { year, mode, ..state.clone() })
    };
    let Some(other) = state.mode.other_year() else {
        let since = Year(state.year.0.saturating_sub(1));
        let then = alone(since, state.mode);
        let (began, ended) = (only_in(now, &then), only_in(&then, now));
        return Changes { since, began, ended, gone: absent(&then, now), both: common(now, &then) };
    };
    let (now, mut then) = (alone(state.year, Mode::ThisYear), alone(other, Mode::ThisYear));
    // Both stand on one map: within the borders of the year shown.
    for active in &mut then.places {
        active.place = shown_as(dataset, borders, active.place, state.year);
    }
    let mut gone = absent(&then, &now);
    gone.dedup();
    Changes {
        since: other,
        began: absent(&now, &then),
        ended: gone.clone(),
        gone,
        both: common(&now, &then),
    }
}

/// Places of `one` that `other` does not have.
fn absent(one: &YearView, other: &YearView) -> Vec<PlaceIndex> {
    let places = one.places.iter().map(|active| active.place);
    places.filter(|place| !other.has(*place)).collect()
}

/// Places of `one` that `other` has too.
fn common(one: &YearView, other: &YearView) -> Vec<PlaceIndex> {
    one.places.iter().map(|active| active.place).filter(|place| other.has(*place)).collect()
}

impl Changes {
    /// The sentence that tells of them.
    pub fn sentence(&self, dataset: &Dataset, state: &State) -> String {
        let names = |places: &[PlaceIndex], year: Year| -> Vec<&str> {
            let places = places.iter().map(|place| dataset.place(*place));
            places.map(|place| place_name(place, year, state.language)).collect()
        };
        let words = map_words(state.language);
        let began = names(&self.began, state.year);
        match state.mode {
            Mode::ThisYear | Mode::SoFar => (words.change)(&began, &names(&self.ended, self.since)),
            Mode::Compared(other) => {
                let (ended, both) = (names(&self.ended, state.year), names(&self.both, state.year));
                (words.compared)((state.year, &began), (other, &ended), &both)
            }
        }
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
