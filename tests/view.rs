//! What the reader is looking at: messages, the URL, and what follows from the state, on the real
//! record.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::collections::BTreeSet;

use pko_atlas::record::{
    CategoryIndex, CategorySet, Dataset, DeploymentIndex, MissionIndex, PlaceIndex, TaskIndex,
};
use pko_atlas::text::Language;
use pko_atlas::unit::Year;
use pko_atlas::view::{
    Activity, ActivityKind, Chrome, Column, Layout, Measure, Message, Mode, Screen, Sort, Speed,
    State, Theme, changes, deployments_held, dossier, events_in, in_office, look_changes, looks,
    next_change, read_query, reduce, spans, table, ticks, value_text, write_query, year_view,
};
use proptest::prelude::*;
use support::{borders, dataset};

fn state_strategy() -> impl Strategy<Value = State> {
    let places = dataset().places.len() as u16;
    let tasks = dataset().tasks.len() as u16;
    (
        1992i16..=2026,
        proptest::collection::vec(any::<bool>(), 4),
        any::<bool>(),
        proptest::option::of(0..tasks),
        proptest::option::of(0..places),
        (0usize..3, 0usize..3, any::<bool>()),
        (0usize..3, 0usize..3, proptest::option::of((0usize..7, any::<bool>()))),
    )
        .prop_map(
            |(year, on, in_kind, task, place, (layout, theme, people), (speed, mode, table))| {
                State {
                    other_laws: in_kind != (mode == 1),
                    patterns: in_kind == people,
                    see_through: in_kind && layout == 1,
                    activity: table.and_then(|(column, _)| {
                        Activity::at(ActivityKind::ALL[column], ["start", "ten-stops.3"][theme % 2])
                    }),
                    chrome: Chrome::ALL[(layout + theme) % 3],
                    table: table.map(|(column, descending)| Sort {
                        column: Column::ALL[column],
                        descending,
                    }),
                    mode: match mode {
                        0 => Mode::ThisYear,
                        1 => Mode::SoFar,
                        _ => Mode::Compared(Year(1992 + (year * 7) % 35)),
                    },
                    speed: Speed::ALL[speed],
                    year: Year(year),
                    categories: (0u8..)
                        .map(CategoryIndex)
                        .zip(on)
                        .filter(|(_, on)| *on)
                        .map(|(index, _)| index)
                        .collect(),
                    in_kind,
                    task: task.map(TaskIndex),
                    place: place.map(PlaceIndex),
                    mission: (mode == 1 && place.is_none()).then_some(MissionIndex(speed as u16)),
                    measure: if people { Measure::People } else { Measure::Places },
                    layout: Layout::ALL[layout],
                    theme: Theme::ALL[theme],
                    language: Language::ALL[table.map_or(0, |(column, _)| column % 3)],
                    ..State::start(dataset())
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_url_says_the_whole_state(state in state_strategy()) {
        let dataset = dataset();
        let query = write_query(&state, dataset);
        prop_assert_eq!(read_query(&query, dataset), state.clone(), "{}", query);
        prop_assert_eq!(read_query(&format!("?{query}"), dataset), state);
    }

    #[test]
    fn any_query_gives_a_state_that_can_be_shown(query in "[?&=a-zA-Z0-9,%+#é_-]{0,60}") {
        let dataset = dataset();
        let state = read_query(&query, dataset);
        prop_assert!(dataset.years().any(|year| year == state.year));
        Screen::derive(dataset, borders(), &state, None);
    }

    #[test]
    fn known_keys_with_broken_values_are_dropped(
        key in "(year|category|task|place|lang|theme|show|projection|ui|mode=compare&with|patterns)",
        value in "[a-zA-Z0-9,%.+-]{0,12}",
    ) {
        let dataset = dataset();
        let state = read_query(&format!("year=1993&{key}={value}"), dataset);
        let again = read_query(&write_query(&state, dataset), dataset);
        prop_assert_eq!(again, state);
    }

    #[test]
    fn a_step_names_exactly_the_places_that_look_otherwise(one in state_strategy(), other in state_strategy()) {
        let dataset = dataset();
        let (before, after) = (looks(&year_view(dataset, borders(), &one), &[]), looks(&year_view(dataset, borders(), &other), &[]));
        let changes = look_changes(&before, &after);
        let mut patched = before.clone();
        for change in &changes {
            patched.retain(|known| known.place != change.place);
            if change.look != Default::default() {
                patched.push(*change);
            }
            prop_assert!(!before.contains(change), "{:?} did not change", change);
        }
        patched.sort_by_key(|known| known.place);
        prop_assert_eq!(patched, after);
    }
}

fn at(dataset: &Dataset, year: i16) -> State {
    State { year: Year(year), ..State::start(dataset) }
}

#[test]
fn years_stay_within_those_on_offer() {
    let dataset = dataset();
    let step = |year, step| reduce(&at(dataset, year), Message::StepYear(step), dataset).year;
    assert_eq!(step(1992, -1), Year(1992));
    assert_eq!(step(1993, -5), Year(1992));
    assert_eq!(step(2026, 1), Year(2026));
    assert_eq!(step(2000, i16::MAX), Year(2026));
    assert_eq!(reduce(&at(dataset, 2000), Message::Year(Year(1850)), dataset).year, Year(1992));
}

#[test]
fn play_never_starts_by_itself_and_stops_at_the_end() {
    let dataset = dataset();
    assert!(!State::start(dataset).playing);
    let idle = reduce(&at(dataset, 2000), Message::Tick, dataset);
    assert_eq!(idle.year, Year(2000));
    let mut state = reduce(&at(dataset, 2024), Message::Play, dataset);
    let mut ticks = 0;
    while state.playing {
        state = reduce(&state, Message::Tick, dataset);
        ticks += 1;
        assert!(ticks < 10, "it does not stop");
    }
    assert_eq!((state.year, ticks), (Year(2026), 2));
    let again = reduce(&state, Message::Play, dataset);
    assert_eq!((again.year, again.playing), (Year(1992), true));
    let reached = reduce(&again, Message::Year(Year(2001)), dataset);
    assert!(!reached.playing, "reaching for the year stops it");
}

#[test]
fn a_category_switched_off_does_not_hide_a_place_that_has_another() {
    let dataset = dataset();
    let vote = dataset.categories.iter().position(|one| one.id == "election-monitoring");
    let vote = CategoryIndex(vote.expect("a category") as u8);
    let state = reduce(&at(dataset, 2002), Message::ToggleCategory(vote), dataset);
    let view = year_view(dataset, borders(), &state);
    let timor = dataset.place_by_id("timor-leste").expect("Timor-Leste");
    let shown = view.places.iter().find(|active| active.place == timor).expect("still there");
    assert!(!shown.categories.contains(vote) && !shown.categories.is_empty());
    // The switch still says what it would bring.
    assert_eq!(view.category_counts[usize::from(vote.0)], 1);
}

#[test]
fn the_task_finds_observers_inside_missions_too() {
    let dataset = dataset();
    let task = dataset.tasks.iter().position(|one| one.id == "election-observers");
    let task = TaskIndex(task.expect("a task") as u16);
    let state = reduce(&at(dataset, 1992), Message::Task(Some(task)), dataset);
    let view = year_view(dataset, borders(), &state);
    let names: Vec<_> =
        view.places.iter().map(|active| dataset.place(active.place).id.as_str()).collect();
    assert_eq!(names, ["angola"]);
}

#[test]
fn the_sentence_says_what_began_and_what_ended() {
    let dataset = dataset();
    let state = at(dataset, 1994);
    let changes = changes(dataset, borders(), &state, &year_view(dataset, borders(), &state));
    let sentence = changes.sentence(dataset, &state);
    assert_eq!(sentence, "Began in El Salvador, Kenya and Zaire; ended in Cambodia.");
    let screen = Screen::derive(dataset, borders(), &at(dataset, 1995), None);
    assert_eq!(&*screen.sentence, "Ended in El Salvador, Kenya and Zaire.");
}

#[test]
fn the_year_control_says_places_and_categories() {
    let dataset = dataset();
    let view = year_view(dataset, borders(), &at(dataset, 1994));
    let said = value_text(&view, dataset, State::start(dataset).language);
    assert_eq!(said, "1994: 4 places; UN peacekeeping 2, Humanitarian relief 2");
}

#[test]
fn in_kind_gifts_never_look_like_people() {
    let dataset = dataset();
    for year in dataset.years() {
        let state = State { categories: CategorySet::EMPTY, ..at(dataset, year.0) };
        let view = year_view(dataset, borders(), &state);
        assert!(
            view.places.is_empty() && view.groups.is_empty() && view.deployments == 0,
            "{year}"
        );
        for change in looks(&view, &[]) {
            assert!(change.look.categories.is_empty() && change.look.in_kind, "{year}");
        }
    }
}

#[test]
fn the_overview_is_kept_while_only_the_year_moves() {
    let dataset = dataset();
    let (one, next) = (at(dataset, 2001), at(dataset, 2002));
    let first = Screen::derive(dataset, borders(), &one, None);
    let second = Screen::derive(dataset, borders(), &next, Some((&one, &first)));
    assert!(std::rc::Rc::ptr_eq(&first.bars, &second.bars));
    let off = State { categories: CategorySet::EMPTY, ..next.clone() };
    let third = Screen::derive(dataset, borders(), &off, Some((&next, &second)));
    assert!(third.bars.iter().all(|bar| bar.counts.iter().all(|count| *count == 0)));
}

/// UNDOF worked on the line between two countries: a place of its own, whose record names both and
/// is found from both, while neither looks as if people worked in it.
#[test]
fn the_golan_is_a_place_of_its_own_that_names_both_neighbours() {
    let dataset = dataset();
    let place = |id: &str| dataset.place_by_id(id).expect("a place of the record");
    let (golan, syria, israel) = (place("golan-heights"), place("syria"), place("israel"));
    let record = dossier(dataset, golan, Year(2002));
    assert_eq!(record.neighbours, [syria, israel]);
    assert_eq!(record.deployments.iter().filter(|part| part.in_force).count(), 2);
    assert_eq!(record.gifts.len(), 2, "housing in 1995 or 1996, and goods in 2013");
    assert!(!record.events.is_empty());
    for country in [syria, israel] {
        let neighbour = dossier(dataset, country, Year(2002));
        assert_eq!(neighbour.on_its_line, [golan]);
        assert!(neighbour.deployments.is_empty());
    }
    for year in dataset.years() {
        let state = State { year, ..State::start(dataset) };
        let view = year_view(dataset, borders(), &state);
        let filled = |country| view.places.iter().any(|active| active.place == country);
        assert!(!filled(syria) && !filled(israel), "{year}");
    }
}

/// Up to a year everything is there that was there in any year until then, and nothing else.
#[test]
fn so_far_is_the_union_of_the_years() {
    let dataset = dataset();
    let mut union: BTreeSet<DeploymentIndex> = BTreeSet::new();
    for year in dataset.years() {
        let this_year = State { year, ..State::start(dataset) };
        union.extend(deployments_held(dataset, &this_year));
        let so_far = State { mode: Mode::SoFar, ..this_year };
        let shown: BTreeSet<DeploymentIndex> = deployments_held(dataset, &so_far).collect();
        assert_eq!(shown, union, "{year}");
    }
}

#[test]
fn the_next_change_skips_years_in_which_nothing_happens() {
    let dataset = dataset();
    let from =
        |year: i16, forward| next_change(dataset, &at(dataset, year), forward).map(|at| at.0);
    // After the transport unit went to the Golan in 1996 nothing changed before Bosnia in 1998.
    assert_eq!((from(1996, true), from(1998, false)), (Some(1998), Some(1996)));
    assert_eq!(from(1992, false), None, "1992 is the first year");
    assert_eq!(from(2026, true), None);
    for year in dataset.years() {
        if let Some(next) = from(year.0, true) {
            assert!(next > year.0);
        }
    }
}

#[test]
fn a_category_is_isolated_and_released() {
    let dataset = dataset();
    let start = at(dataset, 2002);
    let alone = reduce(&start, Message::IsolateCategory(CategoryIndex(3)), dataset);
    assert_eq!(alone.categories, CategorySet::EMPTY.with(CategoryIndex(3)));
    assert!(!alone.in_kind);
    assert_eq!(reduce(&alone, Message::AllCategories, dataset), start);
}

/// The axis under the bars: every event that is no deployment, and terms without a gap.
#[test]
fn the_axis_holds_events_and_terms() {
    let dataset = dataset();
    let years = dataset.years().len() as f32;
    let others = dataset.events.iter().filter(|event| event.kind != "deployment").count();
    let ticks = ticks(dataset);
    assert_eq!(ticks.len(), others);
    assert!(ticks.iter().all(|tick| (0.0..years).contains(&tick.at)));
    let act = dataset.events.iter().position(|event| event.id == "pko-act-passed");
    let act = ticks.iter().find(|tick| Some(tick.event) == act).expect("the Act");
    assert!((act.at - 5.5 / 12.0).abs() < 1e-6, "June 1992 is at {}", act.at);
    let spans = spans(dataset);
    assert_eq!(spans.first().map(|span| span.from), Some(0.0));
    assert_eq!(spans.last().map(|span| span.to), Some(years));
    for pair in spans.windows(2) {
        assert_eq!(pair[0].to, pair[1].from, "a gap in office");
    }
    let in_1994: Vec<&str> = in_office(dataset, Year(1994)).map(|term| term.id.as_str()).collect();
    assert_eq!(in_1994, ["hosokawa", "hata", "murayama"]);
    assert_eq!(events_in(dataset, Year(1995)).count(), 1);
}

/// The table holds what the list holds, one row for each deployment, in every year and order.
#[test]
fn the_table_holds_what_the_list_holds() {
    let dataset = dataset();
    for year in dataset.years() {
        let state = at(dataset, year.0);
        let view = year_view(dataset, borders(), &state);
        let listed: BTreeSet<DeploymentIndex> = view
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().flat_map(|row| row.deployments.clone()))
            .collect();
        for column in Column::ALL {
            let rows = table(dataset, borders(), &state, Sort { column, descending: false });
            let held: BTreeSet<_> = rows.iter().map(|row| row.deployment).collect();
            assert_eq!((held, rows.len()), (listed.clone(), listed.len()), "{year} by {column:?}");
        }
    }
}

#[test]
fn what_is_not_known_comes_last_in_either_direction() {
    let dataset = dataset();
    let state = State { mode: Mode::SoFar, ..at(dataset, 2026) };
    for descending in [false, true] {
        let rows = table(dataset, borders(), &state, Sort { column: Column::People, descending });
        let people: Vec<Option<u32>> = rows
            .iter()
            .map(|row| dataset.deployment(row.deployment).total.map(|total| total.people))
            .collect();
        let known: Vec<u32> = people.iter().copied().map_while(|people| people).collect();
        assert_eq!(known.len(), people.iter().flatten().count(), "unknown numbers come last");
        assert!(known.is_sorted_by(|one, other| if descending {
            one >= other
        } else {
            one <= other
        }));
        let known = known.len();
        assert!(known > 30 && known < people.len());
    }
}

/// What another law sent is told where a reader asks for it, and counted nowhere.
#[test]
fn other_laws_are_shown_on_demand_and_counted_nowhere() {
    let dataset = dataset();
    let shown = |year: i16| -> Vec<&str> {
        let state = State { other_laws: true, ..at(dataset, year) };
        let view = year_view(dataset, borders(), &state);
        view.other_laws.iter().map(|at| dataset.other_laws[*at].id.as_str()).collect()
    };
    assert_eq!(shown(2000), [""; 0]);
    assert_eq!(shown(2003), ["indian-ocean-2001"]);
    assert_eq!(shown(2007), ["indian-ocean-2001", "iraq-airlift-2004"]);
    assert_eq!(shown(2026), ["anti-piracy-2009"]);
    for year in dataset.years() {
        let without = at(dataset, year.0);
        let with = State { other_laws: true, ..without.clone() };
        let (mut with, without) =
            (year_view(dataset, borders(), &with), year_view(dataset, borders(), &without));
        assert!(without.other_laws.is_empty());
        with.other_laws.clear();
        assert_eq!(with, without, "{year}");
    }
}
