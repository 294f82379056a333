//! Small parts of a dossier: a labelled line, and numbered links to sources.

use yew::prelude::*;

use crate::record::{Dataset, SourceIndex};
use crate::text::{Language, catalogue};

/// A line with a label, left out when there is nothing to say.
pub fn labelled(label: &str, value: String) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    html! { <div class="fact"><dt>{ label.to_owned() }</dt><dd>{ value }</dd></div> }
}

/// The sources of a record. The dataset's reader lets only `http` and `https` addresses through.
pub fn sources(dataset: &Dataset, indices: &[SourceIndex], language: Language) -> Html {
    let words = catalogue(language);
    html! {
        <div class="sources">
            <p class="sources-title">{ words.sources }</p>
            <ol aria-label={words.sources}>
                { for indices.iter().map(|index| {
                    let source = dataset.source(*index);
                    let publisher = html! { <span class="quiet">{ " " }{ &source.publisher }</span> };
                    match &source.url {
                        Some(url) => html! {
                            <li><a href={url.clone()} target="_blank" rel="noopener noreferrer">
                                { &source.title }</a>{ publisher }</li>
                        },
                        None => html! {
                            <li>{ &source.title }{ publisher }{ " (" }{ words.source_not_online }{ ")" }</li>
                        },
                    }
                }) }
            </ol>
        </div>
    }
}
