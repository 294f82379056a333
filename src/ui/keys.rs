//! Single keys that do something anywhere in the atlas, the list of them, and their switch.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::text::{Catalogue, Language, catalogue};
use crate::ui::page;
use crate::view::Message;

/// Where the choice is kept.
const STORED: &str = "pko-atlas:keys";
const OFF: &str = "off";
/// The key that leads to the search field.
pub const SEARCH: &str = "/";
const HELP: &str = "?";
const PLAY: &str = "p";
const BACK: &str = "b";
const NEXT: &str = "n";

thread_local! {
    /// What the reader has chosen since the page was loaded, where storage may be denied.
    static CHOSEN: Cell<Option<bool>> = const { Cell::new(None) };
}

fn are_on() -> bool {
    // In somebody else's page a key may mean something else.
    let stored = || !page::is_framed() && page::stored(STORED).as_deref() != Some(OFF);
    CHOSEN.get().unwrap_or_else(stored)
}

fn switch(on: bool) {
    CHOSEN.set(Some(on));
    page::store(STORED, if on { "on" } else { OFF });
}

/// Hears single keys anywhere in the atlas that `part` belongs to: while the focus is inside it, or nowhere
/// yet, and never while the reader is typing. `pressed` tells whether it took the key.
pub fn listen(part: &Element, pressed: impl Fn(&str) -> bool + 'static) -> Option<EventListener> {
    let atlas = part.closest(".atlas").ok().flatten()?;
    let document = atlas.owner_document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        let meant = !held && !event.is_composing() && !event.default_prevented();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target.filter(|target| meant && is_at(&atlas, target)) else { return };
        let key = event.key();
        if !is_typing(&target, &key) && are_on() && pressed(&key) {
            event.prevent_default();
        }
    }))
}

/// Whether what has the focus is in the atlas, or nothing has it.
fn is_at(atlas: &Element, target: &Element) -> bool {
    atlas.contains(Some(target)) || target.matches("html, body").unwrap_or(false)
}

/// Whether a key goes into a text, picks from a closed list by its letters, or finds a place on the map by
/// those of its name.
fn is_typing(target: &Element, key: &str) -> bool {
    const TEXTS: &str = "input:not([type=range], [type=checkbox]), textarea, select";
    let is_sign = matches!(key, SEARCH | HELP);
    target.matches(TEXTS).unwrap_or(true)
        || (!is_sign && target.matches(".place-mark").unwrap_or(true))
        || target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
}

/// What the keys act on.
#[derive(Properties, PartialEq)]
pub struct KeysProps {
    /// The language of the interface.
    pub language: Language,
    /// Whether the years are playing.
    pub playing: bool,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

/// The button and the dialog that list the keys.
#[component]
pub fn Keys(props: &KeysProps) -> Html {
    let words = catalogue(props.language);
    let (button, dialog) = (use_node_ref(), use_node_ref());
    let on = use_state_eq(are_on);
    let open = {
        let dialog = dialog.clone();
        move || {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|known| !known.open()) {
                let _open_already = dialog.show_modal();
            }
        }
    };
    {
        let (button, open, dispatch) = (button.clone(), open.clone(), props.dispatch.clone());
        use_effect_with(props.playing, move |playing| {
            let playing = *playing;
            let listener = button.cast::<Element>().and_then(|button| {
                listen(&button, move |key| {
                    dispatch.emit(match key {
                        HELP => {
                            open();
                            return true;
                        }
                        PLAY if playing => Message::Pause,
                        PLAY => Message::Play,
                        BACK => Message::StepYear(-1),
                        NEXT => Message::StepYear(1),
                        _ => return false,
                    });
                    true
                })
            });
            move || drop(listener)
        });
    }
    let onchange = {
        let on = on.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                switch(input.checked());
                on.set(input.checked());
            }
        })
    };
    html! {<>
        <button ref={button} type="button" class="plain keys-button" data-action="keys" aria-label={words.shortcuts}
            title={words.shortcuts} onclick={move |_: MouseEvent| open()}>{ "?" }</button>
        <dialog ref={dialog} class="keys" aria-label={words.shortcuts}>
            <form method="dialog">
                <h2>{ words.shortcuts }</h2>
                <label><input type="checkbox" data-action="single-keys" checked={*on} {onchange} />{ words.shortcuts_on }</label>
                { list(words) }
                <p>{ words.keys_on_map }</p>
                <p>{ words.keys_on_years }</p>
                <button class="plain">{ words.close }</button>
            </form>
        </dialog>
    </>}
}

fn list(words: &Catalogue) -> Html {
    let keys: [(&[&str], &str); 4] = [
        (&[SEARCH], words.key_search),
        (&[PLAY], words.key_play),
        (&[BACK, NEXT], words.key_years),
        (&[HELP], words.key_help),
    ];
    html! {
        <dl>
            { for keys.into_iter().map(|(keys, does)| html! {
                <div>
                    <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                    <dd>{ does }</dd>
                </div>
            }) }
        </dl>
    }
}
