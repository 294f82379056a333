//! What the reader is told of the copy that works without a network. The script beside the worker
//! (`static/offline/page.js`) writes at the root what holds, and tells when that changes.

use gloo::events::EventListener;
use yew::prelude::*;

use crate::text::{Language, offline_words};
use crate::ui::page;

/// Tells that something has changed at the root.
const CHANGED: &str = "pko-atlas:copy";
/// Asks for the newer version.
const RENEW: &str = "pko-atlas:renew";

/// In which language.
#[derive(Properties, PartialEq)]
pub struct OfflineProps {
    /// The language of the interface.
    pub language: Language,
}

/// A mark while the host cannot be reached and the atlas comes from the copy.
#[component]
pub fn OfflineMark(props: &OfflineProps) -> Html {
    let offline = use_root("data-copy").as_deref() == Some("offline");
    let words = offline_words(props.language);
    html! {
        <p class="offline-mark" role="status">
            if offline {
                <span title={words.copy_means}>{ words.copy }</span>
            }
        </p>
    }
}

/// A line with a button once a newer version is ready. Nothing is loaded before the reader says so.
#[component]
pub fn NewerVersion(props: &OfflineProps) -> Html {
    let newer = use_root("data-newer").is_some();
    let words = offline_words(props.language);
    let renew = Callback::from(|_: MouseEvent| page::tell(RENEW));
    html! {
        <div class="newer-version" role="status">
            if newer {
                <p>{ words.newer }</p>
                <button type="button" class="plain" data-action="renew" onclick={renew}>{ words.show_newer }</button>
            }
        </div>
    }
}

/// The value of an attribute of the root.
#[hook]
pub fn use_root(attribute: &'static str) -> Option<String> {
    let value = use_state_eq(|| page::attribute(attribute));
    {
        let value = value.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                // It may have changed before anybody listened.
                value.set(page::attribute(attribute));
                EventListener::new(&window, CHANGED, move |_| value.set(page::attribute(attribute)))
            });
            move || drop(listener)
        });
    }
    (*value).clone()
}
