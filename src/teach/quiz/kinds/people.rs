//! How many people: asked of deployments whose exact number official sources agree on.

use crate::record::Confidence;
use crate::teach::quiz::kinds::{Asking, Draft, first_place};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let dataset = asking.bank.dataset();
    let exact = |index: crate::record::DeploymentIndex| {
        let deployment = dataset.deployment(index);
        let sure = deployment.confidence == Confidence::High && deployment.carried_over.is_none();
        // What goes on may have grown since.
        let closed = deployment.end.is_some();
        deployment.total.filter(|total| !total.approximate && sure && closed)
    };
    let subjects: Vec<_> = asking
        .bank
        .well_named()
        .iter()
        .filter_map(|index| Some((*index, exact(*index)?.people)))
        .collect();
    let known: Vec<u32> = subjects.iter().map(|(_, people)| *people).collect();
    asking.first_of(subjects, |bank, level, random, (index, people)| {
        let deployment = bank.dataset().deployment(index);
        // Numbers of others of like size come first, then the same number in other proportions.
        let near = |other: u32| other / 10 <= people && people / 10 <= other;
        // Numbers of the same mission could be thought to be meant.
        let siblings = bank.deployments().filter(|(_, one)| one.mission == deployment.mission);
        let siblings: Vec<u32> = siblings.filter_map(|(_, one)| Some(one.total?.people)).collect();
        let mut wrong = random.shuffled(known.iter().copied().filter(|one| near(*one)).collect());
        let scaled = [(2, 1), (1, 2), (3, 1), (1, 3), (5, 1), (3, 2), (6, 1), (9, 1)];
        let scaled = scaled.map(|(by, over)| people.saturating_mul(by) / over);
        wrong.extend(random.shuffled(scaled.to_vec()));
        // Percent that one number is more than another.
        let more = match level {
            Level::Easy => 100,
            Level::Medium => 50,
            Level::Hard => 15,
        };
        let mut chosen: Vec<u32> = Vec::new();
        for other in wrong {
            let clear = |one: &u32| {
                let (low, high) = (u64::from(other.min(*one)), u64::from(other.max(*one)));
                high > low && high * 100 >= low * (100 + more)
            };
            if other > 0 && !siblings.contains(&other) && clear(&people) && chosen.iter().all(clear)
            {
                chosen.push(other);
            }
        }
        let year = bank.first_year(index).max(bank.dataset().first_year);
        Some(Draft {
            kind: Kind::People,
            key: format!("people:{}", deployment.id),
            subject: Subject::People(index),
            right: Choice::People(people),
            wrong: chosen.into_iter().map(Choice::People).collect(),
            before: Sight::empty(bank.dataset().last_year()),
            after: Sight { place: first_place(deployment), ..Sight::full(year) },
        })
    })
}
