//! What the browser says of the range of years, heard before anyone else does. The virtual document
//! hears at its root and walks from there through all that lies between, which takes as long as a
//! step of the year itself: it need not know what has been dealt with here.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::unit::Year;
use crate::view::Message;

/// Years that PageUp and PageDown move.
const PAGE: i16 = 5;

/// Hears the range with these ends, and sends what the reader asks for.
#[hook]
pub fn use_range(range: &NodeRef, ends: (Year, Year), dispatch: &Callback<Message>) {
    let (range, dispatch) = (range.clone(), dispatch.clone());
    use_effect_with(ends, move |ends| {
        let listeners =
            range.cast::<HtmlInputElement>().map(|range| listen(range, *ends, dispatch));
        move || drop(listeners)
    });
}

fn listen(
    range: HtmlInputElement,
    (first, last): (Year, Year),
    dispatch: Callback<Message>,
) -> [Option<EventListener>; 3] {
    let (own, send) = (range.clone(), dispatch.clone());
    let moved = move |event: &Event| {
        event.stop_propagation();
        // The browser's steps are whole years.
        send.emit(Message::Year(Year(own.value_as_number() as i16)));
    };
    let pressed = move |event: &Event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        // Engines differ in how far PageUp goes, and some know no Home: the same keys do the same
        // everywhere.
        let message = match key.key().as_str() {
            // By one year, as the browser moves its range, which tells of it.
            "ArrowRight" | "ArrowUp" | "ArrowLeft" | "ArrowDown" => {
                return event.stop_propagation();
            }
            "PageUp" => Message::StepYear(PAGE),
            "PageDown" => Message::StepYear(-PAGE),
            "Home" => Message::Year(first),
            "End" => Message::Year(last),
            _ => return,
        };
        if !(key.ctrl_key() || key.alt_key() || key.meta_key()) {
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(message);
        }
    };
    [
        before_others(&range, "input", moved),
        // It says nothing that `input` has not said.
        before_others(&range, "change", Event::stop_propagation),
        before_others(&range, "keydown", pressed),
    ]
}

/// Hears an event of an element on its way down to it.
fn before_others(
    element: &HtmlInputElement,
    name: &'static str,
    heard: impl Fn(&Event) + 'static,
) -> Option<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let (window, element) = (web_sys::window()?, EventTarget::from(element.clone()));
    Some(EventListener::new_with_options(&window, name, options, move |event| {
        if event.target().as_ref() == Some(&element) {
            heard(event);
        }
    }))
}
