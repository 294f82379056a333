//! The real record and world, a place on the page, and a reader's hands.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use pko_atlas::record::{Dataset, read};
use pko_atlas::unit::Year;
use pko_atlas::view::{Message, Screen, State};
use pko_atlas::world::{Borders, World, decode};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit,
};
use yew::Callback;

macro_rules! sections {
    ($($section:literal: $file:literal),* $(,)?) => {
        concat!("{", $("\"", $section, "\":", include_str!(concat!("../../static/data/", $file)), ",",)* "\"none\":[]}")
    };
}

/// The whole record as one document.
pub const DOCUMENT: &str = sections! {
    "atlas": "atlas.json",
    "categories": "categories.json",
    "tasks": "tasks.json",
    "missions": "missions.json",
    "places": "places.json",
    "sources": "sources.json",
    "deployments": "deployments.json",
    "in_kind": "in-kind.json",
    "events": "events.json",
    "prime_ministers": "prime-ministers.json",
};

/// The real record.
pub fn dataset() -> Rc<Dataset> {
    Rc::new(read(DOCUMENT).expect("the record"))
}

/// The real world.
pub fn world() -> Rc<World> {
    let topology = decode(include_bytes!("../../static/world/110m.bin")).expect("the world");
    Rc::new(World { topology, borders: Rc::new(borders()) })
}

/// The real borders.
pub fn borders() -> Borders {
    Borders::read(include_str!("../../static/data/borders.json")).expect("the borders")
}

/// State and screen of a year.
pub fn looking(dataset: &Dataset, year: i16) -> (State, Screen) {
    let state = State { year: Year(year), ..State::start(dataset) };
    let screen = Screen::derive(dataset, &borders(), &state, None);
    (state, screen)
}

/// A callback that remembers what was sent.
pub fn mailbox() -> (Callback<Message>, Rc<RefCell<Vec<Message>>>) {
    let sent = Rc::new(RefCell::new(Vec::new()));
    let inbox = sent.clone();
    (Callback::from(move |message| inbox.borrow_mut().push(message)), sent)
}

pub fn page() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

/// An empty box of 960 by 480 pixels at the end of the page.
pub fn place() -> Element {
    let made: HtmlElement = page().create_element("div").expect("a div").unchecked_into();
    let style = made.style();
    for (name, value) in [("width", "960px"), ("height", "480px"), ("position", "relative")] {
        style.set_property(name, value).expect("a style");
    }
    page().body().expect("a body").append_child(&made).expect("appended");
    made.unchecked_into()
}

/// Lets the app catch up.
pub async fn settle() {
    TimeoutFuture::new(60).await;
}

/// Waits until something matches: a first drawing of the whole world takes its time, unoptimised.
pub async fn until(root: &Element, selector: &str) {
    for _ in 0..100 {
        if root.query_selector(selector).expect("a selector").is_some() {
            break;
        }
        settle().await;
    }
    settle().await;
}

pub fn find(root: &Element, selector: &str) -> Element {
    let found = root.query_selector(selector).expect("a selector");
    found.unwrap_or_else(|| panic!("nothing matches {selector} in {}", root.inner_html()))
}

pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let list = root.query_selector_all(selector).expect("a selector");
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

pub fn click(element: &Element) {
    let options = MouseEventInit::new();
    options.set_bubbles(true);
    options.set_detail(1);
    let event = MouseEvent::new_with_mouse_event_init_dict("click", &options).expect("an event");
    element.dispatch_event(&event).expect("dispatched");
}

pub fn press(element: &Element, key: &str) {
    let options = KeyboardEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    options.set_key(key);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event");
    element.dispatch_event(&event).expect("dispatched");
}
