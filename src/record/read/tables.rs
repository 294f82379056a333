//! The tables of names that other records refer to.

use serde_json::Value;

use crate::record::dataset::{
    Category, Colour, HistoricalName, Localized, Mission, Place, Source, Task,
};
use crate::record::read::walk::Walk;
use crate::unit::{CountryCode, LonLat};

/// A text in several languages; English must be there.
pub fn localized(walk: &mut Walk, object: &Value, field: &str, path: &str) -> Localized {
    let value = walk.field(object, field);
    in_languages(walk, value, path)
}

/// A text in several languages.
pub fn in_languages(walk: &mut Walk, value: &Value, path: &str) -> Localized {
    if !value.is_object() {
        walk.wrong(path, value, "texts by language, as {\"en\": …, \"ja\": …, \"zh\": …}");
        return Localized::default();
    }
    Localized {
        en: walk.text(value, "en", &format!("{path}.en")),
        ja: walk.optional_text(value, "ja", &format!("{path}.ja")),
        zh: walk.optional_text(value, "zh", &format!("{path}.zh")),
    }
}

/// A remark that may be missing: a text in several languages, or a plain one, which is English.
pub fn remark(walk: &mut Walk, object: &Value, field: &str, path: &str) -> Option<Localized> {
    match walk.field(object, field) {
        Value::Null => None,
        Value::Object(_) => Some(localized(walk, object, field, path)),
        _ => Some(Localized { en: walk.text(object, field, path), ja: None, zh: None }),
    }
}

/// A position in degrees; it must be there.
pub fn position(walk: &mut Walk, object: &Value, path: &str) -> Option<LonLat> {
    let degrees = |field: &str| walk.field(object, field).as_f64();
    let found = degrees("lon").zip(degrees("lat")).and_then(|(lon, lat)| LonLat::new(lon, lat));
    if found.is_none() {
        walk.wrong(path, object, "lon from −180 to 180 and lat from −90 to 90, in degrees");
    }
    found
}

/// Words of the address and of the map's elements that no category can be called by.
const TAKEN: [&str; 3] = ["in-kind", "other-laws", "none"];

/// A category.
pub fn category(walk: &mut Walk, record: &Value) -> Category {
    if walk_field(record, "id").as_str().is_some_and(|id| TAKEN.contains(&id)) {
        let expected = format!("an identifier other than {}", TAKEN.join(", "));
        walk.wrong("id", walk_field(record, "id"), &expected);
    }
    Category {
        id: walk.identifier(record),
        name: localized(walk, record, "name", "name"),
        short: localized(walk, record, "short", "short"),
        colours: match walk_field(record, "colour") {
            Value::Object(themes) => ["light", "dark"].map(|theme| {
                let value = themes.get(theme)?;
                colour(walk, value, &format!("colour.{theme}"))
            }),
            value => [colour(walk, value, "colour"); 2],
        },
    }
}

/// A colour that may be missing. One that is none costs the category nothing but the wish.
fn colour(walk: &mut Walk, value: &Value, path: &str) -> Option<Colour> {
    let part = |text: &str, at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    let digits = value.as_str().and_then(|text| text.strip_prefix('#'));
    let plain = digits
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let found = plain.and_then(|text| Some([part(text, 0)?, part(text, 2)?, part(text, 4)?]));
    if found.is_none() && !value.is_null() {
        walk.remark(path, value, "a colour as #2d79e2");
    }
    found
}

/// A task.
pub fn task(walk: &mut Walk, record: &Value) -> Task {
    Task { id: walk.identifier(record), name: localized(walk, record, "name", "name") }
}

/// A mission.
pub fn mission(walk: &mut Walk, record: &Value) -> Mission {
    Mission {
        id: walk.identifier(record),
        acronym: walk.optional_text(record, "acronym", "acronym"),
        name: localized(walk, record, "name", "name"),
    }
}

/// A place.
pub fn place(walk: &mut Walk, record: &Value) -> Place {
    let code = country_code(walk, walk_field(record, "code"), "code");
    let position = match walk_field(record, "position") {
        Value::Null => None,
        value => position(walk, value, "position"),
    };
    let mut historical = Vec::new();
    for (at, value) in walk.list(record, "historical").iter().enumerate() {
        let path = |field: &str| format!("historical[{at}].{field}");
        let name = localized(walk, value, "name", &path("name"));
        let short = match walk_field(value, "short") {
            Value::Null => None,
            _ => Some(localized(walk, value, "short", &path("short"))),
        };
        let from = walk.month(value, "from", &path("from"));
        let to = walk.optional_month(value, "to", &path("to"));
        if let Some(from) = from {
            historical.push(HistoricalName { name, short, from, to });
        }
    }
    let neighbours = walk
        .list(record, "neighbours")
        .iter()
        .enumerate()
        .filter_map(|(at, value)| country_code(walk, value, &format!("neighbours[{at}]")))
        .collect();
    let id = walk.identifier(record);
    if code.is_none() && position.is_none() {
        walk.wrong("code", &Value::Null, "a country code, or a position for a place without one");
    }
    Place {
        id,
        code,
        position,
        name: localized(walk, record, "name", "name"),
        historical,
        neighbours,
    }
}

/// A source; an address must be `http` or `https`, so that no link can do anything else.
pub fn source(walk: &mut Walk, record: &Value) -> Source {
    let url = walk.optional_text(record, "url", "url");
    if url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        walk.wrong(
            "url",
            walk_field(record, "url"),
            "an address that begins with https:// or http://",
        );
    }
    let language = walk.optional_text(record, "language", "language");
    let is_tag = |tag: &String| {
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        tag.split('-').all(|part| (1..=8).contains(&part.len()) && plain(part))
    };
    if language.as_ref().is_some_and(|tag| !is_tag(tag)) {
        walk.wrong("language", walk_field(record, "language"), "a language tag, as ja or zh-Hans");
    }
    Source {
        id: walk.identifier(record),
        title: walk.text(record, "title", "title"),
        language,
        publisher: walk.optional_text(record, "publisher", "publisher").unwrap_or_default(),
        url,
        date: walk.optional_text(record, "date", "date"),
        accessed: walk.optional_text(record, "accessed", "accessed"),
    }
}

/// A country code that may be missing.
pub fn country_code(walk: &mut Walk, value: &Value, path: &str) -> Option<CountryCode> {
    let code = value.as_str().and_then(CountryCode::parse);
    if code.is_none() && !value.is_null() {
        walk.wrong(path, value, "three capital letters, as KHM");
    }
    code
}

fn walk_field<'v>(object: &'v Value, field: &str) -> &'v Value {
    static NOTHING: Value = Value::Null;
    object.get(field).unwrap_or(&NOTHING)
}
