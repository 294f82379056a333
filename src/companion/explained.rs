//! Texts in which terms are explained where they stand and sources are links.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::companion::library::Library;
use crate::record::Dataset;
use crate::teach::{Piece, Term, Words, pieces};
use crate::text::{Language, companion_catalogue};
use crate::ui::fact::{source_in_text, tag_beside};

/// Of which text.
#[derive(Properties, Clone)]
pub struct ExplainedProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The terms.
    pub library: Rc<Library>,
    /// The language of the interface.
    pub language: Language,
    /// The text.
    pub words: Words,
    /// The class of the paragraph.
    #[prop_or_default]
    pub class: Classes,
}

impl PartialEq for ExplainedProps {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
            && self.language == other.language
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// A paragraph.
#[component]
pub fn Explained(props: &ExplainedProps) -> Html {
    let (text, spoken) = props.words.say(props.language);
    let lang = tag_beside(Some(spoken.tag()), props.language);
    let found = pieces(text, spoken, &props.library.glossary, &props.dataset);
    html! {
        <p class={classes!("explained", props.class.clone())} {lang}>
            { for found.into_iter().map(|piece| match piece {
                Piece::Plain(text) => html! { { text } },
                Piece::Term(term, word) => match props.library.glossary.get(usize::from(term.0)) {
                    Some(term) => html! {
                        <TermMark language={props.language} term={term.clone()} {word} />
                    },
                    None => html! { { word } },
                },
                Piece::Source(source) => source_in_text(&props.dataset, source, props.language),
            }) }
        </p>
    }
}

/// Which term.
#[derive(Properties, PartialEq)]
struct TermMarkProps {
    language: Language,
    term: Term,
    word: AttrValue,
}

/// A term that says what it means when it gets the focus or is clicked; Escape hides that again.
#[component]
fn TermMark(props: &TermMarkProps) -> Html {
    let open = use_state_eq(|| false);
    let id = format!("term-{}", props.term.id);
    let set = |value: bool| {
        let open = open.clone();
        move || open.set(value)
    };
    let onfocus = {
        let show = set(true);
        Callback::from(move |_: FocusEvent| show())
    };
    let onclick = {
        let show = set(true);
        // Some browsers give a clicked button no focus, and so nothing would hide the meaning.
        Callback::from(move |event: MouseEvent| {
            if let Some(button) = event.target().and_then(|one| one.dyn_into::<HtmlElement>().ok())
            {
                let _refused = button.focus();
            }
            show();
        })
    };
    let onblur = {
        let hide = set(false);
        Callback::from(move |_: FocusEvent| hide())
    };
    let onkeydown = {
        let (hide, open) = (set(false), open.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *open {
                event.stop_propagation();
                hide();
            }
        })
    };
    let words = companion_catalogue(props.language).glossary;
    let (meaning, spoken) = props.term.meaning.say(props.language);
    let (name, _) = props.term.name.say(props.language);
    html! {
        <span class="term-with-meaning">
            <button type="button" class="defined" data-term={props.term.id.clone()}
                aria-expanded={open.to_string()} aria-describedby={open.then(|| id.clone())}
                {onfocus} {onclick} {onblur} {onkeydown}>{ &props.word }</button>
            if *open {
                <span class="meaning" role="tooltip" {id} lang={tag_beside(Some(spoken.tag()), props.language)}>
                    <b>{ name }</b>{ words.between }{ meaning }
                </span>
            }
        </span>
    }
}
