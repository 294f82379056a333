//! What is wrong with a lesson from outside, in the reader's language.

use yew::prelude::*;

use crate::record::DataError;
use crate::text::{Language, companion_catalogue};
use crate::view::problem_sentences;

/// A headline, and every mistake with its place.
pub fn mistakes(error: &DataError, language: Language) -> Html {
    let (_, sentences) = problem_sentences(error, language);
    let words = companion_catalogue(language).editor;
    let headline = match error {
        DataError::NotJson { line, column, message } => (words.not_json)(*line, *column, message),
        DataError::TooLarge => words.too_large.to_owned(),
        DataError::Problems(problems) => (words.wrong)(problems.len()),
    };
    html! {
        <div class="trouble" role="alert" data-mistakes={sentences.len().to_string()}>
            <p>{ headline }</p>
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
        </div>
    }
}
