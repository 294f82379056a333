//! The year control: play, steps, a typed year, and a native range under the overview.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::bars::Bars;
use crate::unit::Year;
use crate::view::{Message, YearBar};

/// Years that PageUp and PageDown move.
const PAGE: i16 = 5;

/// What the control shows.
#[derive(Properties)]
pub struct YearControlProps {
    /// For the years on offer and names of categories.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The year shown.
    pub year: Year,
    /// Whether the years are playing.
    pub playing: bool,
    /// What a screen reader says of the year.
    pub value_text: AttrValue,
    /// What began and ended.
    pub sentence: AttrValue,
    /// The overview.
    pub bars: Rc<Vec<YearBar>>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for YearControlProps {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year
            && self.playing == other.playing
            && self.value_text == other.value_text
            && self.sentence == other.sentence
            && Rc::ptr_eq(&self.bars, &other.bars)
            && self.language == other.language
    }
}

/// The control at the bottom of the page.
#[component]
pub fn YearControl(props: &YearControlProps) -> Html {
    let words = catalogue(props.language);
    let send = |message: Message| props.dispatch.reform(move |_: MouseEvent| message.clone());
    let play = if props.playing { Message::Pause } else { Message::Play };
    html! {
        <section class="year-control" aria-label={words.year_control}>
            <div class="year-tools">
                <button type="button" class="play" data-action="play" onclick={send(play)}
                    aria-label={if props.playing { words.pause } else { words.play }}>
                    { play_icon(props.playing) }
                </button>
                <button type="button" class="plain step" data-action="previous-year"
                    aria-label={words.previous_year} disabled={props.year <= props.dataset.first_year}
                    onclick={send(Message::StepYear(-1))}>{ "‹" }</button>
                <TypedYear language={props.language} year={props.year}
                    first={props.dataset.first_year} last={props.dataset.last_year()}
                    dispatch={props.dispatch.clone()} />
                <button type="button" class="plain step" data-action="next-year"
                    aria-label={words.next_year} disabled={props.year >= props.dataset.last_year()}
                    onclick={send(Message::StepYear(1))}>{ "›" }</button>
                <p class="sentence">{ &props.sentence }</p>
            </div>
            <Track dataset={props.dataset.clone()} language={props.language} year={props.year}
                value_text={props.value_text.clone()} bars={props.bars.clone()}
                dispatch={props.dispatch.clone()} />
        </section>
    }
}

fn play_icon(playing: bool) -> Html {
    let outline = if playing { "M5 3h4v14H5zM11 3h4v14h-4z" } else { "M6 3l11 7-11 7z" };
    html! { <svg viewBox="0 0 20 20" aria-hidden="true"><path d={outline} /></svg> }
}

#[derive(Properties, PartialEq)]
struct TypedYearProps {
    language: Language,
    year: Year,
    first: Year,
    last: Year,
    dispatch: Callback<Message>,
}

/// A field to type a year into; what is no year on offer is put back.
#[component]
fn TypedYear(props: &TypedYearProps) -> Html {
    let words = catalogue(props.language);
    let (shown, dispatch) = (props.year, props.dispatch.clone());
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        match input.value().trim().parse().map(Year) {
            Ok(year) => dispatch.emit(Message::Year(year)),
            Err(_) => input.set_value(&shown.to_string()),
        }
    });
    html! {
        <label class="typed-year">
            <span class="for-speech">{ words.type_year }</span>
            <input type="number" data-action="year" inputmode="numeric" value={props.year.to_string()}
                min={props.first.to_string()} max={props.last.to_string()} {onchange} />
        </label>
    }
}

#[derive(Properties)]
struct TrackProps {
    dataset: Rc<Dataset>,
    language: Language,
    year: Year,
    value_text: AttrValue,
    bars: Rc<Vec<YearBar>>,
    dispatch: Callback<Message>,
}

impl PartialEq for TrackProps {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year
            && self.value_text == other.value_text
            && Rc::ptr_eq(&self.bars, &other.bars)
            && self.language == other.language
    }
}

/// The range, laid over the bars so that its thumb stands under the bar of its year.
#[component]
fn Track(props: &TrackProps) -> Html {
    let words = catalogue(props.language);
    let track = use_node_ref();
    {
        let track = track.clone();
        use_effect_with(props.bars.len(), move |years| {
            if let Some(element) = track.cast::<web_sys::HtmlElement>() {
                // Through the object model, because a style attribute would break a strict policy.
                let _unsupported = element.style().set_property("--years", &years.to_string());
            }
        });
    }
    let dispatch = props.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(year) = input.and_then(|input| input.value().parse().ok()) {
            dispatch.emit(Message::Year(Year(year)));
        }
    });
    let onkeydown = on_key(&props.dataset, &props.dispatch);
    html! {
        <div class="track" ref={track}>
            <Bars dataset={props.dataset.clone()} bars={props.bars.clone()} />
            <Bars dataset={props.dataset.clone()} bars={props.bars.clone()} only={Some(props.year)} />
            <input id="year" class="range" type="range" step="1" aria-label={words.year}
                min={props.dataset.first_year.to_string()} max={props.dataset.last_year().to_string()}
                value={props.year.to_string()} aria-valuetext={props.value_text.clone()}
                {oninput} {onkeydown} />
            <Scale dataset={props.dataset.clone()} />
        </div>
    }
}

/// Engines differ in how far PageUp goes, and some know no Home: the same keys do the same
/// everywhere.
fn on_key(dataset: &Rc<Dataset>, dispatch: &Callback<Message>) -> Callback<KeyboardEvent> {
    let (first, last, dispatch) = (dataset.first_year, dataset.last_year(), dispatch.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let message = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Message::StepYear(1),
            "ArrowLeft" | "ArrowDown" => Message::StepYear(-1),
            "PageUp" => Message::StepYear(PAGE),
            "PageDown" => Message::StepYear(-PAGE),
            "Home" => Message::Year(first),
            "End" => Message::Year(last),
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(message);
    })
}

#[derive(Properties)]
struct ScaleProps {
    dataset: Rc<Dataset>,
}

impl PartialEq for ScaleProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The first, the last and every fifth year, each under its bar.
#[component]
fn Scale(props: &ScaleProps) -> Html {
    let (first, last) = (props.dataset.first_year, props.dataset.last_year());
    let labelled = |year: Year| {
        let near_an_end = (year.0 - first.0) < 3 || (last.0 - year.0) < 3;
        year == first || year == last || (year.0 % 5 == 0 && !near_an_end)
    };
    html! {
        <div class="scale" aria-hidden="true">
            { for props.dataset.years().map(|year| html! {
                <span class={classes!((year.0 % 10 != 0 && year != first && year != last).then_some("fifth"))}>
                    if labelled(year) { <b>{ year.to_string() }</b> }
                </span>
            }) }
        </div>
    }
}
