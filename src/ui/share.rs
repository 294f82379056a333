//! The way from the header to what can be taken away.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::ui::later;

/// Marks what is to be brought into view, since it may still grow.
const SOUGHT: &str = "data-sought";

/// Brings what the button opened into view, once it has been filled.
pub fn arrive(found: &Element) {
    if found.has_attribute(SOUGHT)
        && found.query_selector("textarea").is_ok_and(|own| own.is_some())
    {
        // Fails for malformed names only.
        let _never = found.remove_attribute(SOUGHT);
        found.scroll_into_view();
    }
}

/// What the button says.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// The language of the interface.
    pub language: Language,
}

/// A button that opens what can be taken away, wherever on the page that is.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let onclick = Callback::from(|_: MouseEvent| {
        if open().is_none() {
            spawn_local(async {
                // Where it cannot be had, the panel says so.
                let _missing = later::part().await;
                TimeoutFuture::new(0).await;
                let _missing = open();
            });
        }
    });
    html! {
        <button type="button" class="plain share" data-action="share" {onclick}>
            { catalogue(props.language).share }
        </button>
    }
}

fn open() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let found = document.query_selector("details[data-action=take-away]").ok()??;
    found.set_attribute("open", "").ok()?;
    found.set_attribute(SOUGHT, "").ok()?;
    arrive(&found);
    found.query_selector("summary").ok()??.unchecked_into::<HtmlElement>().focus().ok()
}
