//! Worksheets: the same for the same choices, true to the record, and answered by what is printed.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use pko_atlas::record::{CategoryIndex, CategorySet, PlaceIndex, Role};
use pko_atlas::teach::worksheet::{
    Answer, Asked, MapKind, Materials, Part, Plan, Question, Reading, Worksheet,
};
use pko_atlas::text::Language;
use pko_atlas::unit::{Month, Year};
use pko_atlas::view::{Column, Layout, Mode, Node, State, place_name, say};
use pko_atlas::world::{World, decode};
use support::{borders, dataset};

fn world() -> Rc<World> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/world/110m.bin");
    let topology = decode(&std::fs::read(path).expect("the shapes")).expect("shapes");
    Rc::new(World { topology, borders: Rc::new(borders().clone()) })
}

fn state(year: i16, mode: Mode) -> State {
    State { year: Year(year), mode, ..State::start(dataset()) }
}

fn make(world: &Rc<World>, state: &State, position: &str) -> Worksheet {
    let plan = Plan::read(position);
    Worksheet::make(Materials { dataset: dataset(), world, state, plan: &plan })
}

/// Every year, by itself and with all before it.
fn views() -> impl Iterator<Item = State> {
    let years = dataset().years().map(|year| year.0);
    years.flat_map(|year| [Mode::ThisYear, Mode::SoFar].map(|mode| state(year, mode)))
}

fn walk<'a>(node: &'a Node, seen: &mut dyn FnMut(&'a Node)) {
    seen(node);
    node.children.iter().for_each(|child| walk(child, seen));
}

fn texts(node: &Node) -> Vec<String> {
    let mut found = Vec::new();
    walk(node, &mut |node| found.extend(node.text.clone()));
    found
}

/// Places and categories by reading the record anew, without any of the code of the list.
fn worked(state: &State) -> BTreeMap<PlaceIndex, CategorySet> {
    let mut found = BTreeMap::new();
    for deployment in &dataset().deployments {
        let held = match state.mode {
            Mode::SoFar => deployment.start <= state.year.last_month(),
            _ => deployment.holds_in(state.year, dataset().as_of),
        };
        if !held || !state.categories.contains(deployment.category) {
            continue;
        }
        for part in deployment.places.iter().filter(|part| part.role == Role::MissionArea) {
            let code = dataset().place(part.place).code;
            let whole = code.map(|code| borders().shown_as(code, state.year));
            let home = whole.and_then(|code| dataset().place_by_code(code)).unwrap_or(part.place);
            let known = found.entry(home).or_insert(CategorySet::EMPTY);
            *known = known.with(deployment.category);
        }
    }
    found
}

#[test]
fn the_same_choices_make_the_same_sheet_and_another_seed_another() {
    let world = world();
    let so_far = state(2026, Mode::SoFar);
    let sheet = make(&world, &so_far, "s7k2");
    assert_eq!(sheet, make(&world, &so_far, "s7k2.a4.numbered.bank.strip.reading.key"));
    assert_eq!(
        make(&world, &so_far, "s7k2.letter").map,
        sheet.map,
        "the paper changes no question"
    );
    let others: Vec<Worksheet> =
        ["a", "b", "c"].map(|seed| make(&world, &so_far, seed)).into_iter().collect();
    for other in &others {
        assert_ne!(other.blanks, sheet.blanks);
        assert_ne!(other.bank, sheet.bank);
        assert_ne!(other.strip, sheet.strip);
        assert_ne!(other.reading, sheet.reading);
    }
    // A part that is left out changes no other.
    let without = make(&world, &so_far, "s7k2.a4.numbered.bank.reading.key");
    assert_eq!((without.blanks, without.reading), (sheet.blanks, sheet.reading));
}

#[test]
fn what_is_asked_on_the_map_is_what_the_record_holds() {
    let world = world();
    for state in views() {
        let sheet = make(&world, &state, "start");
        let known = worked(&state);
        assert_eq!(sheet.blanks.len() + sheet.left_out, known.len(), "{}", state.year);
        assert_eq!(sheet.blanks.len(), known.len().min(12), "{}", state.year);
        let mut letters = BTreeMap::new();
        for blank in &sheet.blanks {
            assert_eq!(known.get(&blank.place), Some(&blank.categories), "{}", blank.name);
            let name = place_name(dataset().place(blank.place), state.year, state.language);
            assert_eq!(blank.name, name);
            assert!(!blank.sources.is_empty(), "{name} has no source");
            for source in &blank.sources {
                assert!(sheet.source_number(*source) > 0);
            }
            let kinds = blank.letters.chars().zip(blank.categories.iter());
            for (letter, category) in kinds {
                assert_eq!(*letters.entry(letter).or_insert(category), category);
            }
        }
        let named: Vec<_> = letters
            .iter()
            .map(|(letter, index)| {
                (*letter, say(&dataset().category(*index).name, Language::English))
            })
            .collect();
        let kinds: Vec<_> =
            sheet.kinds.iter().map(|kind| (kind.letter, kind.name.as_str())).collect();
        assert_eq!(kinds, named, "{}", state.year);
    }
}

#[test]
fn categories_switched_off_are_not_asked_for() {
    let only = CategorySet::EMPTY.with(CategoryIndex(0));
    let state = State { categories: only, ..state(2002, Mode::ThisYear) };
    let sheet = make(&world(), &state, "start");
    assert_eq!(sheet.kinds.len(), 1);
    assert!(!sheet.blanks.is_empty());
    for row in &sheet.reading.expect("rows").rows {
        assert_eq!(dataset().deployment(row.deployment).category, CategoryIndex(0));
    }
    let none = State { categories: CategorySet::EMPTY, ..state };
    let sheet = make(&world(), &none, "start");
    assert!(sheet.blanks.is_empty() && sheet.strip.is_none() && sheet.reading.is_none());
}

#[test]
fn the_bank_has_every_answer_once_and_names_that_are_none() {
    let world = world();
    for (at, state) in views().enumerate() {
        let state = State { language: Language::ALL[at % 3], ..state };
        let sheet = make(&world, &state, "start");
        let names: BTreeSet<_> = sheet.bank.iter().collect();
        assert_eq!(names.len(), sheet.bank.len(), "{:?}", sheet.bank);
        assert!(sheet.blanks.iter().all(|blank| names.contains(&blank.name)));
        assert_eq!(sheet.bank.len(), sheet.blanks.len() + 3);
    }
    let labelled = make(&world, &state(2002, Mode::ThisYear), "start.labelled");
    assert!(labelled.bank.is_empty());
}

#[test]
fn each_map_shows_what_its_exercise_gives_and_nothing_of_its_answer() {
    let world = world();
    for layout in Layout::ALL {
        let state = State { layout, ..state(2002, Mode::ThisYear) };
        let numbered = make(&world, &state, "start.numbered");
        let numbers: Vec<String> = (1..=numbered.blanks.len()).map(|at| at.to_string()).collect();
        assert_eq!(texts(&numbered.map), numbers);
        let mut patterns = 0;
        walk(&numbered.map, &mut |node| patterns += usize::from(node.name == "pattern"));
        assert!(patterns > 0, "the kinds are told by patterns");

        let labelled = make(&world, &state, "start.labelled");
        let shown = texts(&labelled.map);
        assert!(numbers.iter().all(|number| shown.contains(number)));
        assert!(labelled.blanks.iter().filter(|blank| shown.contains(&blank.name)).count() >= 2);
        let blank = make(&world, &state, "start.blank");
        assert_eq!(texts(&blank.map), Vec::<String>::new());
        for map in [&labelled.map, &blank.map] {
            walk(map, &mut |node| assert_ne!(node.name, "pattern", "the pattern is the answer"));
        }
        // The answers are on the map of the key, whatever was asked.
        for sheet in [numbered, labelled, blank] {
            assert!(texts(&sheet.solution).len() > sheet.blanks.len());
        }
    }
}

#[test]
fn a_copier_keeps_everything() {
    let world = world();
    let sheet = make(&world, &state(2026, Mode::SoFar), "start");
    let strip = sheet.strip.expect("a timeline");
    let samples = sheet.kinds.iter().map(|kind| &kind.samples[0]);
    for drawing in [&sheet.map, &sheet.solution, &strip.empty].into_iter().chain(samples.clone()) {
        walk(drawing, &mut |node| {
            for key in ["fill", "stroke"] {
                let Some(paint) = node.attribute(key) else { continue };
                let grey = paint.strip_prefix('#').is_some_and(|colour| {
                    let part = colour.len() / 3;
                    colour[..part] == colour[part..2 * part] && colour[..part] == colour[2 * part..]
                });
                assert!(grey || paint == "none" || paint.starts_with("url(#"), "{key}={paint}");
            }
        });
    }
    let patterns: BTreeSet<String> = samples
        .map(|sample| {
            let mut path = String::new();
            walk(sample, &mut |node| path += node.attribute("d").unwrap_or_default());
            path
        })
        .collect();
    assert_eq!(patterns.len(), sheet.kinds.len(), "two kinds look the same in black and white");
}

#[test]
fn the_timeline_is_when_the_first_people_came() {
    let world = world();
    for seed in 0..15 {
        for years in ["", ".1992-2001", ".2005-2015"] {
            let at = state(2026, Mode::ThisYear);
            let sheet = make(&world, &at, &format!("s{seed}.strip{years}"));
            let strip = sheet.strip.expect("a timeline");
            let (first, last) = sheet.years;
            let letters: String = strip.items.iter().map(|item| item.letter).collect();
            assert!("ABCDEF".starts_with(&letters) && letters.len() >= 2, "{letters}");
            let years: BTreeSet<Year> = strip.items.iter().map(|item| item.year).collect();
            assert_eq!(years.len(), strip.items.len(), "two began in the same year");
            for item in &strip.items {
                assert!(!item.label.contains(&item.year.to_string()), "{} says when", item.label);
                assert!(first <= item.year && item.year <= last);
                let own = dataset().deployment(item.deployment);
                let there = |place| own.places.iter().any(|part| part.place == place);
                let earliest = dataset().deployments.iter().filter(|other| {
                    let roles = |part: &&_| -> bool {
                        let part: &pko_atlas::record::PlaceRole = part;
                        part.role == Role::MissionArea && there(part.place)
                    };
                    other.mission == own.mission && other.places.iter().any(|part| roles(&part))
                });
                let earliest = earliest.map(|other| other.start).min().map(Month::year);
                assert_eq!(earliest, Some(item.year), "{}", item.label);
            }
            let mut in_order: Vec<_> =
                strip.items.iter().map(|item| (item.year, item.letter)).collect();
            in_order.sort();
            let circles = |node: &Node| {
                let mut xs = Vec::new();
                walk(node, &mut |node| xs.extend(node.attribute("cx").map(str::to_owned)));
                xs.iter().filter_map(|x| x.parse::<f64>().ok()).collect::<Vec<_>>()
            };
            assert_eq!(circles(&strip.empty).len(), strip.items.len());
            let written: BTreeSet<String> = texts(&strip.filled).into_iter().collect();
            let given: BTreeSet<String> = texts(&strip.empty).into_iter().collect();
            let only: Vec<_> = written.difference(&given).cloned().collect();
            assert_eq!(only.concat(), letters, "the letters are the answer, and nothing else");
        }
    }
}

/// What the printed row says.
struct Printed {
    place: String,
    category: String,
    from: Month,
    to: Option<Month>,
    people: Option<(u32, bool)>,
}

fn printed(reading: &Reading, row: usize) -> Printed {
    let cell = |column| reading.cell(row, column);
    let people = cell(Column::People);
    let digits: String = people.chars().filter(char::is_ascii_digit).collect();
    Printed {
        place: cell(Column::Place).to_owned(),
        category: cell(Column::Category).to_owned(),
        from: Month::parse(cell(Column::From)).expect("a month"),
        to: Month::parse(cell(Column::To)),
        people: digits.parse().ok().map(|number| (number, people.contains('≈'))),
    }
}

/// Answers a question by the printed rows alone; `None` where they allow two answers or none.
fn answered(question: &Question, rows: &[Printed], language: Language) -> Option<Answer> {
    let best = |values: Vec<Option<i64>>| {
        let most = *values.iter().flatten().max()?;
        let at: Vec<usize> = (0..values.len()).filter(|at| values[*at] == Some(most)).collect();
        (at.len() == 1).then_some(Answer::Rows(at))
    };
    let people = |sign: i64| {
        rows.iter().map(|row| row.people.map(|(own, _)| sign * i64::from(own))).collect()
    };
    let unknown = rows.iter().any(|row| row.people.is_none());
    match question.asked {
        Asked::Most { partly } => best(people(1)).filter(|_| partly == unknown),
        Asked::Fewest { partly } => best(people(-1)).filter(|_| partly == unknown),
        Asked::First => best(rows.iter().map(|row| Some(-i64::from(row.from.ordinal()))).collect()),
        Asked::Longest => {
            let months =
                rows.iter().map(|row| Some(i64::from(row.to?.ordinal() - row.from.ordinal())));
            let months: Option<Vec<i64>> = months.collect();
            best(months?.into_iter().map(Some).collect())
        }
        Asked::Count(index) => {
            let name = say(&dataset().category(index).short, language);
            let count = rows.iter().filter(|row| row.category == name).count();
            Some(Answer::Number { number: count as u32, approximate: false })
        }
        Asked::GoingOn(year) => {
            let december = year.last_month();
            let going =
                |row: &Printed| row.from <= december && row.to.is_none_or(|to| to >= december);
            Some(Answer::Rows((0..rows.len()).filter(|at| going(&rows[*at])).collect()))
        }
        Asked::Sum if unknown => None,
        Asked::Sum => {
            let known = rows.iter().filter_map(|row| row.people);
            Some(Answer::Number {
                number: known.clone().map(|(people, _)| people).sum(),
                approximate: known.clone().any(|(_, about)| about),
            })
        }
        Asked::Again => {
            let Answer::Place(place) = question.answer else { return None };
            let repeated: BTreeSet<&str> = rows
                .iter()
                .map(|row| row.place.as_str())
                .filter(|place| rows.iter().filter(|row| row.place == *place).count() > 1)
                .collect();
            let several = rows
                .iter()
                .any(|row| row.place.contains([',', '、']) || row.place.contains(" and "));
            let name = place_name(dataset().place(place), Year(2026), language);
            (several || repeated.len() == 1).then_some(()).filter(|()| {
                rows.iter().filter(|row| row.place.contains(name)).count() > 1 || several
            })?;
            Some(question.answer.clone())
        }
    }
}

#[test]
fn the_printed_rows_alone_answer_every_question_in_one_way() {
    let mut kinds = BTreeSet::new();
    let mut asked = 0;
    for (seed, state) in (0..8).flat_map(|seed| views().map(move |state| (seed, state))) {
        let language = Language::ALL[seed % 3];
        let state = State { language, ..state };
        let reading = Reading::choose(dataset(), borders(), &state, &format!("s{seed}"));
        let reading = reading.expect("something to read");
        let rows: Vec<Printed> = (0..reading.rows.len()).map(|at| printed(&reading, at)).collect();
        assert!(rows.windows(2).all(|pair| pair[0].from <= pair[1].from), "not in order");
        for question in &reading.questions {
            let answer = answered(question, &rows, language);
            assert_eq!(answer.as_ref(), Some(&question.answer), "{question:?} in {}", state.year);
            kinds.insert(format!("{:?}", std::mem::discriminant(&question.asked)));
            asked += 1;
        }
    }
    assert_eq!(kinds.len(), 8, "a kind of question is never asked");
    assert!(asked > 1_000, "only {asked} questions");
}

#[test]
fn every_part_can_be_left_out() {
    let world = world();
    let sheet = make(&world, &state(2002, Mode::ThisYear), "start.a4.numbered.map");
    assert!(sheet.bank.is_empty() && sheet.strip.is_none() && sheet.reading.is_none());
    assert!(!sheet.blanks.is_empty());
    assert!(!Plan::read("start.map").has(Part::Key));
    assert_eq!(Plan::read("start.labelled").map, MapKind::Labelled);
}

/// The key names every source of the records behind its answers, in few signs.
#[test]
fn the_answers_name_every_source() {
    let world = world();
    for state in [state(2002, Mode::ThisYear), state(2026, Mode::SoFar)] {
        let sheet = make(&world, &state, "s7k2");
        let strip = sheet.strip.iter().flat_map(|strip| &strip.items).map(|item| item.deployment);
        let rows = sheet.reading.iter().flat_map(|reading| &reading.rows).map(|row| row.deployment);
        for index in strip.chain(rows) {
            let sources = &dataset().deployment(index).sources;
            assert!(sources.iter().all(|source| sheet.source_number(*source) > 0), "{index:?}");
        }
        let written: BTreeSet<_> = sheet.sources.iter().collect();
        assert_eq!(written.len(), sheet.sources.len(), "a source stands twice");
        let all: Vec<_> = sheet.sources.iter().rev().copied().collect();
        assert_eq!(sheet.source_numbers(&all), format!("1–{}", all.len()));
        assert_eq!(sheet.source_numbers(&[all[0], all[2], all[3]]).matches(", ").count(), 2);
    }
}
