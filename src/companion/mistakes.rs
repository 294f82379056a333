//! What is wrong with a file from outside, in the reader's language.

use yew::prelude::*;

use crate::record::DataError;
use crate::text::Language;
use crate::view::problem_sentences;

/// A headline, and every mistake with its place.
pub fn mistakes(error: &DataError, language: Language) -> Html {
    let (headline, sentences) = problem_sentences(error, language);
    html! {
        <div class="trouble" role="alert" data-mistakes={sentences.len().to_string()}>
            <p>{ headline }</p>
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
        </div>
    }
}
