//! What the map shows, in words: the description that the map names for those who do not see it.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::ui::map::MAP_IN_WORDS;
use crate::view::{Shown, description};

/// Of which view.
#[derive(Properties)]
pub struct MapInWordsProps {
    /// For names.
    pub dataset: Rc<Dataset>,
    /// What is shown.
    pub shown: Shown,
}

impl PartialEq for MapInWordsProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

/// A hidden text. It follows when the reader rests: a step of the year does not write it.
#[component]
pub fn MapInWords(props: &MapInWordsProps) -> Html {
    let text = description(&props.dataset, &props.shown.state, &props.shown.screen);
    html! { <p id={MAP_IN_WORDS} hidden={true}>{ text }</p> }
}
