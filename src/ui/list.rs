//! What is in force in the year, as a list in the order of the map's keyboard.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, PlaceIndex};
use crate::text::{Language, catalogue, grouped};
use crate::ui::gifts::Gifts;
use crate::ui::happenings::Happenings;
use crate::ui::later::use_later;
use crate::ui::other_laws::OtherLaws;
use crate::ui::swatch::Swatch;
use crate::view::{CategoryGroup, Message, Mode, Row, Shown, heading, place_name, say};

/// What the list shows.
#[derive(Clone, Properties)]
pub struct ListProps {
    /// For names.
    pub dataset: Rc<Dataset>,
    /// What is shown.
    pub shown: Shown,
    /// Whether all switches are as at the start.
    pub everything_on: bool,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for ListProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown && self.everything_on == other.everything_on
    }
}

/// Heading, groups by category, and goods given below them.
#[component]
pub fn List(props: &ListProps) -> Html {
    let state = &props.shown.state;
    let (language, view) = (state.language, &props.shown.screen.view);
    let words = catalogue(language);
    let later = use_later(false).here();
    let choose = props.dispatch.reform(Message::Choose);
    html! {
        <div class="list">
            <h2>{ heading(&props.dataset, state) }</h2>
            if let Mode::Compared(_) = state.mode {
                <p class="compared">{ props.shown.screen.sentence.to_string() }</p>
            }
            if view.groups.is_empty() {
                <p class="quiet">{ if props.everything_on { words.nobody } else { words.nothing_switched_on } }</p>
            } else {
                <p class="quiet">
                    { (words.deployments_in_places)(view.deployments, view.places.len()) }
                    { " " }{ words.people_rule }
                </p>
            }
            <div data-list={view.year.to_string()}>
                { for view.groups.iter().map(|group| group_of_rows(props, group, &choose)) }
            </div>
            if let Some(later) = later { { (later.under_list)(props.clone()) } }
        </div>
    }
}

/// What was given, what was done under other laws, and what happened.
#[component]
pub fn UnderList(props: &ListProps) -> Html {
    let ListProps { dataset, shown, .. } = props;
    let (language, view) = (shown.state.language, &shown.screen.view);
    html! {<>
        if shown.state.in_kind && !view.gifts.is_empty() {
            <Gifts dataset={dataset.clone()} {language} year={view.year} gifts={view.gifts.clone()}
                choose={props.dispatch.reform(Message::Choose)} />
        }
        if !view.other_laws.is_empty() {
            <OtherLaws dataset={dataset.clone()} {language} shown={view.other_laws.clone()} />
        }
        <Happenings dataset={dataset.clone()} {language} year={view.year} />
    </>}
}

fn group_of_rows(props: &ListProps, group: &CategoryGroup, choose: &Callback<PlaceIndex>) -> Html {
    let category = props.dataset.category(group.category);
    html! {
        <section class="group" key={category.id.clone()}>
            <h3>
                <Swatch category={category.id.clone()} order={Some(group.category.0)} />
                <span>{ say(&category.name, props.shown.state.language) }</span>
                <b>{ group.deployments }</b>
            </h3>
            <ul>{ for group.rows.iter().map(|row| row_button(props, row, choose)) }</ul>
        </section>
    }
}

fn row_button(props: &ListProps, row: &Row, choose: &Callback<PlaceIndex>) -> Html {
    let (dataset, state) = (&props.dataset, &props.shown.state);
    let language = state.language;
    let words = catalogue(language);
    let place = dataset.place(row.place);
    let mission = dataset.mission(row.mission);
    let mut components: Vec<&str> = Vec::new();
    for index in &row.deployments {
        let component = say(&dataset.deployment(*index).component, language);
        if !components.contains(&component) {
            components.push(component);
        }
    }
    let chosen = row.place;
    let onclick = choose.reform(move |_: MouseEvent| chosen);
    html! {
        <li key={format!("{}-{}", mission.id, place.id)}>
            <button type="button" class="row" data-place-id={place.id.clone()} {onclick}>
                <span class="row-name">{ place_name(place, state.year, language) }
                    if let Some(year) = row.only {
                        <span class="badge">{ (words.only_in)(year) }</span>
                    }
                </span>
                <span class="row-mission">{ mission.acronym.clone() }</span>
                <span class="row-what">{ (words.list)(&components) }</span>
                <span class="row-people">{ people(row, language) }</span>
            </button>
        </li>
    }
}

/// The number in a row: `1,463`, `≥ 2,200` when some of it is not known, or words.
fn people(row: &Row, language: Language) -> String {
    match row.people {
        None => catalogue(language).unknown_short.to_owned(),
        Some(total) => {
            let sign = match (row.some_unknown, total.approximate) {
                (true, _) => "≥ ",
                (false, true) => "≈ ",
                (false, false) => "",
            };
            format!("{sign}{}", grouped(total.people))
        }
    }
}
