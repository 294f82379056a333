//! Which year first or last: asked of places that stood on the map of that year as themselves.

use crate::record::{Confidence, DeploymentIndex, PlaceIndex};
use crate::teach::quiz::bank::Bank;
use crate::teach::quiz::kinds::{Asking, Draft};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};
use crate::teach::quiz::random::Random;
use crate::unit::Year;

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let places = asking.bank.places();
    let subjects: Vec<(PlaceIndex, bool)> =
        places.iter().flat_map(|place| [(*place, true), (*place, false)]).collect();
    asking.first_of(subjects, |bank, level, random, (place, first)| {
        let dataset = bank.dataset();
        let (year, _) = deciding(bank, place, first)?;
        if !bank.is_itself(place, year) {
            return None;
        }
        let wrong = others(bank, level, random, year);
        let end = if first { "first" } else { "last" };
        Some(Draft {
            kind: Kind::Year,
            key: format!("year:{end}:{}", dataset.place(place).id),
            subject: if first { Subject::First(place) } else { Subject::Last(place) },
            right: Choice::Year(year),
            wrong: wrong.into_iter().map(Choice::Year).collect(),
            before: Sight::empty(dataset.last_year()),
            after: Sight { place: Some(place), ..Sight::full(year) },
        })
    })
}

/// The first (or last) year with people at a place, and the deployments that make it so. `None`
/// where one goes on, where the record is not sure, or where the year is not on offer.
pub(in crate::teach::quiz) fn deciding(
    bank: &Bank<'_>,
    place: PlaceIndex,
    first: bool,
) -> Option<(Year, Vec<DeploymentIndex>)> {
    let dataset = bank.dataset();
    let all = bank.deployments_at(place);
    let ends = all.iter().all(|index| dataset.deployment(*index).end.is_some());
    let year_of = |index: &DeploymentIndex| {
        if first { bank.first_year(*index) } else { bank.last_year(*index) }
    };
    let years = all.iter().map(year_of);
    let year = if first { years.min()? } else { years.max()? };
    let deciding: Vec<DeploymentIndex> =
        all.iter().copied().filter(|index| year_of(index) == year).collect();
    let sure = all.iter().all(|index| dataset.deployment(*index).confidence != Confidence::Low);
    let offered = dataset.first_year <= year && year <= dataset.last_year();
    ((first || ends) && sure && offered).then_some((year, deciding))
}

/// Other years on offer: far from the right one and from each other, or close to it.
fn others(bank: &Bank<'_>, level: Level, random: &mut Random, right: Year) -> Vec<Year> {
    let (nearest, farthest) = match level {
        Level::Easy => (4, 14),
        Level::Medium => (2, 9),
        Level::Hard => (1, 4),
    };
    let distance = |one: Year, other: Year| (i32::from(one.0) - i32::from(other.0)).abs();
    let near = |year: &Year| (nearest..=farthest).contains(&distance(*year, right));
    let mut chosen: Vec<Year> = Vec::new();
    for year in random.shuffled(bank.dataset().years().filter(near).collect()) {
        if chosen.iter().all(|other| distance(*other, year) >= nearest) {
            chosen.push(year);
        }
    }
    chosen
}
