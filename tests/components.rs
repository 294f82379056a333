//! Components in a real browser: what a reader notices of each.

#![cfg(target_arch = "wasm32")]

#[path = "components/controls.rs"]
mod controls;
#[path = "components/foreign.rs"]
mod foreign;
#[path = "components/map.rs"]
mod map;
#[path = "components/panicked.rs"]
mod panicked;
#[path = "components/search.rs"]
mod search;
#[path = "components/steps.rs"]
mod steps;
#[path = "components/support.rs"]
mod support;
#[path = "components/words.rs"]
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
