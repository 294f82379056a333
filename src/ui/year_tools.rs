//! The buttons of the year control: play and its speed, steps, changes, a typed year, and which
//! time is shown.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::text::{Language, catalogue};
use crate::unit::Year;
use crate::view::{Message, Mode, Speed};

/// The field for the other of two years compared.
const OTHER_YEAR: &str = "other-year";

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
    let step = |action, label, sign, stops, message| {
        html! { <Step {action} {label} {sign} {stops} {message} dispatch={props.dispatch.clone()} /> }
    };
    let range = props.range;
    let (first, last) = range;
    let (at_first, at_last) = (props.year <= first, props.year >= last);
    html! {
        <div class="year-tools">
            <Play label={if props.playing { words.pause } else { words.play }} playing={props.playing}
                dispatch={props.dispatch.clone()} />
            <div class="steps">
                { step("previous-change", words.previous_change, "«", at_first, Message::NextChange(false)) }
                { step("previous-year", words.previous_year, "‹", at_first, Message::StepYear(-1)) }
                <TypedYear label={words.type_year} action="year" year={props.year} {first} {last}
                    dispatch={props.dispatch.clone()} />
                { step("next-year", words.next_year, "›", at_last, Message::StepYear(1)) }
                { step("next-change", words.next_change, "»", at_last, Message::NextChange(true)) }
            </div>
            <p class="sentence">{ &props.sentence }</p>
            <Choices language={props.language} {range} speed={props.speed} mode={props.mode}
                dispatch={props.dispatch.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StepProps {
    action: &'static str,
    label: &'static str,
    sign: &'static str,
    /// Whether there is nowhere to step to.
    stops: bool,
    message: Message,
    dispatch: Callback<Message>,
}

/// A button that moves the year.
#[component]
fn Step(props: &StepProps) -> Html {
    let message = props.message.clone();
    html! {
        <button type="button" class="plain step" data-action={props.action} aria-label={props.label}
            title={props.label} disabled={props.stops}
            onclick={props.dispatch.reform(move |_: MouseEvent| message.clone())}>{ props.sign }</button>
    }
}

#[derive(Properties, PartialEq)]
struct PlayProps {
    label: &'static str,
    playing: bool,
    dispatch: Callback<Message>,
}

/// The button that starts and stops the play-through.
#[component]
fn Play(props: &PlayProps) -> Html {
    let playing = props.playing;
    let outline = if playing { "M5 3h4v14H5zM11 3h4v14h-4z" } else { "M6 3l11 7-11 7z" };
    let send = move |_: MouseEvent| if playing { Message::Pause } else { Message::Play };
    html! {
        <button type="button" class="play" data-action="play" data-playing={playing.then_some("")} onclick={props.dispatch.reform(send)}
            aria-label={props.label}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d={outline} /></svg>
        </button>
    }
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
                <TypedYear label={words.other_year} action={OTHER_YEAR} {year} {first} {last}
                    dispatch={props.dispatch.clone()} />
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
    dispatch: Callback<Message>,
}

/// A field to type a year into; what is no year on offer is put back. It says the year when the
/// reader rests, for writing into a field costs as much as the rest of a step, and never while it is
/// typed into: what a reader has begun to type is the reader's.
#[component]
fn TypedYear(props: &TypedYearProps) -> Html {
    let (shown, dispatch) = (props.year, props.dispatch.clone());
    let other = props.action == OTHER_YEAR;
    let field = use_node_ref();
    let typing = use_mut_ref(|| false);
    {
        let (field, typing) = (field.clone(), typing.clone());
        use_effect_with(shown, move |shown| {
            if let Some(input) = field.cast::<HtmlInputElement>().filter(|_| !*typing.borrow()) {
                input.set_value(&shown.to_string());
                // What is typed next takes the place of the year, as it did before it was written.
                if input.matches(":focus").unwrap_or_default() {
                    input.select();
                }
            }
        });
    }
    let oninput = {
        let typing = typing.clone();
        Callback::from(move |_: InputEvent| {
            typing.replace(true);
        })
    };
    let put_back = move |input: &HtmlInputElement| {
        typing.replace(false);
        input.set_value(&shown.to_string());
    };
    let onchange = {
        let put_back = put_back.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let typed = input.value().trim().parse().map(Year);
            // A year that is shown now says so itself, once the field is no longer typed into.
            put_back(&input);
            match typed {
                Ok(year) if other => dispatch.emit(Message::Mode(Mode::Compared(year))),
                Ok(year) => dispatch.emit(Message::Year(year)),
                Err(_) => {}
            }
        })
    };
    let onblur = Callback::from(move |event: FocusEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            put_back(&input);
        }
    });
    html! {
        <label class="typed-year">
            <span class="for-speech">{ props.label }</span>
            <input ref={field} type="number" data-action={props.action} inputmode="numeric"
                min={props.first.to_string()} max={props.last.to_string()} {oninput} {onchange} {onblur} />
        </label>
    }
}
