//! A band that says whose record is shown when it is not that of the atlas, and what is wrong with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Origin;
use crate::text::{Language, catalogue, foreign_words};
use crate::ui::error_band::ErrorBand;
use crate::ui::foreign::{Failed, ForeignFault, Opened};
use crate::ui::later::{Stand, use_later};
use crate::unit::Year;
use crate::view::{problem_sentence, problem_sentences};

/// The first year for which the map's borders are true.
const TRUE_FROM: Year = Year(1992);

/// Which record is shown.
#[derive(Clone, Properties)]
pub struct DataBandProps {
    /// The language of the interface.
    pub language: Language,
    /// Somebody's record, when it is shown.
    pub opened: Option<Rc<Opened>>,
    /// Why somebody's record is not shown, when it was asked for.
    pub failed: Option<Rc<Failed>>,
    /// The year shown.
    pub year: Option<Year>,
    /// Shows the record of the atlas again.
    pub back: Callback<()>,
    /// Asks for somebody's record again.
    pub retry: Callback<()>,
}

impl PartialEq for DataBandProps {
    fn eq(&self, other: &Self) -> bool {
        fn same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
            match (one, other) {
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                (one, other) => one.is_none() && other.is_none(),
            }
        }
        same(self.opened.as_ref(), other.opened.as_ref())
            && same(self.failed.as_ref(), other.failed.as_ref())
            && self.language == other.language
            && self.year.is_some_and(|year| year < TRUE_FROM)
                == other.year.is_some_and(|year| year < TRUE_FROM)
    }
}

/// The bands under the header, once the part of the app that has them is there.
#[component]
pub fn DataBand(props: &DataBandProps) -> Html {
    let wanted = props.opened.is_some() || props.failed.is_some();
    let stand = use_later(wanted);
    match stand {
        _ if !wanted => Html::default(),
        Stand::Here(later) => (later.data_bands)(props.clone()),
        Stand::Failed => {
            let headline = catalogue(props.language).companion_missing;
            html! {
                <ErrorBand language={props.language} {headline} details={Vec::new()}
                    retry={props.retry.clone()} />
            }
        }
        Stand::Unasked | Stand::OnItsWay => Html::default(),
    }
}

/// What they say.
#[component]
pub fn DataBands(props: &DataBandProps) -> Html {
    let language = props.language;
    let (words, common) = (foreign_words(language), catalogue(language));
    let name = |from: Option<&str>| from.unwrap_or(words.own_file).to_owned();
    let list = |summary: String, sentences: Vec<String>| {
        html! {
            <details class="mistakes">
                <summary>{ summary }</summary>
                <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            </details>
        }
    };
    let failed = props.failed.as_ref().map(|failed| {
        let (why, sentences) = match &failed.fault {
            ForeignFault::Address => (words.no_address.to_owned(), Vec::new()),
            ForeignFault::Unreachable => (words.unreachable.to_owned(), Vec::new()),
            ForeignFault::Blocked => (words.blocked.to_owned(), Vec::new()),
            ForeignFault::Table => (words.is_table.to_owned(), Vec::new()),
            ForeignFault::Wrong(error) => problem_sentences(error, language),
        };
        let sentence = (words.failed)(&name(failed.from.as_deref()), &why);
        html! {
            <div class="error-band" role="alert" data-error="data">
                <p>{ sentence }</p>
                if failed.address.is_some() {
                    <button type="button" class="plain" onclick={props.retry.reform(|_: MouseEvent| ())}>
                        { common.try_again }
                    </button>
                }
                if !sentences.is_empty() { { list(common.details.to_owned(), sentences) } }
            </div>
        }
    });
    let opened = props.opened.as_ref().map(|opened| {
        let from = match &opened.dataset.origin {
            Origin::Host(host) => Some(host.as_str()),
            Origin::File | Origin::BuiltIn => None,
        };
        let early = props.year.is_some_and(|year| year < TRUE_FROM);
        let sentences: Vec<String> =
            opened.problems.iter().map(|problem| problem_sentence(problem, language)).collect();
        let summary = match opened.left_out {
            0 => (words.remarks)(sentences.len()),
            count => (words.left_out)(count),
        };
        html! {
            <div class="data-band" role="status" data-from={from.unwrap_or_default().to_owned()}>
                <p>{ (words.shown)(&name(from)) }
                    if early { { " " }{ (words.early)(TRUE_FROM.0) } }
                </p>
                <button type="button" class="plain" data-action="built-in"
                    onclick={props.back.reform(|_: MouseEvent| ())}>{ words.back }</button>
                if !sentences.is_empty() { { list(summary, sentences) } }
            </div>
        }
    });
    html! {<>{ failed }{ opened }</>}
}
