//! The way from the header to what can be taken away, and from there to somebody else.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, ShareData};
use yew::prelude::*;

use crate::text::{Language, catalogue};

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
        // It is there as soon as the record is.
        let _not_there = open();
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

/// What is passed on.
#[derive(Properties, PartialEq)]
pub struct PassProps {
    /// The language of the interface.
    pub language: Language,
    /// The address of the view.
    pub url: AttrValue,
    /// The view in words.
    pub text: AttrValue,
}

/// A button that hands words and address to the system, which knows to whom; nothing where the
/// browser has no such way.
#[component]
pub fn Pass(props: &PassProps) -> Html {
    let words = catalogue(props.language);
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return Html::default();
    };
    if !js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or_default() {
        return Html::default();
    }
    let (url, text) = (props.url.clone(), props.text.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let data = ShareData::new();
        data.set_title(words.title);
        data.set_text(&text);
        data.set_url(&url);
        let given = navigator.share_with_data(&data);
        // A reader who changes their mind has nothing to be told.
        spawn_local(async move { drop(JsFuture::from(given).await) });
    });
    html! {
        <button type="button" class="plain" data-action="pass" {onclick}>{ format!("{}…", words.share) }</button>
    }
}
