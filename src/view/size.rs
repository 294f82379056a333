//! How many people were in the field: the other way to look at the map, in which three observers
//! do not shout louder than 680 engineers.

use crate::record::{CategoryIndex, Dataset, Deployment, PlaceIndex, Role};
use crate::unit::{Year, sort_by_key};
use crate::view::held::deployments_held;
use crate::view::state::State;
use crate::view::year::shown_as;
use crate::world::Borders;

/// People of one category in the field at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InField {
    /// The category.
    pub category: CategoryIndex,
    /// People, as far as known.
    pub people: u32,
    /// Whether the number of some is not known.
    pub some_unknown: bool,
}

/// Radius in pixels of the circle for a number of people: 34 px for 680, its area in proportion.
pub fn circle_radius(people: u32) -> f64 {
    34.0 * (f64::from(people) / 680.0).sqrt()
}

/// People of a deployment in the field at one time: its largest rotation, or the largest strength
/// that a source gives for the year or, failing that, for any year; `None` when none does.
pub fn in_field(deployment: &Deployment, year: Year) -> Option<u32> {
    let largest = deployment.rotations.iter().map(|rotation| rotation.people).max();
    let prefix = year.to_string();
    let in_year = deployment.strength.iter().filter(|strength| strength.date.starts_with(&prefix));
    let of_year = in_year.map(|strength| strength.people).max();
    largest.or(of_year).or_else(|| deployment.strength.iter().map(|strength| strength.people).max())
}

/// People in the field at a place in the year of `state`, under its switches, category by category
/// in the order of the table.
pub fn people_in_field(
    dataset: &Dataset,
    borders: &Borders,
    state: &State,
    place: PlaceIndex,
) -> Vec<InField> {
    let mut sums: Vec<InField> = Vec::new();
    for index in deployments_held(dataset, state) {
        let deployment = dataset.deployment(index);
        let here = deployment
            .places
            .iter()
            .filter(|part| part.role == Role::MissionArea)
            .any(|part| shown_as(dataset, borders, part.place, state.year) == place);
        if !here || !state.categories.contains(deployment.category) {
            continue;
        }
        let people = in_field(deployment, state.year);
        let category = deployment.category;
        match sums.iter_mut().find(|sum| sum.category == category) {
            Some(sum) => {
                sum.people = sum.people.saturating_add(people.unwrap_or(0));
                sum.some_unknown |= people.is_none();
            }
            None => sums.push(InField {
                category,
                people: people.unwrap_or(0),
                some_unknown: people.is_none(),
            }),
        }
    }
    sort_by_key(&mut sums, |sum| sum.category);
    sums
}
