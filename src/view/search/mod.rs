//! Finding places, missions, kinds of work and years by what a reader types, in any of the
//! languages of the atlas, by names of today and of earlier times.

mod index;
mod rank;
mod years;

pub use index::SearchIndex;

use crate::record::Localized;
use crate::spelling::fold;
use crate::text::{Language, catalogue};
use crate::unit::{CountryCode, Year, sort_by_key};
use crate::view::message::Message;
use crate::view::search::index::{Entry, Name, NameKind, Subject};
use crate::view::search::rank::{Rank, forgiving, literal};
use crate::view::search::years::year_in;
use crate::view::words::say;

/// How many answers are given at most.
pub const MOST_HITS: usize = 8;

/// Letters of a question that are read; no name is longer.
const LONGEST: usize = 120;

/// What an answer is, for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitKind {
    /// A place, with or without a record.
    Place,
    /// A mission or operation.
    Mission,
    /// A kind of work.
    Task,
    /// A year.
    Year,
}

/// What is said beside an answer's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The words.
    pub text: String,
    /// The BCP 47 tag of their language, where it is not the reader's.
    pub language: Option<&'static str>,
}

/// What choosing an answer means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Something to show.
    Show(Message),
    /// A country without a record: there is nothing but the map to look at.
    LookAt(CountryCode),
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its name in the reader's language, or the earlier name that was asked for.
    pub label: String,
    /// Today's name, the other name that was asked for, or what else tells it apart.
    pub beside: Option<Beside>,
    /// That the record knows nothing of it, where that is so.
    pub note: Option<&'static str>,
    /// What choosing it means.
    pub choice: Choice,
}

/// What the reader is looking at while asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The year shown.
    pub year: Year,
    /// The language of the interface.
    pub language: Language,
}

/// An entry with the name that answers best, and how well it does.
type Found<'a> = (Rank, &'a Entry, &'a Name);

impl SearchIndex {
    /// The best answers to what was typed, best first, at most [`MOST_HITS`]; the same question
    /// has the same answers in the same order.
    pub fn find(&self, typed: &str, asker: Asker) -> Vec<Hit> {
        let question: String = fold(typed).chars().take(LONGEST).collect();
        let question = question.trim_end();
        let (first, last) = self.years;
        let Some((year, rest)) = year_in(question, first, last) else {
            let mut hits = years_beginning_with(question, first, last);
            hits.extend(self.names(question).into_iter().map(|found| hit(found, None, asker)));
            hits.truncate(MOST_HITS);
            return hits;
        };
        // "1994" is a year before it is anything else; "elections 2006" is a name before it is a
        // year; "Rwanda 1994" is Rwanda in that year.
        let mut hits: Vec<Hit> = Vec::new();
        if rest.is_empty() {
            hits.push(year_hit(year));
            let asked = year.to_string();
            hits.extend(self.literally(&asked).into_iter().map(|found| hit(found, None, asker)));
            hits.truncate(MOST_HITS);
            return hits;
        }
        match self.literally(question) {
            named if !named.is_empty() => {
                hits.extend(named.into_iter().map(|found| hit(found, None, asker)));
            }
            _ => {
                let inside = self.names(&rest).into_iter();
                hits.extend(inside.map(|found| hit(found, Some(year), asker)));
            }
        }
        hits.truncate(MOST_HITS - 1);
        hits.push(year_hit(year));
        hits
    }

    /// Entries with a name that contains the question; where there is none, those that are a slip
    /// of the hand away.
    fn names(&self, question: &str) -> Vec<Found<'_>> {
        let found = self.literally(question);
        if found.is_empty() { self.best(question, forgiving) } else { found }
    }

    fn literally(&self, question: &str) -> Vec<Found<'_>> {
        self.best(question, literal)
    }

    /// Each entry that a measure lets answer, by its best name, best first.
    fn best(&self, question: &str, measure: fn(&str, &str) -> Option<Rank>) -> Vec<Found<'_>> {
        let answers = self.entries.iter().filter_map(|entry| {
            let names = entry.names.iter().filter_map(|name| {
                let rank = match name.kind {
                    NameKind::Code => (name.folded == question).then_some(Rank::Beginning),
                    _ => measure(question, &name.folded),
                };
                rank.map(|rank| (rank, entry, name))
            });
            names.min_by_key(|(rank, _, _)| *rank)
        });
        let mut answers: Vec<Found<'_>> = answers.collect();
        sort_by_key(&mut answers, |(rank, _, _)| *rank);
        answers.truncate(MOST_HITS);
        answers
    }
}

/// A question of three digits is a year that is still being typed.
fn years_beginning_with(question: &str, first: Year, last: Year) -> Vec<Hit> {
    if question.len() != 3 || !question.bytes().all(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let years = first.to(last).filter(|year| year.to_string().starts_with(question));
    years.take(MOST_HITS).map(year_hit).collect()
}

fn year_hit(year: Year) -> Hit {
    Hit {
        kind: HitKind::Year,
        label: year.to_string(),
        beside: None,
        note: None,
        choice: Choice::Show(Message::Year(year)),
    }
}

/// The answer that an entry is, in a year when one was asked for.
fn hit((_, entry, name): Found<'_>, year: Option<Year>, asker: Asker) -> Hit {
    let words = catalogue(asker.language);
    let (mut label, beside) = called(entry, name, asker.language);
    let (kind, choice) = choice(&entry.subject, year, asker.year);
    let is_elsewhere = matches!(choice, Choice::LookAt(_));
    if let Some(year) = year.filter(|_| !is_elsewhere) {
        label.push_str(" · ");
        label.push_str(&year.to_string());
    }
    let note = is_elsewhere.then_some(words.no_deployment_here);
    Hit { kind, label, beside, note, choice }
}

/// What an entry that was found by a name is called, and what is said beside it.
fn called(entry: &Entry, name: &Name, language: Language) -> (String, Option<Beside>) {
    let in_language = |text: &Localized| say(text, language).to_owned();
    let label = in_language(&entry.label);
    let beside =
        entry.beside.as_ref().map(|text| Beside { text: in_language(text), language: None });
    let as_written = || {
        let own = |tag: &&str| Language::from_tag(tag) == Some(language);
        Beside { text: name.text.clone(), language: name.language.filter(|tag| !own(tag)) }
    };
    let is_shown = |text: &str| {
        let alike = |shown: &str| fold(shown) == fold(text);
        alike(&label) || beside.as_ref().is_some_and(|beside| alike(&beside.text))
    };
    match name.kind {
        NameKind::Earlier(at) => {
            let then = entry.earlier.get(at).map(in_language);
            match then.filter(|then| !is_shown(then)) {
                Some(then) => {
                    let now = (catalogue(language).now_called)(&label);
                    (then, Some(Beside { text: now, language: None }))
                }
                None => (label, Some(as_written())),
            }
        }
        NameKind::Today | NameKind::Code if !is_shown(&name.text) => (label, Some(as_written())),
        NameKind::Today | NameKind::Code | NameKind::Identifier => (label, beside),
    }
}

/// What an answer is and what choosing it means.
fn choice(subject: &Subject, asked: Option<Year>, shown: Year) -> (HitKind, Choice) {
    let in_year = |message: Message, year: Option<Year>| {
        Choice::Show(match year {
            Some(year) => Message::All(vec![Message::Year(year), message]),
            None => message,
        })
    };
    match subject {
        Subject::Place(place) => (HitKind::Place, in_year(Message::Choose(*place), asked)),
        Subject::Task(task) => (HitKind::Task, in_year(Message::Task(Some(*task)), asked)),
        Subject::Country(code) => (HitKind::Place, Choice::LookAt(*code)),
        Subject::Mission { place, years, .. } => {
            let holds = years.iter().any(|(first, last)| *first <= shown && shown <= *last);
            let first = years.iter().map(|(first, _)| *first).min();
            let year = asked.or(first.filter(|_| !holds));
            let choice = match (place, year) {
                (Some(place), year) => in_year(Message::Choose(*place), year),
                (None, year) => Choice::Show(Message::Year(year.unwrap_or(shown))),
            };
            (HitKind::Mission, choice)
        }
    }
}
