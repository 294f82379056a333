//! Guided tours: the choice of one, its stops, and the teacher's guide.

mod claim_card;
mod facts;
mod guide;
mod list;
mod notes;
mod player;
mod present;
mod questions;

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::library::{Shelf, use_library};
use crate::companion::own::{self, OWN, OwnFault};
use crate::companion::tour::guide::GuidePage;
use crate::companion::tour::list::TourList;
use crate::companion::tour::player::Player;
use crate::record::Dataset;
use crate::teach::{Lesson, Position, Stop, shown};
use crate::text::{TourWords, companion_catalogue};
use crate::view::{Activity, ActivityKind, State};

/// The activity.
#[component]
pub fn Tour(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).tour;
    let shelf = use_library(&props.dataset);
    if shelf == Shelf::Awaited {
        return html! { <><h2>{ words.title }</h2><p role="status">{ words.loading }</p></> };
    }
    let library = shelf.or_empty();
    let (own, fault) = match own::kept(&props.dataset, &library.claims) {
        Ok(own) => (own, None),
        Err(fault) => (None, Some(fault)),
    };
    let find = |name: &str| -> Option<Rc<Lesson>> {
        match name {
            OWN => own.clone(),
            _ => library.lessons.iter().find(|lesson| lesson.id == name).cloned(),
        }
    };
    let asked = Position::parse(&props.at);
    let lesson = asked.as_ref().and_then(|position| find(&position.lesson));
    if let (Some(position), Some(lesson)) = (&asked, lesson) {
        let name = AttrValue::from(position.lesson.clone());
        return match position.stop {
            Stop::Step(step) => html! {
                <Player key={position.lesson.clone()} dataset={props.dataset.clone()} {library}
                    {lesson} {name} step={step} state={props.state.clone()} show={props.show.clone()} />
            },
            Stop::Guide => html! {
                <GuidePage dataset={props.dataset.clone()} {lesson} {name}
                    state={props.state.clone()} show={props.show.clone()} />
            },
        };
    }
    let trouble = trouble(&shelf, fault.as_ref(), &props.at, words);
    html! {
        <TourList dataset={props.dataset.clone()} lessons={library.lessons.clone()} {own} {trouble}
            mistakes={fault.and_then(OwnFault::mistakes)}
            state={props.state.clone()} show={props.show.clone()} />
    }
}

/// What the reader should know before choosing.
fn trouble(
    shelf: &Shelf,
    fault: Option<&OwnFault>,
    at: &str,
    words: &TourWords,
) -> Option<&'static str> {
    match (shelf, fault) {
        (_, Some(_)) => Some(words.link_damaged),
        (Shelf::Missing, None) => Some(words.missing),
        (Shelf::OfAnotherRecord, None) => Some(words.of_another_record),
        _ => (at != Activity::START).then_some(words.unknown),
    }
}

/// What the atlas is asked to show for a stop of a lesson.
pub fn at_step(
    lesson: &Lesson,
    name: &str,
    step: usize,
    state: &State,
    dataset: &Dataset,
) -> Option<State> {
    let view = &lesson.steps.get(step)?.view;
    let position = Position { lesson: name.to_owned(), stop: Stop::Step(step) };
    let activity = Activity::at(ActivityKind::Tour, &position.to_string())?;
    Some(State { activity: Some(activity), ..shown(view, state, dataset) })
}

/// What the atlas is asked to show for another page of the tours.
pub fn at_page(position: Option<Position>, state: &State) -> State {
    let at = position.map_or(Activity::START.to_owned(), |position| position.to_string());
    State { activity: Activity::at(ActivityKind::Tour, &at), view_awaited: false, ..state.clone() }
}
