//! The way to somebody else.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;
use yew::prelude::*;

use crate::text::{Language, catalogue};

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
