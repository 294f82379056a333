//! Records by their identifier, whichever table of the dataset they are in.

use std::collections::HashMap;

use crate::record::{Dataset, Localized, PlaceIndex, SourceIndex};

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

    /// What it says, in the words of the record.
    pub fn said(self, dataset: &Dataset) -> Option<&Localized> {
        let at = self.index();
        match self.table {
            FactTable::Deployments => Some(&dataset.deployments.get(at)?.did),
            FactTable::InKind => dataset.in_kind.get(at)?.goods.first(),
            FactTable::Events => Some(&dataset.events.get(at)?.description),
            FactTable::PrimeMinisters => Some(&dataset.prime_ministers.get(at)?.name),
            FactTable::Principles => Some(&dataset.principles.get(at)?.text),
            FactTable::OtherLaws => Some(&dataset.other_laws.get(at)?.did),
        }
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
