//! The choice of a tour.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::mistakes::mistakes;
use crate::companion::own::OWN;
use crate::companion::tour::{at_page, at_step};
use crate::record::{DataError, Dataset};
use crate::teach::{Lesson, Position, Stop};
use crate::text::companion_catalogue;
use crate::ui::fact::tag_beside;
use crate::ui::heading::use_focused_heading;
use crate::view::{Activity, ActivityKind, State};

/// What is offered.
#[derive(Properties)]
pub struct TourListProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The tours of the site.
    pub lessons: Vec<Rc<Lesson>>,
    /// A lesson of the reader's own.
    pub own: Option<Rc<Lesson>>,
    /// What the reader should know first.
    pub trouble: Option<&'static str>,
    /// What is wrong with a lesson in the address.
    pub mistakes: Option<DataError>,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

impl PartialEq for TourListProps {
    fn eq(&self, other: &Self) -> bool {
        self.lessons == other.lessons
            && self.own == other.own
            && self.trouble == other.trouble
            && self.mistakes == other.mistakes
            && self.state == other.state
    }
}

/// The tours with what they are about.
#[component]
pub fn TourList(props: &TourListProps) -> Html {
    let language = props.state.language;
    let words = companion_catalogue(language).tour;
    let heading = use_focused_heading(());
    let tour = |lesson: &Rc<Lesson>, name: &str| {
        let start = {
            let to = at_step(lesson, name, 0, &props.state, &props.dataset);
            let show = props.show.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(to) = &to {
                    show.emit(to.clone());
                }
            })
        };
        let guide = lesson.guide.as_ref().map(|_| {
            let position = Position { lesson: name.to_owned(), stop: Stop::Guide };
            let to = at_page(Some(position), &props.state);
            props.show.reform(move |_: MouseEvent| to.clone())
        });
        let (title, of_title) = lesson.title.say(language);
        let (summary, of_summary) = lesson.summary.say(language);
        html! {
            <li class="tour" data-lesson={name.to_owned()} key={name.to_owned()}>
                <h3 lang={tag_beside(Some(of_title.tag()), language)}>{ title }</h3>
                if name == OWN { <p class="quiet">{ words.own }</p> }
                <p lang={tag_beside(Some(of_summary.tag()), language)}>{ summary }</p>
                <p class="tour-actions">
                    <button type="button" class="plain strong" data-action="start-tour" onclick={start}
                        aria-label={format!("{}: {title}", words.start)}>{ words.start }</button>
                    if let Some(onclick) = guide {
                        <button type="button" class="plain" data-action="guide" {onclick}
                            aria-label={format!("{}: {title}", words.guide)}>{ words.guide }</button>
                    }
                    <span class="quiet">{ (words.stops)(lesson.steps.len()) }</span>
                </p>
            </li>
        }
    };
    let make = {
        let activity = Some(Activity::start(ActivityKind::Editor));
        let to = State { activity, ..props.state.clone() };
        props.show.reform(move |_: MouseEvent| to.clone())
    };
    html! {
        <>
            <h2 ref={heading} tabindex="-1">{ words.title }</h2>
            if let Some(trouble) = props.trouble { <p role="alert" class="trouble">{ trouble }</p> }
            if let Some(error) = &props.mistakes { { mistakes(error, language) } }
            <p class="quiet">{ words.rule }</p>
            <ul class="tours">
                { for props.own.iter().map(|lesson| tour(lesson, OWN)) }
                { for props.lessons.iter().map(|lesson| tour(lesson, &lesson.id)) }
            </ul>
            <button type="button" class="plain" data-action="make-lesson" onclick={make}>{ words.make_own }</button>
        </>
    }
}
