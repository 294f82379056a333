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

/// Names of the places where a category came in or ceased between the year before and the year of
/// `state`, each place once, in the order of the list.
pub fn began_and_ended(
    dataset: &Dataset,
    borders: &Borders,
    state: &State,
) -> (Vec<String>, Vec<String>) {
    let before = State { year: Year(state.year.0.saturating_sub(1)), ..state.clone() };
    let (now, then) = (year_view(dataset, borders, state), year_view(dataset, borders, &before));
    (
        names_only_in(&now, &then, dataset, state.language),
        names_only_in(&then, &now, dataset, state.language),
    )
}

fn names_only_in(
    one: &YearView,
    other: &YearView,
    dataset: &Dataset,
    language: Language,
) -> Vec<String> {
    one.places
        .iter()
        .filter(|active| {
            let elsewhere = other.places.iter().find(|known| known.place == active.place);
            let known = elsewhere.map(|known| known.categories).unwrap_or_default();
            active.categories.iter().any(|category| !known.contains(category))
        })
        .map(|active| place_name(dataset.place(active.place), one.year, language).to_owned())
        .collect()
}
