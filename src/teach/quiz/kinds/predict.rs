//! Predict, then watch: how many places will be active a year, or some years, on.

use crate::teach::quiz::kinds::{Asking, Draft};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};
use crate::unit::Year;

/// How far a wrong number lies from the right one at most.
const FARTHEST: usize = 6;

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let dataset = asking.bank.dataset();
    let ahead = if asking.level == Level::Hard { 3 } else { 1 };
    let apart = if asking.level == Level::Easy { 2 } else { 1 };
    // A year that is not over may still change.
    let whole = |year: &Year| year.last_month() <= dataset.as_of;
    let years = dataset.years().filter(whole).collect();
    asking.first_of(years, |bank, _, random, to: Year| {
        let from = Year(to.0.checked_sub(ahead)?);
        let (before, after) = (bank.active(from)?, bank.active(to)?);
        if before == 0 && after == 0 {
            return None;
        }
        // That nothing changes is the first thing to expect.
        let mut wrong: Vec<usize> = Vec::new();
        let near = after.saturating_sub(FARTHEST)..=after.saturating_add(FARTHEST);
        let near = random.shuffled(near.collect());
        for number in [before].into_iter().chain(near) {
            let clear = |other: &usize| other.abs_diff(number) >= apart;
            if clear(&after) && wrong.iter().all(clear) {
                wrong.push(number);
            }
        }
        Some(Draft {
            kind: Kind::Predict,
            key: format!("predict:{from}:{to}"),
            subject: Subject::Predict(from, before, to),
            right: Choice::Places(after),
            wrong: wrong.into_iter().map(Choice::Places).collect(),
            before: Sight::full(from),
            after: Sight::full(to),
        })
    })
}
