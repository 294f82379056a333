//! Screens that are kept are those that would be derived, on the real record.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::rc::Rc;

use pko_atlas::view::{Mode, Screen, ScreenCache, State};
use support::{borders, dataset};

fn assert_same(one: &Screen, other: &Screen) {
    assert_eq!(one.view, other.view);
    assert_eq!((&one.looks, &one.changes), (&other.looks, &other.changes));
    assert_eq!((&one.in_field, &one.bars), (&other.in_field, &other.bars));
    assert_eq!((&one.value_text, &one.sentence), (&other.value_text, &other.sentence));
    assert_eq!(one.announcement, other.announcement);
}

#[test]
fn a_year_that_comes_again_is_the_same_value() {
    let (dataset, borders) = (dataset(), borders());
    let mut screens = ScreenCache::default();
    let mut first = Vec::new();
    for round in 0..2 {
        for (at, year) in dataset.years().enumerate() {
            let state = State { year, ..State::start(dataset) };
            let screen = screens.screen(dataset, borders, &state, None);
            assert_same(&screen, &Screen::derive(dataset, borders, &state, None));
            match round {
                0 => first.push(screen),
                _ => assert!(Rc::ptr_eq(&screen.view, &first[at].view), "{year} was derived again"),
            }
        }
    }
}

#[test]
fn another_switch_or_other_borders_are_never_answered_from_before() {
    let (dataset, borders) = (dataset(), borders());
    let mut screens = ScreenCache::default();
    let start = State::start(dataset);
    let known = screens.screen(dataset, borders, &start, None);
    for state in [
        State { in_kind: false, ..start.clone() },
        State { mode: Mode::SoFar, ..start.clone() },
        State { categories: start.categories.iter().take(1).collect(), ..start.clone() },
        start.clone(),
    ] {
        let screen = screens.screen(dataset, borders, &state, None);
        assert_same(&screen, &Screen::derive(dataset, borders, &state, None));
        assert!(!Rc::ptr_eq(&screen.view, &known.view));
    }
    let before = screens.screen(dataset, borders, &start, None);
    screens.forget();
    let after = screens.screen(dataset, borders, &start, None);
    assert!(!Rc::ptr_eq(&before.view, &after.view));
}
