//! Who governed and what happened in the year, in words, under the list.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::fact::sources;
use crate::unit::Year;
use crate::view::{events_in, in_office, say};

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
