//! The choice of a quiz: its level and its seed, and the address that gives a class the same.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::companion::quiz::Desk;
use crate::companion::quiz::check::Check;
use crate::companion::quiz::clock::restart;
use crate::teach::quiz::{Level, Position, Ticket, Timer};
use crate::text::companion_catalogue;
use crate::ui::copied::{Copied, address};
use crate::ui::heading::use_focused_heading;
use crate::view::{Activity, ActivityKind, State, write_query};

/// Letters and digits of a seed that nobody mistakes for each other on a blackboard.
const LETTERS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
/// How many of them a new seed has.
const LENGTH: usize = 4;

/// What is chosen from.
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// What quizzes are made from.
    pub desk: Desk,
    /// The quiz that the address names, if it names one.
    pub ticket: Option<Ticket>,
    /// What the atlas shows.
    pub state: State,
    /// Asks the atlas to show something else.
    pub show: Callback<State>,
}

/// The choice.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let language = props.state.language;
    let words = companion_catalogue(language).quiz;
    let heading = use_focused_heading(());
    let level = use_state_eq(|| props.ticket.as_ref().map_or(Level::default(), |own| own.level));
    let seed = use_state_eq(|| {
        props.ticket.as_ref().map_or_else(new_seed, |ticket| ticket.seed().to_owned())
    });
    let ticket = Ticket::new(&seed, *level);
    let questions = use_memo((props.desk.clone(), ticket.clone()), |(desk, ticket)| {
        ticket.as_ref().map(|ticket| desk.bank().quiz(ticket))
    });
    if (*questions).as_ref().is_some_and(Vec::is_empty) {
        return html! { <><h2 ref={heading} tabindex="-1">{ words.title }</h2><p>{ words.nothing }</p></> };
    }
    let on_seed = {
        let seed = seed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                seed.set(field.value());
            }
        })
    };
    let another = {
        let seed = seed.clone();
        Callback::from(move |_: MouseEvent| seed.set(new_seed()))
    };
    let timer = use_state_eq(|| None::<Timer>);
    let on_timer = {
        let timer = timer.clone();
        Callback::from(move |event: Event| {
            if let Some(choice) = event.target_dyn_into::<HtmlSelectElement>() {
                timer.set(Timer::read(&choice.value()));
            }
        })
    };
    let first = ticket.clone().map(|ticket| Position::first(ticket, *timer).text());
    let activity = first.as_deref().and_then(|at| Activity::at(ActivityKind::Quiz, at));
    let begin = {
        let show = props.show.clone();
        let first = (*questions).as_ref().and_then(|questions| questions.first());
        let sight = first.map(|first| first.before.state(&props.state, &props.desk.dataset));
        let begun = sight.map(|sight| State { activity: activity.clone(), ..sight });
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(begun) = &begun {
                restart();
                show.emit(begun.clone());
            }
        })
    };
    let class_link = activity.clone().map(|activity| {
        let start = State {
            activity: Some(activity),
            view_awaited: true,
            language,
            ..State::start(&props.desk.dataset)
        };
        let page = address();
        let page = page.split(['?', '#']).next().unwrap_or_default().to_owned();
        format!("{page}?{}", write_query(&start, &props.desk.dataset))
    });
    html! {
        <section class="quiz" data-quiz="start">
            <h2 ref={heading} tabindex="-1">{ words.title }</h2>
            <p>{ words.intro }</p>
            <form onsubmit={begin}>
                <fieldset class="levels">
                    <legend>{ words.level }</legend>
                    { for Level::ALL.into_iter().zip(words.levels).map(|(own, (name, means))| {
                        let onchange = { let level = level.clone(); Callback::from(move |_: Event| level.set(own)) };
                        html! {
                            <label><input type="radio" name="quiz-level" value={own.id()} checked={*level == own} {onchange} />
                                <span><b>{ name }</b>{ " " }<span class="quiet">{ means }</span></span></label>
                        }
                    }) }
                </fieldset>
                <div class="seed">
                    <label for="quiz-seed">{ words.seed }</label>
                    <input id="quiz-seed" type="text" value={(*seed).clone()} oninput={on_seed} maxlength="16"
                        autocomplete="off" autocapitalize="none" spellcheck="false"
                        aria-describedby="quiz-seed-hint" aria-invalid={ticket.is_none().to_string()} />
                    <button type="button" class="plain" data-action="new-seed" onclick={another}>{ words.new_seed }</button>
                </div>
                <p id="quiz-seed-hint" class="quiet">
                    { if ticket.is_some() { words.seed_hint } else { words.seed_wrong } }
                </p>
                <div class="seed">
                    <label for="quiz-timer">{ words.timer }</label>
                    <select id="quiz-timer" data-action="timer" onchange={on_timer} aria-describedby="quiz-timer-hint">
                        <option value="" selected={timer.is_none()}>{ words.no_timer }</option>
                        { for Timer::OFFERED.into_iter().map(|own| html! {
                            <option value={own.to_string()} selected={*timer == Some(own)}>{ (words.minutes)(own.minutes()) }</option>
                        }) }
                    </select>
                </div>
                <p id="quiz-timer-hint" class="quiet">{ words.timer_hint }</p>
                <button type="submit" class="plain begin" data-action="begin" disabled={ticket.is_none()}>
                    { words.begin }
                    if let Some(questions) = &*questions { <span class="quiet">{ (words.has_questions)(questions.len()) }</span> }
                </button>
            </form>
            if let Some(link) = class_link {
                <Copied {language} label={words.same_quiz} text={link} />
            }
            <Check desk={props.desk.clone()} {language} />
        </section>
    }
}

/// A seed by chance.
fn new_seed() -> String {
    (0..LENGTH)
        .filter_map(|_| {
            let at = (js_sys::Math::random() * LETTERS.len() as f64) as usize;
            LETTERS.get(at).copied().map(char::from)
        })
        .collect()
}
