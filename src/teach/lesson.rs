//! Lessons as typed values. Shapes and meanings follow `docs/lessons.md`; references to the record
//! are resolved when a lesson is read.

use crate::record::{PlaceIndex, SourceIndex};
use crate::teach::claim::ClaimIndex;
use crate::teach::fact::Fact;
use crate::teach::words::Words;

/// What the field `format` of a lesson says.
pub const FORMAT: &str = "pko-atlas-lesson-1";
/// Most steps of a lesson.
pub const MOST_STEPS: usize = 40;

/// What a lesson wants of its readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// To follow a path and look.
    #[default]
    Tour,
    /// To answer a question at each step before its text is shown.
    Quiz,
}

impl Kind {
    /// The words for kinds in files.
    pub const NAMES: &'static [(&'static str, Kind)] =
        &[("tour", Kind::Tour), ("quiz", Kind::Quiz)];
}

/// A lesson: a path of views of the map with texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// Stable identifier, in lower case with hyphens: `ten-stops`.
    pub id: String,
    /// What it wants of its readers.
    pub kind: Kind,
    /// Its title.
    pub title: Words,
    /// What it is about, in a sentence or two.
    pub summary: Words,
    /// From one to [`MOST_STEPS`] steps, in order.
    pub steps: Vec<Step>,
    /// How to teach with it.
    pub guide: Option<Guide>,
}

/// One stop of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Identifier, unique in the lesson.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// The view of the map, as a query string without language, theme and frame:
    /// `year=1992&category=peacekeeping`.
    pub view: String,
    /// Places that the view shows as active in its year.
    pub shows: Vec<PlaceIndex>,
    /// Two to four sentences.
    pub text: Words,
    /// One thing to notice on the map.
    pub notice: Option<Words>,
    /// Records that it rests on.
    pub facts: Vec<Fact>,
    /// Sources that it rests on, beside those of its facts.
    pub sources: Vec<SourceIndex>,
    /// Addresses outside the record, `http` or `https`.
    pub links: Vec<WebLink>,
    /// Claims that it sets beside the record.
    pub claims: Vec<ClaimIndex>,
    /// Notes for the one who presents it.
    pub notes: Option<Words>,
    /// Questions with answers that are hidden until asked for.
    pub questions: Vec<Question>,
}

/// An address on the web with what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink {
    /// What it is called.
    pub title: String,
    /// Begins with `https://` or `http://`.
    pub url: String,
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub ask: Words,
    /// The answer, with why.
    pub answer: Words,
    /// Answers to choose from, exactly one of them right; none when the question is open.
    pub choices: Vec<Choice>,
    /// Sources of the answer.
    pub sources: Vec<SourceIndex>,
}

/// An answer to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Words,
    /// Whether it is the right one.
    pub right: bool,
}

/// How to teach with a lesson, on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// What the class can do afterwards.
    pub goal: Words,
    /// Plans of different length.
    pub plans: Vec<Plan>,
    /// Questions to talk about.
    pub questions: Vec<Question>,
}

/// A plan for a lesson of some length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Its length in minutes, the sum of its parts.
    pub minutes: u32,
    /// What is done, in order.
    pub parts: Vec<Part>,
}

/// A part of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its length in minutes.
    pub minutes: u32,
    /// What is done.
    pub activity: Words,
    /// Steps of the lesson that are shown, as positions from 0.
    pub steps: Vec<usize>,
}
