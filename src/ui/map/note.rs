//! The note under the map: by which rule a year is shown, and what was chosen for disputed areas. Its
//! text comes when it is opened.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::ui::clock::within_patience;
use crate::ui::companion::{Coming, until_it_is_here};
use crate::ui::fact::tag_beside;
use crate::ui::load;
use crate::view::written;
use crate::world::Policy;

/// What the note is written in.
#[derive(Properties, PartialEq)]
pub struct MapNoteProps {
    /// The language of the interface.
    pub language: Language,
}

/// A line that opens to the note.
#[component]
pub fn MapNote(props: &MapNoteProps) -> Html {
    let language = props.language;
    let policy = use_state(|| None::<Rc<Policy>>);
    let coming = use_state_eq(|| Coming::Unasked);
    let ask = {
        let (policy, coming) = (policy.clone(), coming.clone());
        use_callback((), move |(), ()| {
            let (policy, coming) = (policy.clone(), coming.clone());
            coming.set(Coming::OnItsWay);
            spawn_local(async move {
                let arrived = within_patience(load::policy()).await.flatten();
                coming.set(if arrived.is_some() { Coming::Here } else { Coming::Failed });
                policy.set(arrived.map(Rc::new));
            });
        })
    };
    let ontoggle = {
        let (ask, unasked) = (ask.clone(), *coming == Coming::Unasked);
        Callback::from(move |_: Event| {
            if unasked {
                ask.emit(());
            }
        })
    };
    let written_out = |policy: &Policy| {
        html! {<>
            <p>{ written(&policy.rule, language) }</p>
            <p>{ written(&policy.paragraph, language) }</p>
            <ul>
                { for policy.areas.iter().map(|area| html! {
                    <li data-area={area.id.clone()}>
                        <b>{ written(&area.name, language) }</b>{ " " }
                        { written(&area.choice, language) }{ " " }
                        <a href={area.source.1.clone()} lang={tag_beside(Some("en"), language)}
                            target="_blank" rel="noopener noreferrer">{ &area.source.0 }</a>
                    </li>
                }) }
            </ul>
        </>}
    };
    html! {
        <details class="map-note" {ontoggle}>
            <summary>{ catalogue(language).map_note }</summary>
            if let Some(policy) = &*policy {
                { written_out(policy) }
            } else {
                { until_it_is_here(*coming, &ask, language) }
            }
        </details>
    }
}
