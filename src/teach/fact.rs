//! Records by their identifier, whichever table of the dataset they are in.

use std::collections::HashMap;

use crate::record::{Dataset, PlaceIndex, SourceIndex};
use crate::text::{Language, catalogue};
use crate::unit::Year;
use crate::view::say;

/// A table of the dataset that a lesson may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactTable {
    /// People sent.
    Deployments,
    /// Goods given.
    InKind,
    /// What happened on a day.
    Events,
    /// Terms of office.
    PrimeMinisters,
    /// Conditions of taking part.
    Principles,
    /// Dispatches under other laws.
    OtherLaws,
}

/// A record: a table and a position in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fact {
    /// The table.
    pub table: FactTable,
    /// The position, from 0.
    pub at: u16,
}

impl Fact {
    fn index(self) -> usize {
        usize::from(self.at)
    }

    /// Its identifier.
    pub fn id(self, dataset: &Dataset) -> Option<&str> {
        let at = self.index();
        let id = match self.table {
            FactTable::Deployments => &dataset.deployments.get(at)?.id,
            FactTable::InKind => &dataset.in_kind.get(at)?.id,
            FactTable::Events => &dataset.events.get(at)?.id,
            FactTable::PrimeMinisters => &dataset.prime_ministers.get(at)?.id,
            FactTable::Principles => &dataset.principles.get(at)?.id,
            FactTable::OtherLaws => &dataset.other_laws.get(at)?.id,
        };
        Some(id)
    }

    /// Its sources.
    pub fn sources(self, dataset: &Dataset) -> &[SourceIndex] {
        let at = self.index();
        let sources = match self.table {
            FactTable::Deployments => dataset.deployments.get(at).map(|found| &found.sources),
            FactTable::InKind => dataset.in_kind.get(at).map(|found| &found.sources),
            FactTable::Events => dataset.events.get(at).map(|found| &found.sources),
            FactTable::PrimeMinisters => {
                dataset.prime_ministers.get(at).map(|found| &found.sources)
            }
            FactTable::Principles => dataset.principles.get(at).map(|found| &found.sources),
            FactTable::OtherLaws => dataset.other_laws.get(at).map(|found| &found.sources),
        };
        sources.map(Vec::as_slice).unwrap_or_default()
    }

    /// A place whose record holds it, where there is one.
    pub fn place(self, dataset: &Dataset) -> Option<PlaceIndex> {
        let at = self.index();
        match self.table {
            FactTable::Deployments => Some(dataset.deployments.get(at)?.places.first()?.place),
            FactTable::InKind => Some(dataset.in_kind.get(at)?.places.first()?.place),
            FactTable::Events => {
                let event = dataset.events.get(at)?;
                let unit = event.deployments.first().and_then(|unit| {
                    Some(dataset.deployments.get(usize::from(unit.0))?.places.first()?.place)
                });
                unit.or_else(|| dataset.place_by_code(*event.countries.first()?))
            }
            FactTable::PrimeMinisters | FactTable::Principles | FactTable::OtherLaws => None,
        }
    }

    /// Its year: that in which it began or happened.
    pub fn year(self, dataset: &Dataset) -> Option<Year> {
        let at = self.index();
        match self.table {
            FactTable::Deployments => Some(dataset.deployments.get(at)?.start.year()),
            FactTable::InKind => Some(dataset.in_kind.get(at)?.year),
            FactTable::Events => Some(dataset.events.get(at)?.year),
            FactTable::PrimeMinisters => Some(dataset.prime_ministers.get(at)?.start.year()),
            FactTable::OtherLaws => Some(dataset.other_laws.get(at)?.start.year()),
            FactTable::Principles => None,
        }
    }

    /// What it is called, with its date: short enough for a list.
    pub fn title(self, dataset: &Dataset, language: Language) -> String {
        let at = self.index();
        let words = catalogue(language);
        let months = |start, end| (words.months)(start, end, dataset.as_of);
        let title = match self.table {
            FactTable::Deployments => dataset.deployments.get(at).map(|unit| {
                let mission = dataset.mission(unit.mission);
                let name = mission.acronym.as_deref().unwrap_or(say(&mission.name, language));
                let part = say(&unit.component, language);
                [name.to_owned(), part.to_owned(), months(unit.start, unit.end)]
            }),
            FactTable::InKind => dataset.in_kind.get(at).map(|gift| {
                let to = gift.recipients.first().map(|to| say(&to.name, language));
                let what = gift.goods.first().map(|goods| say(goods, language));
                let texts = [to.unwrap_or_default(), what.unwrap_or_default()];
                [texts[0].to_owned(), texts[1].to_owned(), gift.year.to_string()]
            }),
            FactTable::Events => dataset.events.get(at).map(|event| {
                [say(&event.title, language).to_owned(), String::new(), event.date.clone()]
            }),
            FactTable::PrimeMinisters => dataset.prime_ministers.get(at).map(|term| {
                [say(&term.name, language).to_owned(), String::new(), months(term.start, term.end)]
            }),
            FactTable::Principles => dataset.principles.get(at).map(|principle| {
                [say(&principle.text, language).to_owned(), String::new(), String::new()]
            }),
            FactTable::OtherLaws => dataset.other_laws.get(at).map(|other| {
                let (title, law) = (say(&other.title, language), say(&other.law, language));
                [title.to_owned(), law.to_owned(), months(other.start, other.end)]
            }),
        };
        let parts: Vec<String> =
            title.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }
}

/// All records of a dataset by identifier.
#[derive(Clone, Debug, Default)]
pub struct Facts(HashMap<String, Fact>);

impl Facts {
    /// The records of a dataset. An identifier that two tables share stands for the earlier one.
    pub fn of(dataset: &Dataset) -> Facts {
        let mut facts = Facts::default();
        facts.add(FactTable::Deployments, dataset.deployments.iter().map(|found| &found.id));
        facts.add(FactTable::InKind, dataset.in_kind.iter().map(|found| &found.id));
        facts.add(FactTable::Events, dataset.events.iter().map(|found| &found.id));
        facts.add(FactTable::PrimeMinisters, dataset.prime_ministers.iter().map(|found| &found.id));
        facts.add(FactTable::Principles, dataset.principles.iter().map(|found| &found.id));
        facts.add(FactTable::OtherLaws, dataset.other_laws.iter().map(|found| &found.id));
        facts
    }

    fn add<'a>(&mut self, table: FactTable, ids: impl Iterator<Item = &'a String>) {
        for (at, id) in (0u16..).zip(ids) {
            self.0.entry(id.clone()).or_insert(Fact { table, at });
        }
    }

    /// The record of an identifier.
    pub fn find(&self, id: &str) -> Option<Fact> {
        self.0.get(id).copied()
    }
}
