//! What a lesson may refer to: places, sources and records of a dataset, and claims.

use std::collections::HashMap;

use serde_json::Value;

use crate::record::{Dataset, PlaceIndex, SourceIndex, Walk};
use crate::teach::claim::{Claim, ClaimIndex};
use crate::teach::fact::{Fact, Facts};
use crate::teach::read::fields::few;

/// Most references in one list.
const MOST: usize = 30;

/// The tables that are referred to, by identifier.
pub struct Refer<'d> {
    /// The dataset.
    pub dataset: &'d Dataset,
    facts: Facts,
    sources: HashMap<&'d str, u16>,
    places: HashMap<&'d str, u16>,
    claims: HashMap<&'d str, u16>,
}

impl<'d> Refer<'d> {
    /// References into a dataset and a table of claims.
    pub fn to(dataset: &'d Dataset, claims: &'d [Claim]) -> Refer<'d> {
        Refer {
            dataset,
            facts: Facts::of(dataset),
            sources: ids(dataset.sources.iter().map(|source| source.id.as_str())),
            places: ids(dataset.places.iter().map(|place| place.id.as_str())),
            claims: ids(claims.iter().map(|claim| claim.id.as_str())),
        }
    }

    /// The sources in the list `field`.
    pub fn sources(
        &self,
        walk: &mut Walk,
        object: &Value,
        field: &str,
        path: &str,
    ) -> Vec<SourceIndex> {
        let find = |id: &str| self.sources.get(id).copied().map(SourceIndex);
        list(walk, object, field, path, "the id of a source", find)
    }

    /// The source that the field `field` names.
    pub fn source(&self, walk: &mut Walk, object: &Value, field: &str) -> Option<SourceIndex> {
        let find = |id: &str| self.sources.get(id).copied().map(SourceIndex);
        one(walk, walk.field(object, field), field, "the id of a source", find)
    }

    /// The records in the list `field`.
    pub fn facts(&self, walk: &mut Walk, object: &Value, field: &str) -> Vec<Fact> {
        list(walk, object, field, field, RECORD, |id| self.facts.find(id))
    }

    /// The record that the field `field` names.
    pub fn fact(&self, walk: &mut Walk, object: &Value, field: &str, path: &str) -> Option<Fact> {
        one(walk, walk.field(object, field), path, RECORD, |id| self.facts.find(id))
    }

    /// The places in the list `field`.
    pub fn places(&self, walk: &mut Walk, object: &Value, field: &str) -> Vec<PlaceIndex> {
        let find = |id: &str| self.places.get(id).copied().map(PlaceIndex);
        list(walk, object, field, field, "the id of a place", find)
    }

    /// The claims in the list `field`.
    pub fn claims(&self, walk: &mut Walk, object: &Value, field: &str) -> Vec<ClaimIndex> {
        let find = |id: &str| self.claims.get(id).copied().map(ClaimIndex);
        list(walk, object, field, field, "the id of a claim", find)
    }
}

const RECORD: &str = "the id of a deployment, gift, event, term, principle or other dispatch";

fn ids<'d>(ids: impl Iterator<Item = &'d str>) -> HashMap<&'d str, u16> {
    ids.zip(0u16..).collect()
}

fn list<T>(
    walk: &mut Walk,
    object: &Value,
    field: &str,
    path: &str,
    expected: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    for (at, value) in few(walk, object, field, path, 0, MOST).iter().enumerate() {
        found.extend(one(walk, value, &format!("{path}[{at}]"), expected, &find));
    }
    found
}

fn one<T>(
    walk: &mut Walk,
    value: &Value,
    path: &str,
    expected: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let found = value.as_str().and_then(find);
    if found.is_none() {
        walk.wrong(path, value, expected);
    }
    found
}
