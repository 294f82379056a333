//! Places as records of a document.

use serde_json::{Map, Value, json};

use crate::import::document::{slug, text};
use crate::record::{Localized, Place};
use crate::unit::{CountryCode, LonLat};
use crate::world::{NameOfTime, Words};

/// The month from which a name is taken to have been in use that has no beginning in the table.
const BEFORE_ALL: &str = "1900-01";

/// A place of the atlas's own record.
pub fn of_record(place: &Place) -> Value {
    let historical = place.historical.iter().map(|held| {
        let mut fields = Map::new();
        fields.insert("name".to_owned(), text(&held.name));
        if let Some(short) = &held.short {
            fields.insert("short".to_owned(), text(short));
        }
        fields.insert("from".to_owned(), json!(held.from.to_string()));
        if let Some(to) = held.to {
            fields.insert("to".to_owned(), json!(to.to_string()));
        }
        Value::Object(fields)
    });
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(place.id));
    if let Some(code) = place.code {
        fields.insert("code".to_owned(), json!(code.as_str()));
    }
    if let Some(LonLat { lon, lat }) = place.position {
        fields.insert("position".to_owned(), json!({ "lon": lon, "lat": lat }));
    }
    fields.insert("name".to_owned(), text(&place.name));
    fields.insert("historical".to_owned(), historical.collect());
    let neighbours = place.neighbours.iter().map(|code| json!(code.as_str()));
    fields.insert("neighbours".to_owned(), neighbours.collect());
    Value::Object(fields)
}

/// A country with its names of today and of earlier times.
pub fn of_country<'n>(
    code: CountryCode,
    name: Option<&Words>,
    of_time: impl Iterator<Item = &'n NameOfTime>,
) -> Value {
    let today = name.map_or_else(|| json!({ "en": code.as_str() }), words);
    let id = name.and_then(|name| slug(&name.en));
    let historical = of_time.map(|held| {
        let from = held.span.from.map_or_else(|| BEFORE_ALL.to_owned(), |from| from.to_string());
        let mut fields = Map::new();
        fields.insert("name".to_owned(), words(&held.name));
        fields.insert("short".to_owned(), words(&held.name));
        fields.insert("from".to_owned(), json!(from));
        if let Some(until) = held.span.until {
            fields.insert("to".to_owned(), json!(until.to_string()));
        }
        Value::Object(fields)
    });
    json!({
        "id": id.unwrap_or_else(|| code.as_str().to_ascii_lowercase()),
        "code": code.as_str(),
        "name": today,
        "historical": historical.collect::<Vec<_>>(),
    })
}

/// A place that is no country.
pub fn of_position(name: &str, position: LonLat) -> Value {
    json!({
        "id": slug(name).unwrap_or_else(|| "place".to_owned()),
        "position": { "lon": position.lon, "lat": position.lat },
        "name": text(&Localized { en: name.to_owned(), ja: None, zh: None }),
    })
}

fn words(words: &Words) -> Value {
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    text(&Localized { en: words.en.clone(), ja: filled(&words.ja), zh: filled(&words.zh) })
}
