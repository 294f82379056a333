//! Keeping a lesson: as a file, as a link, and as a code of the link.

use gloo::file::{Blob, ObjectUrl};
use yew::prelude::*;

use crate::companion::own::{FRAGMENT, OWN};
use crate::teach::{MOST_IN_ADDRESS, Position, Stop, pack, qr_code};
use crate::text::{Language, companion_catalogue};
use crate::ui::copied::{Copied, address};
use crate::view::ActivityKind;

/// Of which lesson.
#[derive(Properties, PartialEq)]
pub struct KeepProps {
    /// The lesson as a file holds it.
    pub text: AttrValue,
    /// Its identifier.
    pub id: AttrValue,
    /// The language of the interface.
    pub language: Language,
}

/// A file, a link, a code.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let words = companion_catalogue(props.language).editor;
    let file = use_memo(props.text.clone(), |text| {
        ObjectUrl::from(Blob::new_with_options(text.as_str(), Some("application/json")))
    });
    let link = use_memo(props.text.clone(), |text| link(text));
    let code = use_memo(link.clone(), |link| qr_code(link));
    let length = link.chars().count();
    html! {
        <section class="keep">
            <p><a class="plain" data-action="save-lesson" href={file.to_string()}
                download={format!("{}.json", props.id)}>{ words.save }</a></p>
            <Copied language={props.language} label={words.as_link} text={AttrValue::from((*link).clone())} />
            <p class="quiet" data-link-length={length.to_string()}>{ (words.length)(length) }</p>
            if length > MOST_IN_ADDRESS {
                <p class="trouble" role="status" data-warning="length">{ words.too_long }</p>
            }
            if let Some(code) = &*code {
                <svg class="qr" role="img" aria-label={words.code} data-qr={code.side.to_string()}
                    viewBox={format!("0 0 {0} {0}", code.side)} shape-rendering="crispEdges">
                    <rect class="qr-light" width={code.side.to_string()} height={code.side.to_string()} />
                    <path class="qr-dark" d={code.path.clone()} />
                </svg>
            } else {
                <p class="quiet">{ words.no_code }</p>
            }
        </section>
    }
}

/// The address of a lesson: this page, its first step, and the lesson itself in the fragment, which
/// no server gets to see.
fn link(text: &str) -> String {
    let here = address();
    let page = here.split(['?', '#']).next().unwrap_or_default();
    let first = Position { lesson: OWN.to_owned(), stop: Stop::Step(0) };
    format!("{page}?{}={first}{FRAGMENT}{}", ActivityKind::Tour.id(), pack(text))
}
