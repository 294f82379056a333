//! The record of a place, gathered for reading.

use crate::record::{
    CategoryIndex, Dataset, DeploymentIndex, Event, InKindIndex, MissionIndex, PlaceIndex, Role,
};
use crate::unit::{Year, sort_by_key};

/// Everything the record says of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// The place.
    pub place: PlaceIndex,
    /// Deployments that worked here, for its people, or by way of it, earliest first; those of one
    /// mission stand together.
    pub deployments: Vec<DossierDeployment>,
    /// Goods given to or for it.
    pub gifts: Vec<InKindIndex>,
    /// Positions in [`Dataset::events`] of what happened there.
    pub events: Vec<usize>,
    /// The year in which the first deployment here began.
    pub first_year: Option<Year>,
    /// The countries it lies in or between, for a place that is none, as places of the record.
    pub neighbours: Vec<PlaceIndex>,
    /// Places that are no countries and lie in this one or on its line.
    pub on_its_line: Vec<PlaceIndex>,
}

/// A deployment in the record of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierDeployment {
    /// The deployment.
    pub deployment: DeploymentIndex,
    /// Its mission.
    pub mission: MissionIndex,
    /// Its category.
    pub category: CategoryIndex,
    /// What the place is in it.
    pub role: Role,
    /// Whether it is in force in the year shown.
    pub in_force: bool,
}

/// Gathers the record of `place`, marking what is in force in `year`.
pub fn dossier(dataset: &Dataset, place: PlaceIndex, year: Year) -> Dossier {
    let mut deployments: Vec<DossierDeployment> = (0..dataset.deployments.len())
        .filter_map(|position| u16::try_from(position).ok())
        .map(DeploymentIndex)
        .filter_map(|index| {
            let deployment = dataset.deployment(index);
            let part = deployment.places.iter().find(|part| part.place == place)?;
            Some(DossierDeployment {
                deployment: index,
                mission: deployment.mission,
                category: deployment.category,
                role: part.role,
                in_force: deployment.holds_in(year, dataset.as_of),
            })
        })
        .collect();
    let mission_start = |mission: MissionIndex| {
        let own = dataset.deployments.iter().filter(|deployment| deployment.mission == mission);
        own.map(|deployment| deployment.start).min()
    };
    sort_by_key(&mut deployments, |part| {
        let start = dataset.deployment(part.deployment).start;
        (mission_start(part.mission), part.mission, start, part.deployment)
    });
    let gifts = (0..dataset.in_kind.len())
        .filter_map(|position| u16::try_from(position).ok())
        .map(InKindIndex)
        .filter(|gift| dataset.gift(*gift).places.iter().any(|part| part.place == place))
        .collect();
    let code = dataset.place(place).code;
    let concerns = |event: &Event| match code {
        Some(code) => event.countries.contains(&code),
        None => {
            event.deployments.iter().any(|at| deployments.iter().any(|own| own.deployment == *at))
        }
    };
    let events =
        dataset.events.iter().enumerate().filter(|(_, event)| concerns(event)).map(|(at, _)| at);
    let first_year = deployments
        .iter()
        .filter(|part| part.role == Role::MissionArea)
        .map(|part| dataset.deployment(part.deployment).start.year())
        .min();
    let neighbours = dataset.place(place).neighbours.iter();
    let on_its_line = (0u16..).map(PlaceIndex).zip(&dataset.places).filter(|(_, other)| {
        code.is_some_and(|code| other.code.is_none() && other.neighbours.contains(&code))
    });
    Dossier {
        place,
        gifts,
        events: events.collect(),
        first_year,
        neighbours: neighbours.filter_map(|code| dataset.place_by_code(*code)).collect(),
        on_its_line: on_its_line.map(|(index, _)| index).collect(),
        deployments,
    }
}
