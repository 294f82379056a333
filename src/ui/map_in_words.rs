//! What the map shows, in words: the description that the map names and holds for those who do not
//! see it.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::ui::later::use_later;
use crate::ui::map::MAP_IN_WORDS;
use crate::view::Shown;

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
    let MapInWordsProps { dataset, shown } = props;
    let later = use_later(false).here();
    let text = later.map(|later| (later.description)(dataset, &shown.state, &shown.screen));
    let text = AttrValue::from(text.unwrap_or_default());
    let told = text.clone();
    // After every rendering, since the map may come after the record.
    use_effect(move || {
        let _no_map = describe(&told);
    });
    html! { <p id={MAP_IN_WORDS} hidden={true}>{ text }</p> }
}

/// Writes the words into the map itself, for whatever takes the picture out of the page.
fn describe(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let map = document.query_selector("svg[data-map]").ok()??;
    let known = map.query_selector("desc").ok()?;
    let element = match known {
        Some(element) => element,
        None => {
            let made = document.create_element_ns(map.namespace_uri().as_deref(), "desc").ok()?;
            map.insert_before(&made, map.first_child().as_ref()).ok()?;
            made
        }
    };
    element.set_text_content(Some(text));
    Some(())
}
