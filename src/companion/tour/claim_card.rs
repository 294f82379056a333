//! A claim beside the record: who argues what, which records bear on it and how, and what others
//! say. The card takes no side.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::explained::Explained;
use crate::companion::library::Library;
use crate::companion::tour::facts::fact_button;
use crate::record::{Dataset, SourceIndex};
use crate::teach::{Bearing, Claim, Standing, Words};
use crate::text::companion_catalogue;
use crate::ui::fact::{sources, tag_beside};
use crate::view::State;

/// Which claim.
#[derive(Properties)]
pub struct ClaimCardProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The terms.
    pub library: Rc<Library>,
    /// The claim.
    pub claim: Claim,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

impl PartialEq for ClaimCardProps {
    fn eq(&self, other: &Self) -> bool {
        self.claim == other.claim
            && self.state == other.state
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The card.
#[component]
pub fn ClaimCard(props: &ClaimCardProps) -> Html {
    let ClaimCardProps { dataset, library, claim, state, show } = props;
    let language = state.language;
    let words = companion_catalogue(language).tour;
    let explained = |text: &Words, class: &'static str| {
        html! {
            <Explained {class} dataset={dataset.clone()} library={library.clone()} {language} words={text.clone()} />
        }
    };
    let author = dataset.source(claim.attribution);
    let mut all: Vec<SourceIndex> = claim.check_sources.clone();
    all.extend(claim.other_views.iter().flat_map(|view| &view.sources));
    let heading = format!("claim-{}", claim.id);
    html! {
        <section class="claim" data-claim={claim.id.clone()} aria-labelledby={heading.clone()}>
            <h3 id={heading}>{ words.claim }{ " · " }<span class="standing">{ standing(claim.standing, &words.standings) }</span></h3>
            <blockquote>{ explained(&claim.text, "claimed") }</blockquote>
            <p class="quiet">{ words.argued_by }{ ": " }<span lang={tag_beside(author.language.as_deref(), language)}>{ &author.title }</span></p>
            <h4>{ words.record_beside }</h4>
            <ul class="bearings">
                { for claim.beside.iter().map(|beside| html! {
                    <li data-bearing={word(beside.bearing)}>
                        <span class="bearing">{ bearing(beside.bearing, &words.bearings) }</span>
                        { explained(&beside.because, "because") }
                        { fact_button(dataset, beside.fact, state, show) }
                    </li>
                }) }
            </ul>
            { explained(&claim.check, "check quiet") }
            if !claim.other_views.is_empty() {
                <h4>{ words.others_say }</h4>
                <ul class="others">
                    { for claim.other_views.iter().map(|view| html! {
                        <li><b>{ view.who.say(language).0 }</b>{ explained(&view.text, "said") }</li>
                    }) }
                </ul>
            }
            if !all.is_empty() { { sources(dataset, &all, language) } }
        </section>
    }
}

/// The word of a bearing in files, by which style sheets know it.
fn word(bearing: Bearing) -> &'static str {
    let found = Bearing::NAMES.iter().find(|(_, known)| *known == bearing);
    found.map(|(word, _)| *word).unwrap_or_default()
}

fn bearing(bearing: Bearing, words: &[&'static str; 3]) -> &'static str {
    let at = Bearing::NAMES.iter().position(|(_, known)| *known == bearing);
    at.and_then(|at| words.get(at)).copied().unwrap_or_default()
}

fn standing(standing: Standing, words: &[&'static str; 9]) -> &'static str {
    let at = Standing::NAMES.iter().position(|(_, known)| *known == standing);
    at.and_then(|at| words.get(at)).copied().unwrap_or_default()
}
