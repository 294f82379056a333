//! What kind of work: asked of places that had one kind alone in a year.

use crate::record::TaskIndex;
use crate::teach::quiz::kinds::{Asking, Draft};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let subjects = asking.bank.one_task().to_vec();
    asking.first_of(subjects, |bank, level, random, (place, year, task)| {
        let dataset = bank.dataset();
        // Work that was done somewhere in the record; on the hard level that of the same place first.
        let mut known: Vec<TaskIndex> = bank.deployments().map(|(_, one)| one.task).collect();
        known.sort_unstable();
        known.dedup();
        known.retain(|other| *other != task);
        let mut wrong = random.shuffled(known);
        if level == Level::Hard {
            let here: Vec<TaskIndex> = bank
                .deployments_at(place)
                .into_iter()
                .map(|index| dataset.deployment(index).task)
                .collect();
            wrong.sort_by_key(|other| !here.contains(other));
        }
        Some(Draft {
            kind: Kind::Work,
            key: format!("work:{}:{year}", dataset.place(place).id),
            subject: Subject::Work(place, year),
            right: Choice::Task(task),
            wrong: wrong.into_iter().map(Choice::Task).collect(),
            before: Sight::empty(dataset.last_year()),
            after: Sight { place: Some(place), ..Sight::full(year) },
        })
    })
}
