//! The written schema knows every field that the files use, and asks for none that they lack.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::document;

fn schema() -> Value {
    let path = format!("{}/docs/dataset.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Follows references and compares objects and lists with what the schema says of their fields.
fn compare(root: &Value, schema: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).expect("a definition");
        return compare(root, target, value, path, faults);
    }
    if let Some(branches) = schema["anyOf"].as_array() {
        let fits = |branch: &Value| {
            let mut own = Vec::new();
            compare(root, branch, value, path, &mut own);
            own.is_empty()
        };
        if !branches.iter().any(fits) {
            faults.push(format!("{path} fits none of the forms in the schema"));
        }
        return;
    }
    match value {
        Value::Array(list) => {
            for (at, item) in list.iter().enumerate() {
                compare(root, &schema["items"], item, &format!("{path}[{at}]"), faults);
            }
        }
        Value::Object(fields) => {
            let known = schema["properties"].as_object().cloned().unwrap_or_default();
            for (name, field) in fields {
                match known.get(name) {
                    Some(inner) => compare(root, inner, field, &format!("{path}.{name}"), faults),
                    None => faults.push(format!("{path}.{name} is not in the schema")),
                }
            }
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            for name in required.iter().filter_map(Value::as_str) {
                if !fields.contains_key(name) {
                    faults.push(format!("{path}.{name} is required and missing"));
                }
            }
        }
        _ => {}
    }
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
