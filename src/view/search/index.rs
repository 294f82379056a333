//! Everything that can be found, with all its names.

use crate::record::{Dataset, Localized, Mission, MissionIndex, PlaceIndex, Role, TaskIndex};
use crate::spelling::fold;
use crate::unit::{CountryCode, Year};
use crate::world::{Borders, CountryNames, Words};

/// What something that can be found is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A place of the record.
    Place(PlaceIndex),
    /// A kind of work.
    Task(TaskIndex),
    /// A mission: its first place, and the years from and to which its deployments held.
    Mission {
        /// The mission.
        mission: MissionIndex,
        /// Where its first deployment worked.
        place: Option<PlaceIndex>,
        /// First and last year of each deployment.
        years: Vec<(Year, Year)>,
    },
    /// A country of which the record knows nothing.
    Country(CountryCode),
}

/// What a name is to its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A name of today.
    Today,
    /// A code; found when it is typed in full.
    Code,
    /// A name of an earlier time, by its position among the earlier names.
    Earlier(usize),
    /// An identifier of the record, which helps to find but is not shown.
    Identifier,
}

/// A name under which something can be found.
#[derive(Clone, Debug)]
pub struct Name {
    /// As it is compared.
    pub folded: String,
    /// As it is written.
    pub text: String,
    /// The BCP 47 tag of its language; `None` for codes and acronyms.
    pub language: Option<&'static str>,
    /// What it is.
    pub kind: NameKind,
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub subject: Subject,
    /// What it is called first: for a mission its acronym, where it has one.
    pub label: Localized,
    /// What is said beside it: for a mission with an acronym its full name.
    pub beside: Option<Localized>,
    /// Names of earlier times.
    pub earlier: Vec<Localized>,
    /// All names; each folded text once.
    pub names: Vec<Name>,
}

/// Everything that can be found.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// In the order in which equally good answers are given.
    pub(super) entries: Vec<Entry>,
    /// First and last year of the record.
    pub(super) years: (Year, Year),
}

impl SearchIndex {
    /// Gathers all names: those of the record, those of the time from the table of borders, and,
    /// once they are known, those of countries without a record.
    pub fn build(
        dataset: &Dataset,
        borders: &Borders,
        countries: Option<&CountryNames>,
    ) -> SearchIndex {
        let mut entries = Vec::new();
        for (index, place) in (0u16..).map(PlaceIndex).zip(&dataset.places) {
            let mut entry = Entry::new(Subject::Place(index), place.name.clone());
            for held in &place.historical {
                // What is still in use is a longer name of today.
                match held.to {
                    Some(_) => {
                        for name in held.short.iter().chain([&held.name]) {
                            entry.add_earlier(name.clone());
                        }
                    }
                    None => entry.add_all(&held.name, NameKind::Today),
                }
            }
            if let Some(code) = place.code {
                entry.add_names_of_time(borders, code);
            }
            entry.add(&place.id, None, NameKind::Identifier);
            entries.push(entry);
        }
        for (index, task) in (0u16..).map(TaskIndex).zip(&dataset.tasks) {
            let mut entry = Entry::new(Subject::Task(index), task.name.clone());
            entry.add(&task.id, None, NameKind::Identifier);
            entries.push(entry);
        }
        for (index, mission) in (0u16..).map(MissionIndex).zip(&dataset.missions) {
            entries.extend(mission_entry(dataset, index, mission));
        }
        for (code, name) in countries.into_iter().flat_map(CountryNames::iter) {
            if dataset.place_by_code(code).is_none() {
                let mut entry = Entry::new(Subject::Country(code), localized(name));
                entry.add_names_of_time(borders, code);
                entries.push(entry);
            }
        }
        SearchIndex { entries, years: (dataset.first_year, dataset.last_year()) }
    }
}

impl Entry {
    fn new(subject: Subject, label: Localized) -> Entry {
        let mut entry =
            Entry { subject, beside: None, earlier: Vec::new(), names: Vec::new(), label };
        entry.add_all(&entry.label.clone(), NameKind::Today);
        entry
    }

    /// Takes a name, unless there is one that is compared alike.
    fn add(&mut self, text: &str, language: Option<&'static str>, kind: NameKind) {
        let folded = fold(text);
        if !folded.is_empty() && self.names.iter().all(|name| name.folded != folded) {
            self.names.push(Name { folded, text: text.to_owned(), language, kind });
        }
    }

    fn add_all(&mut self, name: &Localized, kind: NameKind) {
        self.add(&name.en, Some("en"), kind);
        for (text, language) in [(&name.ja, "ja"), (&name.zh, "zh-Hans")] {
            if let Some(text) = text {
                self.add(text, Some(language), kind);
            }
        }
    }

    fn add_earlier(&mut self, name: Localized) {
        self.add_all(&name, NameKind::Earlier(self.earlier.len()));
        self.earlier.push(name);
    }

    /// Takes the code and the names of the time of a country.
    fn add_names_of_time(&mut self, borders: &Borders, code: CountryCode) {
        for held in borders.names.iter().filter(|held| held.code == code) {
            self.add_earlier(localized(&held.name));
        }
        self.add(code.as_str(), None, NameKind::Code);
    }
}

/// A mission with all its names; nothing for one that has sent nobody.
fn mission_entry(dataset: &Dataset, index: MissionIndex, mission: &Mission) -> Option<Entry> {
    let own = || dataset.deployments.iter().filter(|deployment| deployment.mission == index);
    let first = own().min_by_key(|deployment| deployment.start)?;
    let worked = first.places.iter().find(|part| part.role == Role::MissionArea);
    let years = own()
        .map(|deployment| (deployment.start.year(), deployment.last_month(dataset.as_of).year()))
        .collect();
    let subject = Subject::Mission { mission: index, place: worked.map(|part| part.place), years };
    let mut entry = match &mission.acronym {
        None => Entry::new(subject, mission.name.clone()),
        Some(acronym) => {
            let label = Localized { en: acronym.clone(), ja: None, zh: None };
            let mut entry =
                Entry { beside: Some(mission.name.clone()), ..Entry::new(subject, label) };
            entry.add_all(&mission.name, NameKind::Today);
            entry
        }
    };
    entry.add(&mission.id, None, NameKind::Identifier);
    Some(entry)
}

fn localized(words: &Words) -> Localized {
    Localized { en: words.en.clone(), ja: Some(words.ja.clone()), zh: Some(words.zh.clone()) }
}
