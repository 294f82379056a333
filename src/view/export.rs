//! What the reader sees as files to take away: the rows of the table as CSV and as JSON.

use serde_json::{Value, json};

use crate::record::{CONFIDENCE, Dataset, Deployment, PlaceIndex, ROLES, Role, word_for};
use crate::view::state::State;
use crate::view::table::{TableRow, table};
use crate::view::words::{place_name, say};
use crate::world::Borders;

/// Columns of the CSV file, in order. They are the same in every language, so that a script that
/// reads one file reads all.
pub const CSV_COLUMNS: [&str; 16] = [
    "id",
    "place",
    "country",
    "for",
    "mission",
    "category",
    "task",
    "unit",
    "from",
    "to",
    "people",
    "approximate",
    "confidence",
    "sources",
    "staging",
    "did",
];

/// Spreadsheets take a file for UTF-8 only when it begins with this.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A file to take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A row for each deployment (RFC 4180, UTF-8).
    Csv,
    /// An object for each deployment, and what they are taken from.
    Json,
}

impl FileKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [FileKind; 2] = [FileKind::Csv, FileKind::Json];

    /// The end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            FileKind::Csv => "csv",
            FileKind::Json => "json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Csv => "text/csv;charset=utf-8",
            FileKind::Json => "application/json",
        }
    }

    /// The file's name: the year shown and the version of the data.
    pub fn name(self, dataset: &Dataset, state: &State) -> String {
        format!("pko-atlas-{}-{}.{}", state.year, dataset.version, self.extension())
    }

    /// The file's text: the deployments that `state` shows in the order of its table. `url` is the
    /// address that shows them.
    pub fn text(self, dataset: &Dataset, borders: &Borders, state: &State, url: &str) -> String {
        match self {
            FileKind::Csv => csv(dataset, borders, state),
            FileKind::Json => json_text(dataset, borders, state, url),
        }
    }
}

fn shown(dataset: &Dataset, borders: &Borders, state: &State) -> Vec<TableRow> {
    table(dataset, borders, state, state.table.unwrap_or_default())
}

fn csv(dataset: &Dataset, borders: &Borders, state: &State) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    push_row(&mut text, CSV_COLUMNS.map(str::to_owned));
    for TableRow { deployment, places, .. } in shown(dataset, borders, state) {
        let deployment = dataset.deployment(deployment);
        let total = deployment.total;
        let row = [
            deployment.id.clone(),
            names(dataset, state, places.iter().copied()),
            codes(dataset, &places),
            names(dataset, state, with_role(deployment, Role::Beneficiary)),
            say(&dataset.mission(deployment.mission).name, state.language).to_owned(),
            dataset.category(deployment.category).id.clone(),
            dataset.task(deployment.task).id.clone(),
            say(&deployment.component, state.language).to_owned(),
            deployment.start.to_string(),
            deployment.end.map(|end| end.to_string()).unwrap_or_default(),
            total.map(|total| total.people.to_string()).unwrap_or_default(),
            total.map(|total| total.approximate.to_string()).unwrap_or_default(),
            word_for(CONFIDENCE, deployment.confidence).to_owned(),
            sources(dataset, deployment).join(" ; "),
            names(dataset, state, with_role(deployment, Role::Staging)),
            say(&deployment.did, state.language).to_owned(),
        ];
        push_row(&mut text, row);
    }
    text
}

fn push_row(text: &mut String, fields: [String; CSV_COLUMNS.len()]) {
    for (column, field) in fields.iter().enumerate() {
        if column > 0 {
            text.push(',');
        }
        if field.contains(['"', ',', '\r', '\n']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(field);
        }
    }
    text.push_str("\r\n");
}

fn json_text(dataset: &Dataset, borders: &Borders, state: &State, url: &str) -> String {
    let language = state.language;
    let deployments: Vec<Value> = shown(dataset, borders, state)
        .into_iter()
        .map(|row| {
            let deployment = dataset.deployment(row.deployment);
            let places: Vec<Value> = deployment
                .places
                .iter()
                .map(|part| {
                    let place = dataset.place(part.place);
                    json!({
                        "id": place.id,
                        "name": place_name(place, state.year, language),
                        "country": place.code.map(|code| code.as_str().to_owned()),
                        "role": word_for(ROLES, part.role),
                    })
                })
                .collect();
            let mission = dataset.mission(deployment.mission);
            json!({
                "id": deployment.id,
                "mission": { "id": mission.id, "name": say(&mission.name, language) },
                "category": dataset.category(deployment.category).id,
                "task": dataset.task(deployment.task).id.clone(),
                "unit": say(&deployment.component, language),
                "places": places,
                "from": deployment.start.to_string(),
                "to": deployment.end.map(|end| end.to_string()),
                "people": deployment.total.map(|total| total.people),
                "approximate": deployment.total.map(|total| total.approximate),
                "did": say(&deployment.did, language),
                "confidence": word_for(CONFIDENCE, deployment.confidence),
                "sources": sources(dataset, deployment),
            })
        })
        .collect();
    let whole = json!({
        "title": say(&dataset.title, language),
        "version": dataset.version,
        "language": language.tag(),
        "year": state.year.0,
        "url": url,
        "deployments": deployments,
    });
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

fn names(dataset: &Dataset, state: &State, places: impl Iterator<Item = PlaceIndex>) -> String {
    let names: Vec<&str> =
        places.map(|place| place_name(dataset.place(place), state.year, state.language)).collect();
    names.join("; ")
}

/// Places in a role.
fn with_role(deployment: &Deployment, role: Role) -> impl Iterator<Item = PlaceIndex> {
    let parts = deployment.places.iter().filter(move |part| part.role == role);
    parts.map(|part| part.place)
}

/// ISO 3166-1 alpha-3 codes of the places of work.
fn codes(dataset: &Dataset, places: &[PlaceIndex]) -> String {
    let codes = places.iter().filter_map(|place| dataset.place(*place).code);
    codes.map(|code| code.as_str().to_owned()).collect::<Vec<_>>().join("; ")
}

/// Addresses of the sources; the title of one that has none.
fn sources<'a>(dataset: &'a Dataset, deployment: &Deployment) -> Vec<&'a str> {
    let known = deployment.sources.iter().map(|index| dataset.source(*index));
    known.map(|source| source.url.as_deref().unwrap_or(&source.title)).collect()
}
