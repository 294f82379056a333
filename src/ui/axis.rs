//! Beside the bars: marks for events, a band of prime ministers, and one of the law. For the eye and the pointer;
//! the same is said in words under the list.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::Language;
use crate::unit::decimal;
use crate::view::{Message, laws, say, spans, ticks};

/// What stands on the axis.
#[derive(Properties)]
pub struct AxisProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for AxisProps {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Events, prime ministers and the law, on the scale of the bars. Positions are attributes in percent, which
/// a strict policy for styles allows.
#[component]
pub fn Axis(props: &AxisProps) -> Html {
    let (dataset, language) = (&*props.dataset, props.language);
    let years = dataset.years().len() as f32;
    let percent = |at: f32| decimal(f64::from(100.0 * at / years), 2) + "%";
    html! {<>
        <svg class="ticks" aria-hidden="true">
            { for ticks(dataset).into_iter().filter_map(|tick| {
                let event = dataset.events.get(tick.event)?;
                let go = Message::Year(event.year);
                Some(html! {
                    <svg x={percent(tick.at)} class="tick" data-event={event.kind.clone()}
                        onclick={props.dispatch.reform(move |_: MouseEvent| go.clone())}>
                        <title>{ format!("{}: {}", event.date, say(&event.title, language)) }</title>
                        <path d={glyph(&event.kind)} />
                    </svg>
                })
            }) }
        </svg>
        <svg class="terms" aria-hidden="true">
            { for spans(dataset).into_iter().filter_map(|span| {
                let term = dataset.prime_ministers.get(span.term)?;
                let name = say(&term.name, language);
                let width = span.to - span.from;
                let go = Message::Year(term.start.year());
                Some(html! {
                    <svg x={percent(span.from)} width={percent(width)} class="term"
                        onclick={props.dispatch.reform(move |_: MouseEvent| go.clone())}>
                        <title>{ name.to_owned() }</title>
                        <rect width="100%" height="100%" />
                        { label(family_name(name), 100.0 * width / years) }
                    </svg>
                })
            }) }
        </svg>
        <svg class="terms laws" aria-hidden="true">
            { for laws(dataset).into_iter().filter_map(|span| {
                let event = dataset.events.get(span.event)?;
                let title = say(&event.title, language);
                let width = span.to - span.from;
                let go = Message::Year(event.year);
                let share = 100.0 * width / years;
                Some(html! {
                    <svg x={percent(span.from)} width={percent(width)} class="term" data-law={event.id.clone()}
                        onclick={props.dispatch.reform(move |_: MouseEvent| go.clone())}>
                        <title>{ format!("{}: {title}", event.date) }</title>
                        <rect width="100%" height="100%" />
                        if share >= room(title) {
                            { label(title, share) }
                        } else {
                            { label(&event.year.to_string(), share) }
                        }
                    </svg>
                })
            }) }
        </svg>
    </>}
}

/// What fits into the band: the family name, last in the Latin script (before a remark in
/// brackets); the whole name in scripts that write it first and without a space.
fn family_name(name: &str) -> &str {
    let without_remark = name.split(['(', '(']).next().unwrap_or(name).trim();
    without_remark.rsplit(' ').next().unwrap_or(without_remark)
}

/// What is written into a span that takes a share of the control, in percent, where it fits: in a
/// control half as wide only what needs no more than half of that.
fn label(name: &str, share: f32) -> Html {
    if share < room(name) {
        return Html::default();
    }
    let class = (share < 2.0 * room(name)).then_some("where-wide");
    html! { <text {class} x="4" y="12">{ name.to_owned() }</text> }
}

/// Share of a wide control, in percent, that a name needs.
fn room(name: &str) -> f32 {
    name.chars().map(|letter| if letter.is_ascii() { 0.6 } else { 1.0 }).sum::<f32>() + 0.5
}

/// Path data of the mark for a kind of event, about 8 px high on a point of the axis: told apart by
/// shape, not by colour.
fn glyph(kind: &str) -> &'static str {
    match kind {
        "law" => "M-4 8L0 0L4 8Z",
        "casualty" => "M-3.5 .5L3.5 7.5M3.5 .5L-3.5 7.5",
        "withdrawal" => "M-4 1L0 8L4 1Z",
        _ => "M0 4m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0",
    }
}
