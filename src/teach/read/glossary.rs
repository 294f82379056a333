//! The glossary.

use serde_json::Value;

use crate::record::Walk;
use crate::teach::glossary::{Spelling, Term};
use crate::teach::read::fields::{LINE, PARAGRAPH, few, only, words};
use crate::teach::read::refer::Refer;
use crate::teach::words::Words;

/// Most spellings of a term.
const MOST_SPELLINGS: usize = 8;

/// A term.
pub fn term(walk: &mut Walk, value: &Value, refer: &Refer<'_>) -> Term {
    only(walk, value, "", &["id", "name", "spellings", "meaning", "sources"]);
    let id = walk.identifier(value);
    let name = words(walk, value, "name", "name", LINE);
    let list = few(walk, value, "spellings", "spellings", 0, MOST_SPELLINGS);
    let mut spellings = Vec::new();
    for (at, value) in list.iter().enumerate() {
        let path = |field: &str| format!("spellings[{at}].{field}");
        let text = walk.text(value, "spelling", &path("spelling"));
        let language = walk.field(value, "language");
        let language = walk.one_of(language, &path("language"), &Words::LANGUAGES);
        spellings.extend(language.map(|language| Spelling { language, text }));
    }
    let meaning = words(walk, value, "meaning", "meaning", PARAGRAPH);
    let sources = refer.sources(walk, value, "sources", "sources");
    if sources.is_empty() {
        walk.wrong("sources", walk.field(value, "sources"), "at least one source");
    }
    Term { id, name, spellings, meaning, sources }
}
