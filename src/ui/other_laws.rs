//! Dispatches under other laws: what readers expect in the list and do not find there.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::fact::sources;
use crate::ui::swatch::Swatch;
use crate::view::say;

/// Which of them.
#[derive(Properties)]
pub struct OtherLawsProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// Positions in [`Dataset::other_laws`].
    pub shown: Vec<usize>,
}

impl PartialEq for OtherLawsProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// A section with one part for each, its law and its sources.
#[component]
pub fn OtherLaws(props: &OtherLawsProps) -> Html {
    let (dataset, language) = (&*props.dataset, props.language);
    let words = catalogue(language);
    let shown = props.shown.iter().filter_map(|at| dataset.other_laws.get(*at));
    html! {
        <section class="group" data-other-laws="">
            <h3>
                <Swatch category="other-laws" />
                <span>{ words.other_laws }</span>
            </h3>
            <p class="quiet">{ words.other_laws_rule }</p>
            { for shown.map(|other| html! {
                <section class="deployment" key={other.id.clone()}>
                    <h4>{ say(&other.title, language) }</h4>
                    <p class="quiet">{ say(&other.law, language) }</p>
                    <p class="when">{ (words.months)(other.start, other.end, dataset.as_of) }</p>
                    <p>{ say(&other.did, language) }</p>
                    { sources(dataset, &other.sources, language) }
                </section>
            }) }
        </section>
    }
}
