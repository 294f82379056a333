//! The table of claims.

use serde_json::Value;

use crate::record::Walk;
use crate::teach::claim::{Bearing, Beside, Claim, Standing, View};
use crate::teach::read::fields::{PARAGRAPH, few, words};
use crate::teach::read::refer::Refer;

/// Most records beside a claim.
const MOST_BESIDE: usize = 12;
/// Most other views.
const MOST_VIEWS: usize = 6;

/// A claim; `None` when it has no author.
pub fn claim(walk: &mut Walk, value: &Value, refer: &Refer<'_>) -> Option<Claim> {
    let attribution = refer.source(walk, value, "attribution");
    let standing = walk.one_of(walk.field(value, "status"), "status", Standing::NAMES);
    let mut beside = Vec::new();
    for (at, part) in few(walk, value, "beside", "beside", 0, MOST_BESIDE).iter().enumerate() {
        let path = |field: &str| format!("beside[{at}].{field}");
        let bearing = walk.one_of(walk.field(part, "bearing"), &path("bearing"), Bearing::NAMES);
        let because = words(walk, part, "because", &path("because"), PARAGRAPH);
        let fact = refer.fact(walk, part, "record", &path("record"));
        if let (Some(fact), Some(bearing)) = (fact, bearing) {
            beside.push(Beside { fact, bearing, because });
        }
    }
    let mut other_views = Vec::new();
    let views = few(walk, value, "other_views", "other_views", 0, MOST_VIEWS);
    for (at, view) in views.iter().enumerate() {
        let path = |field: &str| format!("other_views[{at}].{field}");
        let sources = refer.sources(walk, view, "sources", &path("sources"));
        if sources.is_empty() {
            walk.wrong(&path("sources"), walk.field(view, "sources"), "at least one source");
        }
        other_views.push(View {
            who: words(walk, view, "who", &path("who"), PARAGRAPH),
            text: words(walk, view, "text", &path("text"), PARAGRAPH),
            sources,
        });
    }
    Some(Claim {
        id: walk.identifier(value),
        group: walk.text(value, "group", "group"),
        standing: standing?,
        attribution: attribution?,
        text: words(walk, value, "text", "text", PARAGRAPH),
        check: words(walk, value, "check_note", "check_note", PARAGRAPH),
        check_sources: refer.sources(walk, value, "check_sources", "check_sources"),
        beside,
        other_views,
    })
}
