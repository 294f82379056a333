//! Dispatches under other laws.

use serde_json::Value;

use crate::record::other_law::OtherLaw;
use crate::record::read::names::Names;
use crate::record::read::tables::{country_code, localized, position};
use crate::record::read::walk::Walk;

/// A dispatch under another law; `None` when what it cannot do without is missing.
pub fn other_law(walk: &mut Walk, record: &Value, names: &Names) -> Option<OtherLaw> {
    let start = walk.month(record, "start", "start");
    let end = walk.optional_month(record, "end", "end");
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        walk.wrong("end", walk.field(record, "end"), &format!("{start} or later"));
    }
    let mut codes = Vec::new();
    for (at, value) in walk.list(record, "codes").iter().enumerate() {
        codes.extend(country_code(walk, value, &format!("codes[{at}]")));
    }
    let at_sea = match walk.field(record, "position") {
        Value::Null => None,
        value => {
            let found = position(walk, value, "position");
            found.map(|found| (found, localized(walk, record, "area", "area")))
        }
    };
    if codes.is_empty() && at_sea.is_none() {
        walk.wrong("codes", walk.field(record, "codes"), "a country code, or a position at sea");
    }
    Some(OtherLaw {
        id: walk.identifier(record),
        title: localized(walk, record, "title", "title"),
        law: localized(walk, record, "law", "law"),
        start: start?,
        end,
        codes,
        at_sea,
        did: localized(walk, record, "did", "did"),
        sources: names.sources(walk, record),
    })
}
