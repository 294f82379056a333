//! Questions made from the record.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Quiz(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).quiz;
    html! { <h2>{ words.title }</h2> }
}
