//! Lessons, claims and glossary: files against the record, wrong files, links and marked texts.

#![cfg(not(target_arch = "wasm32"))]

#[path = "teach/claims.rs"]
mod claims;
#[path = "teach/drafts.rs"]
mod drafts;
#[path = "teach/files.rs"]
mod files;
#[path = "teach/glossary.rs"]
mod glossary;
#[path = "record/junk.rs"]
mod junk;
#[path = "teach/lessons.rs"]
mod lessons;
#[path = "teach/links.rs"]
mod links;
#[path = "teach/mistakes.rs"]
mod mistakes;
#[path = "record/schema_walk.rs"]
mod schema_walk;
#[path = "record/support.rs"]
mod support;
#[path = "teach/taught.rs"]
mod taught;
