//! The written schema knows every field that the files use, and asks for none that they lack.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::schema_walk::compare;
use crate::support::document;

fn schema() -> Value {
    let path = format!("{}/docs/dataset.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_schema_describes_the_files() {
    let (schema, document) = (schema(), document());
    let mut faults = Vec::new();
    compare(&schema, &schema, &document, "", &mut faults);
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_schema_has_the_sections_of_the_document() {
    let schema = schema();
    let names = |value: &Value| -> BTreeSet<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    assert_eq!(names(&schema["properties"]), names(&document()));
}
