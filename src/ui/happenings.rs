//! Who governed, which law held and what happened in the year, in words, under the list.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, SourceIndex};
use crate::text::{Language, catalogue};
use crate::ui::fact::sources;
use crate::unit::Year;
use crate::view::{events_in, in_office, law_in, say};

/// Of which year.
#[derive(Properties)]
pub struct HappeningsProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The year.
    pub year: Year,
}

impl PartialEq for HappeningsProps {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Prime ministers and events; each event opens to a sentence with its sources.
#[component]
pub fn Happenings(props: &HappeningsProps) -> Html {
    let (dataset, language, year) = (&*props.dataset, props.language, props.year);
    let words = catalogue(language);
    let names: Vec<&str> = in_office(dataset, year).map(|term| say(&term.name, language)).collect();
    html! {
        <section class="group happenings" data-happenings={year.to_string()}>
            <h3><span>{ (words.happened_in)(year) }</span></h3>
            if !names.is_empty() {
                <p class="quiet">{ (words.in_office)(&names) }</p>
            }
            if let Some(law) = law_in(dataset, year) {
                <p class="quiet">{ (words.law_in_force)(say(&law.title, language)) }</p>
            }
            if !dataset.principles.is_empty() {
                <details class="event principles">
                    <summary>{ words.principles }</summary>
                    <ol>
                        { for dataset.principles.iter().map(|principle| html! {
                            <li key={principle.id.clone()}>{ say(&principle.text, language) }</li>
                        }) }
                    </ol>
                    { sources(dataset, &principle_sources(dataset), language) }
                </details>
            }
            <ul>
                { for events_in(dataset, year).map(|event| html! {
                    <li key={event.id.clone()}>
                        <details class="event">
                            <summary>
                                <time class="quiet" datetime={event.date.clone()}>{ &event.date }</time>
                                { " " }{ say(&event.title, language) }
                            </summary>
                            <p>{ say(&event.description, language) }</p>
                            { sources(dataset, &event.sources, language) }
                        </details>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// The sources of all principles, each once.
fn principle_sources(dataset: &Dataset) -> Vec<SourceIndex> {
    let mut known: Vec<SourceIndex> = Vec::new();
    for source in dataset.principles.iter().flat_map(|principle| &principle.sources) {
        if !known.contains(source) {
            known.push(*source);
        }
    }
    known
}
