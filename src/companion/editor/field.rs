//! A text field of the editor.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Which field.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// What it is for.
    pub label: &'static str,
    /// What it is called in the page.
    pub name: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// Where what is written goes.
    pub write: Callback<String>,
    /// Lines; one for a field that takes no line breaks.
    #[prop_or(1)]
    pub rows: u32,
}

/// The field with its label.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let name = props.name.clone();
    let oninput = {
        let write = props.write.clone();
        Callback::from(move |event: InputEvent| {
            let line = || Some(event.target_dyn_into::<HtmlInputElement>()?.value());
            let lines = || Some(event.target_dyn_into::<HtmlTextAreaElement>()?.value());
            if let Some(text) = line().or_else(lines) {
                write.emit(text);
            }
        })
    };
    html! {
        <label class="field"><span>{ props.label }</span>
            if props.rows <= 1 {
                <input type="text" data-field={name} value={props.value.clone()} {oninput} />
            } else {
                <textarea data-field={name} rows={props.rows.to_string()} value={props.value.clone()} {oninput} />
            }
        </label>
    }
}
