//! The words of the record that is open, explained beside it.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::glossary::definitions;
use crate::companion::library::{Shelf, use_library};
use crate::record::Dataset;
use crate::teach::terms_of_record;
use crate::text::companion_catalogue;
use crate::view::State;

/// Of which record.
#[derive(Properties)]
pub struct TermsProps {
    /// The record that the atlas shows.
    pub dataset: Rc<Dataset>,
    /// What it shows.
    pub state: State,
}

impl PartialEq for TermsProps {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The terms with their meanings, in the order in which the record names them.
#[component]
pub fn Terms(props: &TermsProps) -> Html {
    let TermsProps { dataset, state } = props;
    let language = state.language;
    let words = companion_catalogue(language).glossary;
    let library = match use_library(dataset) {
        Shelf::Awaited => return html! { <p role="status">{ words.loading }</p> },
        Shelf::Missing | Shelf::OfAnotherRecord => {
            return html! { <p role="alert">{ words.missing }</p> };
        }
        Shelf::Here(library) => library,
    };
    let named = terms_of_record(state, &library.glossary, dataset);
    let terms = named.iter().filter_map(|index| library.glossary.get(usize::from(index.0)));
    html! {
        <>
            <p class="quiet">{ (words.found)(named.len()) }</p>
            { definitions(dataset, terms, language) }
        </>
    }
}
