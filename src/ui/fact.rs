//! Small parts of a dossier: a labelled line, and numbered links to sources.

use yew::prelude::*;

use crate::record::{Dataset, SourceIndex};
use crate::text::{Language, catalogue};
use crate::view::{InText, in_text};

/// A line with a label, left out when there is nothing to say.
pub fn labelled(label: &str, value: String) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    html! { <div class="fact"><dt>{ label.to_owned() }</dt><dd>{ value }</dd></div> }
}

/// A labelled line in which the sources that the text names are links, left out when there is nothing
/// to say.
pub fn labelled_with_sources(
    label: &str,
    value: &str,
    dataset: &Dataset,
    language: Language,
) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    let parts = in_text(value, dataset).into_iter().map(|part| match part {
        InText::Text(text) => html! { { text.to_owned() } },
        InText::Source(source) => source_in_text(dataset, source, language),
    });
    html! { <div class="fact"><dt>{ label.to_owned() }</dt><dd>{ for parts }</dd></div> }
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
                    // Publishers are named in English.
                    let publisher = html! {
                        <span class="quiet" lang={tag_beside(Some("en"), language)}>{ " " }{ &source.publisher }</span>
                    };
                    let lang = tag_beside(source.language.as_deref(), language);
                    match &source.url {
                        Some(url) => html! {
                            <li><a href={url.clone()} {lang} target="_blank" rel="noopener noreferrer">
                                { &source.title }</a>{ publisher }</li>
                        },
                        None => html! {
                            <li><span {lang}>{ &source.title }</span>{ publisher }{ " (" }{ words.source_not_online }{ ")" }</li>
                        },
                    }
                }) }
            </ol>
        </div>
    }
}

/// A source as a link in brackets, by its publisher.
pub fn source_in_text(dataset: &Dataset, source: SourceIndex, language: Language) -> Html {
    let source = dataset.source(source);
    let title = source.title.clone();
    let lang = tag_beside(Some("en"), language);
    match &source.url {
        Some(url) => html! {
            <>{ " (" }<a href={url.clone()} {title} {lang} target="_blank" rel="noopener noreferrer">{ &source.publisher }</a>{ ")" }</>
        },
        None => html! { <>{ " (" }<span {title} {lang}>{ &source.publisher }</span>{ ")" }</> },
    }
}

/// The tag of a text that is not in the language around it.
pub fn tag_beside(tag: Option<&str>, around: Language) -> Option<AttrValue> {
    tag.filter(|tag| *tag != around.tag()).map(|tag| AttrValue::from(tag.to_owned()))
}
