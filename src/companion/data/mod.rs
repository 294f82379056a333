//! Other people's records.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Data(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).data;
    html! { <h2>{ words.title }</h2> }
}
