//! The steps of a lesson.

use serde_json::Value;

use crate::record::Walk;
use crate::teach::lesson::{Kind, Step, WebLink};
use crate::teach::read::fields::{LINE, PARAGRAPH, few, only, optional_words, words};
use crate::teach::read::question::questions;
use crate::teach::read::refer::Refer;
use crate::teach::scene::is_scene;

/// Most addresses outside the record.
const MOST_LINKS: usize = 10;
/// Longest address, in bytes.
const LONGEST_ADDRESS: usize = 2_000;
const FIELDS: &[&str] = &[
    "id",
    "title",
    "view",
    "shows",
    "text",
    "notice",
    "facts",
    "sources",
    "links",
    "claims",
    "notes",
    "questions",
];

/// A step.
pub fn step(walk: &mut Walk, value: &Value, refer: &Refer<'_>, kind: Kind) -> Step {
    only(walk, value, "", FIELDS);
    let step = Step {
        id: walk.identifier(value),
        title: words(walk, value, "title", "title", LINE),
        view: view(walk, value, refer),
        shows: refer.places(walk, value, "shows"),
        text: words(walk, value, "text", "text", PARAGRAPH),
        notice: optional_words(walk, value, "notice", "notice", PARAGRAPH),
        facts: refer.facts(walk, value, "facts"),
        sources: refer.sources(walk, value, "sources", "sources"),
        links: links(walk, value),
        claims: refer.claims(walk, value, "claims"),
        notes: optional_words(walk, value, "notes", "notes", PARAGRAPH),
        questions: questions(walk, value, refer),
    };
    if kind == Kind::Quiz && step.questions.is_empty() {
        walk.wrong(
            "questions",
            walk.field(value, "questions"),
            "a question in each step of a quiz",
        );
    }
    step
}

fn view(walk: &mut Walk, value: &Value, refer: &Refer<'_>) -> String {
    let view = walk.text(value, "view", "view");
    if !view.is_empty() && !is_scene(&view, refer.dataset) {
        let expected = "what the address says of a view, as year=1994&category=peacekeeping, \
                        without language, theme, frame or an open record";
        walk.wrong("view", walk.field(value, "view"), expected);
    }
    view
}

fn links(walk: &mut Walk, value: &Value) -> Vec<WebLink> {
    let mut links = Vec::new();
    for (at, link) in few(walk, value, "links", "links", 0, MOST_LINKS).iter().enumerate() {
        let path = format!("links[{at}]");
        only(walk, link, &path, &["title", "url"]);
        let title = walk.text(link, "title", &format!("{path}.title"));
        let url = walk.text(link, "url", &format!("{path}.url"));
        let web = url.starts_with("https://") || url.starts_with("http://");
        let plain = url.len() <= LONGEST_ADDRESS && !url.contains(char::is_whitespace);
        if !(url.is_empty() || web && plain) {
            let expected = "an address that begins with https:// or http://";
            walk.wrong(&format!("{path}.url"), walk.field(link, "url"), expected);
        }
        links.push(WebLink { title, url });
    }
    links
}
