//! The whole of a worksheet, made from the record, the view and a plan.

use std::rc::Rc;

use crate::record::{
    CategoryIndex, CategorySet, Dataset, Deployment, PlaceIndex, Role, SourceIndex,
};
use crate::teach::quiz::Random;
use crate::teach::worksheet::map::{Ground, Shows, sample};
use crate::teach::worksheet::plan::{MapKind, Part, Plan};
use crate::teach::worksheet::reading::Reading;
use crate::teach::worksheet::strip::Strip;
use crate::unit::Year;
use crate::view::{
    ActivePlace, Mode, Node, State, deployments_held, place_name, say, shown_as, year_view,
};
use crate::world::World;

/// Most places asked for on one map.
const MOST: usize = 12;
/// Names in the bank that belong to no number.
const LEFT_OVER: usize = 3;

/// What a worksheet is made of.
#[derive(Clone, Copy)]
pub struct Materials<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// Shapes and borders.
    pub world: &'a Rc<World>,
    /// What the atlas shows: the year, the categories, the language, the layout.
    pub state: &'a State,
    /// What was chosen for the sheet.
    pub plan: &'a Plan,
}

/// A place that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// The place.
    pub place: PlaceIndex,
    /// Its name in the year, as the map and the list have it.
    pub name: String,
    /// The categories of its deployments that are switched on.
    pub categories: CategorySet,
    /// Letters of those categories, in order, as the legend gives them.
    pub letters: String,
    /// The sources of those deployments, each once.
    pub sources: Vec<SourceIndex>,
}

/// A category in the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// Its letter.
    pub letter: char,
    /// Its name.
    pub name: String,
    /// Its pattern, for the exercise and for the answers.
    pub samples: [Node; 2],
}

/// A worksheet. Places are numbered from 1 in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Worksheet {
    /// The year of the map.
    pub year: Year,
    /// Whether the map shows everything up to that year.
    pub so_far: bool,
    /// The places asked for, from west to east; empty when nothing is in force.
    pub blanks: Vec<Blank>,
    /// How many more places there are than the sheet asks for.
    pub left_out: usize,
    /// The categories of those places.
    pub kinds: Vec<Kind>,
    /// The map of the exercise.
    pub map: Node,
    /// The map with everything in it, for the answers.
    pub solution: Node,
    /// The names to choose from; empty without that part.
    pub bank: Vec<String>,
    /// The timeline.
    pub strip: Option<Strip>,
    /// First and last year of the timeline.
    pub years: (Year, Year),
    /// What is to be read.
    pub reading: Option<Reading>,
    /// The sources of all records behind an answer, each once.
    pub sources: Vec<SourceIndex>,
}

impl Worksheet {
    /// Makes the sheet.
    pub fn make(materials: Materials<'_>) -> Worksheet {
        let Materials { dataset, world, state, plan } = materials;
        let state = &shown(state);
        let ground = Ground::new(world, dataset, state);
        let view = year_view(dataset, &world.borders, state);
        let mut random = Random::of(&format!("{}/places", plan.seed));
        let active = |place: PlaceIndex| {
            let found = view.places.iter().find(|active| active.place == place);
            found.copied().unwrap_or(ActivePlace { place, categories: CategorySet::EMPTY })
        };
        let mut places = ground.in_order(view.places.iter().map(|active| active.place));
        random.shuffle(&mut places);
        let left_out = places.len().saturating_sub(MOST);
        places.truncate(MOST);
        let places: Vec<ActivePlace> =
            ground.in_order(places.into_iter()).into_iter().map(active).collect();

        let used = |index: CategoryIndex| places.iter().any(|own| own.categories.contains(index));
        let lettered: Vec<(char, CategoryIndex)> = ('A'..)
            .zip((0u8..).map(CategoryIndex).take(dataset.categories.len()).filter(|at| used(*at)))
            .collect();
        let kinds = lettered.iter().map(|(letter, index)| Kind {
            letter: *letter,
            name: say(&dataset.category(*index).name, state.language).to_owned(),
            samples: ["sheet-sample-", "key-sample-"]
                .map(|prefix| sample(dataset, CategorySet::EMPTY.with(*index), prefix)),
        });
        let name = |place: PlaceIndex| {
            place_name(dataset.place(place), state.year, state.language).to_owned()
        };
        let blanks: Vec<Blank> = places
            .iter()
            .map(|own| Blank {
                place: own.place,
                name: name(own.place),
                categories: own.categories,
                letters: lettered
                    .iter()
                    .filter(|(_, index)| own.categories.contains(*index))
                    .map(|(letter, _)| *letter)
                    .collect(),
                sources: sources_of(materials, state, own.place),
            })
            .collect();
        let pairs: Vec<_> = places.iter().map(|own| (own.place, own.categories)).collect();
        let shows = match plan.map {
            MapKind::Numbered => Shows { patterns: true, numbers: true, names: false },
            MapKind::Labelled => Shows { patterns: false, numbers: true, names: true },
            MapKind::Blank => Shows { patterns: false, numbers: false, names: false },
        };
        let full = Shows { patterns: true, numbers: true, names: true };
        let years = plan.years.map_or((dataset.first_year, dataset.last_year()), |(from, to)| {
            (from.max(dataset.first_year), to.min(dataset.last_year()))
        });
        let strip = plan.has(Part::Strip).then(|| Strip::draw(dataset, state, years, &plan.seed));
        let reading = plan
            .has(Part::Reading)
            .then(|| Reading::choose(dataset, &world.borders, state, &plan.seed));
        let mut sheet = Worksheet {
            year: state.year,
            so_far: state.mode == Mode::SoFar,
            left_out,
            kinds: kinds.collect(),
            map: ground.draw(&pairs, shows, "sheet-"),
            solution: ground.draw(&pairs, full, "key-"),
            bank: Vec::new(),
            strip: strip.flatten(),
            years,
            reading: reading.flatten(),
            sources: Vec::new(),
            blanks,
        };
        if plan.map == MapKind::Numbered && plan.has(Part::Bank) {
            sheet.bank = bank(dataset, &sheet.blanks, &name, &plan.seed);
        }
        sheet.sources = all_sources(dataset, &sheet);
        sheet
    }

    /// The numbers of sources in the list of sources, from 1: `3, 5–8`.
    pub fn source_numbers(&self, sources: &[SourceIndex]) -> String {
        let mut numbers: Vec<usize> =
            sources.iter().map(|source| self.source_number(*source)).collect();
        numbers.sort_unstable();
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for number in numbers {
            match runs.last_mut() {
                Some((_, last)) if number <= *last + 1 => *last = number,
                _ => runs.push((number, number)),
            }
        }
        let written = runs.iter().map(|(first, last)| match last - first {
            0 => first.to_string(),
            1 => format!("{first}, {last}"),
            _ => format!("{first}–{last}"),
        });
        written.collect::<Vec<_>>().join(", ")
    }

    /// The number of a source, from 1, in the list of sources.
    pub fn source_number(&self, source: SourceIndex) -> usize {
        self.sources.iter().position(|own| *own == source).map_or(0, |at| at + 1)
    }
}

/// The view that a sheet is of: people sent, in one year or up to it.
fn shown(state: &State) -> State {
    let mode = match state.mode {
        Mode::SoFar => Mode::SoFar,
        Mode::ThisYear | Mode::Compared(_) => Mode::ThisYear,
    };
    State { mode, in_kind: false, other_laws: false, place: None, mission: None, ..state.clone() }
}

/// The names of the blanks and some that belong to none, in any order.
fn bank(
    dataset: &Dataset,
    blanks: &[Blank],
    name: &dyn Fn(PlaceIndex) -> String,
    seed: &str,
) -> Vec<String> {
    let mut random = Random::of(&format!("{seed}/bank"));
    let mut names: Vec<String> = blanks.iter().map(|blank| blank.name.clone()).collect();
    let all = (0u16..).map(PlaceIndex).take(dataset.places.len()).map(name);
    let mut others: Vec<String> = all.filter(|other| !names.contains(other)).collect();
    others.sort();
    others.dedup();
    names.extend(random.shuffled(others).into_iter().take(LEFT_OVER));
    random.shuffled(names)
}

/// The sources of what `state` shows at a place.
fn sources_of(materials: Materials<'_>, state: &State, place: PlaceIndex) -> Vec<SourceIndex> {
    let Materials { dataset, world, .. } = materials;
    let mut sources = Vec::new();
    for index in deployments_held(dataset, state) {
        let deployment = dataset.deployment(index);
        let here = deployment.places.iter().any(|part| {
            part.role == Role::MissionArea
                && shown_as(dataset, &world.borders, part.place, state.year) == place
        });
        if here && state.categories.contains(deployment.category) {
            add(&mut sources, deployment);
        }
    }
    sources
}

fn all_sources(dataset: &Dataset, sheet: &Worksheet) -> Vec<SourceIndex> {
    let mut sources = Vec::new();
    for source in sheet.blanks.iter().flat_map(|blank| &blank.sources) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
    let dated = sheet.strip.iter().flat_map(|strip| &strip.items).map(|item| item.deployment);
    let read = sheet.reading.iter().flat_map(|reading| &reading.rows).map(|row| row.deployment);
    for index in dated.chain(read) {
        add(&mut sources, dataset.deployment(index));
    }
    sources
}

/// Adds the sources of a record that are not there yet.
fn add(sources: &mut Vec<SourceIndex>, deployment: &Deployment) {
    for source in &deployment.sources {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
}
