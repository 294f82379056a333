//! Records and sources that a stop rests on.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::teach::{Fact, Step};
use crate::text::{Language, companion_catalogue};
use crate::ui::fact::sources;
use crate::view::State;

/// Of which stop.
#[derive(Properties)]
pub struct FactsProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The stop.
    pub step: Step,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

impl PartialEq for FactsProps {
    fn eq(&self, other: &Self) -> bool {
        self.step == other.step
            && self.state == other.state
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The records, each of which opens; then all sources, those of the records included.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let (dataset, step, language) = (&props.dataset, &props.step, props.state.language);
    let words = companion_catalogue(language).tour;
    let mut all = step.sources.clone();
    for source in step.facts.iter().flat_map(|fact| fact.sources(dataset)) {
        if !all.contains(source) {
            all.push(*source);
        }
    }
    if step.facts.is_empty() && all.is_empty() && step.links.is_empty() {
        return Html::default();
    }
    html! {
        <details class="rests-on" data-action="rests-on">
            <summary>{ words.rests_on }</summary>
            <ul class="facts">
                { for step.facts.iter().map(|fact| html! {
                    <li>{ fact_button(dataset, *fact, &props.state, &props.show) }</li>
                }) }
            </ul>
            { sources(dataset, &all, language) }
            if !step.links.is_empty() {
                <div class="sources">
                    <p class="sources-title">{ words.elsewhere }</p>
                    <ul aria-label={words.elsewhere}>
                        { for step.links.iter().map(|link| html! {
                            <li><a href={link.url.clone()} target="_blank" rel="noopener noreferrer">{ &link.title }</a></li>
                        }) }
                    </ul>
                </div>
            }
        </details>
    }
}

/// A record by its title; a button where it can be opened beside the map.
pub fn fact_button(dataset: &Dataset, fact: Fact, state: &State, show: &Callback<State>) -> Html {
    let language: Language = state.language;
    let title = fact.title(dataset, language);
    let words = companion_catalogue(language).tour;
    match fact.place(dataset) {
        Some(place) => {
            let year = fact.year(dataset).unwrap_or(state.year).max(dataset.first_year);
            let year = year.min(dataset.last_year());
            let to = State { place: Some(place), mission: None, year, ..state.clone() };
            let onclick = show.reform(move |_: MouseEvent| to.clone());
            let label = (words.open_record)(&title);
            html! {
                <button type="button" class="fact-link" data-fact={fact.id(dataset).map(str::to_owned)}
                    aria-label={label} {onclick}>{ title }</button>
            }
        }
        None => html! { <span>{ title }</span> },
    }
}
