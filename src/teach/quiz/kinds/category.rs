//! Which category: asked of deployments that their label names alone.

use std::collections::BTreeSet;

use crate::record::{CategoryIndex, CategorySet, DeploymentIndex, TaskIndex};
use crate::teach::quiz::kinds::{Asking, Draft, first_place};
use crate::teach::quiz::question::{Choice, Filled, Kind, Level, Question, Sight, Subject};

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let dataset = asking.bank.dataset();
    // Work that is filed under several categories is easily mistaken.
    let pairs: BTreeSet<(TaskIndex, CategoryIndex)> =
        dataset.deployments.iter().map(|one| (one.task, one.category)).collect();
    let mistakable = |index: &DeploymentIndex| {
        let task = dataset.deployment(*index).task;
        pairs.iter().filter(|(other, _)| *other == task).count() > 1
    };
    let all = asking.bank.well_named().to_vec();
    let (treacherous, plain): (Vec<_>, Vec<_>) = all.into_iter().partition(mistakable);
    let (wanted, rest) = match asking.level {
        Level::Easy => (plain, treacherous),
        Level::Medium => ([plain, treacherous].concat(), Vec::new()),
        Level::Hard => (treacherous, plain),
    };
    [wanted, rest].into_iter().find_map(|subjects| {
        asking.first_of(subjects, |bank, _, random, index| {
            let dataset = bank.dataset();
            let deployment = dataset.deployment(index);
            let others = CategorySet::first(dataset.categories.len()).without(deployment.category);
            let wrong = random.shuffled(others.iter().collect());
            let year = bank.first_year(index).max(dataset.first_year);
            Some(Draft {
                kind: Kind::Category,
                key: format!("category:{}", deployment.id),
                subject: Subject::Category(index),
                right: Choice::Category(deployment.category),
                wrong: wrong.into_iter().map(Choice::Category).collect(),
                before: Sight::empty(dataset.last_year()),
                after: Sight {
                    filled: Filled::Only(deployment.category),
                    place: first_place(deployment),
                    ..Sight::full(year)
                },
            })
        })
    })
}
