//! A lesson in the making: adding, moving and taking away steps.

use crate::record::Dataset;
use crate::teach::fact::{Fact, FactTable};
use crate::teach::lesson::{Choice, Kind, Lesson, MOST_STEPS, Question, Step};
use crate::teach::scene::scene_query;
use crate::teach::words::Words;
use crate::text::Language;
use crate::view::{State, deployments_held};

/// Most records that a step takes from its view.
const MOST_FACTS: usize = 30;
/// Begins the line of the right answer.
const RIGHT: &str = "*";

/// A lesson without steps.
pub fn new_lesson(id: &str, title: &str, language: Language) -> Lesson {
    Lesson {
        id: id.to_owned(),
        kind: Kind::Tour,
        title: Words::of(language, title.to_owned()),
        summary: Words::of(language, title.to_owned()),
        ..Lesson::default()
    }
}

/// Adds a step that shows what the reader is looking at; whether there was room for it.
pub fn add_step(
    lesson: &mut Lesson,
    state: &State,
    dataset: &Dataset,
    title: &str,
    text: &str,
) -> bool {
    if lesson.steps.len() >= MOST_STEPS {
        return false;
    }
    let taken = |id: &String| lesson.steps.iter().any(|step| step.id == *id);
    let id = (1..).map(|number: u32| format!("step-{number}")).find(|id| !taken(id));
    let mut step = Step {
        id: id.unwrap_or_default(),
        title: Words::of(state.language, title.to_owned()),
        text: Words::of(state.language, text.to_owned()),
        ..Step::default()
    };
    take_view(&mut step, state, dataset);
    lesson.steps.push(step);
    true
}

/// Lets a step show what the reader is looking at, and rest on what is in force there.
pub fn take_view(step: &mut Step, state: &State, dataset: &Dataset) {
    step.view = scene_query(state, dataset);
    step.shows.clear();
    let switched_on = |at: u16| {
        let unit = dataset.deployments.get(usize::from(at));
        unit.is_some_and(|unit| state.categories.contains(unit.category))
    };
    step.facts = deployments_held(dataset, state)
        .map(|unit| unit.0)
        .filter(|at| switched_on(*at))
        .take(MOST_FACTS)
        .map(|at| Fact { table: FactTable::Deployments, at })
        .collect();
}

/// Moves a step one place up or down, where there is a place.
pub fn move_step(lesson: &mut Lesson, at: usize, up: bool) {
    let other = if up { at.checked_sub(1) } else { at.checked_add(1) };
    let there = |step: usize| step < lesson.steps.len();
    if let Some(other) = other.filter(|other| there(at) && there(*other)) {
        lesson.steps.swap(at, other);
    }
}

/// Takes a step away.
pub fn remove_step(lesson: &mut Lesson, at: usize) {
    if at < lesson.steps.len() {
        lesson.steps.remove(at);
    }
}

/// The answers to choose from, one a line; the right one begins with an asterisk.
pub fn choices_as_lines(question: &Question, language: Language) -> String {
    let lines = question.choices.iter().map(|choice| {
        let mark = if choice.right { RIGHT } else { "" };
        format!("{mark}{}", choice.text.say(language).0)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads them again.
pub fn choices_from_lines(lines: &str, language: Language) -> Vec<Choice> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let text = line.strip_prefix(RIGHT).unwrap_or(line).trim();
            let right = line.starts_with(RIGHT);
            Choice { text: Words::of(language, text.to_owned()), right }
        })
        .collect()
}
