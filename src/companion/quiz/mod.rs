//! Questions made from the record: the choice of a quiz, its questions, and the result. Everything
//! that the reader has done stands in the position, which the atlas keeps in the address.

mod ask;
mod check;
mod clock;
mod feedback;
mod options;
mod paper;
mod result;
mod start;

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::library::{Library, Shelf, use_library};
use crate::companion::quiz::ask::Ask;
use crate::companion::quiz::result::Outcome;
use crate::companion::quiz::start::Start;
use crate::record::Dataset;
use crate::teach::quiz::{Bank, Material, Position, Question};
use crate::text::companion_catalogue;
use crate::view::{Activity, ActivityKind, State};
use crate::world::Borders;

/// What quizzes are made from, kept by the components that ask.
#[derive(Clone)]
pub struct Desk {
    /// The record.
    pub dataset: Rc<Dataset>,
    borders: Rc<Borders>,
    library: Rc<Library>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
            && Rc::ptr_eq(&self.borders, &other.borders)
            && Rc::ptr_eq(&self.library, &other.library)
    }
}

impl Desk {
    /// What it is about.
    pub fn material(&self) -> Material<'_> {
        Material { dataset: &self.dataset, borders: &self.borders, claims: &self.library.claims }
    }

    /// The bank of questions.
    pub fn bank(&self) -> Bank<'_> {
        Bank::new(self.material())
    }
}

/// What a part of the quiz works with.
#[derive(Properties, Clone, PartialEq)]
pub struct PartProps {
    /// What quizzes are made from.
    pub desk: Desk,
    /// Where the reader is.
    pub position: Position,
    /// All questions of the quiz.
    pub questions: Rc<Vec<Question>>,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

impl PartProps {
    /// The question of the position.
    pub fn question(&self) -> Option<&Question> {
        self.questions.get(self.position.question?)
    }

    /// What the atlas is to show at another position of the quiz.
    pub fn at(&self, position: &Position) -> State {
        let shown = self.state.clone();
        let activity = Activity::at(ActivityKind::Quiz, &position.text());
        let question = position.question.and_then(|at| self.questions.get(at));
        let Some(question) = question else { return State { activity, ..shown } };
        // A prediction is watched: the map is still that of the question.
        let sight = match (position.answer(), question.is_watched()) {
            (Some(_), false) => &question.after,
            _ => &question.before,
        };
        State { activity, ..sight.state(&shown, &self.desk.dataset) }
    }
}

/// The activity.
#[component]
pub fn Quiz(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).quiz;
    let shelf = use_library(&props.dataset);
    let desk = match (&props.world, &shelf) {
        (None, _) | (_, Shelf::Awaited) => None,
        (Some(world), shelf) => Some(Desk {
            dataset: props.dataset.clone(),
            borders: world.borders.clone(),
            library: shelf.or_empty(),
        }),
    };
    let ticket = Position::ticket(&props.at);
    let made = {
        let key = (
            desk.as_ref().map(|desk| Rc::as_ptr(&desk.library)),
            ticket.clone(),
            Rc::as_ptr(&props.dataset),
        );
        let desk = desk.clone();
        use_memo(key, move |(_, ticket, _)| {
            let quiz = desk.as_ref().zip(ticket.as_ref());
            Rc::new(quiz.map(|(desk, ticket)| desk.bank().quiz(ticket)).unwrap_or_default())
        })
    };
    // Without the claims of the site the same seed would make another quiz.
    if shelf == Shelf::Missing || props.world_missing {
        return html! { <><h2>{ words.title }</h2><p role="alert">{ words.missing }</p></> };
    }
    let Some(desk) = desk else {
        return html! { <><h2>{ words.title }</h2><p role="status">{ words.waiting }</p></> };
    };
    let questions: Rc<Vec<Question>> = (*made).clone();
    let (state, show) = (props.state.clone(), props.show.clone());
    match Position::read(&props.at, questions.len()) {
        Some(position) if position.question.is_some() => {
            html! { <Ask {desk} {position} {questions} {state} {show} /> }
        }
        Some(position) if !questions.is_empty() => {
            html! { <Outcome {desk} {position} {questions} {state} {show} /> }
        }
        _ => html! { <Start {desk} {ticket} {state} {show} /> },
    }
}
