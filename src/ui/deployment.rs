//! What the record says of one deployment: months, people, work, places, and where it is written.

use yew::prelude::*;

use crate::record::{
    Confidence, Dataset, Deployment, DeploymentIndex, Localized, Personnel, Role, Rotation,
};
use crate::text::{Catalogue, Language, catalogue};
use crate::ui::fact::{labelled, labelled_with_sources, sources};
use crate::unit::Year;
use crate::view::{place_name, say};

/// What the record says of a deployment, seen from `year`, under a heading of the level (`h3`, `h4`)
/// that follows on the one above it.
pub fn deployment_part(
    dataset: &Dataset,
    language: Language,
    year: Year,
    index: DeploymentIndex,
    level: &'static str,
) -> Html {
    let words = catalogue(language);
    let deployment = dataset.deployment(index);
    let in_force = deployment.holds_in(year, dataset.as_of);
    let months =
        (words.months)(deployment.start, deployment.end, deployment.as_of.unwrap_or(dataset.as_of));
    let total = match deployment.total {
        Some(total) => (words.people_in_total)(total.people, total.approximate),
        None => words.number_unknown.to_owned(),
    };
    let in_role = |role: Role| {
        let parts = deployment.places.iter().filter(|part| part.role == role);
        let names = parts.map(|part| place_name(dataset.place(part.place), year, language));
        (words.list)(&names.collect::<Vec<_>>())
    };
    let task = say(&dataset.task(deployment.task).name, language);
    html! {
        <section class={classes!("deployment", in_force.then_some("in-force"))}
            data-deployment={deployment.id.clone()}>
            <@{level} class="deployment-title">
                { say(&deployment.component, language) }
                if in_force { <small class="badge">{ (words.in_force_now)(year) }</small> }
            </@>
            <p class="when">{ months }</p>
            <p class="total">{ total }</p>
            <p>{ say(&deployment.did, language) }</p>
            <dl>
                { labelled(words.rotations, rotations(&deployment.rotations, language)) }
                { for deployment.strength.iter().map(|strength| {
                    let count = (words.strength)(&strength.date, strength.people);
                    let count = with_remark(count, strength.note.as_ref(), language);
                    labelled_with_sources("", &count, dataset, language)
                }) }
                { labelled(words.task, task_and_service(task, deployment, words)) }
                { labelled(words.worked_in, in_role(Role::MissionArea)) }
                { labelled(words.for_whom, in_role(Role::Beneficiary)) }
                { labelled(words.by_way_of, in_role(Role::Staging)) }
                { labelled("", carried_over(dataset, deployment, language)) }
                { for deployment.places.iter().filter_map(|part| part.note.as_ref().map(|note| {
                    let name = place_name(dataset.place(part.place), year, language);
                    let remark = format!("{name}: {}", say(note, language));
                    labelled_with_sources(words.note, &remark, dataset, language)
                })) }
                { labelled_with_sources(words.note, remark(deployment.note.as_ref(), language), dataset, language) }
            </dl>
            <p class="quiet">{ confidence(deployment.confidence, words) }</p>
            { sources(dataset, &deployment.sources, language) }
        </section>
    }
}

/// A remark in the reader's language; empty when there is none.
pub fn remark(note: Option<&Localized>, language: Language) -> &str {
    note.map(|note| say(note, language)).unwrap_or_default()
}

/// A text with the remark on it, when there is one, in brackets.
fn with_remark(text: String, note: Option<&Localized>, language: Language) -> String {
    match note {
        Some(note) => format!("{text} ({})", say(note, language)),
        None => text,
    }
}

fn rotations(rotations: &[Rotation], language: Language) -> String {
    let written = rotations.iter().map(|rotation| {
        let size = (catalogue(language).rotation)(rotation.people, rotation.times);
        with_remark(size, rotation.label.as_ref(), language)
    });
    written.collect::<Vec<_>>().join(" + ")
}

fn task_and_service(task: &str, deployment: &Deployment, words: &Catalogue) -> String {
    let service = deployment.personnel.map(|personnel| match personnel {
        Personnel::SelfDefenseForces => words.personnel_sdf,
        Personnel::Police => words.personnel_police,
        Personnel::Civilian => words.personnel_civilian,
    });
    match service {
        Some(service) => format!("{task} ({service})"),
        None => task.to_owned(),
    }
}

fn carried_over(dataset: &Dataset, deployment: &Deployment, language: Language) -> String {
    let Some(carried) = &deployment.carried_over else { return String::new() };
    let from = dataset.mission(dataset.deployment(carried.from).mission);
    let name = from.acronym.as_deref().unwrap_or_else(|| say(&from.name, language));
    (catalogue(language).carried_over)(carried.people, name)
}

fn confidence(confidence: Confidence, words: &Catalogue) -> &'static str {
    match confidence {
        Confidence::High => words.confidence_high,
        Confidence::Medium => words.confidence_medium,
        Confidence::Low => words.confidence_low,
    }
}
