//! For whom: asked of work for the people of one place that was done elsewhere.

use crate::record::{DeploymentIndex, PlaceIndex, Role};
use crate::teach::quiz::bank::{Bank, at_work};
use crate::teach::quiz::kinds::{Asking, Draft};
use crate::teach::quiz::question::{Choice, Kind, Question, Sight, Subject};

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let subjects: Vec<(DeploymentIndex, PlaceIndex)> = asking
        .bank
        .well_named()
        .iter()
        .filter_map(|index| Some((*index, only_served(asking.bank, *index)?)))
        .collect();
    let served: Vec<PlaceIndex> = subjects.iter().map(|(_, place)| *place).collect();
    asking.first_of(subjects, |bank, _, random, (index, place)| {
        let dataset = bank.dataset();
        let deployment = dataset.deployment(index);
        let year = bank.first_year(index).max(dataset.first_year);
        if !bank.is_itself(place, year) {
            return None;
        }
        // Where the work was done is what is mistaken for it.
        let elsewhere: Vec<PlaceIndex> = deployment.places.iter().map(|part| part.place).collect();
        let others = random.shuffled([&served, bank.places()].concat());
        let wrong = elsewhere
            .into_iter()
            .chain(others)
            .filter(|other| *other != place && bank.is_itself(*other, year));
        Some(Draft {
            kind: Kind::ForWhom,
            key: format!("for-whom:{}", deployment.id),
            subject: Subject::ForWhom(index),
            right: Choice::Place(place, year),
            wrong: wrong.map(|other| Choice::Place(other, year)).collect(),
            before: Sight::empty(dataset.last_year()),
            after: Sight { place: Some(place), ..Sight::full(year) },
        })
    })
}

/// The only place whose people a deployment served from elsewhere.
fn only_served(bank: &Bank<'_>, index: DeploymentIndex) -> Option<PlaceIndex> {
    let deployment = bank.dataset().deployment(index);
    let mut served = deployment.places.iter().filter(|part| part.role == Role::Beneficiary);
    let place = served.next()?.place;
    let alone = served.all(|part| part.place == place);
    (alone && at_work(deployment).all(|there| there != place)).then_some(place)
}
