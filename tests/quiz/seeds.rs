//! A thousand quizzes of each level.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use pko_atlas::record::{Deployment, PlaceIndex, Role};
use pko_atlas::teach::quiz::{
    Choice, Filled, Kind, LENGTH, Level, Question, Subject, choice_text, prompt_text,
};
use pko_atlas::text::Language;

use crate::naive::Files;
use crate::support::{dataset, document, file};
use crate::{bank, quiz};

const SEEDS: usize = 1_000;

fn files() -> Files {
    Files::new(document(), file("borders"), file("claims"))
}

/// Quizzes of a thousand seeds, made once.
fn quizzes(level: Level) -> &'static [Vec<Question>] {
    static QUIZZES: LazyLock<Vec<Vec<Vec<Question>>>> = LazyLock::new(|| {
        let of =
            |level: Level| (0..SEEDS).map(|seed| quiz(&format!("class-{seed}"), level)).collect();
        Level::ALL.into_iter().map(of).collect()
    });
    &QUIZZES[Level::ALL.iter().position(|other| *other == level).expect("a level")]
}

fn all() -> impl Iterator<Item = (Level, &'static Question)> {
    Level::ALL
        .into_iter()
        .flat_map(|level| quizzes(level).iter().flatten().map(move |question| (level, question)))
}

/// Questions that differ in something, each once: the options of a question vary with the seed.
fn different() -> Vec<&'static Question> {
    let mut seen = BTreeSet::new();
    let fresh = |question: &&Question| seen.insert(format!("{question:?}"));
    all().map(|(_, question)| question).filter(fresh).collect()
}

#[test]
fn exactly_one_option_is_right_by_the_files() {
    let files = files();
    for question in different() {
        let right: Vec<usize> = question
            .choices
            .iter()
            .enumerate()
            .filter(|(_, choice)| files.is_right(question, choice))
            .map(|(at, _)| at)
            .collect();
        assert_eq!(right, [question.right], "{question:#?}");
    }
}

#[test]
fn options_are_two_to_four_and_distinct_in_every_language() {
    for question in different() {
        assert!((2..=4).contains(&question.choices.len()), "{question:?}");
        for language in Language::ALL {
            let options: BTreeSet<String> = question
                .choices
                .iter()
                .map(|choice| choice_text(bank().material, choice, *language))
                .collect();
            assert_eq!(options.len(), question.choices.len(), "{options:?}");
            assert!(options.iter().all(|option| !option.trim().is_empty()), "{options:?}");
            let prompt = prompt_text(bank().material, &question.subject, *language);
            assert!(!prompt.is_empty());
            if let Choice::Place(..) = question.choices[question.right] {
                let name =
                    choice_text(bank().material, &question.choices[question.right], *language);
                assert!(!prompt.contains(&name), "{prompt} names {name}");
            }
        }
    }
}

#[test]
fn a_quiz_is_whole_without_repeats_and_of_many_kinds() {
    for level in Level::ALL {
        for questions in quizzes(level) {
            assert_eq!(questions.len(), LENGTH);
            let keys: BTreeSet<&str> = questions.iter().map(|one| one.key.as_str()).collect();
            assert_eq!(keys.len(), LENGTH, "{keys:?}");
            let kinds: BTreeSet<Kind> = questions.iter().map(|one| one.kind).collect();
            assert!(kinds.len() >= 7, "{level:?}: {kinds:?}");
        }
    }
}

/// The order of deployments alone could be asked in thousands of ways: it is left out of the count.
#[test]
fn the_record_gives_many_different_questions_of_every_kind() {
    let mut keys: BTreeMap<Kind, BTreeSet<&str>> = BTreeMap::new();
    for (_, question) in all() {
        keys.entry(question.kind).or_default().insert(&question.key);
    }
    let counts: BTreeMap<Kind, usize> =
        keys.iter().map(|(kind, keys)| (*kind, keys.len())).collect();
    println!("{counts:?}");
    assert_eq!(counts.len(), Kind::ALL.len(), "{counts:?}");
    let without_order: usize =
        counts.iter().filter(|(kind, _)| **kind != Kind::Order).map(|(_, count)| count).sum();
    assert!(without_order >= 60, "{counts:?}");
    for level in Level::ALL {
        let keys: BTreeSet<&str> =
            quizzes(level).iter().flatten().map(|question| question.key.as_str()).collect();
        assert!(keys.len() >= 60, "{level:?} has {} questions", keys.len());
    }
}

#[test]
fn the_right_option_stands_everywhere() {
    let mut at = BTreeMap::new();
    for (_, question) in all().filter(|(_, question)| question.choices.len() == 4) {
        *at.entry(question.right).or_insert(0) += 1;
    }
    let whole: i32 = at.values().sum();
    assert!(at.values().all(|times| times * 100 > whole * 12), "{at:?}");
    assert_eq!(at.len(), 4);
}

#[test]
fn levels_differ_in_what_they_ask_and_how_close_the_options_are() {
    for seed in ["a", "b", "s7k2"] {
        let keys = |level: Level| -> Vec<String> {
            quiz(seed, level).into_iter().map(|question| question.key).collect()
        };
        let distinct: BTreeSet<Vec<String>> = Level::ALL.into_iter().map(keys).collect();
        assert_eq!(distinct.len(), 3, "{seed}");
    }
    let nearest = |level: Level| -> f64 {
        let mut distances = Vec::new();
        for question in quizzes(level).iter().flatten() {
            let Choice::Year(right) = question.choices[question.right] else { continue };
            let others = question.choices.iter().filter_map(|choice| match choice {
                Choice::Year(year) if *year != right => Some((year.0 - right.0).abs()),
                _ => None,
            });
            distances.push(f64::from(others.min().expect("another year")));
        }
        distances.iter().sum::<f64>() / distances.len() as f64
    };
    let [easy, medium, hard] = Level::ALL.map(nearest);
    assert!(easy > medium && medium > hard && easy >= 4.0, "{easy} {medium} {hard}");
    let most = |level: Level| quizzes(level).iter().flatten().map(|one| one.choices.len()).max();
    assert_eq!(Level::ALL.map(most), [Some(3), Some(4), Some(4)]);
    let steps = |question: &Question| match question.subject {
        Subject::Predict(from, _, to) => Some(to.0 - from.0),
        _ => None,
    };
    assert!(quizzes(Level::Easy).iter().flatten().filter_map(steps).all(|steps| steps == 1));
    assert!(quizzes(Level::Hard).iter().flatten().filter_map(steps).all(|steps| steps == 3));
}

#[test]
fn a_seed_gives_the_same_quiz_again_whatever_its_letter_case() {
    for level in Level::ALL {
        assert_eq!(quiz("s7k2", level), quiz("S7K2", level));
        assert_ne!(quiz("s7k2", level), quiz("s7k3", level));
    }
}

/// A map that fills one place alone would give the answer away; so would the colour of a category.
#[test]
fn the_map_of_a_question_does_not_answer_it() {
    for question in different() {
        let filled = question.before.filled != Filled::Nothing;
        match question.kind {
            // What is filled are the options, all of them.
            Kind::Find if filled => {
                let year = question.before.year;
                let at_work = |place: PlaceIndex| {
                    let here = |one: &Deployment| {
                        let parts = one.places.iter();
                        let areas = parts.filter(|part| part.role == Role::MissionArea);
                        one.holds_in(year, dataset().as_of)
                            && areas.map(|part| part.place).any(|own| own == place)
                    };
                    dataset().deployments.iter().any(here)
                };
                for choice in &question.choices {
                    assert!(matches!(choice, Choice::Place(place, _) if at_work(*place)));
                }
            }
            Kind::Find => {}
            Kind::Predict => assert!(filled),
            _ => assert!(!filled, "{question:?}"),
        }
        assert!(question.before.place.is_none());
    }
}
