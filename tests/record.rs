//! The record as it stands in `static/data`: complete, consistent, and as its sources have it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "teach/files.rs"]
mod files;
#[path = "record/golden.rs"]
mod golden;
#[path = "record/good_rows.rs"]
mod good_rows;
#[path = "record/junk.rs"]
mod junk;
#[path = "record/languages.rs"]
mod languages;
#[path = "record/mistakes.rs"]
mod mistakes;
#[path = "record/naive.rs"]
mod naive;
#[path = "record/numbers.rs"]
mod numbers;
#[path = "record/own_colours.rs"]
mod own_colours;
#[path = "record/remarks.rs"]
mod remarks;
#[path = "record/schema.rs"]
mod schema;
#[path = "record/schema_walk.rs"]
mod schema_walk;
#[path = "record/spot_checks.rs"]
mod spot_checks;
#[path = "record/support.rs"]
mod support;
