//! A teacher's look at a result slip: pasted text is held against the quiz that it names.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::companion::quiz::Desk;
use crate::teach::quiz::{CheckFault, Slip};
use crate::text::{Language, companion_catalogue};

/// Against what.
#[derive(Properties, PartialEq)]
pub struct CheckProps {
    /// What quizzes are made from.
    pub desk: Desk,
    /// The language of the interface.
    pub language: Language,
}

/// A disclosure with a field.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let words = companion_catalogue(props.language).quiz;
    let pasted = use_state_eq(String::new);
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                pasted.set(field.value());
            }
        })
    };
    let says =
        (!pasted.trim().is_empty()).then(|| match Slip::check(&pasted, &props.desk.bank()) {
            Ok(slip) => (words.check_holds)(&slip.ticket.text(), slip.right, slip.of),
            Err(CheckFault::NoSlip) => words.check_no_slip.to_owned(),
            Err(CheckFault::OtherRecord(version)) => {
                (words.check_other_record)(&version, &props.desk.dataset.version)
            }
            Err(CheckFault::Changed) => words.check_changed.to_owned(),
        });
    html! {
        <details class="check" data-action="check-slip">
            <summary>{ words.check }</summary>
            <label>
                <span class="quiet">{ words.check_field }</span>
                <textarea rows="4" value={(*pasted).clone()} {oninput} />
            </label>
            <p role="status" class="checked">{ says.unwrap_or_default() }</p>
        </details>
    }
}
