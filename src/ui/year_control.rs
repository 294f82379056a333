//! The year control: play, steps, a typed year, and a native range under the overview.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::ui::axis::Axis;
use crate::ui::bars::{Bars, Present};
use crate::ui::held::Found;
use crate::ui::range::{Says, use_range};
use crate::ui::steps::{Steps, use_steps};
use crate::ui::year_tools::YearTools;
use crate::unit::Year;
use crate::view::{Measure, Message, Mode, Speed, YearBar};

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
    /// How fast.
    pub speed: Speed,
    /// Which time is shown.
    pub mode: Mode,
    /// What the bars are of.
    pub measure: Measure,
    /// What a screen reader says of the year.
    pub value_text: AttrValue,
    /// What began and ended.
    pub sentence: AttrValue,
    /// The overview.
    pub bars: Rc<Vec<YearBar>>,
    /// Where steps of the year come from, beside the properties.
    #[prop_or_default]
    pub steps: Steps,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for YearControlProps {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year
            && (self.playing, self.speed, self.mode) == (other.playing, other.speed, other.mode)
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
    let range = (props.dataset.first_year, props.dataset.last_year());
    html! {
        <section class="year-control" aria-label={words.year_control}>
            <YearTools language={props.language} year={props.year} {range} playing={props.playing}
                speed={props.speed} mode={props.mode} sentence={props.sentence.clone()}
                dispatch={props.dispatch.clone()} />
            <Track dataset={props.dataset.clone()} language={props.language} year={props.year}
                value_text={props.value_text.clone()} bars={props.bars.clone()}
                measure={props.measure} beside={props.mode.other_year()}
                steps={props.steps.clone()} dispatch={props.dispatch.clone()} />
        </section>
    }
}

#[derive(Properties)]
struct TrackProps {
    dataset: Rc<Dataset>,
    language: Language,
    year: Year,
    /// The other of two years compared.
    beside: Option<Year>,
    measure: Measure,
    value_text: AttrValue,
    bars: Rc<Vec<YearBar>>,
    steps: Steps,
    dispatch: Callback<Message>,
}

impl PartialEq for TrackProps {
    fn eq(&self, other: &Self) -> bool {
        (self.year, self.beside) == (other.year, other.beside)
            && self.measure == other.measure
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
    let (veil, range) = (use_node_ref(), use_node_ref());
    let present = use_memo((), |()| Present::under(&veil));
    let (first, last) = (props.dataset.first_year, props.dataset.last_year());
    {
        let present = present.clone();
        use_effect_with(props.year, move |year| present.stand(*year));
    }
    {
        let range = Found::<HtmlInputElement>::at(&range);
        let says = Says::default();
        use_steps(&props.steps, move |shown| {
            present.stand(shown.state.year);
            if let Some(range) = range.get() {
                says.say(range, shown);
            }
        });
    }
    use_range(&range, (first, last), &props.steps, &props.dispatch);
    html! {
        <div class="track" ref={track}>
            <Bars {veil} dataset={props.dataset.clone()} bars={props.bars.clone()} />
            if let Some(year) = props.beside {
                <Bars dataset={props.dataset.clone()} bars={props.bars.clone()}
                    only={Some((year, "beside"))} />
            }
            <p class="bars-key quiet">{ bars_key(props.measure, &props.bars, props.language) }</p>
            <input ref={range} id="year" class="range" type="range" step="1" aria-label={words.year}
                min={first.to_string()} max={last.to_string()}
                value={props.year.to_string()} aria-valuetext={props.value_text.clone()} />
            <Axis dataset={props.dataset.clone()} language={props.language}
                dispatch={props.dispatch.clone()} />
            <Scale dataset={props.dataset.clone()} />
        </div>
    }
}

/// What the bars are of, and how high the highest is.
fn bars_key(measure: Measure, bars: &[YearBar], language: Language) -> String {
    let words = catalogue(language);
    let most = bars.iter().map(|bar| bar.counts.iter().sum::<u32>()).max().unwrap_or(0);
    match measure {
        Measure::Places => (words.bars)(most),
        Measure::People => (words.bars_of_people)(most),
    }
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
