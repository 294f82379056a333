//! A sheet for the class: what it is to have, and its pages as they will be printed.

mod answers;
mod exercise;
mod options;
mod page;

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::worksheet::answers::{Answers, Sources, has_page_of_sources};
use crate::companion::worksheet::exercise::{Further, MapExercise};
use crate::companion::worksheet::options::Options;
use crate::record::Dataset;
use crate::teach::worksheet::{Materials, Part, Plan, Worksheet as Sheet};
use crate::text::companion_catalogue;
use crate::view::{Activity, ActivityKind, State};

/// A sheet and all that its pages are written with.
#[derive(Properties, Clone)]
pub struct SheetProps {
    /// The sheet.
    pub sheet: Rc<Sheet>,
    /// What was chosen for it.
    pub plan: Plan,
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What the atlas shows.
    pub state: State,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet)
    }
}

/// The activity.
#[component]
pub fn Worksheet(props: &ActivityProps) -> Html {
    let ActivityProps { dataset, world, state, at, show, .. } = props;
    let words = companion_catalogue(state.language).worksheet;
    let plan = Plan::read(at);
    let made = {
        let plan = plan.clone();
        let keys = (state.clone(), at.clone(), world.is_some(), Rc::as_ptr(dataset));
        use_memo(keys, move |(state, ..)| {
            let world = world.as_ref()?;
            Some(Rc::new(Sheet::make(Materials { dataset, world, state, plan: &plan })))
        })
    };
    let change = {
        let state = state.clone();
        show.reform(move |plan: Plan| {
            let activity = Activity::at(ActivityKind::Worksheet, &plan.write());
            State { activity, ..state.clone() }
        })
    };
    let sheet = made.as_ref().clone();
    let nothing = sheet.as_ref().is_some_and(|sheet| sheet.blanks.is_empty());
    let pages = sheet.filter(|_| !nothing).map(|sheet| SheetProps {
        sheet,
        plan: plan.clone(),
        dataset: dataset.clone(),
        state: state.clone(),
    });
    html! {
        <div class="worksheet">
            <h2>{ words.title }</h2>
            <p class="quiet">{ words.about }</p>
            <Options {plan} state={state.clone()} first={dataset.first_year} last={dataset.last_year()}
                left_out={pages.as_ref().map_or(0, |pages| pages.sheet.left_out)}
                printable={pages.is_some()} {change} show={show.clone()} />
            if props.world_missing {
                <p role="alert">{ crate::text::catalogue(state.language).map_missing }</p>
            }
            if nothing {
                <p role="status">{ (words.nothing)(state.year) }</p>
            }
            if let Some(pages) = pages {
                <h3>{ words.preview }</h3>
                <div class="sheet-pages" lang={state.language.tag()}>
                    <MapExercise ..pages.clone() />
                    if pages.sheet.strip.is_some() || pages.sheet.reading.is_some() {
                        <Further ..pages.clone() />
                    }
                    if pages.plan.has(Part::Key) {
                        <Answers ..pages.clone() />
                        if has_page_of_sources(&pages.sheet) {
                            <Sources ..pages />
                        }
                    }
                </div>
            }
        </div>
    }
}
