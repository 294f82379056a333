//! Rows as a document in the atlas's schema.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use crate::import::Setting;
use crate::import::gazetteer::Gazetteer;
use crate::import::places;
use crate::import::row::{Row, RowPlace};
use crate::import::sources::SourceText;
use crate::record::{Localized, ROLES, word_for};
use crate::spelling::fold;
use crate::unit::Month;

/// The first year that a dataset may offer.
const FIRST_YEAR: i16 = 1946;
/// What work is called that a table does not name.
const OTHER_WORK: [&str; 3] = ["Other work", "その他の業務", "其他工作"];
/// Words that no category can be called by.
const TAKEN: [&str; 3] = ["in-kind", "other-laws", "none"];

/// Records of one table of the document, each made when it is first named.
struct Table {
    by_key: HashMap<String, String>,
    ids: BTreeSet<String>,
    records: Vec<Value>,
}

impl Table {
    fn new() -> Table {
        Table { by_key: HashMap::new(), ids: BTreeSet::new(), records: Vec::new() }
    }

    /// The identifier of the record for a key; `make` is asked for the record the first time, and
    /// its `id` is made to be the only one.
    fn id(&mut self, key: String, make: impl FnOnce() -> Value) -> String {
        if let Some(id) = self.by_key.get(&key) {
            return id.clone();
        }
        let mut record = make();
        let wished = record.get("id").and_then(Value::as_str).unwrap_or("record").to_owned();
        let mut id = wished.clone();
        let mut more = 2u32;
        while self.ids.contains(&id) || TAKEN.contains(&id.as_str()) {
            id = format!("{wished}-{more}");
            more += 1;
        }
        if let Some(fields) = record.as_object_mut() {
            fields.insert("id".to_owned(), json!(id));
        }
        self.ids.insert(id.clone());
        self.by_key.insert(key, id.clone());
        self.records.push(record);
        id
    }
}

/// The document of the rows.
pub fn document(rows: &[Row], gazetteer: &Gazetteer, setting: &Setting) -> Value {
    let [mut categories, mut tasks, mut missions, mut places, mut sources] =
        [(); 5].map(|()| Table::new());
    let mut deployments = Vec::new();
    for row in rows {
        let category = categories.id(fold(&row.category), || category(row, gazetteer));
        if let Some(colour) = &row.colour {
            let own = categories.records.iter_mut().find(|own| own["id"] == category.as_str());
            if let Some(own) = own.and_then(Value::as_object_mut) {
                own.entry("colour").or_insert_with(|| json!(colour));
            }
        }
        let task = tasks.id(fold(row.task.as_deref().unwrap_or_default()), || task(row, gazetteer));
        let mission = missions.id(fold(&row.mission), || mission(row, gazetteer));
        let parts = row.places.iter().map(|(place, role)| {
            let (key, note) = match place {
                RowPlace::Known(meant, note) => (format!("{meant:?}"), note.as_deref()),
                RowPlace::At(name, position) => (format!("{name} {position:?}"), None),
            };
            let id = places.id(key, || match place {
                RowPlace::Known(meant, _) => gazetteer.record(*meant),
                RowPlace::At(name, position) => places::of_position(name, *position),
            });
            let mut part = json!({ "place": id, "role": word_for(ROLES, *role) });
            if let (Some(note), Some(fields)) = (note, part.as_object_mut()) {
                fields.insert("note".to_owned(), plain(note));
            }
            part
        });
        let parts: Vec<Value> = parts.collect();
        let named = row.sources.iter();
        let named: Vec<Value> = named
            .map(|text| json!(sources.id(text.0.clone(), || source(text, gazetteer))))
            .collect();
        deployments.push(deployment(row, [category, task, mission], parts, named));
    }
    let as_of = as_of(rows, setting);
    let first = rows.iter().map(|row| row.from.year().0).min().unwrap_or(as_of.year().0);
    json!({
        "atlas": {
            "title": plain(&setting.title),
            "version": "1",
            "as_of": as_of.to_string(),
            "first_year": first.max(FIRST_YEAR),
        },
        "categories": categories.records,
        "tasks": tasks.records,
        "missions": missions.records,
        "places": places.records,
        "sources": sources.records,
        "deployments": deployments,
    })
}

/// The month up to which the record goes: that of the setting while something goes on, otherwise the
/// last end.
fn as_of(rows: &[Row], setting: &Setting) -> Month {
    let last = rows.iter().map(|row| row.to.unwrap_or(setting.as_of).max(row.from)).max();
    last.unwrap_or(setting.as_of)
}

fn deployment(
    row: &Row,
    [category, task, mission]: [String; 3],
    places: Vec<Value>,
    sources: Vec<Value>,
) -> Value {
    let mut fields = Map::new();
    let mut set = |key: &str, value: Value| fields.insert(key.to_owned(), value);
    set("id", json!(row.id));
    set("mission", json!(mission));
    set("category", json!(category));
    set("task", json!(task));
    set("component", plain(&row.unit));
    set("places", Value::Array(places));
    set("start", json!(row.from.to_string()));
    if let Some(to) = row.to {
        set("end", json!(to.to_string()));
    }
    if let Some(people) = row.people {
        set("total", json!({ "people": people, "approximate": row.approximate }));
    }
    set("did", plain(row.did.as_deref().unwrap_or(&row.unit)));
    set("sources", Value::Array(sources));
    set("confidence", json!(row.confidence));
    if let Some(note) = &row.note {
        set("note", plain(note));
    }
    Value::Object(fields)
}

fn category(row: &Row, gazetteer: &Gazetteer) -> Value {
    match gazetteer.category(&row.category) {
        Some(known) => {
            json!({ "id": known.id, "name": text(&known.name), "short": text(&known.short) })
        }
        None => {
            let id = slug(&row.category).unwrap_or_else(|| "category".to_owned());
            json!({ "id": id, "name": plain(&row.category), "short": plain(&row.category) })
        }
    }
}

fn task(row: &Row, gazetteer: &Gazetteer) -> Value {
    let Some(name) = row.task.as_deref() else {
        let [en, ja, zh] = OTHER_WORK;
        return json!({ "id": "other", "name": { "en": en, "ja": ja, "zh": zh } });
    };
    match gazetteer.task(name) {
        Some(known) => json!({ "id": known.id, "name": text(&known.name) }),
        None => {
            json!({ "id": slug(name).unwrap_or_else(|| "task".to_owned()), "name": plain(name) })
        }
    }
}

fn mission(row: &Row, gazetteer: &Gazetteer) -> Value {
    match gazetteer.mission(&row.mission) {
        Some(known) => {
            let mut record = json!({ "id": known.id, "name": text(&known.name) });
            if let (Some(acronym), Some(fields)) = (&known.acronym, record.as_object_mut()) {
                fields.insert("acronym".to_owned(), json!(acronym));
            }
            record
        }
        None => {
            let id = slug(&row.mission).unwrap_or_else(|| "mission".to_owned());
            json!({ "id": id, "name": plain(&row.mission) })
        }
    }
}

fn source(text: &SourceText, gazetteer: &Gazetteer) -> Value {
    let SourceText(written) = text;
    let mut fields = Map::new();
    let mut set = |key: &str, value: &str| fields.insert(key.to_owned(), json!(value));
    match gazetteer.source(written) {
        Some(known) => {
            set("id", &known.id);
            set("title", &known.title);
            let more = [
                ("language", known.language.as_deref()),
                ("publisher", Some(known.publisher.as_str()).filter(|name| !name.is_empty())),
                ("url", known.url.as_deref()),
                ("date", known.date.as_deref()),
                ("accessed", known.accessed.as_deref()),
            ];
            for (key, value) in more {
                value.map(|value| set(key, value));
            }
        }
        None => {
            set("id", "source");
            set("title", written);
            if text.is_address() {
                set("url", written);
            }
        }
    }
    Value::Object(fields)
}

/// A text that is in one language.
fn plain(text: &str) -> Value {
    json!({ "en": text })
}

/// A text in its languages.
pub fn text(text: &Localized) -> Value {
    let mut fields = Map::new();
    fields.insert("en".to_owned(), json!(text.en));
    for (language, own) in [("ja", &text.ja), ("zh", &text.zh)] {
        if let Some(own) = own {
            fields.insert(language.to_owned(), json!(own));
        }
    }
    Value::Object(fields)
}

/// A name as an identifier; nothing where none of its letters can stand in one.
pub fn slug(name: &str) -> Option<String> {
    let folded = fold(name);
    let words = folded
        .split(' ')
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let joined: String = words.join("-").chars().take(60).collect();
    Some(joined.trim_matches('-').to_owned()).filter(|slug| !slug.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_identifier() {
        assert_eq!(slug("Côte d’Ivoire — 2nd unit").as_deref(), Some("cote-divoire-2nd-unit"));
        assert_eq!(slug("東ティモール"), None);
    }
}
