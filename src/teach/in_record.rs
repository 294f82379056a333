//! Terms of the glossary that an open record names.

use crate::record::{Dataset, Localized};
use crate::teach::glossary::{Term, TermIndex};
use crate::teach::pieces::{Piece, pieces};
use crate::view::{State, dossier, say};

/// The terms that the record of the place or of the mission that is open names, in the order in which
/// they are first named, each once; none where no record is open.
pub fn terms_of_record(state: &State, glossary: &[Term], dataset: &Dataset) -> Vec<TermIndex> {
    let mut found = Vec::new();
    for text in texts(state, dataset) {
        for piece in pieces(text, state.language, glossary, dataset) {
            if let Piece::Term(term, _) = piece
                && !found.contains(&term)
            {
                found.push(term);
            }
        }
    }
    found
}

fn texts<'data>(state: &State, dataset: &'data Dataset) -> Vec<&'data str> {
    let in_words = |text: &'data Localized| say(text, state.language);
    let mut texts = Vec::new();
    for deployment in &dataset.deployments {
        let own = match state.mission {
            Some(mission) => deployment.mission == mission,
            None => deployment.places.iter().any(|part| Some(part.place) == state.place),
        };
        if !own {
            continue;
        }
        let mission = dataset.mission(deployment.mission);
        texts.push(in_words(&mission.name));
        texts.extend(mission.acronym.as_deref());
        let task = &dataset.task(deployment.task).name;
        let labels = deployment.rotations.iter().filter_map(|rotation| rotation.label.as_ref());
        let all = [&deployment.component, &deployment.did, task].into_iter().chain(labels);
        texts.extend(all.chain(&deployment.note).map(in_words));
    }
    let Some(place) = state.place.filter(|_| state.mission.is_none()) else { return texts };
    let content = dossier(dataset, place, state.year);
    for gift in content.gifts.iter().map(|gift| dataset.gift(*gift)) {
        let recipients = gift.recipients.iter();
        texts.extend(recipients.clone().map(|recipient| recipient.code.as_str()));
        texts.extend(recipients.map(|recipient| &recipient.name).chain(&gift.goods).map(in_words));
    }
    for event in content.events.iter().filter_map(|at| dataset.events.get(*at)) {
        texts.extend([&event.title, &event.description].map(in_words));
    }
    texts
}
