//! What questions are made from: a record, the borders of the years and claims, with what all kinds
//! of questions ask of them worked out once.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{
    Confidence, Dataset, Deployment, DeploymentIndex, PlaceIndex, Role, TaskIndex,
};
use crate::teach::Claim;
use crate::teach::quiz::say::{brief, label, words_of};
use crate::text::Language;
use crate::unit::{Month, Year};
use crate::view::{State, shown_as, year_view};
use crate::world::Borders;

/// What a quiz is about.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// The borders of the years.
    pub borders: &'a Borders,
    /// Claims about the record; none where it is not the one they are about.
    pub claims: &'a [Claim],
}

/// A bank of questions.
#[derive(Debug)]
pub struct Bank<'a> {
    /// What it is about.
    pub material: Material<'a>,
    /// Deployments with people at work somewhere, and where.
    at_work: Vec<(DeploymentIndex, Vec<PlaceIndex>)>,
    /// Places where people worked.
    places: Vec<PlaceIndex>,
    /// Those of the deployments that are known well, by a label that names no other.
    well_named: Vec<DeploymentIndex>,
    /// The same by a label without a time.
    well_named_without_time: Vec<DeploymentIndex>,
    /// For each year of the record how many places are active.
    active: Vec<usize>,
    /// Places with one kind of work alone in a year, counting what was then part of them.
    one_task: Vec<(PlaceIndex, Year, TaskIndex)>,
}

impl<'a> Bank<'a> {
    /// Works out what questions need.
    pub fn new(material: Material<'a>) -> Bank<'a> {
        let Material { dataset, borders, .. } = material;
        let all = (0u16..).map(DeploymentIndex).zip(&dataset.deployments);
        let at_work: Vec<(DeploymentIndex, Vec<PlaceIndex>)> = all
            .map(|(index, deployment)| (index, at_work(deployment).collect::<Vec<_>>()))
            .filter(|(_, places)| !places.is_empty())
            .collect();
        let places: BTreeSet<PlaceIndex> =
            at_work.iter().flat_map(|(_, places)| places).copied().collect();
        let known =
            |index: DeploymentIndex| dataset.deployment(index).confidence != Confidence::Low;
        let named = |unique: Vec<bool>| -> Vec<DeploymentIndex> {
            let clear = |index: DeploymentIndex| unique.get(usize::from(index.0)) == Some(&true);
            let indices = at_work.iter().map(|(index, _)| *index);
            indices.filter(|index| clear(*index) && known(*index)).collect()
        };
        let well_named = named(unique(dataset, |index, language| {
            label(material, index, words_of(language), language)
        }));
        let well_named_without_time = named(unique(dataset, |index, language| {
            brief(material, index, words_of(language), language)
        }));
        let active = |year: Year| {
            let state = State { year, ..State::start(dataset) };
            year_view(dataset, borders, &state).places.len()
        };
        Bank {
            material,
            places: places.into_iter().collect(),
            well_named,
            well_named_without_time,
            active: dataset.years().map(active).collect(),
            one_task: one_task(material),
            at_work,
        }
    }

    /// The record.
    pub fn dataset(&self) -> &'a Dataset {
        self.material.dataset
    }

    /// How many places are active in a year.
    pub fn active(&self, year: Year) -> Option<usize> {
        let at =
            usize::try_from(i32::from(year.0) - i32::from(self.dataset().first_year.0)).ok()?;
        self.active.get(at).copied()
    }

    /// Places with one kind of work alone in a year, counting what was then part of them.
    pub fn one_task(&self) -> &[(PlaceIndex, Year, TaskIndex)] {
        &self.one_task
    }

    /// All deployments with people at work somewhere.
    pub fn deployments(&self) -> impl Iterator<Item = (DeploymentIndex, &'a Deployment)> {
        let dataset = self.dataset();
        self.at_work.iter().map(|(index, _)| (*index, dataset.deployment(*index)))
    }

    /// Those of them that are known well, by a label that names no other.
    pub fn well_named(&self) -> &[DeploymentIndex] {
        &self.well_named
    }

    /// The same by a name without a time that is no other's.
    pub fn well_named_without_time(&self) -> &[DeploymentIndex] {
        &self.well_named_without_time
    }

    /// Whether a place stands on the map of a year as itself, not as a part of another.
    pub fn is_itself(&self, place: PlaceIndex, year: Year) -> bool {
        shown_as(self.dataset(), self.material.borders, place, year) == place
    }

    /// The first year of a deployment.
    pub fn first_year(&self, index: DeploymentIndex) -> Year {
        self.dataset().deployment(index).start.year()
    }

    /// The last year of a deployment, up to the record's last.
    pub fn last_year(&self, index: DeploymentIndex) -> Year {
        let dataset = self.dataset();
        dataset.deployment(index).last_month(dataset.as_of).year()
    }

    /// All places where people worked.
    pub fn places(&self) -> &[PlaceIndex] {
        &self.places
    }

    /// Deployments that worked at a place.
    pub fn deployments_at(&self, place: PlaceIndex) -> Vec<DeploymentIndex> {
        let here = self.at_work.iter().filter(|(_, places)| places.contains(&place));
        here.map(|(index, _)| *index).collect()
    }
}

/// Places where the people of a deployment worked, each once, in the order of their table: two with
/// the same places are named alike.
pub fn at_work(deployment: &Deployment) -> impl Iterator<Item = PlaceIndex> + use<> {
    let areas = deployment.places.iter().filter(|part| part.role == Role::MissionArea);
    let places: BTreeSet<PlaceIndex> = areas.map(|part| part.place).collect();
    places.into_iter()
}

/// Whether two deployments went on in the same month.
pub fn overlap(one: &Deployment, other: &Deployment, as_of: Month) -> bool {
    one.start <= other.last_month(as_of) && other.start <= one.last_month(as_of)
}

fn one_task(material: Material<'_>) -> Vec<(PlaceIndex, Year, TaskIndex)> {
    let Material { dataset, borders, .. } = material;
    let mut found = Vec::new();
    for year in dataset.years() {
        let mut tasks: BTreeMap<PlaceIndex, BTreeSet<TaskIndex>> = BTreeMap::new();
        for index in dataset.deployments_in(year) {
            let deployment = dataset.deployment(index);
            for place in at_work(deployment) {
                let place = shown_as(dataset, borders, place, year);
                tasks.entry(place).or_default().insert(deployment.task);
            }
        }
        let alone = tasks.into_iter().filter(|(_, tasks)| tasks.len() == 1);
        found.extend(alone.filter_map(|(place, tasks)| Some((place, year, *tasks.first()?))));
    }
    found
}

/// For each deployment whether a text names it and no other, in every language.
fn unique(dataset: &Dataset, text: impl Fn(DeploymentIndex, Language) -> String) -> Vec<bool> {
    let indices = || (0u16..).map(DeploymentIndex).zip(&dataset.deployments).map(|(at, _)| at);
    let mut unique = vec![true; dataset.deployments.len()];
    for language in Language::ALL {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for index in indices() {
            *known.entry(text(index, *language)).or_default() += 1;
        }
        for (index, unique) in indices().zip(&mut unique) {
            *unique &= known.get(&text(index, *language)) == Some(&1);
        }
    }
    unique
}
