//! What was found in a document, as a mistake quotes it: the beginning of its JSON. Written here, because
//! the writer of the JSON library would be downloaded before the map.

use serde_json::{Number, Value};

use crate::unit::decimal;

/// Longest piece that is quoted, in characters.
const MOST: usize = 60;

/// The JSON of a value, or the beginning of it.
pub fn quoted(value: &Value) -> String {
    let mut text = String::new();
    push(&mut text, value);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => {
            text.truncate(end);
            text.push('…');
            text
        }
        None => text,
    }
}

fn push(text: &mut String, value: &Value) {
    if text.len() > 4 * MOST {
        // Longer than what is quoted, however many bytes its letters have.
        return;
    }
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(&written(number)),
        Value::String(found) => push_text(text, found),
        Value::Array(list) => {
            text.push('[');
            for (at, value) in list.iter().take(MOST).enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                push(text, value);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            text.push('{');
            for (at, (name, value)) in fields.iter().take(MOST).enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                push_text(text, name);
                text.push(':');
                push(text, value);
            }
            text.push('}');
        }
    }
}

fn push_text(text: &mut String, found: &str) {
    text.push('"');
    for letter in found.chars().take(MOST + 1) {
        match letter {
            '"' | '\\' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\r' => text.push_str("\\r"),
            letter => text.push(letter),
        }
    }
    text.push('"');
}

fn written(number: &Number) -> String {
    if let Some(whole) = number.as_u64() {
        return whole.to_string();
    }
    if let Some(whole) = number.as_i64() {
        return whole.to_string();
    }
    let mut value = number.as_f64().unwrap_or_default();
    let mut exponent = 0;
    if value.abs() >= 1e15 {
        while value.abs() >= 10.0 {
            (value, exponent) = (value / 10.0, exponent + 1);
        }
    } else if value.abs() < 1e-4 && value != 0.0 {
        while value.abs() < 1.0 {
            (value, exponent) = (value * 10.0, exponent - 1);
        }
    }
    let text = decimal(value, 6);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if exponent == 0 { text.to_owned() } else { format!("{text}e{exponent}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_is_quoted_as_it_is_written() {
        for value in [
            json!(null),
            json!(true),
            json!(-12),
            json!(18_446_744_073_709_551_615_u64),
            json!(0.25),
            json!(-1992.5),
            json!("a \"word\"\nand \\ more"),
            json!([1, "two", [], {}]),
            json!({ "en": "Timor", "more": [null, false] }),
        ] {
            assert_eq!(quoted(&value), value.to_string());
        }
    }

    #[test]
    fn numbers_beyond_measure_keep_theirs() {
        assert_eq!(quoted(&json!(1e300)), "1e300");
        assert_eq!(quoted(&json!(-2.5e-9)), "-2.5e-9");
    }

    #[test]
    fn what_is_long_is_quoted_in_part() {
        let long = quoted(&json!("島".repeat(10_000)));
        assert_eq!(long.chars().count(), MOST + 1);
        assert!(long.ends_with('…'));
        let deep = quoted(&json!(vec![vec!["x".repeat(50); 50]; 5_000]));
        assert_eq!(deep.chars().count(), MOST + 1);
    }
}
