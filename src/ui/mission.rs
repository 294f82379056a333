//! The record of a mission, across its places.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, DeploymentIndex, MissionIndex, Role};
use crate::text::{Language, catalogue};
use crate::ui::citing::Citing;
use crate::ui::deployment::deployment_part;
use crate::ui::heading::use_focused_heading;
use crate::ui::spans::Spans;
use crate::unit::Year;
use crate::view::{Message, place_name, say};

/// Whose record, seen from which year.
#[derive(Properties)]
pub struct MissionPanelProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The mission.
    pub mission: MissionIndex,
    /// The year shown.
    pub year: Year,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for MissionPanelProps {
    fn eq(&self, other: &Self) -> bool {
        self.mission == other.mission
            && self.year == other.year
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The panel that takes the place of the list, as that of a place does.
#[component]
pub fn MissionPanel(props: &MissionPanelProps) -> Html {
    let (dataset, language, year) = (&*props.dataset, props.language, props.year);
    let words = catalogue(language);
    let heading = use_focused_heading(props.mission);
    let mission = dataset.mission(props.mission);
    let deployments: Vec<DeploymentIndex> = (0u16..)
        .map(DeploymentIndex)
        .zip(&dataset.deployments)
        .filter(|(_, deployment)| deployment.mission == props.mission)
        .map(|(index, _)| index)
        .collect();
    let mut places = Vec::new();
    for index in &deployments {
        for part in &dataset.deployment(*index).places {
            if part.role == Role::MissionArea && !places.contains(&part.place) {
                places.push(part.place);
            }
        }
    }
    let name = say(&mission.name, language);
    let close = props.dispatch.reform(|_: MouseEvent| Message::Close);
    html! {
        <article class="dossier" data-mission={mission.id.clone()}>
            <button type="button" class="plain back" data-action="close" onclick={close}>
                { "‹ " }{ words.back_to_list }
            </button>
            <h2 ref={heading} tabindex="-1">{ mission.acronym.clone().unwrap_or_else(|| name.to_owned()) }</h2>
            if mission.acronym.is_some() { <p class="quiet">{ name }</p> }
            <p class="quiet">
                { words.worked_in }{ " " }
                { for places.into_iter().map(|place| {
                    let onclick = props.dispatch.reform(move |_: MouseEvent| Message::Choose(place));
                    html! {
                        <button type="button" class="plain" {onclick}>
                            { place_name(dataset.place(place), year, language) }
                        </button>
                    }
                }) }
            </p>
            <Spans dataset={props.dataset.clone()} {language} {year} deployments={deployments.clone()} />
            { for deployments.iter().map(|index| deployment_part(dataset, language, year, *index, "h3")) }
            <Citing key={mission.id.clone()} dataset={props.dataset.clone()} {language} title={name.to_owned()}
                record={mission.id.clone()} />
        </article>
    }
}
