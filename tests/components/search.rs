//! The search field: what its keys do, and what it says of itself to a screen reader.

use pko_atlas::text::Language;
use pko_atlas::ui::search::{Search, SearchProps};
use pko_atlas::unit::Year;
use pko_atlas::view::Message;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::{Callback, Renderer};

use crate::support::{all, borders, click, dataset, find, mailbox, place, press, settle};

fn props(dispatch: Callback<Message>) -> SearchProps {
    SearchProps {
        dataset: Some(dataset()),
        borders: borders().into(),
        names: None,
        language: Language::English,
        year: Some(Year(1994)),
        dispatch,
        want_texts: Callback::noop(),
        look_at: Callback::noop(),
    }
}

/// An atlas with nothing but the field in it.
async fn field(dispatch: Callback<Message>) -> (Element, HtmlInputElement) {
    let root = place();
    root.set_class_name("atlas");
    Renderer::<Search>::with_root_and_props(root.clone(), props(dispatch)).render();
    settle().await;
    let field: HtmlInputElement = find(&root, "input[role=combobox]").unchecked_into();
    field.focus().expect("a focus");
    (root, field)
}

async fn type_in(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &options).expect("an event");
    field.dispatch_event(&event).expect("dispatched");
    settle().await;
}

fn says(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// The answer that the field names as the one the keys stand on.
fn active(root: &Element, field: &HtmlInputElement) -> Option<usize> {
    let id = field.get_attribute("aria-activedescendant")?;
    let options = all(root, "[role=option]");
    let selected = options.iter().position(|option| says(option, "aria-selected") == "true");
    let named = options.iter().position(|option| option.id() == id);
    assert!(named.is_some(), "{id} is no option");
    assert_eq!(selected, named);
    named
}

#[wasm_bindgen_test]
async fn typing_shows_answers_and_escape_closes_then_clears() {
    let (root, field) = field(mailbox().0).await;
    let list = find(&root, "[role=listbox]");
    assert_eq!(says(&field, "aria-controls"), list.id());
    assert_eq!(says(&field, "aria-autocomplete"), "list");
    assert_eq!(says(&field, "aria-label"), "Search");
    assert_eq!(says(&field, "aria-expanded"), "false");
    assert!(list.has_attribute("hidden") && all(&root, "[role=option]").is_empty());

    type_in(&field, "timor").await;
    assert_eq!(says(&field, "aria-expanded"), "true");
    let options = all(&root, "[role=option]");
    assert!(!list.has_attribute("hidden") && options.len() > 3);
    assert_eq!(active(&root, &field), None);
    gloo::timers::future::TimeoutFuture::new(700).await;
    let said = find(&root, "[role=status]").text_content().unwrap_or_default();
    assert_eq!(said, format!("{} results", options.len()));

    press(&field, "Escape");
    settle().await;
    assert_eq!(says(&field, "aria-expanded"), "false");
    assert!(list.has_attribute("hidden"));
    assert_eq!(field.value(), "timor");
    press(&field, "Escape");
    settle().await;
    assert_eq!(field.value(), "");
}

#[wasm_bindgen_test]
async fn arrows_walk_through_the_answers_and_enter_chooses() {
    let (dispatch, sent) = mailbox();
    let (root, field) = field(dispatch).await;
    type_in(&field, "timor").await;
    let last = all(&root, "[role=option]").len() - 1;
    for (key, expected) in [
        ("ArrowDown", Some(0)),
        ("ArrowDown", Some(1)),
        ("ArrowUp", Some(0)),
        ("ArrowUp", Some(last)),
        ("ArrowDown", Some(0)),
        ("Home", None),
        ("ArrowUp", Some(last)),
        ("End", None),
        ("ArrowDown", Some(0)),
    ] {
        press(&field, key);
        settle().await;
        assert_eq!(active(&root, &field), expected, "{key}");
    }
    press(&field, "Enter");
    settle().await;
    let timor = dataset().place_by_id("timor-leste").expect("Timor-Leste");
    assert_eq!(*sent.borrow(), [Message::Choose(timor)]);
    assert_eq!(says(&field, "aria-expanded"), "false");
    assert!(field.get_attribute("aria-activedescendant").is_none());
    assert_eq!(field.value(), "");
}

#[wasm_bindgen_test]
async fn a_click_chooses_and_leaving_closes() {
    let (dispatch, sent) = mailbox();
    let (root, field) = field(dispatch).await;
    type_in(&field, "1999").await;
    click(&find(&root, "[role=option]"));
    settle().await;
    assert_eq!(*sent.borrow(), [Message::Year(Year(1999))]);
    assert_eq!(says(&field, "aria-expanded"), "false");

    type_in(&field, "cambodia").await;
    assert_eq!(says(&field, "aria-expanded"), "true");
    field.blur().expect("a blur");
    settle().await;
    assert_eq!(says(&field, "aria-expanded"), "false");
}

#[wasm_bindgen_test]
async fn what_is_not_found_is_said() {
    let (root, field) = field(mailbox().0).await;
    type_in(&field, "qqqqq").await;
    assert_eq!(says(&field, "aria-expanded"), "false");
    let shown = find(&root, ".no-answer").text_content();
    assert_eq!(shown.as_deref(), Some("Nothing found for “qqqqq”"));
    gloo::timers::future::TimeoutFuture::new(700).await;
    assert_eq!(find(&root, "[role=status]").text_content(), shown);
    press(&field, "Enter");
    press(&field, "ArrowDown");
    settle().await;
    assert!(field.get_attribute("aria-activedescendant").is_none());
}

#[wasm_bindgen_test]
async fn a_stroke_leads_to_the_field_from_the_atlas_but_not_from_a_text() {
    let (root, field) = field(mailbox().0).await;
    let page = root.owner_document().expect("a page");
    let focused = || page.active_element().is_some_and(|element| element == **field);
    let make = |name: &str, parent: &Element| -> HtmlElement {
        let made: HtmlElement = page.create_element(name).expect("an element").unchecked_into();
        made.set_tab_index(0);
        parent.append_child(&made).expect("appended");
        made
    };
    let outside = make("button", &page.body().expect("a body"));
    for (element, leads) in [
        (make("button", &root), true),
        (make("textarea", &root), false),
        (make("input", &root), false),
        (outside, false),
    ] {
        element.focus().expect("a focus");
        press(&element, "x");
        press(&element, "/");
        settle().await;
        assert_eq!(focused(), leads, "{}", element.tag_name());
        element.remove();
    }
}
