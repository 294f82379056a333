//! What the reader can take away: the records as files, and the picture in words.

use std::rc::Rc;

use gloo::file::{Blob, ObjectUrl};
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::catalogue;
use crate::ui::copied::{address, copied};
use crate::view::{FileKind, State, YearView, description};

/// Of which view.
#[derive(Properties)]
pub struct TakeAwayProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What the reader is looking at.
    pub state: State,
    /// What holds.
    pub view: Rc<YearView>,
}

impl PartialEq for TakeAwayProps {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
            && Rc::ptr_eq(&self.view, &other.view)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// A disclosure. Files are made only while it is open.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let words = catalogue(props.state.language);
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<web_sys::Element>() {
                open.set(details.has_attribute("open"));
            }
        })
    };
    let dataset = props.dataset.clone();
    // Their addresses are given up when others take their place.
    let files = use_memo((*open, props.state.clone()), |(open, state)| {
        let kinds = FileKind::ALL.into_iter().filter(|_| *open);
        let url = address();
        kinds.map(|kind| (kind, file(kind, &dataset, state, &url))).collect::<Vec<_>>()
    });
    html! {
        <details class="citing" data-action="take-away" {ontoggle}>
            <summary>{ words.take_away }</summary>
            <p class="files">
                { for files.iter().map(|(kind, file)| html! {
                    <a class="plain" data-export={kind.extension()} href={file.to_string()}
                        download={kind.name(&props.dataset, &props.state)}>
                        { (words.save_as)(&kind.extension().to_uppercase()) }
                    </a>
                }) }
            </p>
            if *open {
                { copied(words.picture_in_words, description(&props.view, &props.dataset, props.state.language)) }
            }
        </details>
    }
}

fn file(kind: FileKind, dataset: &Dataset, state: &State, url: &str) -> ObjectUrl {
    let text = kind.text(dataset, state, url);
    Blob::new_with_options(text.as_str(), Some(kind.media_type())).into()
}
