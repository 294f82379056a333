//! Which place a name means: codes and names of countries, of today and of earlier times, in every
//! language, and the places that the atlas's own record knows besides.

use std::collections::HashMap;

use serde_json::Value;

use crate::import::aliases::ALIASES;
use crate::record::{Category, Dataset, Localized, Mission, PlaceIndex, Source, Task};
use crate::spelling::{Names, fold};
use crate::unit::CountryCode;
use crate::world::{Borders, CountryNames, NameOfTime, Words};

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meant {
    /// A country.
    Country(CountryCode),
    /// A place of the atlas's own record that is no country.
    Place(PlaceIndex),
}

/// All names.
pub struct Gazetteer {
    by_name: HashMap<String, Meant>,
    /// As they are written, for what was probably meant.
    written: Names,
    names: CountryNames,
    of_time: Vec<NameOfTime>,
    built_in: Dataset,
    /// Where records of the atlas stand in theirs, by their folded names.
    categories: HashMap<String, usize>,
    tasks: HashMap<String, usize>,
    missions: HashMap<String, usize>,
}

impl Gazetteer {
    /// Gathers the names; where two places have one, the one that has it today is meant.
    pub fn new(names: CountryNames, borders: &Borders, built_in: Dataset) -> Gazetteer {
        let mut all: Vec<(String, Meant)> = Vec::new();
        let mut add = |name: &str, meant: Meant| all.push((name.to_owned(), meant));
        for (code, words) in names.iter() {
            add(code.as_str(), Meant::Country(code));
            in_all_languages(words, |name| add(name, Meant::Country(code)));
        }
        for (place, index) in built_in.places.iter().zip((0u16..).map(PlaceIndex)) {
            let meant = place.code.map_or(Meant::Place(index), Meant::Country);
            let of_time = place
                .historical
                .iter()
                .flat_map(|held| [Some(&held.name), held.short.as_ref()].into_iter().flatten());
            for text in [&place.name].into_iter().chain(of_time) {
                texts(text).for_each(|name| add(name, meant));
            }
            add(&place.id, meant);
        }
        for of_time in &borders.names {
            in_all_languages(&of_time.name, |name| add(name, Meant::Country(of_time.code)));
        }
        for (code, others) in ALIASES {
            let known = CountryCode::parse(code).filter(|code| names.name(*code).is_some());
            if let Some(code) = known {
                others.iter().for_each(|name| add(name, Meant::Country(code)));
            }
        }
        let mut by_name = HashMap::new();
        for (name, meant) in &all {
            by_name.entry(fold(name)).or_insert(*meant);
        }
        let written = all.into_iter().map(|(name, _)| name).filter(|name| name.len() > 3);
        let categories = by_folded(built_in.categories.iter().map(|known| {
            let names = texts(&known.name).chain(texts(&known.short));
            names.chain([known.id.as_str()])
        }));
        let tasks = by_folded(
            built_in.tasks.iter().map(|known| texts(&known.name).chain([known.id.as_str()])),
        );
        let missions = by_folded(
            built_in
                .missions
                .iter()
                .map(|known| texts(&known.name).chain(known.acronym.as_deref())),
        );
        Gazetteer {
            by_name,
            written: Names::new(written),
            names,
            of_time: borders.names.clone(),
            categories,
            tasks,
            missions,
            built_in,
        }
    }

    /// The place that a name or code means.
    pub fn find(&self, name: &str) -> Option<Meant> {
        self.by_name.get(&fold(name)).copied()
    }

    /// The name that was probably meant by one that is unknown.
    pub fn meant(&self, name: &str) -> Option<&str> {
        self.written.nearest(name)
    }

    /// Whether a country is on the map.
    pub fn knows(&self, code: CountryCode) -> bool {
        self.names.name(code).is_some() || self.built_in.place_by_code(code).is_some()
    }

    /// The place as a record of a document, with the names of its time.
    pub fn record(&self, meant: Meant) -> Value {
        let place = match meant {
            Meant::Place(index) => Some(self.built_in.place(index)),
            Meant::Country(code) => {
                self.built_in.place_by_code(code).map(|index| self.built_in.place(index))
            }
        };
        match (place, meant) {
            (Some(place), _) => crate::import::places::of_record(place),
            (None, Meant::Country(code)) => {
                let of_time = self.of_time.iter().filter(|name| name.code == code);
                crate::import::places::of_country(code, self.names.name(code), of_time)
            }
            (None, Meant::Place(_)) => Value::Null,
        }
    }

    /// The category of the atlas's own record that a name means.
    pub fn category(&self, name: &str) -> Option<&Category> {
        self.built_in.categories.get(*self.categories.get(&fold(name))?)
    }

    /// The kind of work of the atlas's own record that a name means.
    pub fn task(&self, name: &str) -> Option<&Task> {
        self.built_in.tasks.get(*self.tasks.get(&fold(name))?)
    }

    /// The mission of the atlas's own record that a name or acronym means.
    pub fn mission(&self, name: &str) -> Option<&Mission> {
        self.built_in.missions.get(*self.missions.get(&fold(name))?)
    }

    /// The source of the atlas's own record with an address, or with a title.
    pub fn source(&self, text: &str) -> Option<&Source> {
        let all = || self.built_in.sources.iter();
        let by_address = all().find(|known| known.url.as_deref() == Some(text));
        by_address.or_else(|| all().find(|known| known.title == text))
    }
}

fn texts(name: &Localized) -> impl Iterator<Item = &str> {
    [Some(name.en.as_str()), name.ja.as_deref(), name.zh.as_deref()].into_iter().flatten()
}

/// Where the first record with each of the names stands.
fn by_folded<'n>(
    records: impl Iterator<Item = impl Iterator<Item = &'n str>>,
) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    for (at, names) in records.enumerate() {
        for name in names {
            found.entry(fold(name)).or_insert(at);
        }
    }
    found
}

fn in_all_languages(words: &Words, mut each: impl FnMut(&str)) {
    [&words.en, &words.ja, &words.zh].into_iter().for_each(|name| each(name));
}
