//! Putting the atlas into another page.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Embed(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).embed;
    html! { <h2>{ words.title }</h2> }
}
