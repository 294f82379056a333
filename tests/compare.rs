//! Two years on one map: what is only in one, what in both, and that list and table hold both.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::collections::BTreeSet;

use pko_atlas::record::{DeploymentIndex, PlaceIndex};
use pko_atlas::unit::Year;
use pko_atlas::view::{Mode, Screen, Sort, State, table};
use support::{borders, dataset};

fn compared(year: i16, other: i16) -> (State, Screen) {
    let start = State::start(dataset());
    let state = State { year: Year(year), mode: Mode::Compared(Year(other)), ..start };
    let screen = Screen::derive(dataset(), borders(), &state, None);
    (state, screen)
}

fn alone(year: i16) -> BTreeSet<DeploymentIndex> {
    let state = State { year: Year(year), ..State::start(dataset()) };
    let screen = Screen::derive(dataset(), borders(), &state, None);
    held(&screen)
}

fn held(screen: &Screen) -> BTreeSet<DeploymentIndex> {
    let rows = screen.view.groups.iter().flat_map(|group| &group.rows);
    rows.flat_map(|row| row.deployments.clone()).collect()
}

#[test]
fn the_sentence_says_what_is_in_one_year_and_what_in_both() {
    let (_, screen) = compared(2013, 1993);
    assert!(screen.sentence.starts_with("2013 beside 1993. Only in 2013: "), "{}", screen.sentence);
    assert!(
        screen.sentence.contains("Only in 1993: Cambodia and Mozambique."),
        "{}",
        screen.sentence
    );
    let (_, screen) = compared(1999, 1998);
    assert!(
        screen.sentence.contains("In both: the Golan")
            || screen.sentence.contains("In both: Golan"),
        "{}",
        screen.sentence
    );
    let (_, same) = compared(1999, 1999);
    assert!(!same.sentence.contains("Only"), "{}", same.sentence);
}

#[test]
fn list_and_table_hold_both_years() {
    for year in (1992..=2026).step_by(3) {
        for other in (1992..=2026).step_by(5) {
            let (state, screen) = compared(year, other);
            let both: BTreeSet<_> = alone(year).union(&alone(other)).copied().collect();
            assert_eq!(held(&screen), both, "{year} and {other}");
            let rows = table(dataset(), borders(), &state, Sort::default());
            let rows: BTreeSet<_> = rows.iter().map(|row| row.deployment).collect();
            assert_eq!(rows, both, "{year} and {other}");
        }
    }
}

#[test]
fn a_row_says_the_only_year_it_was_in_force() {
    for (year, other) in [(1993, 2013), (2008, 2011), (2026, 2012)] {
        let (_, screen) = compared(year, other);
        for row in screen.view.groups.iter().flat_map(|group| &group.rows) {
            let own: BTreeSet<_> = row.deployments.iter().copied().collect();
            let here = own.intersection(&alone(year)).next().is_some();
            let there = own.intersection(&alone(other)).next().is_some();
            let expected = match (here, there) {
                (true, true) => None,
                (true, false) => Some(Year(year)),
                _ => Some(Year(other)),
            };
            assert_eq!(row.only, expected);
        }
    }
}

#[test]
fn places_are_gone_new_or_in_both_and_only_the_gone_are_hatched() {
    for (year, other) in [(1993, 2013), (2013, 1993), (2001, 2003)] {
        let (_, screen) = compared(year, other);
        let set = |places: &[PlaceIndex]| places.iter().copied().collect::<BTreeSet<_>>();
        let (began, gone, both) =
            (set(&screen.changes.began), set(&screen.changes.gone), set(&screen.changes.both));
        assert!(began.is_disjoint(&gone) && began.is_disjoint(&both) && gone.is_disjoint(&both));
        let all: BTreeSet<_> = screen.view.places.iter().map(|active| active.place).collect();
        assert_eq!(&(&began | &gone) | &both, all);
        for known in screen.looks.iter().filter(|known| !known.look.categories.is_empty()) {
            assert_eq!(known.look.gone, gone.contains(&known.place));
        }
    }
}
