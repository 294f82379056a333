//! Wrong values at any place of a document.

use proptest::prelude::*;
use serde_json::{Value, json};

/// All paths to values of a document.
pub fn paths(value: &Value, path: String, found: &mut Vec<String>) {
    found.push(path.clone());
    match value {
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                paths(value, format!("{path}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                paths(value, format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A value where another is expected.
pub fn junk() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[[{}]]])),
        Just(json!("1992-02-31")),
        Just(json!("year=1994")),
        Just(json!({"en": 1})),
    ]
}
