//! The list of answers under the search field.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::text::{Catalogue, Language, catalogue};
use crate::view::{Hit, HitKind};

/// The identifier of the list, which the field controls.
pub const LIST: &str = "search-answers";

/// The identifier of an answer.
pub fn option_id(at: usize) -> String {
    format!("search-answer-{at}")
}

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// The language of the interface.
    pub language: Language,
    /// The answers, best first.
    pub hits: Rc<Vec<Hit>>,
    /// Whether they are shown.
    pub shown: bool,
    /// The answer that the keys stand on.
    pub active: Option<usize>,
    /// Where the list can be found.
    pub list: NodeRef,
    /// Hears which answer was clicked, by its position.
    pub choose: Callback<usize>,
}

/// The list; hidden, and known to the field, while there is nothing to show.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let words = catalogue(props.language);
    // A press would take the focus from the field, which would close the list before the click.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul ref={props.list.clone()} id={LIST} class="answers" role="listbox"
            aria-label={words.search_answers} hidden={!props.shown} {onmousedown}>
            if props.shown {
                { for props.hits.iter().enumerate().map(|(at, hit)| answer(props, at, hit, words)) }
            }
        </ul>
    }
}

fn answer(props: &AnswersProps, at: usize, hit: &Hit, words: &Catalogue) -> Html {
    let active = props.active == Some(at);
    let onclick = props.choose.reform(move |_: MouseEvent| at);
    html! {
        <li key={at} id={option_id(at)} class="answer" role="option"
            aria-selected={active.to_string()} {onclick}>
            <span class="answer-name">{ &hit.label }</span>
            <span class="answer-kind">{ kind_name(hit.kind, words) }</span>
            if let Some(beside) = &hit.beside {
                <span class="answer-beside" lang={beside.language}>{ &beside.text }</span>
            }
            if let Some(note) = hit.note {
                <span class="answer-beside">{ note }</span>
            }
        </li>
    }
}

fn kind_name(kind: HitKind, words: &Catalogue) -> &'static str {
    match kind {
        HitKind::Place => words.found_place,
        HitKind::Mission => words.found_mission,
        HitKind::Task => words.task,
        HitKind::Year => words.year,
    }
}

/// Scrolls the list, and nothing but the list, until an answer can be seen.
pub fn bring_into_view(list: &HtmlElement, at: usize) {
    let answer = u32::try_from(at).ok().and_then(|at| list.children().item(at));
    let Some(answer) = answer.and_then(|answer| answer.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let (top, bottom) = (answer.offset_top(), answer.offset_top() + answer.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
