//! A band for each thing that did not arrive as it should.

use std::rc::Rc;

use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::ui::error_band::ErrorBand;
use crate::ui::later::{Stand, use_later};
use crate::ui::load::RecordFault;

/// What did not arrive.
#[derive(Properties)]
pub struct FaultsProps {
    /// The language of the interface.
    pub language: Language,
    /// Whether the shapes are missing.
    pub map_missing: bool,
    /// Whether texts in a language that was asked for are missing.
    pub texts_missing: bool,
    /// Why there is no record, if there is none.
    pub record: Option<Rc<RecordFault>>,
    /// Loads again what is missing.
    pub retry: Callback<()>,
}

impl PartialEq for FaultsProps {
    fn eq(&self, other: &Self) -> bool {
        let same_record = match (&self.record, &other.record) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_record
            && self.texts_missing == other.texts_missing
            && (self.language, self.map_missing) == (other.language, other.map_missing)
    }
}

/// The bands.
#[component]
pub fn Faults(props: &FaultsProps) -> Html {
    let words = catalogue(props.language);
    let wrong = matches!(props.record.as_deref(), Some(RecordFault::Wrong(_)));
    let later = use_later(wrong);
    let record = props.record.as_deref().and_then(|fault| match (fault, later) {
        (RecordFault::Wrong(error), Stand::Here(later)) => {
            Some((later.mistakes)(error, props.language))
        }
        // What is wrong can be said in a moment; until then nothing false is.
        (RecordFault::Wrong(_), Stand::Unasked | Stand::OnItsWay) => None,
        (RecordFault::Wrong(_), Stand::Failed) | (RecordFault::Missing, _) => {
            Some((words.record_missing.to_owned(), Vec::new()))
        }
    });
    html! {<>
        if props.map_missing {
            <ErrorBand language={props.language} headline={words.map_missing} details={Vec::new()}
                retry={props.retry.clone()} />
        }
        if props.texts_missing {
            <ErrorBand language={props.language} headline={words.companion_missing}
                details={Vec::new()} retry={props.retry.clone()} />
        }
        if let Some((headline, details)) = record {
            <ErrorBand language={props.language} {headline} {details} retry={props.retry.clone()} />
        }
    </>}
}
