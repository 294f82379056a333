//! A band that says what went wrong, while everything that was already shown stays.

use yew::prelude::*;

use crate::text::{Language, catalogue};

/// What went wrong.
#[derive(Properties, PartialEq)]
pub struct ErrorBandProps {
    /// The language of the interface.
    pub language: Language,
    /// One sentence.
    pub headline: AttrValue,
    /// A sentence for each mistake, if there are several.
    pub details: Vec<String>,
    /// What the button does.
    pub retry: Callback<()>,
}

/// The band under the header.
#[component]
pub fn ErrorBand(props: &ErrorBandProps) -> Html {
    let words = catalogue(props.language);
    let retry = props.retry.reform(|_: MouseEvent| ());
    html! {
        <div class="error-band" role="alert" data-error="">
            <p>{ &props.headline }</p>
            <button type="button" class="plain" onclick={retry}>{ words.try_again }</button>
            if !props.details.is_empty() {
                <details open={props.details.len() <= 3}>
                    <summary>{ words.details }</summary>
                    <ul>{ for props.details.iter().map(|detail| html! { <li>{ detail }</li> }) }</ul>
                </details>
            }
        </div>
    }
}
