//! The record of a place: its missions, what was done there, by how many, and where it is written.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, DeploymentIndex, PlaceIndex};
use crate::text::{Language, catalogue};
use crate::ui::citing::Citing;
use crate::ui::deployment::{deployment_part, remark};
use crate::ui::fact::{labelled, labelled_with_sources, sources};
use crate::ui::heading::use_focused_heading;
use crate::ui::spans::Spans;
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

/// The panel that takes the place of the list.
#[component]
pub fn DossierPanel(props: &DossierPanelProps) -> Html {
    let words = catalogue(props.language);
    let (dataset, language) = (&*props.dataset, props.language);
    let heading = use_focused_heading(props.place);
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
            <Spans dataset={props.dataset.clone()} {language} year={props.year}
                deployments={content.deployments.iter().map(|part| part.deployment).collect::<Vec<DeploymentIndex>>()} />
            { for content.deployments.iter().enumerate().map(|(at, part)| {
                let opens_mission = at.checked_sub(1)
                    .and_then(|before| content.deployments.get(before))
                    .is_none_or(|before| before.mission != part.mission);
                html! {<>
                    if opens_mission { { mission_heading(props, part) } }
                    { deployment_part(dataset, language, props.year, part.deployment, "h4") }
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
                            <dl>{ labelled_with_sources(words.note, remark(event.note.as_ref(), language), dataset, language) }</dl>
                        }
                        { sources(dataset, &event.sources, language) }
                    </section>
                }) }
            }
            <Citing key={place.id.clone()} dataset={props.dataset.clone()} {language} title={then.to_owned()}
                record={place.id.clone()} />
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

/// The mission's name, which opens its own record.
fn mission_heading(props: &DossierPanelProps, part: &DossierDeployment) -> Html {
    let (dataset, language, index) = (&*props.dataset, props.language, part.mission);
    let mission = dataset.mission(index);
    let onclick = props.dispatch.reform(move |_: MouseEvent| Message::ChooseMission(index));
    html! {
        <h3 class="mission">
            <Swatch category={dataset.category(part.category).id.clone()} />
            <button type="button" class="link" data-mission-id={mission.id.clone()} {onclick}>
                { say(&mission.name, language) }
                if let Some(acronym) = &mission.acronym { <small>{ format!(" {acronym}") }</small> }
            </button>
        </h3>
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
            <h4>{ (words.list)(&goods) }</h4>
            <p class="when">{ when }</p>
            <p>{ (words.given_to)(&(words.list)(&recipients)) }</p>
            <dl>
                { labelled(words.for_whom, say(&gift.for_whom, language).to_owned()) }
                { labelled_with_sources(words.note, remark(gift.note.as_ref(), language), dataset, language) }
            </dl>
            { sources(dataset, &gift.sources, language) }
        </section>
    }
}
