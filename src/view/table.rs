//! What is in force as a table: one row for each deployment, in the order the reader asks for.

use std::cmp::Ordering;

use crate::record::{Dataset, Deployment, DeploymentIndex, PlaceIndex, Role};
use crate::text::{catalogue, grouped};
use crate::unit::sort_by;
use crate::view::held::deployments_held;
use crate::view::sort::{Column, Sort};
use crate::view::state::State;
use crate::view::words::{place_name, say};
use crate::view::year::shown_as;
use crate::world::Borders;

/// A deployment as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The deployment.
    pub deployment: DeploymentIndex,
    /// Where the work was done, as the map of the year shows it.
    pub places: Vec<PlaceIndex>,
    /// The text of each column, in the order of [`Column::ALL`].
    pub cells: [String; 7],
}

/// The deployments that `state` shows, those of categories switched off left out.
pub fn table(dataset: &Dataset, borders: &Borders, state: &State, sort: Sort) -> Vec<TableRow> {
    let shown = deployments_held(dataset, state)
        .filter(|index| state.categories.contains(dataset.deployment(*index).category));
    let mut rows: Vec<TableRow> = shown.map(|index| row(dataset, borders, state, index)).collect();
    let column = Column::ALL.iter().position(|column| *column == sort.column).unwrap_or_default();
    sort_by(&mut rows, |one, other| {
        let deployments =
            (dataset.deployment(one.deployment), dataset.deployment(other.deployment));
        let cell = |row: &TableRow| row.cells.get(column).cloned().unwrap_or_default();
        let order = match sort.column {
            Column::Category => deployments.0.category.cmp(&deployments.1.category),
            Column::From => deployments.0.start.cmp(&deployments.1.start),
            Column::To => return known(deployments, sort, |own| own.end),
            Column::People => {
                return known(deployments, sort, |own| own.total.map(|total| total.people));
            }
            Column::Place | Column::Mission | Column::Unit => cell(one).cmp(&cell(other)),
        };
        if sort.descending { order.reverse() } else { order }
    });
    rows
}

/// Compares what may not be known: that comes last in either direction.
fn known<T: Ord>(
    (one, other): (&Deployment, &Deployment),
    sort: Sort,
    value: impl Fn(&Deployment) -> Option<T>,
) -> Ordering {
    match (value(one), value(other)) {
        (Some(one), Some(other)) if sort.descending => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}

fn row(dataset: &Dataset, borders: &Borders, state: &State, index: DeploymentIndex) -> TableRow {
    let language = state.language;
    let words = catalogue(language);
    let deployment = dataset.deployment(index);
    let worked = deployment.places.iter().filter(|part| part.role == Role::MissionArea);
    let mut places: Vec<PlaceIndex> = Vec::new();
    for place in worked.map(|part| shown_as(dataset, borders, part.place, state.year)) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let names: Vec<&str> = places
        .iter()
        .map(|place| place_name(dataset.place(*place), state.year, language))
        .collect();
    let mission = dataset.mission(deployment.mission);
    let people = deployment.total.map(|total| {
        format!("{}{}", if total.approximate { "≈ " } else { "" }, grouped(total.people))
    });
    TableRow {
        deployment: index,
        places,
        cells: [
            (words.list)(&names),
            mission.acronym.clone().unwrap_or_else(|| say(&mission.name, language).to_owned()),
            say(&dataset.category(deployment.category).short, language).to_owned(),
            say(&deployment.component, language).to_owned(),
            deployment.start.to_string(),
            deployment.end.map_or_else(|| words.ongoing.to_owned(), |end| end.to_string()),
            people.unwrap_or_else(|| words.unknown_short.to_owned()),
        ],
    }
}
