//! A guided tour.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Tour(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).tour;
    html! { <h2>{ words.title }</h2> }
}
