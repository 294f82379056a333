//! A sheet for the class.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Worksheet(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).worksheet;
    html! { <h2>{ words.title }</h2> }
}
