//! The ways through the atlas: the map by itself, or something beside it.

use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::view::{Activity, ActivityKind, Message};

/// What the navigation shows.
#[derive(Properties, PartialEq)]
pub struct NavigationProps {
    /// The language of the interface.
    pub language: Language,
    /// What is open.
    pub open: Option<ActivityKind>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

/// The navigation in the header.
#[component]
pub fn Navigation(props: &NavigationProps) -> Html {
    let words = catalogue(props.language);
    let way = |kind: Option<ActivityKind>, name: &'static str| {
        let onclick = props
            .dispatch
            .reform(move |_: MouseEvent| Message::Activity(kind.map(Activity::start)));
        let current = (props.open == kind).then_some("page");
        html! {
            <li><button type="button" data-action={kind.map_or("explore", ActivityKind::id)}
                aria-current={current} {onclick}>{ name }</button></li>
        }
    };
    // The rest is reached from what it belongs to.
    let offered = [
        (ActivityKind::Tour, words.tours),
        (ActivityKind::Quiz, words.quiz),
        (ActivityKind::Worksheet, words.worksheet),
        (ActivityKind::Glossary, words.glossary),
    ];
    html! {
        <nav class="ways" aria-label={words.ways}><ul>
            { way(None, words.explore) }
            { for offered.into_iter().map(|(kind, name)| way(Some(kind), name)) }
        </ul></nav>
    }
}
