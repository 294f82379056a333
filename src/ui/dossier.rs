//! The record of a place: its missions, what was done there, by how many, and where it is written.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::record::{
    Confidence, Dataset, Deployment, Localized, Personnel, PlaceIndex, Role, Rotation,
};
use crate::text::{Catalogue, Language, catalogue};
use crate::ui::fact::{labelled, sources};
use crate::ui::swatch::Swatch;
use crate::unit::Year;
use crate::view::{Dossier, DossierDeployment, Message, dossier, place_name, say};

/// Whose record, seen from which year.
#[derive(Properties)]
pub struct DossierPanelProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The place.
    pub place: PlaceIndex,
    /// The year shown.
    pub year: Year,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for DossierPanelProps {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
            && self.year == other.year
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The panel that takes the place of the list. It takes the focus when it opens, so that a reader
/// with keyboard or screen reader is where the text is.
#[component]
pub fn DossierPanel(props: &DossierPanelProps) -> Html {
    let words = catalogue(props.language);
    let (dataset, language) = (&*props.dataset, props.language);
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with(props.place, move |_| {
            if let Some(element) = heading.cast::<HtmlElement>() {
                // Without focus the panel can still be read and left.
                let _refused = element.focus();
            }
        });
    }
    let content = dossier(dataset, props.place, props.year);
    let place = dataset.place(props.place);
    let (then, now) = (place_name(place, props.year, language), say(&place.name, language));
    let full = place.full_name_in(props.year).map(|name| say(name, language));
    let close = props.dispatch.reform(|_: MouseEvent| Message::Close);
    let anything_now = content.deployments.iter().any(|part| part.in_force);
    html! {
        <article class="dossier" data-dossier={place.id.clone()}>
            <button type="button" class="plain back" data-action="close" onclick={close}>
                { "‹ " }{ words.back_to_list }
            </button>
            <h2 ref={heading} tabindex="-1">{ then }</h2>
            if let Some(full) = full.filter(|full| *full != then) { <p class="quiet">{ full }</p> }
            if then != now { <p class="quiet">{ (words.now_called)(now) }</p> }
            { neighbours(props, &content) }
            if content.deployments.is_empty() {
                <p class="quiet">{ words.no_deployment_here }</p>
            }
            if let Some(first) = content.first_year.filter(|_| !anything_now) {
                <button type="button" class="plain"
                    onclick={props.dispatch.reform(move |_: MouseEvent| Message::Year(first))}>
                    { (words.show_first_year)(first) }
                </button>
            }
            { for content.deployments.iter().enumerate().map(|(at, part)| {
                let opens_mission = at.checked_sub(1)
                    .and_then(|before| content.deployments.get(before))
                    .is_none_or(|before| before.mission != part.mission);
                html! {<>
                    if opens_mission { { mission_heading(dataset, part, language) } }
                    { deployment_part(props, part) }
                </>}
            }) }
            if !content.gifts.is_empty() {
                <h3 class="mission"><Swatch category="in-kind" />{ words.in_kind }</h3>
                { for content.gifts.iter().map(|gift| gift_part(dataset, dataset.gift(*gift), language)) }
            }
            if !content.events.is_empty() {
                <h3 class="mission">{ words.events }</h3>
                { for content.events.iter().filter_map(|at| dataset.events.get(*at)).map(|event| html! {
                    <section class="deployment">
                        <h4>{ say(&event.title, language) }</h4>
                        <p class="quiet">{ &event.date }</p>
                        <p>{ say(&event.description, language) }</p>
                        if event.note.is_some() {
                            <dl>{ labelled(words.note, remark(event.note.as_ref(), language)) }</dl>
                        }
                        { sources(dataset, &event.sources, language) }
                    </section>
                }) }
            }
        </article>
    }
}

/// Between which countries a place lies that is none, and what lies on the line of a country.
fn neighbours(props: &DossierPanelProps, content: &Dossier) -> Html {
    let (dataset, words) = (&*props.dataset, catalogue(props.language));
    let name = |place: PlaceIndex| place_name(dataset.place(place), props.year, props.language);
    let between: Vec<&str> = content.neighbours.iter().map(|place| name(*place)).collect();
    let link = |place: &PlaceIndex| {
        let place = *place;
        let onclick = props.dispatch.reform(move |_: MouseEvent| Message::Choose(place));
        html! { <button type="button" class="plain" {onclick}>{ name(place).to_owned() }</button> }
    };
    html! {<>
        if !between.is_empty() { <p class="quiet">{ (words.lies_between)(&between) }</p> }
        if !content.neighbours.is_empty() || !content.on_its_line.is_empty() {
            <p class="quiet">
                { words.see_also }{ " " }
                { for content.neighbours.iter().chain(&content.on_its_line).map(link) }
            </p>
        }
    </>}
}

fn mission_heading(dataset: &Dataset, part: &DossierDeployment, language: Language) -> Html {
    let mission = dataset.mission(part.mission);
    html! {
        <h3 class="mission">
            <Swatch category={dataset.category(part.category).id.clone()} />
            <span>
                { say(&mission.name, language) }
                if let Some(acronym) = &mission.acronym { <small>{ format!(" {acronym}") }</small> }
            </span>
        </h3>
    }
}

fn deployment_part(props: &DossierPanelProps, part: &DossierDeployment) -> Html {
    let (dataset, language) = (&*props.dataset, props.language);
    let words = catalogue(language);
    let deployment = dataset.deployment(part.deployment);
    let months =
        (words.months)(deployment.start, deployment.end, deployment.as_of.unwrap_or(dataset.as_of));
    let total = match deployment.total {
        Some(total) => (words.people_in_total)(total.people, total.approximate),
        None => words.number_unknown.to_owned(),
    };
    let in_role = |role: Role| {
        let parts = deployment.places.iter().filter(|part| part.role == role);
        let names = parts.map(|part| place_name(dataset.place(part.place), props.year, language));
        names.collect::<Vec<_>>().join(words.separator)
    };
    let task = say(&dataset.task(deployment.task).name, language);
    html! {
        <section class={classes!("deployment", part.in_force.then_some("in-force"))}
            data-deployment={deployment.id.clone()}>
            <h4>
                { say(&deployment.component, language) }
                if part.in_force { <small class="badge">{ (words.in_force_now)(props.year) }</small> }
            </h4>
            <p class="when">{ months }</p>
            <p class="total">{ total }</p>
            <p>{ say(&deployment.did, language) }</p>
            <dl>
                { labelled(words.rotations, rotations(&deployment.rotations, language)) }
                { for deployment.strength.iter().map(|strength| {
                    let count = (words.strength)(&strength.date, strength.people);
                    labelled("", with_remark(count, strength.note.as_ref(), language))
                }) }
                { labelled(words.task, task_and_service(task, deployment, words)) }
                { labelled(words.worked_in, in_role(Role::MissionArea)) }
                { labelled(words.for_whom, in_role(Role::Beneficiary)) }
                { labelled(words.by_way_of, in_role(Role::Staging)) }
                { labelled("", carried_over(dataset, deployment, language)) }
                { for deployment.places.iter().filter_map(|part| part.note.as_ref().map(|note| {
                    let name = place_name(dataset.place(part.place), props.year, language);
                    labelled(words.note, format!("{name}: {}", say(note, language)))
                })) }
                { labelled(words.note, remark(deployment.note.as_ref(), language)) }
            </dl>
            <p class="quiet">{ confidence(deployment.confidence, words) }</p>
            { sources(dataset, &deployment.sources, language) }
        </section>
    }
}

fn gift_part(dataset: &Dataset, gift: &crate::record::InKind, language: Language) -> Html {
    let words = catalogue(language);
    let goods: Vec<&str> = gift.goods.iter().map(|goods| say(goods, language)).collect();
    let recipients: Vec<&str> =
        gift.recipients.iter().map(|recipient| say(&recipient.name, language)).collect();
    let when = match gift.month {
        Some(month) => (words.month)(month),
        None if gift.year != gift.year_max => format!("{}–{}", gift.year, gift.year_max),
        None => gift.year.to_string(),
    };
    html! {
        <section class="deployment">
            <h4>{ goods.join(words.separator) }</h4>
            <p class="when">{ when }</p>
            <p>{ (words.given_to)(&recipients.join(words.separator)) }</p>
            <dl>
                { labelled(words.for_whom, say(&gift.for_whom, language).to_owned()) }
                { labelled(words.note, remark(gift.note.as_ref(), language)) }
            </dl>
            { sources(dataset, &gift.sources, language) }
        </section>
    }
}

/// A remark in the reader's language; empty when there is none.
fn remark(note: Option<&Localized>, language: Language) -> String {
    note.map(|note| say(note, language).to_owned()).unwrap_or_default()
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
