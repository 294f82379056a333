//! Which language the reader is spoken to in: what the address asks for, then what was chosen
//! before, then what the browser prefers, then English.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::{location, page};
use crate::view::{Message, State, asked_language, read_query, write_query};

/// Known to `xtask/src/start.js` too, which asks for the record early.
const STORED: &str = "pko-atlas:language";

/// The language of an address that asks for none.
pub fn of_reader() -> Language {
    let chosen = page::stored(STORED);
    let browser: Vec<String> = web_sys::window()
        .map(|window| window.navigator().languages())
        .map(|tags| tags.iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default();
    Language::preferred(chosen.iter().chain(&browser).map(String::as_str)).unwrap_or_default()
}

/// Tells the page its language, and keeps the choice for the next visit where that is allowed.
pub fn choose(language: Language) {
    page::set_language(language);
    page::store(STORED, language.tag());
}

/// The state that the address asks for.
pub fn read_address(dataset: &Dataset, of_reader: Language) -> State {
    let query = location::query();
    let mut state = read_query(&query, dataset);
    state.language = asked_language(&query).unwrap_or(of_reader);
    state
}

/// The address of a state. English is named only where the reader would otherwise be spoken to in
/// another language.
pub fn write_address(state: &State, dataset: &Dataset, of_reader: Language) -> String {
    let mut query = write_query(state, dataset);
    if state.language == Language::English && of_reader != Language::English {
        query.push_str("&lang=");
        query.push_str(state.language.tag());
    }
    query
}

/// What the choice of language shows.
#[derive(Properties, PartialEq)]
pub struct LanguageChoiceProps {
    /// The present language.
    pub language: Language,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

/// A select in which each language is called as its speakers call it.
#[component]
pub fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let onchange = props.dispatch.reform(|event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let chosen = select.and_then(|select| Language::from_tag(&select.value()));
        Message::Language(chosen.unwrap_or_default())
    });
    html! {
        <label class="theme">
            <span class="for-speech">{ catalogue(props.language).language }</span>
            <select data-action="language" {onchange}>
                { for Language::ALL.iter().map(|language| html! {
                    <option value={language.tag()} lang={language.tag()}
                        selected={*language == props.language}>
                        { language.own_name() }
                    </option>
                }) }
            </select>
        </label>
    }
}
