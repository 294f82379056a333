//! The whole atlas as one file, offered where the site has it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};
use yew::prelude::*;

use crate::text::{Language, companion_catalogue};
use crate::ui::offline::use_root;

/// Its name, beside the page.
const NAME: &str = "pko-atlas.html";

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
    html! {
        <p class="one-file quiet">
            <a href={NAME} download={NAME} data-action="one-file">{ words.one_file }</a>{ " " }{ words.one_file_note }
            if no_copy {
                <span data-warning="no-copy">{ " " }{ words.no_copy }</span>
            }
        </p>
    }
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
