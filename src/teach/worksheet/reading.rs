//! A part of the record to read, and questions that it alone answers, each with exactly one right
//! answer.

use crate::record::{CategoryIndex, Dataset, Deployment, DeploymentIndex, PlaceIndex};
use crate::teach::quiz::Random;
use crate::unit::{Month, Year};
use crate::view::{Column, Mode, Sort, State, TableRow, table};
use crate::world::Borders;

/// Most rows.
const ROWS: usize = 6;
/// Most questions.
const QUESTIONS: usize = 4;

/// A deployment to read about.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingRow {
    /// The deployment.
    pub deployment: DeploymentIndex,
    /// Where people worked.
    pub places: Vec<PlaceIndex>,
    /// The text of each column, in the order of [`Column::ALL`].
    pub cells: [String; 7],
}

/// What is asked of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To which the most people were sent; whether the number of some rows is not known.
    Most {
        /// Whether it is not known of every row.
        partly: bool,
    },
    /// To which the fewest people were sent.
    Fewest {
        /// Whether it is not known of every row.
        partly: bool,
    },
    /// Which began first.
    First,
    /// Which lasted longest, where all have ended.
    Longest,
    /// How many are of a category.
    Count(CategoryIndex),
    /// Which were still going on at the end of a year.
    GoingOn(Year),
    /// How many people were sent in all, where every number is known.
    Sum,
    /// Which place has more than one row.
    Again,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Positions of rows, from 0, in order.
    Rows(Vec<usize>),
    /// A number.
    Number {
        /// It.
        number: u32,
        /// Whether it holds numbers that the sources call "about".
        approximate: bool,
    },
    /// A place.
    Place(PlaceIndex),
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub asked: Asked,
    /// The answer.
    pub answer: Answer,
}

/// Rows and questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The rows, by their first month.
    pub rows: Vec<ReadingRow>,
    /// The questions.
    pub questions: Vec<Question>,
}

impl Reading {
    /// Chooses rows among what `state` shows, filled up with what came before where that is little,
    /// and asks; nothing when the record has not two rows.
    pub fn choose(
        dataset: &Dataset,
        borders: &Borders,
        state: &State,
        seed: &str,
    ) -> Option<Reading> {
        let mut random = Random::of(&format!("{seed}/reading"));
        let shown = |state: &State| table(dataset, borders, state, Sort::default());
        let mut chosen = random.shuffled(shown(state));
        let earlier = shown(&State { mode: Mode::SoFar, ..state.clone() });
        let fresh = |row: &TableRow| !chosen.iter().any(|own| own.deployment == row.deployment);
        let more: Vec<TableRow> = earlier.into_iter().filter(fresh).collect();
        chosen.extend(random.shuffled(more));
        chosen.truncate(ROWS);
        if chosen.len() < 2 {
            return None;
        }
        chosen.sort_by_key(|row| (dataset.deployment(row.deployment).start, row.deployment));
        let rows: Vec<ReadingRow> = chosen
            .into_iter()
            .map(|TableRow { deployment, places, cells }| ReadingRow { deployment, places, cells })
            .collect();
        let mut questions: Vec<Question> = Vec::new();
        for question in random.shuffled(all_questions(dataset, &rows)) {
            let same = |own: &Question| {
                std::mem::discriminant(&own.asked) == std::mem::discriminant(&question.asked)
            };
            if questions.len() < QUESTIONS && !questions.iter().any(same) {
                questions.push(question);
            }
        }
        Some(Reading { rows, questions })
    }

    /// What a row says in a column.
    pub fn cell(&self, row: usize, column: Column) -> &str {
        let at = Column::ALL.iter().position(|own| *own == column).unwrap_or_default();
        self.rows.get(row).and_then(|row| row.cells.get(at)).map_or("", String::as_str)
    }
}

/// Every question that the rows answer in one way only.
fn all_questions(dataset: &Dataset, rows: &[ReadingRow]) -> Vec<Question> {
    let known: Vec<&Deployment> =
        rows.iter().map(|row| dataset.deployment(row.deployment)).collect();
    let mut questions = Vec::new();
    let mut ask = |asked: Asked, answer: Option<Answer>| {
        questions.extend(answer.map(|answer| Question { asked, answer }));
    };
    let people = |own: &Deployment| own.total.map(|total| i64::from(total.people));
    let partly = known.iter().any(|own| own.total.is_none());
    let least = |own: &Deployment| people(own).map(|people| -people);
    ask(Asked::Most { partly }, only_greatest(&known, people));
    ask(Asked::Fewest { partly }, only_greatest(&known, least));
    let early = |own: &Deployment| Some(-i64::from(own.start.ordinal()));
    ask(Asked::First, only_greatest(&known, early));
    if known.iter().all(|own| own.end.is_some()) {
        let months = |own: &Deployment| Some(i64::from(own.end?.ordinal() - own.start.ordinal()));
        ask(Asked::Longest, only_greatest(&known, months));
    }
    for (index, _) in (0u8..).map(CategoryIndex).zip(&dataset.categories) {
        let count = known.iter().filter(|own| own.category == index).count();
        let number = u32::try_from(count).unwrap_or_default();
        if count > 0 && count < known.len() {
            ask(Asked::Count(index), Some(Answer::Number { number, approximate: false }));
        }
    }
    let first = known.iter().map(|own| own.start.year()).min();
    for year in first.into_iter().flat_map(|first| first.to(dataset.as_of.year())) {
        let end = year.last_month();
        if end > dataset.as_of {
            continue;
        }
        let going = going_on(&known, end, dataset.as_of);
        // That some have not begun yet would be a trap.
        let begun = known.iter().all(|own| own.start <= end);
        if begun && !going.is_empty() && going.len() < known.len() {
            ask(Asked::GoingOn(year), Some(Answer::Rows(going)));
        }
    }
    if !partly {
        let totals = known.iter().filter_map(|own| own.total);
        let number = totals.clone().fold(0u32, |sum, own| sum.saturating_add(own.people));
        let approximate = totals.clone().any(|own| own.approximate);
        ask(Asked::Sum, Some(Answer::Number { number, approximate }));
    }
    ask(Asked::Again, repeated_place(rows).map(Answer::Place));
    questions
}

/// The only row with the greatest value, of those with any, if at least two have one.
fn only_greatest(
    known: &[&Deployment],
    value: impl Fn(&Deployment) -> Option<i64>,
) -> Option<Answer> {
    let values: Vec<Option<i64>> = known.iter().map(|own| value(own)).collect();
    let greatest = values.iter().flatten().max()?;
    let at: Vec<usize> = (0..values.len())
        .filter(|at| values.get(*at).copied().flatten() == Some(*greatest))
        .collect();
    let comparable = values.iter().flatten().count() >= 2;
    (comparable && at.len() == 1).then_some(Answer::Rows(at))
}

fn going_on(known: &[&Deployment], month: Month, as_of: Month) -> Vec<usize> {
    let holds = |own: &Deployment| own.start <= month && own.last_month(as_of) >= month;
    let rows = known.iter().enumerate().filter(|(_, own)| holds(own));
    rows.map(|(at, _)| at).collect()
}

/// The only place that is in more than one row.
fn repeated_place(rows: &[ReadingRow]) -> Option<PlaceIndex> {
    let count = |place: &PlaceIndex| rows.iter().filter(|row| row.places.contains(place)).count();
    let mut repeated: Vec<PlaceIndex> = rows.iter().flat_map(|row| row.places.clone()).collect();
    repeated.retain(|place| count(place) > 1);
    repeated.sort_unstable();
    repeated.dedup();
    let [only] = repeated.as_slice() else { return None };
    Some(*only)
}
