//! What is in force in a year, under the present switches: the list, the places in the order of
//! the list and of the map's keyboard, and the counts on the switches.

use crate::record::{
    CategoryIndex, CategorySet, Dataset, Deployment, DeploymentIndex, InKindIndex, MissionIndex,
    PlaceIndex, Role, Total,
};
use crate::unit::{Year, sort_by, sort_by_key};
use crate::view::connect::{Connector, connect};
use crate::view::held::{deployments_held, gifts_held, other_laws_held};
use crate::view::state::State;
use crate::view::words::place_name;
use crate::world::Borders;

/// A row of the list: one mission at one place in one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where people worked.
    pub place: PlaceIndex,
    /// The mission.
    pub mission: MissionIndex,
    /// Its deployments here.
    pub deployments: Vec<DeploymentIndex>,
    /// People sent in total with those whose number is known; `None` when none is.
    pub people: Option<Total>,
    /// Whether the number of some is not known, so that `people` is the least it can be.
    pub some_unknown: bool,
    /// Of two years compared the one in which it was in force, when it was not in both.
    pub only: Option<Year>,
}

/// The rows of one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryGroup {
    /// The category.
    pub category: CategoryIndex,
    /// Deployments in force, each once.
    pub deployments: usize,
    /// Rows by name of the place, then by start of the mission.
    pub rows: Vec<Row>,
}

/// A place where people worked in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivePlace {
    /// The place.
    pub place: PlaceIndex,
    /// The categories of its deployments.
    pub categories: CategorySet,
}

/// Everything that holds in a year under the present switches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearView {
    /// The year.
    pub year: Year,
    /// Deployments in force and switched on.
    pub deployments: usize,
    /// For each category of the dataset, deployments in force whether it is switched on or not:
    /// a switch shows what it would bring.
    pub category_counts: Vec<usize>,
    /// The list.
    pub groups: Vec<CategoryGroup>,
    /// Places in the order in which the list first names them.
    pub places: Vec<ActivePlace>,
    /// Places whose people were served from elsewhere.
    pub served: Vec<ActivePlace>,
    /// From where people worked to whom they worked for, where that is elsewhere.
    pub connectors: Vec<Connector>,
    /// Places that deployments in force were supplied from or trained at.
    pub staging: Vec<PlaceIndex>,
    /// Goods given, whether switched on or not.
    pub gifts: Vec<InKindIndex>,
    /// Places that goods were given to or for, when switched on.
    pub in_kind_places: Vec<PlaceIndex>,
    /// Positions in [`Dataset::other_laws`] of what is shown of them, when switched on.
    pub other_laws: Vec<usize>,
}

impl YearView {
    /// Whether people worked at a place.
    pub fn has(&self, place: PlaceIndex) -> bool {
        self.places.iter().any(|active| active.place == place)
    }

    /// How many active places a category of the dataset has, by its position.
    pub fn places_in(&self, category: usize) -> usize {
        let Ok(index) = u8::try_from(category) else { return 0 };
        self.places.iter().filter(|place| place.categories.contains(CategoryIndex(index))).count()
    }
}

/// People sent in total to a place by the deployments of the year whose number is known.
pub fn people_here(view: &YearView, place: PlaceIndex) -> u32 {
    let rows = view.groups.iter().flat_map(|group| &group.rows).filter(|row| row.place == place);
    rows.filter_map(|row| row.people).fold(0, |sum, total| sum.saturating_add(total.people))
}

/// The place under which another is shown in a year: the whole it was part of, if the record knows
/// that, else itself.
pub fn shown_as(dataset: &Dataset, borders: &Borders, place: PlaceIndex, year: Year) -> PlaceIndex {
    let Some(code) = dataset.place(place).code else { return place };
    match borders.shown_as(code, year) {
        whole if whole == code => place,
        whole => dataset.place_by_code(whole).unwrap_or(place),
    }
}

/// Derives what the year of `state` shows, within the borders of that year.
pub fn year_view(dataset: &Dataset, borders: &Borders, state: &State) -> YearView {
    let home = |place: PlaceIndex| shown_as(dataset, borders, place, state.year);
    let mut view = YearView {
        year: state.year,
        deployments: 0,
        category_counts: vec![0; dataset.categories.len()],
        groups: Vec::new(),
        places: Vec::new(),
        served: Vec::new(),
        connectors: Vec::new(),
        staging: Vec::new(),
        gifts: Vec::new(),
        in_kind_places: Vec::new(),
        other_laws: other_laws_held(dataset, state),
    };
    for index in deployments_held(dataset, state) {
        let deployment = dataset.deployment(index);
        if let Some(count) = view.category_counts.get_mut(usize::from(deployment.category.0)) {
            *count += 1;
        }
        if state.categories.contains(deployment.category) {
            view.deployments += 1;
            add_deployment(&mut view, index, deployment, &home);
        }
    }
    sort_by_key(&mut view.groups, |group| group.category);
    for group in &mut view.groups {
        sort_by(&mut group.rows, |one, other| {
            let name = |row: &Row| place_name(dataset.place(row.place), state.year, state.language);
            name(one).cmp(name(other)).then(one.deployments.cmp(&other.deployments))
        });
        for row in &mut group.rows {
            row.only = only_year(dataset, state, &row.deployments);
            note(&mut view.places, row.place, group.category);
        }
    }
    // A dot says nothing where a fill says more.
    let worked: Vec<PlaceIndex> = view.places.iter().map(|active| active.place).collect();
    view.staging.retain(|place| !worked.contains(place));
    add_gifts(&mut view, dataset, state, &home);
    view
}

/// Of the two years that `state` compares the only one in which some of `deployments` were in force.
fn only_year(dataset: &Dataset, state: &State, deployments: &[DeploymentIndex]) -> Option<Year> {
    let holds = |year: Year| {
        let mut known = deployments.iter().map(|index| dataset.deployment(*index));
        known.any(|deployment| deployment.holds_in(year, dataset.as_of))
    };
    let other = state.mode.other_year()?;
    match (holds(state.year), holds(other)) {
        (true, false) => Some(state.year),
        (false, true) => Some(other),
        _ => None,
    }
}

fn add_deployment(
    view: &mut YearView,
    index: DeploymentIndex,
    deployment: &Deployment,
    home: &dyn Fn(PlaceIndex) -> PlaceIndex,
) {
    let position = view.groups.iter().position(|group| group.category == deployment.category);
    let group = match position.and_then(|at| view.groups.get_mut(at)) {
        Some(group) => group,
        None => {
            let empty =
                CategoryGroup { category: deployment.category, deployments: 0, rows: Vec::new() };
            view.groups.push(empty);
            match view.groups.last_mut() {
                Some(group) => group,
                None => return,
            }
        }
    };
    group.deployments += 1;
    // Two places that are one in this year are one part.
    let mut parts: Vec<(PlaceIndex, Role)> = Vec::new();
    for part in deployment.places.iter().map(|part| (home(part.place), part.role)) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    connect(&mut view.connectors, &parts, deployment.category);
    for (place, role) in parts {
        match role {
            Role::MissionArea => add_to_row(&mut group.rows, place, index, deployment),
            Role::Beneficiary => note(&mut view.served, place, deployment.category),
            Role::Staging if !view.staging.contains(&place) => view.staging.push(place),
            Role::Staging => {}
        }
    }
}

fn add_to_row(
    rows: &mut Vec<Row>,
    place: PlaceIndex,
    index: DeploymentIndex,
    deployment: &Deployment,
) {
    let found = rows.iter_mut().find(|row| row.place == place && row.mission == deployment.mission);
    let Some(row) = found else {
        rows.push(Row {
            place,
            mission: deployment.mission,
            deployments: vec![index],
            people: deployment.total,
            some_unknown: deployment.total.is_none(),
            only: None,
        });
        return;
    };
    row.deployments.push(index);
    row.some_unknown |= deployment.total.is_none();
    row.people = match (row.people, deployment.total) {
        (Some(sum), Some(total)) => Some(Total {
            people: sum.people.saturating_add(total.people),
            approximate: sum.approximate || total.approximate,
        }),
        (sum, total) => sum.or(total),
    };
}

fn note(places: &mut Vec<ActivePlace>, place: PlaceIndex, category: CategoryIndex) {
    match places.iter_mut().find(|active| active.place == place) {
        Some(active) => active.categories = active.categories.with(category),
        None => {
            places.push(ActivePlace { place, categories: CategorySet::EMPTY.with(category) });
        }
    }
}

fn add_gifts(
    view: &mut YearView,
    dataset: &Dataset,
    state: &State,
    home: &dyn Fn(PlaceIndex) -> PlaceIndex,
) {
    view.gifts = gifts_held(dataset, state);
    if !state.in_kind {
        return;
    }
    for gift in &view.gifts {
        for part in &dataset.gift(*gift).places {
            let place = home(part.place);
            if part.role != Role::Staging && !view.in_kind_places.contains(&place) {
                view.in_kind_places.push(place);
            }
        }
    }
}
