//! Identifiers of the tables, so that references between records can be resolved.

use serde_json::Value;

use crate::record::category::CategoryIndex;
use crate::record::dataset::{DeploymentIndex, MissionIndex, PlaceIndex, SourceIndex, TaskIndex};
use crate::record::read::walk::Walk;
use crate::unit::sort_by;

/// The identifiers of a table with their positions, in the order of the alphabet.
#[derive(Default)]
pub struct Ids(Vec<(String, u16)>);

impl Ids {
    /// Takes the identifiers of a table, noting one that occurs twice. Tables of more than 65,535
    /// records are refused before.
    pub fn of(walk: &mut Walk, records: &[(usize, &Value)]) -> Ids {
        let mut ids: Vec<(String, u16)> = (0u16..)
            .zip(records)
            .filter_map(|(at, (_, record))| Some((record.get("id")?.as_str()?.to_owned(), at)))
            .collect();
        sort_by(&mut ids, Ord::cmp);
        for pair in ids.windows(2) {
            if let [one, other] = pair
                && one.0 == other.0
                && let Some((position, record)) = records.get(usize::from(other.1))
            {
                walk.enter_record(record, *position);
                walk.wrong(
                    "id",
                    &Value::String(one.0.clone()),
                    "an identifier that no other record has",
                );
            }
        }
        Ids(ids)
    }

    fn find(&self, id: &str) -> Option<u16> {
        let at = self.0.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        self.0.get(at).map(|(_, position)| *position)
    }
}

/// The identifiers of all tables that are referred to.
#[derive(Default)]
pub struct Names {
    /// Of `categories`.
    pub categories: Ids,
    /// Of `tasks`.
    pub tasks: Ids,
    /// Of `missions`.
    pub missions: Ids,
    /// Of `places`.
    pub places: Ids,
    /// Of `sources`, and whether each has a title and an address.
    pub sources: Ids,
    /// Positions of sources that have an address, ascending.
    pub with_address: Vec<u16>,
    /// Of `deployments`.
    pub deployments: Ids,
}

impl Names {
    /// The category that a field names.
    pub fn category(&self, walk: &mut Walk, record: &Value, field: &str) -> Option<CategoryIndex> {
        let found = resolve(&self.categories, walk, walk.field(record, field), field, "categories");
        found.and_then(|at| u8::try_from(at).ok()).map(CategoryIndex)
    }

    /// The task that a field names.
    pub fn task(&self, walk: &mut Walk, record: &Value, field: &str) -> Option<TaskIndex> {
        resolve(&self.tasks, walk, walk.field(record, field), field, "tasks").map(TaskIndex)
    }

    /// The mission that a field names.
    pub fn mission(&self, walk: &mut Walk, record: &Value, field: &str) -> Option<MissionIndex> {
        resolve(&self.missions, walk, walk.field(record, field), field, "missions")
            .map(MissionIndex)
    }

    /// The place that a field names.
    pub fn place(
        &self,
        walk: &mut Walk,
        record: &Value,
        field: &str,
        path: &str,
    ) -> Option<PlaceIndex> {
        resolve(&self.places, walk, walk.field(record, field), path, "places").map(PlaceIndex)
    }

    /// The deployment that a value names.
    pub fn deployment(
        &self,
        walk: &mut Walk,
        value: &Value,
        path: &str,
    ) -> Option<DeploymentIndex> {
        resolve(&self.deployments, walk, value, path, "deployments").map(DeploymentIndex)
    }

    /// The deployments in the list `deployments`.
    pub fn deployments(&self, walk: &mut Walk, record: &Value) -> Vec<DeploymentIndex> {
        let list = walk.list(record, "deployments");
        let path = |at: usize| format!("deployments[{at}]");
        list.iter()
            .enumerate()
            .filter_map(|(at, value)| self.deployment(walk, value, &path(at)))
            .collect()
    }

    /// The sources in the list `sources`; at least one must have an address.
    pub fn sources(&self, walk: &mut Walk, record: &Value) -> Vec<SourceIndex> {
        let mut found = Vec::new();
        for (at, value) in walk.list(record, "sources").iter().enumerate() {
            let source = resolve(&self.sources, walk, value, &format!("sources[{at}]"), "sources");
            found.extend(source.map(SourceIndex));
        }
        if !found.iter().any(|source| self.with_address.binary_search(&source.0).is_ok()) {
            let expected = "at least one source with a title and an address";
            walk.wrong("sources", walk.field(record, "sources"), expected);
        }
        found
    }
}

fn resolve(ids: &Ids, walk: &mut Walk, value: &Value, path: &str, table: &str) -> Option<u16> {
    let found = value.as_str().and_then(|id| ids.find(id));
    if found.is_none() {
        let known = ids.0.iter().map(|(known, _)| known.as_str());
        walk.wrong_name(path, value, &format!("the id of a record in {table}"), known);
    }
    found
}
