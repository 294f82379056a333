//! The companion: a second module with everything that a reader opens beside the map, loaded when
//! the first of it is opened. Atlas and companion tell each other what to show, as query strings, by
//! events of the window.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, Element};
use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::ui::clock::PATIENCE;
use crate::ui::{frame, page};

/// The element that the companion fills.
pub const ROOT: &str = "companion";
/// The atlas tells what it shows: a query.
pub const SHOWN: &str = "pko-atlas:shown";
/// The companion asks for another view: a query.
pub const SHOW: &str = "pko-atlas:show";
/// The companion is there, and wants to know what is shown.
pub const HELLO: &str = "pko-atlas:hello";
/// The companion could not start.
pub const FAILED: &str = "pko-atlas:companion-failed";
/// The atlas tells which record it shows: a document, or nothing for the built-in one.
pub const DATASET: &str = "pko-atlas:dataset";
/// The companion hands over a record that the reader has opened: a document, or nothing for the
/// built-in one.
pub const OPEN_DATA: &str = "pko-atlas:open-data";
/// What can be taken away has been opened, or closed where nothing is told.
pub const TAKE_AWAY: &str = "pko-atlas:take-away";
/// The element that the companion fills then.
pub const TAKE_AWAY_PLACE: &str = "take-away";
/// The words of the record that is open are asked for, or no more where nothing is told.
pub const TERMS: &str = "pko-atlas:terms";
/// The element that the companion fills then.
pub const TERMS_PLACE: &str = "terms";
/// The reader has chosen a place on a quiet map: its identifier or country code.
pub const PICKED: &str = "pko-atlas:picked";

/// The companion was loaded where nothing is open: it reads tables, and says so at the root.
pub const READS_TABLES: &str = "data-reads-tables";
/// A table is to be read: its name, a line break, and the table.
pub const TABLE: &str = "pko-atlas:table";
/// What became of it.
pub const TABLE_READ: &str = "pko-atlas:table-read";
/// The companion that reads tables is to fill its place, which is there now.
pub const MOUNT: &str = "pko-atlas:mount";

/// Tells everyone in this page who listens for `name`.
pub fn tell(name: &str, detail: &str) {
    let Some(window) = web_sys::window() else { return };
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // Fails for events that are being sent already only.
        let _never = window.dispatch_event(&event);
    }
}

/// Tells what is shown: the page around the atlas, and the companion.
pub fn tell_everyone(query: &str) {
    frame::tell_state(query);
    tell(SHOWN, query);
}

/// Hears the text of each event called `name`; one without a text says nothing.
pub fn hear(name: &'static str, heard: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, name, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        heard(detail.unwrap_or_default());
    }))
}

/// How far the companion has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Coming {
    /// Nobody wanted it so far.
    Unasked,
    /// It is being loaded.
    OnItsWay,
    /// It is there.
    Here,
    /// It could not be had.
    Failed,
}

/// How far the companion has come, which is loaded when it is first wanted, and what asks for it once
/// more.
#[hook]
pub fn use_companion(wanted: bool) -> (Coming, Callback<()>) {
    let coming = use_state_eq(|| Coming::Unasked);
    let listeners = use_mut_ref(Vec::new);
    let wanted = wanted && *coming == Coming::Unasked;
    {
        let coming = coming.clone();
        use_effect_with(*coming, move |now| {
            let late = (*now == Coming::OnItsWay)
                .then(|| Timeout::new(PATIENCE, move || coming.set(Coming::Failed)));
            move || drop(late)
        });
    }
    {
        let (coming, listeners) = (coming.clone(), listeners.clone());
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                let (here, failed) = (coming.clone(), coming.clone());
                let hello = hear(HELLO, move |_| here.set(Coming::Here));
                let failure = hear(FAILED, move |_| failed.set(Coming::Failed));
                let reads_tables = page::attribute(READS_TABLES).is_some();
                let asked = if reads_tables { hear(FAILED, |_| ()) } else { load() };
                coming.set(if asked.is_some() { Coming::OnItsWay } else { Coming::Failed });
                *listeners.borrow_mut() = hello.into_iter().chain(failure).chain(asked).collect();
                if reads_tables {
                    tell(MOUNT, "");
                }
            }
        });
    }
    let again = {
        let coming = coming.clone();
        Callback::from(move |()| coming.set(Coming::Unasked))
    };
    (*coming, again)
}

/// What stands in the place of the companion until it is there.
pub fn until_it_is_here(coming: Coming, again: &Callback<()>, language: Language) -> Html {
    let words = catalogue(language);
    match coming {
        Coming::OnItsWay => html! { <p class="quiet" role="status">{ words.loading_more }</p> },
        Coming::Failed => html! {
            <div role="alert" data-error="companion">
                <p>{ words.companion_missing }</p>
                <button type="button" class="plain" onclick={again.reform(|_: MouseEvent| ())}>
                    { words.try_again }
                </button>
            </div>
        },
        Coming::Unasked | Coming::Here => Html::default(),
    }
}

/// Puts styles and script of the companion into the page; nothing when the page does not name them.
pub fn load() -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let head = document.head()?;
    let style = element(&document, "link", &[("rel", "stylesheet")])?;
    name(&document, "companion-style", &style, "href", "")?;
    head.append_child(&style).ok()?;
    let script = element(&document, "script", &[("type", "module")])?;
    // A script that failed once is not asked for again at the same address.
    let attempts = document.query_selector_all("script[data-companion]").ok()?.length();
    let again = if attempts == 0 { String::new() } else { format!("?again={attempts}") };
    script.set_attribute("data-companion", "").ok()?;
    name(&document, "companion", &script, "src", &again)?;
    let failure = EventListener::once(&script, "error", |_| tell(FAILED, ""));
    head.append_child(&script).ok()?;
    Some(failure)
}

fn element(document: &Document, name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    Some(element)
}

/// Gives an element the address of an asset that the page names, with a query, and what its bytes must
/// be.
fn name(
    document: &Document,
    asset: &str,
    element: &Element,
    attribute: &str,
    query: &str,
) -> Option<()> {
    let link = document.query_selector(&format!("link[data-asset=\"{asset}\"]")).ok()??;
    if let Some(digest) = link.get_attribute("data-integrity") {
        element.set_attribute("integrity", &digest).ok()?;
        element.set_attribute("crossorigin", "anonymous").ok()?;
    }
    let address = format!("{}{query}", link.get_attribute("href")?);
    element.set_attribute(attribute, &address).ok()
}
