//! What stands around the year: bars, the law, and what a switch leaves on the map.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use pko_atlas::record::{CategoryIndex, CategorySet};
use pko_atlas::unit::Year;
use pko_atlas::view::{Measure, State, bars, in_field, law_in, laws, people_in_field, year_view};
use support::{borders, dataset};

fn at(year: i16) -> State {
    State { year: Year(year), ..State::start(dataset()) }
}

#[test]
fn the_law_of_a_year_is_that_of_its_end() {
    let law = |year: i16| law_in(dataset(), Year(year)).map(|event| event.id.as_str());
    for (year, expected) in [
        (1992, "pko-act-in-force"),
        (1997, "pko-act-in-force"),
        (1998, "act-amended-1998"),
        (2000, "act-amended-1998"),
        (2001, "act-amended-2001"),
        (2014, "act-amended-2001"),
        (2015, "security-laws-2015"),
        (2026, "security-laws-in-force"),
    ] {
        assert_eq!(law(year), Some(expected), "{year}");
    }
    assert_eq!(law(1991), None);
}

#[test]
fn the_band_of_the_law_has_no_gap_from_the_act_on() {
    let spans = laws(dataset());
    assert!(spans.first().is_some_and(|span| span.from < 1.0), "the Act is of the first year");
    assert_eq!(spans.last().map(|span| span.to), Some(dataset().years().len() as f32));
    assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from));
}

#[test]
fn there_are_five_principles_each_with_a_source() {
    assert_eq!(dataset().principles.len(), 5);
    assert!(dataset().principles.iter().all(|principle| !principle.sources.is_empty()));
}

#[test]
fn bars_of_people_count_those_in_the_field() {
    let state = State { measure: Measure::People, ..at(1992) };
    for bar in bars(dataset(), &state) {
        let mut expected = vec![0; dataset().categories.len()];
        for index in dataset().deployments_in(bar.year) {
            let deployment = dataset().deployment(index);
            expected[usize::from(deployment.category.0)] +=
                in_field(deployment, bar.year).unwrap_or(0);
        }
        assert_eq!(bar.counts, expected, "{}", bar.year);
    }
    let deployments = bars(dataset(), &at(1992));
    let of = |year: i16| &deployments[usize::try_from(year - 1992).unwrap()].counts;
    assert_eq!(of(1994).iter().sum::<u32>(), dataset().deployments_in(Year(1994)).count() as u32);
}

#[test]
fn a_category_switched_off_never_hides_a_place_that_has_another_one_on() {
    for year in dataset().years() {
        let everything = year_view(dataset(), borders(), &at(year.0));
        for bits in 0u8..16 {
            let on: CategorySet =
                (0..4).filter(|bit| bits & (1 << bit) != 0).map(CategoryIndex).collect();
            let state = State { categories: on, ..at(year.0) };
            let view = year_view(dataset(), borders(), &state);
            for active in &everything.places {
                let left = active.categories.iter().filter(|category| on.contains(*category));
                assert_eq!(view.has(active.place), left.count() > 0, "{year}, {on:?}");
                let people = people_in_field(dataset(), borders(), &state, active.place);
                assert!(people.iter().all(|own| on.contains(own.category)));
            }
        }
    }
}
