//! The whole atlas as one file, offered where the site has it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};
use yew::prelude::*;

use crate::text::{Language, companion_catalogue, megabytes};
use crate::ui::offline::use_root;

/// Its name, beside the page.
const NAME: &str = "pko-atlas.html";
/// Where the build writes what it weighs.
const WEIGHT: &str = "meta[name='pko-atlas:one-file']";

/// In which language.
#[derive(Properties, PartialEq)]
pub struct OneFileProps {
    /// The language of the interface.
    pub language: Language,
}

/// A link to it; nothing where the site has no such file, or the page itself is one.
#[component]
pub fn OneFile(props: &OneFileProps) -> Html {
    let there = use_state_eq(|| false);
    {
        let there = there.clone();
        use_effect_with((), move |()| {
            spawn_local(async move { there.set(is_there().await == Some(true)) });
        });
    }
    let no_copy = use_root("data-copy").as_deref() == Some("none");
    if !*there {
        return Html::default();
    }
    let words = companion_catalogue(props.language).common;
    let weight = weight().map(|bytes| format!(" ({})", megabytes(bytes)));
    html! {
        <p class="one-file quiet">
            <a href={NAME} download={NAME} data-action="one-file">{ words.one_file }{ weight }</a>{ " " }{ words.one_file_note }
            if no_copy {
                <span data-warning="no-copy">{ " " }{ words.no_copy }</span>
            }
        </p>
    }
}

/// Its bytes, where the page says how many they are.
fn weight() -> Option<u32> {
    let page = web_sys::window()?.document()?;
    let told = page.query_selector(WEIGHT).ok()??;
    told.get_attribute("content")?.parse().ok()
}

async fn is_there() -> Option<bool> {
    let window = web_sys::window()?;
    // Beside a page of a disk nothing can be looked for.
    if !window.location().protocol().ok()?.starts_with("http") {
        return None;
    }
    let head = RequestInit::new();
    head.set_method("HEAD");
    let asked = window.fetch_with_str_and_init(NAME, &head);
    let answer: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    Some(answer.ok())
}
