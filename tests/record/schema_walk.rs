//! Compares documents with a written schema: which fields there are, and which must be.

use serde_json::Value;

/// Follows references and compares objects and lists with what the schema says of their fields.
pub fn compare(root: &Value, schema: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
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
