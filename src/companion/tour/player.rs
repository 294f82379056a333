//! A stop of a tour, and the ways to the next and the previous one.

use std::rc::Rc;

use yew::prelude::*;

use crate::companion::explained::Explained;
use crate::companion::library::Library;
use crate::companion::tour::claim_card::ClaimCard;
use crate::companion::tour::facts::Facts;
use crate::companion::tour::present::{Presenter, bring_to_start, use_steering};
use crate::companion::tour::questions::Questions;
use crate::companion::tour::{at_page, at_step};
use crate::record::Dataset;
use crate::teach::{Kind, Lesson, scene_query, shown};
use crate::text::companion_catalogue;
use crate::ui::fact::tag_beside;
use crate::ui::heading::use_focused_heading;
use crate::ui::live_region::LiveRegion;
use crate::view::State;

/// Which stop.
#[derive(Properties, Clone)]
pub struct PlayerProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// Claims and terms.
    pub library: Rc<Library>,
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Its name in the address.
    pub name: AttrValue,
    /// The stop, from 0; one that is too far is the last.
    pub step: usize,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

impl PartialEq for PlayerProps {
    fn eq(&self, other: &Self) -> bool {
        self.step == other.step
            && self.name == other.name
            && self.state == other.state
            && Rc::ptr_eq(&self.lesson, &other.lesson)
            && Rc::ptr_eq(&self.library, &other.library)
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

impl PlayerProps {
    /// Asks the atlas for a stop.
    fn go(&self, step: usize) {
        let to = at_step(&self.lesson, &self.name, step, &self.state, &self.dataset);
        if let Some(to) = to {
            self.show.emit(to);
        }
    }
}

/// The player.
#[component]
pub fn Player(props: &PlayerProps) -> Html {
    let (lesson, language) = (&props.lesson, props.state.language);
    let words = companion_catalogue(language).tour;
    let heading = use_focused_heading(props.name.clone());
    let count = lesson.steps.len();
    let at = props.step.min(count.saturating_sub(1));
    use_effect_with(at, |_| bring_to_start());
    let told = use_state_eq(|| None::<usize>);
    use_first_view(props, at);
    let steer = {
        let props = props.clone();
        Callback::from(move |forward: bool| {
            let to = if forward { at.checked_add(1) } else { at.checked_sub(1) };
            if let Some(to) = to.filter(|to| *to < count) {
                props.go(to);
            }
        })
    };
    let (onpointerdown, onpointerup) = use_steering(&steer);
    let Some(step) = lesson.steps.get(at) else { return Html::default() };
    let previous = steer.reform(|_: MouseEvent| false);
    let next = steer.reform(|_: MouseEvent| true);
    let back = {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| props.go(at))
    };
    let all = {
        let to = at_page(None, &props.state);
        props.show.reform(move |_: MouseEvent| to.clone())
    };
    let away = !props.state.view_awaited
        && scene_query(&props.state, &props.dataset) != step.view
        && !same_view(&step.view, &props.state, &props.dataset);
    let (title, of_title) = step.title.say(language);
    let (text, _) = step.text.say(language);
    let (of_lesson, lesson_language) = lesson.title.say(language);
    // A quiz asks first and tells afterwards.
    let asks_first = lesson.kind == Kind::Quiz && *told != Some(at);
    let answered = {
        let told = told.clone();
        Callback::from(move |()| told.set(Some(at)))
    };
    let questions = html! {
        <Questions key={step.id.clone()} dataset={props.dataset.clone()} library={props.library.clone()} {language}
            questions={step.questions.clone()} {answered} />
    };
    let where_it_is = (words.position)(at.saturating_add(1), count);
    html! {
        <article class="player" data-step={step.id.clone()} {onpointerdown} {onpointerup}>
            <p class="quiet tour-name">
                <button type="button" class="plain" data-action="all-tours" onclick={all}>{ words.all }</button>
                <span lang={tag_beside(Some(lesson_language.tag()), language)}>{ of_lesson }</span>
            </p>
            <p class="position">{ &where_it_is }</p>
            <h2 ref={heading} tabindex="-1" lang={tag_beside(Some(of_title.tag()), language)}>{ title }</h2>
            <div class="away" role="status">
                if away {
                    <p>{ words.away }</p>
                    <button type="button" class="plain strong" data-action="back-to-tour" onclick={back}>{ words.back_to_tour }</button>
                }
            </div>
            if lesson.kind == Kind::Quiz { { questions.clone() } }
            if !asks_first {
                <Explained class="step-text" dataset={props.dataset.clone()} library={props.library.clone()} {language} words={step.text.clone()} />
                if let Some(notice) = &step.notice {
                    <section class="notice">
                        <h3>{ words.notice }</h3>
                        <Explained dataset={props.dataset.clone()} library={props.library.clone()} {language} words={notice.clone()} />
                    </section>
                }
                { for step.claims.iter().filter_map(|claim| props.library.claims.get(usize::from(claim.0))).map(|claim| html! {
                    <ClaimCard key={claim.id.clone()} dataset={props.dataset.clone()} library={props.library.clone()}
                        claim={claim.clone()} state={props.state.clone()} show={props.show.clone()} />
                }) }
            }
            if lesson.kind != Kind::Quiz { { questions } }
            <nav class="step-buttons" aria-label={of_lesson.to_owned()}>
                <button type="button" class="plain" data-action="previous-step" disabled={at == 0} onclick={previous}>{ words.previous }</button>
                <button type="button" class="plain strong" data-action="next-step" disabled={at + 1 >= count} onclick={next}>{ words.next }</button>
            </nav>
            <Facts dataset={props.dataset.clone()} step={step.clone()} state={props.state.clone()} show={props.show.clone()} />
            <Presenter lesson={lesson.clone()} step={at} {language} />
            <p class="quiet">{ words.keys }</p>
            <LiveRegion sentence={format!("{where_it_is}. {title}. {}", if asks_first { "" } else { text })} silent={false} />
        </article>
    }
}

/// Whether a view, written in any order, is what the atlas shows.
fn same_view(view: &str, state: &State, dataset: &Dataset) -> bool {
    let shown = shown(view, state, dataset);
    shown == State { place: None, mission: None, playing: false, ..state.clone() }
}

/// Brings the map to a stop that is opened by an address without a year.
#[hook]
fn use_first_view(props: &PlayerProps, at: usize) {
    let props = props.clone();
    use_effect_with((at, props.state.view_awaited), move |(at, awaited)| {
        if *awaited {
            props.go(*at);
        }
    });
}
