//! The first picture, which the page shows before the app is there. It follows the range of years by a
//! script of its own (`xtask/src/first.js`) and says what the reader has done on it meanwhile.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::unit::Year;

/// The year that the reader has moved it to.
const AT: &str = "data-at";
/// The place that the reader wants to open, by country code or identifier.
const OPENED: &str = "data-opened";
/// Whether the thumb of its range is held.
const HELD: &str = "data-held";
/// The thumb is let go.
const LET_GO: &str = "pko-atlas:let-go";

/// What the reader has done on it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The year that it was moved to.
    pub year: Option<Year>,
    /// The place to be opened.
    pub place: Option<String>,
}

/// Takes what the reader has done since this was asked for last; nothing where there is nothing.
pub fn take_left() -> Option<Left> {
    let (_, picture) = here()?;
    let take = |name: &str| {
        let value = picture.get_attribute(name);
        // Fails for malformed attribute names only.
        let _never = picture.remove_attribute(name);
        value
    };
    let year = take(AT).and_then(|year| year.parse().ok()).map(Year);
    let left = Left { year, place: take(OPENED) };
    (left != Left::default()).then_some(left)
}

/// Whether the reader holds what would be torn out of the hand.
pub fn is_held() -> bool {
    here().is_some_and(|(_, picture)| picture.has_attribute(HELD))
}

/// Calls back when it is let go.
pub fn when_let_go(then: impl FnOnce() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::once(&window, LET_GO, move |_| then()))
}

/// Takes it away. The focus stays with the range.
pub fn end() {
    let Some((document, picture)) = here() else { return };
    let has_focus = picture.contains(document.active_element().as_deref());
    picture.remove();
    // What can have it there is the range alone.
    let range = document.query_selector("input[type=range]").ok().flatten();
    if let Some(range) = range.and_then(|range| range.dyn_into::<HtmlElement>().ok())
        && has_focus
    {
        let _refused = range.focus();
    }
}

fn here() -> Option<(Document, Element)> {
    let document = web_sys::window()?.document()?;
    let picture = document.get_element_by_id("first")?;
    Some((document, picture))
}
