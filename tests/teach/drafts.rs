//! The editor's work on a lesson, and the code of its link.

use pko_atlas::teach::{
    MOST_STEPS, Question, WebLink, Words, add_step, choices_as_lines, choices_from_lines,
    move_step, new_lesson, qr_code, read_draft, read_lesson, remove_step, take_view, write_lesson,
};
use pko_atlas::text::Language;
use pko_atlas::view::read_query;
use proptest::prelude::*;

use crate::support::dataset;
use crate::taught::claims;

const ENGLISH: Language = Language::English;

fn lesson(views: &[&str]) -> pko_atlas::teach::Lesson {
    let mut lesson = new_lesson("own", "My lesson", ENGLISH);
    for view in views {
        let state = read_query(view, dataset());
        assert!(add_step(&mut lesson, &state, dataset(), view, "Look."));
    }
    lesson
}

fn titles(lesson: &pko_atlas::teach::Lesson) -> Vec<&str> {
    lesson.steps.iter().map(|step| step.title.say(ENGLISH).0).collect()
}

#[test]
fn a_view_becomes_a_step_that_can_be_kept_and_opened_again() {
    let made = lesson(&["year=1994&category=peacekeeping&place=MOZ&lang=ja&theme=dark"]);
    assert_eq!(made.steps[0].view, "year=1994&category=peacekeeping");
    let text = write_lesson(&made, dataset(), claims()).to_string();
    assert_eq!(read_lesson(&text, dataset(), claims()), Ok(made));
}

/// What a reader has written is there again after the page was loaded again, mistakes and all.
#[test]
fn a_draft_with_mistakes_loses_nothing() {
    let mut made = lesson(&["year=1994", "year=1995"]);
    made.title = Words::default();
    made.steps[0].title = Words::default();
    made.steps[0].text = Words::of(ENGLISH, "long ".repeat(400));
    let url = "javascript:alert(1)".to_owned();
    made.steps[1].links = vec![WebLink { title: String::new(), url }];
    let choices = choices_from_lines(&"one\n".repeat(9), ENGLISH);
    made.steps[1].questions = vec![Question { choices, ..Question::default() }];
    let text = write_lesson(&made, dataset(), claims()).to_string();
    assert!(read_lesson(&text, dataset(), claims()).is_err());
    assert_eq!(read_draft(&text, dataset(), claims()), Ok(made));
    assert!(read_draft("{", dataset(), claims()).is_err());
}

/// A step rests on the records that its view shows, and on no others.
#[test]
fn a_step_takes_the_records_of_its_view() {
    let mut made = lesson(&["year=2001&category=humanitarian-relief"]);
    let ids = |made: &pko_atlas::teach::Lesson| -> Vec<String> {
        made.steps[0].facts.iter().filter_map(|fact| Some(fact.id(dataset())?.to_owned())).collect()
    };
    assert_eq!(ids(&made), ["afghan-refugees-airlift-unit"]);
    let other = read_query("year=2019&category=coordinated-operations", dataset());
    take_view(&mut made.steps[0], &other, dataset());
    assert_eq!(ids(&made), ["mfo-headquarters-staff"]);
}

#[test]
fn steps_move_and_go_and_keep_their_names_apart() {
    let mut made = lesson(&["year=1992", "year=1993", "year=1994"]);
    move_step(&mut made, 2, true);
    move_step(&mut made, 0, false);
    assert_eq!(titles(&made), ["year=1994", "year=1992", "year=1993"]);
    move_step(&mut made, 0, true);
    move_step(&mut made, 2, false);
    move_step(&mut made, 9, true);
    assert_eq!(titles(&made), ["year=1994", "year=1992", "year=1993"]);
    remove_step(&mut made, 1);
    remove_step(&mut made, 7);
    let state = read_query("year=1995", dataset());
    add_step(&mut made, &state, dataset(), "year=1995", "Look.");
    let mut ids: Vec<_> = made.steps.iter().map(|step| step.id.clone()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

#[test]
fn there_is_room_for_forty_steps() {
    let mut made = lesson(&["year=1994"; MOST_STEPS]);
    let state = read_query("year=1994", dataset());
    assert!(!add_step(&mut made, &state, dataset(), "One more", "Look."));
    assert_eq!(made.steps.len(), MOST_STEPS);
}

#[test]
fn choices_are_lines_of_which_the_right_one_has_an_asterisk() {
    let choices = choices_from_lines("48\n* 600 \n\n680", ENGLISH);
    let right: Vec<bool> = choices.iter().map(|choice| choice.right).collect();
    assert_eq!(right, [false, true, false]);
    let question = Question { choices, ..Question::default() };
    assert_eq!(choices_as_lines(&question, ENGLISH), "48\n*600\n680");
}

/// What another program reads in the code.
fn decoded(address: &str) -> String {
    let code = qr_code(address).expect("a code");
    let scale = 4;
    let mut dark = vec![false; code.side * code.side];
    for module in code.path.split('M').skip(1) {
        let (at, _) = module.split_once('h').expect("a square");
        let (x, y) = at.split_once(' ').expect("two numbers");
        let (x, y): (usize, usize) = (x.parse().expect("x"), y.parse().expect("y"));
        dark[y * code.side + x] = true;
    }
    let side = code.side * scale;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark[(y / scale) * code.side + x / scale] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    grids.first().expect("a code in the picture").decode().expect("readable").1
}

#[test]
fn the_code_says_the_address() {
    let text = write_lesson(&lesson(&["year=1994"]), dataset(), claims()).to_string();
    let packed = pko_atlas::teach::pack(&text);
    for address in [
        "https://example.org/?tour=own.1",
        &format!("https://example.org/?tour=own.1#lesson={packed}"),
    ] {
        assert_eq!(decoded(address), address);
    }
    assert_eq!(qr_code(&"a".repeat(3_000)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_short_address_has_a_code(address in "https://[a-z]{3,12}\\.org/\\?[a-zA-Z0-9_=&.-]{0,120}") {
        prop_assert_eq!(decoded(&address), address);
    }
}
