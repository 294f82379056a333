//! Fields of lessons: texts by language with a longest length, lists with a most, and nothing that
//! has no meaning.

use serde_json::Value;

use crate::record::Walk;
use crate::teach::words::Words;

/// Most characters of a title or an answer to choose.
pub const LINE: usize = 200;
/// Most characters of a text.
pub const PARAGRAPH: usize = 1_500;

/// A text that must be there, in at least one language, as `{"en": …, "ja": …, "zh": …}`.
pub fn words(walk: &mut Walk, object: &Value, field: &str, path: &str, most: usize) -> Words {
    let value = walk.field(object, field);
    let mut words = Words::default();
    let Some(fields) = value.as_object() else {
        walk.wrong(path, value, "a text by language, as {\"en\": …, \"ja\": …, \"zh\": …}");
        return words;
    };
    for (name, text) in fields {
        let path = format!("{path}.{}", cut(name));
        let language = Words::LANGUAGES.iter().find(|(known, _)| known == name);
        let Some((_, language)) = language else {
            walk.wrong(&path, text, "en, ja or zh as the language");
            continue;
        };
        // A text that is too long is a mistake, and not lost to its author.
        let said = text.as_str().unwrap_or_default();
        words.set(*language, said.to_owned());
        if said.trim().is_empty() || said.chars().count() > most {
            walk.wrong(&path, text, &format!("a text of 1 to {most} characters"));
        }
    }
    if fields.is_empty() {
        walk.wrong(path, value, "a text in at least one language");
    }
    words
}

/// A text by language that may be missing.
pub fn optional_words(
    walk: &mut Walk,
    object: &Value,
    field: &str,
    path: &str,
    most: usize,
) -> Option<Words> {
    let there = !walk.field(object, field).is_null();
    there.then(|| words(walk, object, field, path, most))
}

/// The elements of a list, from `least` to `most` of them; a missing list has none.
pub fn few<'v>(
    walk: &mut Walk,
    object: &'v Value,
    field: &str,
    path: &str,
    least: usize,
    most: usize,
) -> &'v [Value] {
    let value = walk.field(object, field);
    let list = match value {
        Value::Null => Some(&[][..]),
        Value::Array(list) => Some(list.as_slice()),
        _ => None,
    };
    match list.filter(|list| (least..=most).contains(&list.len())) {
        Some(list) => list,
        None => {
            walk.wrong(path, value, &format!("a list of {least} to {most}"));
            &[]
        }
    }
}

/// Notes each field of an object that has no meaning there: most likely a slip of the pen.
pub fn only(walk: &mut Walk, object: &Value, path: &str, known: &[&str]) {
    let Some(fields) = object.as_object() else {
        walk.wrong(path, object, "an object");
        return;
    };
    for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
        let dot = if path.is_empty() { "" } else { "." };
        let found = Value::from(name.as_str());
        let expected = format!("one of the fields {}", known.join(", "));
        walk.wrong(&format!("{path}{dot}{}", cut(name)), &found, &expected);
    }
}

/// A name from outside, short enough for a sentence.
fn cut(name: &str) -> String {
    name.chars().take(40).collect()
}
