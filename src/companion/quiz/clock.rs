//! The time that is left, where the reader has asked for one: written when a minute has gone, said when
//! the last one begins and when the time is up.

use std::cell::RefCell;

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::teach::quiz::{Clock, Timer};
use crate::text::{Language, companion_catalogue};
use crate::ui::live_region::LiveRegion;

/// Milliseconds between two looks at the clock.
const LOOK: u32 = 1_000;
const STORED: &str = "pko-atlas:quiz-began";

thread_local! {
    /// The quiz that is timed, and when it began, in milliseconds.
    static BEGAN: RefCell<Option<(String, f64)>> = const { RefCell::new(None) };
}

/// Lets the time begin anew with the next question that is shown.
pub fn restart() {
    BEGAN.set(None);
    if let Some(storage) = storage() {
        let _never = storage.remove_item(STORED);
    }
}

/// When a quiz began: now, where it has not yet. One that is opened at its first question begins, even
/// if it was done in this tab before.
fn began(quiz: &str, untouched: bool) -> f64 {
    let of = |(name, at): (String, f64)| (name == quiz).then_some(at);
    let kept = || {
        let text = storage()?.get_item(STORED).ok()??;
        let (name, at) = text.split_once(' ')?;
        Some((name.to_owned(), at.parse().ok()?))
    };
    let earlier = || kept().filter(|_| !untouched).and_then(of);
    let known = BEGAN.with_borrow(Clone::clone).and_then(of).or_else(earlier);
    let at = known.unwrap_or_else(js_sys::Date::now);
    BEGAN.set(Some((quiz.to_owned(), at)));
    if let Some(storage) = storage() {
        // Where nothing may be stored, loading the page again gives the reader the whole time.
        let _refused = storage.set_item(STORED, &format!("{quiz} {at}"));
    }
    at
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn look(timer: Timer, quiz: &str, untouched: bool) -> Clock {
    let milliseconds = (js_sys::Date::now() - began(quiz, untouched)).max(0.0);
    timer.clock((milliseconds / 1_000.0) as u64)
}

/// Of which quiz.
#[derive(Properties, Clone, PartialEq)]
pub struct TimeLeftProps {
    /// The time that was asked for.
    pub timer: Timer,
    /// The quiz.
    pub quiz: AttrValue,
    /// Whether nothing in it is answered yet.
    pub untouched: bool,
    /// The language of the interface.
    pub language: Language,
    /// Goes on without it.
    pub off: Callback<MouseEvent>,
}

/// The time that is left.
#[component]
pub fn TimeLeft(props: &TimeLeftProps) -> Html {
    let words = companion_catalogue(props.language).quiz;
    let TimeLeftProps { timer, quiz, untouched, .. } = props.clone();
    let clock = use_state_eq(|| look(timer, &quiz, untouched));
    {
        let clock = clock.clone();
        use_effect_with((timer, quiz), move |(timer, quiz)| {
            let (timer, quiz) = (*timer, quiz.clone());
            clock.set(look(timer, &quiz, untouched));
            let looking = Interval::new(LOOK, move || clock.set(look(timer, &quiz, untouched)));
            move || drop(looking)
        });
    }
    let says = match *clock {
        Clock::Left(minutes) => (words.minutes_left)(minutes),
        Clock::Last => words.last_minute.to_owned(),
        Clock::Up => words.time_is_up.to_owned(),
    };
    let said = match *clock {
        Clock::Left(_) => String::new(),
        Clock::Last | Clock::Up => says.clone(),
    };
    html! {
        <div class="time-left" data-clock={match *clock { Clock::Up => "up", _ => "running" }}>
            <span>{ says }</span>
            <button type="button" class="plain" data-action="without-time" onclick={props.off.clone()}>{ words.without_time }</button>
            <LiveRegion sentence={said} silent={false} />
        </div>
    }
}
