//! What the terms mean, on one page.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::companion::app::ActivityProps;
use crate::companion::library::{Shelf, use_library};
use crate::record::Dataset;
use crate::teach::Term;
use crate::text::{Language, companion_catalogue};
use crate::ui::fact::{sources, tag_beside};
use crate::ui::heading::use_focused_heading;

/// The activity.
#[component]
pub fn Glossary(props: &ActivityProps) -> Html {
    let language = props.state.language;
    let words = companion_catalogue(language).glossary;
    let heading = use_focused_heading(());
    let shelf = use_library(&props.dataset);
    let asked = use_state_eq(String::new);
    let oninput = {
        let asked = asked.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                asked.set(field.value());
            }
        })
    };
    let title = html! { <h2 ref={heading} tabindex="-1">{ words.title }</h2> };
    let library = match &shelf {
        Shelf::Awaited => return html! { <>{ title }<p role="status">{ words.loading }</p></> },
        Shelf::Missing | Shelf::OfAnotherRecord => {
            return html! { <>{ title }<p role="alert">{ words.missing }</p></> };
        }
        Shelf::Here(library) => library,
    };
    let mut terms: Vec<&Term> =
        library.glossary.iter().filter(|term| fits(term, &asked, language)).collect();
    terms.sort_by_key(|term| term.name.say(language).0.to_lowercase());
    html! {
        <>
            { title }
            <p class="quiet">{ words.rule }</p>
            <label class="find-term"><span>{ words.find }</span>
                <input type="search" data-action="find-term" value={(*asked).clone()} {oninput} />
            </label>
            <p class="quiet" role="status">{ (words.found)(terms.len()) }</p>
            { definitions(&props.dataset, terms.into_iter(), language) }
        </>
    }
}

/// Terms with their meanings and sources.
pub fn definitions<'terms>(
    dataset: &Dataset,
    terms: impl Iterator<Item = &'terms Term>,
    language: Language,
) -> Html {
    html! {
        <dl class="glossary">
            { for terms.map(|term| {
                let (name, of_name) = term.name.say(language);
                let (meaning, of_meaning) = term.meaning.say(language);
                html! {
                    <div key={term.id.clone()} data-glossary-term={term.id.clone()}>
                        <dt lang={tag_beside(Some(of_name.tag()), language)}>{ name }</dt>
                        <dd>
                            <p lang={tag_beside(Some(of_meaning.tag()), language)}>{ meaning }</p>
                            { sources(dataset, &term.sources, language) }
                        </dd>
                    </div>
                }
            }) }
        </dl>
    }
}

/// Whether a term is one of those that are looked for.
fn fits(term: &Term, asked: &str, language: Language) -> bool {
    let asked = asked.trim().to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&asked);
    let spelled = term.spellings.iter().any(|spelling| holds(&spelling.text));
    spelled || holds(term.name.say(language).0) || holds(term.meaning.say(language).0)
}
