//! Makes the one dataset the app loads from the folder people edit, after reading it exactly as
//! the app will.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use pko_atlas::record::{DataError, Problem, read};
use pko_atlas::text::Language;
use serde_json::{Map, Value};

/// Sections of the document and the files they are edited in.
const SECTIONS: [(&str, &str); 12] = [
    ("atlas", "atlas.json"),
    ("categories", "categories.json"),
    ("tasks", "tasks.json"),
    ("missions", "missions.json"),
    ("places", "places.json"),
    ("sources", "sources.json"),
    ("deployments", "deployments.json"),
    ("in_kind", "in-kind.json"),
    ("events", "events.json"),
    ("prime_ministers", "prime-ministers.json"),
    ("other_laws", "other-laws.json"),
    ("principles", "principles.json"),
];

/// Fields that editors keep for themselves: the app shows none of them, so readers need not wait
/// for their bytes.
const EDITORIAL: [(&str, &[&str]); 5] = [
    ("sources", &["supports", "access", "note"]),
    ("places", &["basis", "note", "sources", "historical.note"]),
    (
        "deployments",
        &[
            "places.name_then",
            "sites.precision_km",
            "sites.note",
            "total.as_of",
            "flights",
            "cargo_tonnes",
            "liaison_personnel",
            "dates_verified",
            "election_related",
        ],
    ),
    (
        "in_kind",
        &[
            "places.name_then",
            "date_precision",
            "decided",
            "delivered",
            "returned",
            "supports",
            "official_ordinal",
            "related_deployment",
            "pillar",
        ],
    ),
    ("prime_ministers", &["note", "as_of"]),
];

/// The dataset as one line of JSON.
///
/// # Errors
/// When a file cannot be read or is no JSON, and every mistake in the record with file, line,
/// record, field, what was found and what was expected.
pub fn compile(data_folder: &Path) -> Result<String> {
    let mut document = Map::new();
    let mut texts = Vec::new();
    for (section, file) in SECTIONS {
        let path = data_folder.join(file);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        let mut value: Value = serde_json::from_str(&text)
            .map_err(|error| anyhow::anyhow!("{file}: not JSON: {error}"))?;
        strip(section, &mut value);
        document.insert(section.to_owned(), value);
        texts.push((section, file, text));
    }
    let compiled = Value::Object(document).to_string();
    match read(&compiled) {
        Ok(_) => Ok(compiled),
        Err(DataError::Problems(problems)) => {
            let lines: Vec<String> =
                problems.iter().map(|problem| with_place(problem, &texts)).collect();
            bail!("the record has mistakes:\n{}", lines.join("\n"))
        }
        Err(error) => bail!("the record cannot be read: {error}"),
    }
}

/// The same dataset with its texts in one language alone, under the name of the language that is always
/// there: readers need not wait for texts in languages that are not theirs.
///
/// # Errors
/// When the document is no JSON.
pub fn in_one_language(compiled: &str, language: &str) -> Result<String> {
    let mut document: Value = serde_json::from_str(compiled).context("the dataset is no JSON")?;
    keep_one(&mut document, language);
    Ok(document.to_string())
}

fn keep_one(value: &mut Value, language: &str) {
    let is_language = |name: &str| Language::ALL.iter().any(|known| known.code() == name);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|item| keep_one(item, language)),
        Value::Object(fields) => {
            let is_text = fields.get("en").is_some_and(Value::is_string)
                && fields.keys().all(|name| is_language(name));
            if is_text {
                let own = fields.get(language).or(fields.get("en")).cloned();
                fields.clear();
                fields.extend(own.map(|own| ("en".to_owned(), own)));
            } else {
                fields.values_mut().for_each(|held| keep_one(held, language));
            }
        }
        _ => {}
    }
}

fn strip(section: &str, value: &mut Value) {
    let Some((_, fields)) = EDITORIAL.iter().find(|(known, _)| *known == section) else { return };
    for field in *fields {
        remove(value, field);
    }
}

/// Takes a field out of a record or of every record of a list; `historical.note` is the field
/// `note` of whatever the field `historical` holds.
fn remove(value: &mut Value, path: &str) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|item| remove(item, path)),
        Value::Object(fields) => match path.split_once('.') {
            Some((outer, inner)) => {
                if let Some(held) = fields.get_mut(outer) {
                    remove(held, inner);
                }
            }
            None => {
                fields.remove(path);
            }
        },
        _ => {}
    }
}

fn with_place(problem: &Problem, texts: &[(&str, &str, String)]) -> String {
    match texts.iter().find(|(section, _, _)| *section == problem.section) {
        Some((_, file, text)) => format!("{file}:{}: {problem}", line_of(text, problem)),
        None => problem.to_string(),
    }
}

/// The line, from 1, of a mistake: that of its field after the record's identifier, else that of
/// the record, else the first.
pub(crate) fn line_of(text: &str, problem: &Problem) -> usize {
    let record = problem.record.as_deref().and_then(|id| text.find(&format!("\"id\": \"{id}\"")));
    let start = record.unwrap_or(0);
    let name: &str = problem.field.split(['.', '[']).next().unwrap_or_default();
    let rest = text.get(start..).unwrap_or_default();
    let next = rest.get(1..).and_then(|rest| rest.find("\"id\": \""));
    let end = next.filter(|_| record.is_some()).map_or(rest.len(), |at| at + 1);
    let field = rest.get(..end).and_then(|own| own.find(&format!("\"{name}\"")));
    let offset = start + field.unwrap_or(0);
    1 + text.get(..offset).unwrap_or_default().matches('\n').count()
}

#[cfg(test)]
mod tests {
    use pko_atlas::record::Dataset;
    use pko_atlas::view::say;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_editors_keep_is_left_out_at_every_depth() {
        let mut records = json!([
            {"id": "a", "places": [{"place": "b", "name_then": {"en": "B"}, "note": "c"}],
             "total": {"people": 1, "as_of": "2001"}, "note": "d", "flights": 2},
            {"id": "e"},
        ]);
        strip("deployments", &mut records);
        let left = json!([
            {"id": "a", "places": [{"place": "b", "note": "c"}], "total": {"people": 1}, "note": "d"},
            {"id": "e"},
        ]);
        assert_eq!(records, left);
    }

    #[test]
    fn a_section_without_such_fields_stays_as_it_is() {
        let mut records = json!([{"id": "a", "note": "b"}]);
        strip("events", &mut records);
        assert_eq!(records, json!([{"id": "a", "note": "b"}]));
    }

    #[test]
    fn the_page_names_the_record_in_each_language() {
        let page = include_str!("../../index.html");
        for language in Language::ALL {
            let named = format!("data-asset=\"dataset-{}\"", language.code());
            assert!(page.contains(&named), "index.html has no {named}");
        }
    }

    #[test]
    fn in_one_language_the_record_says_the_same_in_that_language() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../static/data");
        let compiled = compile(&folder).unwrap();
        let whole = read(&compiled).unwrap();
        for language in Language::ALL {
            let one = in_one_language(&compiled, language.code()).unwrap();
            assert!(one.len() < compiled.len(), "{language:?}");
            let one = read(&one).unwrap();
            let texts = |dataset: &Dataset| -> Vec<String> {
                let places = dataset.places.iter().map(|place| &place.name);
                let done = dataset.deployments.iter().map(|deployment| &deployment.did);
                places.chain(done).map(|text| say(text, *language).to_owned()).collect()
            };
            assert_eq!(texts(&one), texts(&whole));
            let ids = |dataset: &Dataset| -> Vec<String> {
                dataset.deployments.iter().map(|deployment| deployment.id.clone()).collect()
            };
            assert_eq!(ids(&one), ids(&whole));
        }
    }
}
