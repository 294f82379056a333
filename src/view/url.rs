//! The state as a query string and back:
//! `year=1993&category=peacekeeping,in-kind&task=engineers&place=KHM&lang=en`, and `other-laws=on`,
//! `mode=so-far` or `mode=compare&with=2005`, `table=-people`, `speed=double`, `show=people`,
//! `projection=pacific`, `theme=dark`, `patterns=on`, `ui=compact`, `ground=none` where they are not as at the start;
//! `data=` with the address of somebody's record;
//! what the reader does beside the map as `tour=`, `quiz=` and so on with its position.
//!
//! Reading never fails: what is unknown or broken is dropped, and the rest still counts.

use crate::record::{
    CategoryIndex, CategorySet, Dataset, MissionIndex, Place, PlaceIndex, TaskIndex,
};
use crate::text::Language;
use crate::unit::{CountryCode, Year};
use crate::view::activity::{Activity, ActivityKind};
use crate::view::data::{DATA, asked_data, encoded};
use crate::view::sort::{Column, Sort};
use crate::view::state::{Chrome, Layout, Measure, Mode, Speed, State, Theme};

/// Stands in the `category` list for goods given, which are no category.
const IN_KIND: &str = "in-kind";
/// Stands for an empty `category` list, and for no ground.
const NONE: &str = "none";

/// Stands for what is switched on.
const ON: &str = "on";
/// Stands for [`Measure::People`].
const PEOPLE: &str = "people";

/// The query string of a state, without the question mark. What is as at the start is left out,
/// but for the year: a link without it would mean another year next January. Only where an activity is
/// still to choose the view there is none.
pub fn write_query(state: &State, dataset: &Dataset) -> String {
    let start = State::start(dataset);
    let mut query = String::new();
    if !state.view_awaited {
        push(&mut query, "year", &state.year.to_string());
    }
    if (state.categories, state.in_kind) != (start.categories, start.in_kind) {
        let mut names: Vec<&str> = state
            .categories
            .iter()
            .filter_map(|index| dataset.categories.get(usize::from(index.0)))
            .map(|category| category.id.as_str())
            .collect();
        if state.in_kind {
            names.push(IN_KIND);
        }
        push(&mut query, "category", &if names.is_empty() { NONE.into() } else { names.join(",") });
    }
    if let Some(task) = state.task.and_then(|index| dataset.tasks.get(usize::from(index.0))) {
        push(&mut query, "task", &task.id);
    }
    if let Some(place) = state.place.and_then(|index| dataset.places.get(usize::from(index.0))) {
        push(&mut query, "place", place_word(place));
    }
    if let Some(mission) =
        state.mission.and_then(|index| dataset.missions.get(usize::from(index.0)))
    {
        push(&mut query, "mission", &mission.id);
    }
    if let Some(activity) = &state.activity {
        push(&mut query, activity.kind.id(), activity.position());
    }
    if state.other_laws {
        push(&mut query, "other-laws", ON);
    }
    if state.mode != start.mode {
        push(&mut query, "mode", state.mode.id());
    }
    if let Some(other) = state.mode.other_year() {
        push(&mut query, "with", &other.to_string());
    }
    if let Some(sort) = state.table {
        let sign = if sort.descending { "-" } else { "" };
        push(&mut query, "table", &format!("{sign}{}", sort.column.id()));
    }
    if state.speed != start.speed {
        push(&mut query, "speed", state.speed.id());
    }
    if state.measure == Measure::People {
        push(&mut query, "show", PEOPLE);
    }
    if state.layout != start.layout {
        push(&mut query, "projection", state.layout.id());
    }
    if state.theme != start.theme {
        push(&mut query, "theme", state.theme.id());
    }
    if state.patterns {
        push(&mut query, "patterns", ON);
    }
    if state.chrome != start.chrome {
        push(&mut query, "ui", state.chrome.id());
    }
    if state.see_through {
        push(&mut query, "ground", NONE);
    }
    if let Some(address) = &state.data {
        push(&mut query, DATA, &encoded(address));
    }
    if state.language != start.language {
        push(&mut query, "lang", state.language.tag());
    }
    query
}

/// The state that a query string asks for, with or without its question mark.
pub fn read_query(query: &str, dataset: &Dataset) -> State {
    let mut state = State { data: asked_data(query), ..State::start(dataset) };
    let (mut mode, mut other_year, mut asks_year) = ("", None, false);
    for pair in query.trim_start_matches('?').split('&') {
        let Some((key, value)) = pair.split_once('=') else { continue };
        match key {
            "year" => {
                if let Some(year) = read_year(value, dataset) {
                    state.year = year;
                    asks_year = true;
                }
            }
            "category" => {
                if let Some((categories, in_kind)) = read_categories(value, dataset) {
                    state.categories = categories;
                    state.in_kind = in_kind;
                }
            }
            "task" => {
                let found = dataset.tasks.iter().position(|task| task.id == value);
                state.task = found.and_then(|index| u16::try_from(index).ok()).map(TaskIndex);
            }
            "place" => state.place = read_place(value, dataset),
            "mission" => state.mission = read_mission(value, dataset),
            "other-laws" if value == ON => state.other_laws = true,
            "mode" => mode = value,
            "with" => other_year = read_year(value, dataset),
            "patterns" if value == ON => state.patterns = true,
            "ground" if value == NONE => state.see_through = true,
            "table" => state.table = Some(read_sort(value)),
            "speed" => {
                let found = Speed::ALL.into_iter().find(|speed| speed.id() == value);
                state.speed = found.unwrap_or_default();
            }
            "show" if value == PEOPLE => state.measure = Measure::People,
            "projection" => {
                let found = Layout::ALL.into_iter().find(|layout| layout.id() == value);
                state.layout = found.unwrap_or_default();
            }
            "theme" => {
                let found = Theme::ALL.into_iter().find(|theme| theme.id() == value);
                state.theme = found.unwrap_or_default();
            }
            "ui" => {
                let found = Chrome::ALL.into_iter().find(|chrome| chrome.id() == value);
                state.chrome = found.unwrap_or_default();
            }
            "lang" => state.language = Language::from_tag(value).unwrap_or_default(),
            _ => {
                let kind = ActivityKind::from_id(key);
                let read = kind.and_then(|kind| Activity::at(kind, value));
                state.activity = read.or(state.activity.take());
            }
        }
    }
    if state.place.is_some() {
        state.mission = None;
    }
    let chooses = state.activity.as_ref().is_some_and(Activity::chooses_view);
    state.view_awaited = chooses && !asks_year;
    let known = [Mode::SoFar].into_iter().chain(other_year.map(Mode::Compared));
    state.mode = known.into_iter().find(|known| known.id() == mode).unwrap_or_default();
    state
}

/// The language that a query string asks for, where the atlas speaks it.
pub fn asked_language(query: &str) -> Option<Language> {
    let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    Language::preferred(pairs.filter(|(key, _)| *key == "lang").map(|(_, value)| value))
}

/// An order of the table; the order at the start where the column is not known.
fn read_sort(value: &str) -> Sort {
    let column = value.trim_start_matches('-');
    match Column::ALL.into_iter().find(|known| known.id() == column) {
        Some(column) => Sort { column, descending: value.starts_with('-') },
        None => Sort::default(),
    }
}

fn push(query: &mut String, key: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(key);
    query.push('=');
    query.push_str(value);
}

/// A year on offer.
fn read_year(value: &str, dataset: &Dataset) -> Option<Year> {
    let year = Year(value.parse().ok()?);
    (dataset.first_year <= year && year <= dataset.last_year()).then_some(year)
}

/// The categories named in a comma-separated list, and whether goods given are among them;
/// `None` when no name is known.
fn read_categories(value: &str, dataset: &Dataset) -> Option<(CategorySet, bool)> {
    if value == NONE {
        return Some((CategorySet::EMPTY, false));
    }
    // A browser or a mail program may have escaped the commas of a link.
    let names = || {
        let parts = value.split(',').flat_map(|part| part.split('%').enumerate());
        parts.map(|(at, part)| {
            let name = part.strip_prefix("2C").or_else(|| part.strip_prefix("2c"));
            name.filter(|_| at > 0).unwrap_or(part)
        })
    };
    let in_kind = names().any(|name| name == IN_KIND);
    let categories: CategorySet = names()
        .filter_map(|name| dataset.categories.iter().position(|category| category.id == name))
        .filter_map(|index| u8::try_from(index).ok())
        .map(CategoryIndex)
        .collect();
    (in_kind || !categories.is_empty()).then_some((categories, in_kind))
}

/// What a place is called in an address: by its country code, or its identifier where it is no country.
pub fn place_word(place: &Place) -> &str {
    place.code.as_ref().map_or(place.id.as_str(), CountryCode::as_str)
}

/// The mission with an identifier.
pub fn read_mission(value: &str, dataset: &Dataset) -> Option<MissionIndex> {
    let found = dataset.missions.iter().position(|mission| mission.id == value);
    found.and_then(|at| u16::try_from(at).ok()).map(MissionIndex)
}

/// A place by its country code, in either letter case, or by its identifier.
pub fn read_place(value: &str, dataset: &Dataset) -> Option<PlaceIndex> {
    let code = CountryCode::parse(&value.to_ascii_uppercase());
    let found = dataset
        .places
        .iter()
        .position(|place| place.id == value || (code.is_some() && place.code == code))?;
    u16::try_from(found).ok().map(PlaceIndex)
}
