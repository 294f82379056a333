//! What an author can choose.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::{EmbedWords, Language, companion_catalogue};
use crate::view::{Chrome, Embedding, Opened, Tier};

/// What is chosen so far.
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// The language of the interface.
    pub language: Language,
    /// The version of the record.
    pub version: AttrValue,
    /// What is chosen.
    pub embedding: Embedding,
    /// The name of the record that is open in it.
    pub opened: Option<AttrValue>,
    /// Hears what is chosen next.
    pub choose: Callback<Embedding>,
}

/// Form, what stands around the map, and which record.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let words = companion_catalogue(props.language).embed;
    let now = props.embedding;
    let moving = now.tier != Tier::Image;
    let tiers =
        Tier::ALL.map(|tier| (tier.id(), tier_name(tier, words), Embedding { tier, ..now }));
    let around = Chrome::ALL
        .map(|chrome| (chrome.id(), chrome_name(chrome, words), Embedding { chrome, ..now }));
    let pinned = (words.pinned)(&props.version);
    let see_through = props.choose.reform(move |event: Event| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        Embedding { see_through: field.is_some_and(|field| field.checked()), ..now }
    });
    let without =
        props.choose.reform(move |_: MouseEvent| Embedding { opened: Opened::Nothing, ..now });
    html! {<>
        { group(props, "tier", words.form, tiers.map(|(id, name, next)| (id, name.into(), next)).to_vec()) }
        <p class="quiet">{ match now.tier {
            Tier::Image => words.about_image,
            Tier::Frame => words.about_frame,
            Tier::Element => words.about_element,
        } }</p>
        if moving {
            { group(props, "around", words.around, around.map(|(id, name, next)| (id, name.into(), next)).to_vec()) }
        }
        { group(props, "record", words.record, vec![
            ("live", words.live.into(), Embedding { pinned: false, ..now }),
            ("pinned", pinned.into(), Embedding { pinned: true, ..now }),
        ]) }
        if now.pinned {
            <p class="quiet">{ words.about_pinned }</p>
        }
        if let Some(name) = &props.opened {
            <p>
                { (words.opened)(name) }{ " " }
                <button type="button" class="plain" data-action="without-record" onclick={without}>{ words.without }</button>
            </p>
        }
        if moving {
            <label class="choice">
                <input type="checkbox" data-action="see-through" checked={now.see_through} onchange={see_through} />
                { words.see_through }
            </label>
        }
    </>}
}

/// One of several, each with what it would lead to.
fn group(
    props: &ChoicesProps,
    name: &'static str,
    legend: &'static str,
    choices: Vec<(&'static str, AttrValue, Embedding)>,
) -> Html {
    html! {
        <fieldset>
            <legend>{ legend }</legend>
            { for choices.into_iter().map(|(value, label, next)| {
                let onchange = props.choose.reform(move |_: Event| next);
                html! {
                    <label class="choice">
                        <input type="radio" name={format!("embed-{name}")} {value} {onchange}
                            checked={next == props.embedding} />
                        { label }
                    </label>
                }
            }) }
        </fieldset>
    }
}

fn tier_name(tier: Tier, words: &EmbedWords) -> &'static str {
    match tier {
        Tier::Image => words.image,
        Tier::Frame => words.frame,
        Tier::Element => words.element,
    }
}

fn chrome_name(chrome: Chrome, words: &EmbedWords) -> &'static str {
    match chrome {
        Chrome::Full => words.full,
        Chrome::Compact => words.compact,
        Chrome::Map => words.map,
    }
}
