//! What the map shows, in words: the description that the map names for those who do not see it.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::Language;
use crate::ui::map::MAP_IN_WORDS;
use crate::view::{YearView, description};

/// Of which view.
#[derive(Properties)]
pub struct MapInWordsProps {
    /// For names.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// What holds.
    pub view: Rc<YearView>,
}

impl PartialEq for MapInWordsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.language == other.language
    }
}

/// A hidden text. It follows when the reader rests: a step of the year does not write it.
#[component]
pub fn MapInWords(props: &MapInWordsProps) -> Html {
    let text = description(&props.view, &props.dataset, props.language);
    html! { <p id={MAP_IN_WORDS} hidden={true}>{ text }</p> }
}
