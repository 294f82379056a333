//! The files of the record, merged as the build does it.

use std::sync::LazyLock;

use pko_atlas::record::{Dataset, read};
use pko_atlas::world::Borders;
use serde_json::{Map, Value};

const SECTIONS: [(&str, &str); 12] = [
    ("atlas", "atlas"),
    ("categories", "categories"),
    ("tasks", "tasks"),
    ("missions", "missions"),
    ("places", "places"),
    ("sources", "sources"),
    ("deployments", "deployments"),
    ("in_kind", "in-kind"),
    ("events", "events"),
    ("prime_ministers", "prime-ministers"),
    ("other_laws", "other-laws"),
    ("principles", "principles"),
];

/// One JSON file of the record.
pub fn file(name: &str) -> Value {
    let path = format!("{}/static/data/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The whole document.
pub fn document() -> Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        let sections = SECTIONS.map(|(section, name)| (section.to_owned(), file(name)));
        Value::Object(sections.into_iter().collect::<Map<_, _>>())
    });
    DOCUMENT.clone()
}

/// The borders of the years.
pub fn borders() -> &'static Borders {
    static BORDERS: LazyLock<Borders> = LazyLock::new(|| {
        Borders::read(&file("borders").to_string()).unwrap_or_else(|error| panic!("{error}"))
    });
    &BORDERS
}

/// The dataset, read once.
pub fn dataset() -> &'static Dataset {
    static DATASET: LazyLock<Dataset> =
        LazyLock::new(|| read(&document().to_string()).unwrap_or_else(|error| panic!("{error}")));
    &DATASET
}
