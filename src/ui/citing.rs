//! How to cite a record, and how to report an error in it: texts ready to be copied.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::copied::{Copied, address};
use crate::view::{Cited, Form, citation, error_report};

/// Of which record.
#[derive(Properties)]
pub struct CitingProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The title of the part, as the reader sees it.
    pub title: AttrValue,
    /// Its identifier.
    pub record: AttrValue,
}

impl PartialEq for CitingProps {
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record
            && self.title == other.title
            && self.language == other.language
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Two disclosures. The texts are made when one is opened, since they tell the address of then.
#[component]
pub fn Citing(props: &CitingProps) -> Html {
    let words = catalogue(props.language);
    let opened = use_state(|| (String::new(), String::new()));
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |_: Event| opened.set((address(), today())))
    };
    let (url, read_on) = (opened.0.as_str(), opened.1.as_str());
    let cited = Cited { title: &props.title, record: &props.record, url, read_on };
    html! {
        <section class="citing" data-version={props.dataset.version.clone()}>
            <details data-action="cite" ontoggle={ontoggle.clone()}>
                <summary>{ words.cite }</summary>
                { for Form::ALL.into_iter().map(|form| {
                    let text = citation(&props.dataset, cited, form, props.language);
                    html! { <Copied language={props.language} label={form.label(props.language)} {text} /> }
                }) }
            </details>
            <details data-action="report" {ontoggle}>
                <summary>{ words.report_error }</summary>
                <p class="quiet">{ words.report_rule }</p>
                <Copied language={props.language} label={words.report_error}
                    text={error_report(&props.dataset, cited, words.what_is_wrong)} />
            </details>
        </section>
    }
}

/// Today as `YYYY-MM-DD`.
fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}
