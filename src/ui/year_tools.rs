//! The buttons of the year control: play and its speed, steps, changes, a typed year, and which
//! time is shown.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::unit::Year;
use crate::view::{Message, Mode, Speed};

/// What the buttons show.
#[derive(Properties, PartialEq)]
pub struct YearToolsProps {
    /// The language of the interface.
    pub language: Language,
    /// The year shown.
    pub year: Year,
    /// The first and the last year on offer.
    pub range: (Year, Year),
    /// Whether the years are playing.
    pub playing: bool,
    /// How fast.
    pub speed: Speed,
    /// Which time is shown.
    pub mode: Mode,
    /// What began and ended.
    pub sentence: AttrValue,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

/// A row of buttons with the sentence of the year.
#[component]
pub fn YearTools(props: &YearToolsProps) -> Html {
    let words = catalogue(props.language);
    let send = |message: Message| props.dispatch.reform(move |_: MouseEvent| message.clone());
    let step = |action: &'static str, label: &'static str, sign: &'static str, stops, message| {
        html! {
            <button type="button" class="plain step" data-action={action} aria-label={label}
                title={label} disabled={stops} onclick={send(message)}>{ sign }</button>
        }
    };
    let range = props.range;
    let (first, last) = range;
    let (at_first, at_last) = (props.year <= first, props.year >= last);
    let play = if props.playing { Message::Pause } else { Message::Play };
    html! {
        <div class="year-tools">
            <button type="button" class="play" data-action="play" onclick={send(play)}
                aria-label={if props.playing { words.pause } else { words.play }}>
                { play_icon(props.playing) }
            </button>
            <div class="steps">
                { step("previous-change", words.previous_change, "«", at_first, Message::NextChange(false)) }
                { step("previous-year", words.previous_year, "‹", at_first, Message::StepYear(-1)) }
                <TypedYear label={words.type_year} action="year" year={props.year} {first} {last}
                    chosen={props.dispatch.reform(Message::Year)} />
                { step("next-year", words.next_year, "›", at_last, Message::StepYear(1)) }
                { step("next-change", words.next_change, "»", at_last, Message::NextChange(true)) }
            </div>
            <p class="sentence">{ &props.sentence }</p>
            <Choices language={props.language} {range} speed={props.speed} mode={props.mode}
                dispatch={props.dispatch.clone()} />
        </div>
    }
}

fn play_icon(playing: bool) -> Html {
    let outline = if playing { "M5 3h4v14H5zM11 3h4v14h-4z" } else { "M6 3l11 7-11 7z" };
    html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path d={outline} /></svg> }
}

#[derive(Properties, PartialEq)]
struct ChoicesProps {
    language: Language,
    range: (Year, Year),
    speed: Speed,
    mode: Mode,
    dispatch: Callback<Message>,
}

/// How fast the years play, and which time is shown.
#[component]
fn Choices(props: &ChoicesProps) -> Html {
    let words = catalogue(props.language);
    let on_speed = props.dispatch.reform(|event: Event| {
        let chosen = value(&event);
        let speed = Speed::ALL.into_iter().find(|speed| speed.id() == chosen);
        Message::Speed(speed.unwrap_or_default())
    });
    let modes = [
        Mode::ThisYear,
        Mode::SoFar,
        Mode::Compared(props.mode.other_year().unwrap_or(props.range.0)),
    ];
    let on_mode = props.dispatch.reform(move |event: Event| {
        let chosen = value(&event);
        let mode = modes.into_iter().find(|mode| mode.id() == chosen);
        Message::Mode(mode.unwrap_or_default())
    });
    let to_other = props.dispatch.reform(|year: Year| Message::Mode(Mode::Compared(year)));
    let (first, last) = props.range;
    html! {
        <div class="choices">
            <label>
                <span class="for-speech">{ words.speed }</span>
                <select data-action="speed" onchange={on_speed}>
                    { for Speed::ALL.into_iter().map(|speed| html! {
                        <option value={speed.id()} selected={speed == props.speed}>{ speed.label() }</option>
                    }) }
                </select>
            </label>
            <label>
                <span class="for-speech">{ words.mode }</span>
                <select data-action="mode" onchange={on_mode}>
                    { for modes.into_iter().map(|mode| html! {
                        <option value={mode.id()} selected={props.mode == mode}>{ match mode {
                            Mode::ThisYear => words.this_year,
                            Mode::SoFar => words.so_far,
                            Mode::Compared(_) => words.compare,
                        } }</option>
                    }) }
                </select>
            </label>
            if let Some(year) = props.mode.other_year() {
                <TypedYear label={words.other_year} action="other-year" {year} {first} {last} chosen={to_other} />
            }
        </div>
    }
}

fn value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

#[derive(Properties, PartialEq)]
struct TypedYearProps {
    label: &'static str,
    action: &'static str,
    year: Year,
    first: Year,
    last: Year,
    chosen: Callback<Year>,
}

/// A field to type a year into; what is no year on offer is put back.
#[component]
fn TypedYear(props: &TypedYearProps) -> Html {
    let (shown, chosen) = (props.year, props.chosen.clone());
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        match input.value().trim().parse().map(Year) {
            Ok(year) => chosen.emit(year),
            Err(_) => input.set_value(&shown.to_string()),
        }
    });
    html! {
        <label class="typed-year">
            <span class="for-speech">{ props.label }</span>
            <input type="number" data-action={props.action} inputmode="numeric" value={props.year.to_string()}
                min={props.first.to_string()} max={props.last.to_string()} {onchange} />
        </label>
    }
}
