//! Making a lesson.

use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::text::companion_catalogue;

/// The activity.
#[component]
pub fn Editor(props: &ActivityProps) -> Html {
    let words = companion_catalogue(props.state.language).editor;
    html! { <h2>{ words.title }</h2> }
}
