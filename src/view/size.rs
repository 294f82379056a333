//! How many people were in the field: the other way to look at the map, in which three observers
//! do not shout louder than 680 engineers.

use crate::record::{Dataset, Deployment, PlaceIndex, Role};
use crate::unit::Year;
use crate::view::state::State;

/// What the map's marks mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Where: a country is filled, whatever the number.
    #[default]
    Places,
    /// How many: a circle whose area is proportional to the people in the field.
    People,
}

/// People in the field at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InField {
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

/// People in the field at a place in the year of `state`, under its switches.
pub fn people_in_field(dataset: &Dataset, state: &State, place: PlaceIndex) -> InField {
    let mut sum = InField::default();
    for index in dataset.deployments_in(state.year) {
        let deployment = dataset.deployment(index);
        let here = deployment
            .places
            .iter()
            .any(|part| part.place == place && part.role == Role::MissionArea);
        if !here
            || !state.categories.contains(deployment.category)
            || state.task.is_some_and(|task| task != deployment.task)
        {
            continue;
        }
        match in_field(deployment, state.year) {
            Some(people) => sum.people = sum.people.saturating_add(people),
            None => sum.some_unknown = true,
        }
    }
    sum
}
