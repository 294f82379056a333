//! What the terms mean.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Glossary(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).glossary;
    html! { <h2>{ words.title }</h2> }
}
