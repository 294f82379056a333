//! Why an answer is right, where that can be checked, and the years that are watched before.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::companion::explained::Explained;
use crate::companion::quiz::PartProps;
use crate::teach::Words;
use crate::teach::quiz::{Subject, explanation};
use crate::text::companion_catalogue;
use crate::ui::fact::sources;
use crate::ui::heading::use_focused_heading;
use crate::ui::page;
use crate::unit::Year;
use crate::view::{State, place_name};

/// Milliseconds that a year stays on the map while the reader watches.
const STEP: u32 = 1_100;

/// Of which answer.
#[derive(Properties, PartialEq)]
pub struct FeedbackProps {
    /// The question and where it stands.
    pub part: PartProps,
    /// Whether the answer was right, in words.
    pub verdict: AttrValue,
}

/// The verdict, the reason with its sources, and the ways on.
#[component]
pub fn Feedback(props: &FeedbackProps) -> Html {
    let part = &props.part;
    let language = part.state.language;
    let words = companion_catalogue(language).quiz;
    let heading = use_focused_heading(part.position.text());
    let Some(question) = part.question() else { return Html::default() };
    let dataset = &part.desk.dataset;
    let why = explanation(&part.desk.bank(), question, language);
    let next = part.position.next(part.questions.len());
    let last = next.question.is_none();
    let on = {
        let to = part.at(&next);
        part.show.reform(move |_: MouseEvent| to.clone())
    };
    let after = question.after.state(&part.state, dataset);
    let look = {
        let after = after.clone();
        part.show.reform(move |_: MouseEvent| after.clone())
    };
    let again = {
        let before = question.before.state(&part.state, dataset);
        part.show.reform(move |_: MouseEvent| before.clone())
    };
    let record = question.after.place.map(|place| {
        let name = place_name(dataset.place(place), question.after.year, language).to_owned();
        let open = State { place: Some(place), ..after.clone() };
        (name, part.show.reform(move |_: MouseEvent| open.clone()))
    });
    html! {
        <section class="feedback">
            <h3 ref={heading} class="verdict" tabindex="-1">{ &props.verdict }</h3>
            <button type="button" class="plain on" data-action="next-question" onclick={on}>
                { if last { words.to_result } else { words.next } }
            </button>
            <h4>{ words.why }</h4>
            { for why.sentences.iter().map(|sentence| html! {
                <Explained dataset={dataset.clone()} library={part.desk.library.clone()} {language}
                    words={Words::of(language, sentence.clone())} />
            }) }
            { sources(dataset, &why.sources, language) }
            <p class="ways-to-check">
                if question.is_watched() {
                    <button type="button" class="plain" data-action="watch-again" onclick={again}>{ words.watch_again }</button>
                } else {
                    <button type="button" class="plain" data-action="show-on-map" onclick={look}>{ words.show_on_map }</button>
                }
                if let Some((name, onclick)) = record {
                    <button type="button" class="plain" data-action="open-record" {onclick}>{ (words.open_record)(&name) }</button>
                }
            </p>
        </section>
    }
}

/// Steps the map through the years of a prediction once it is made; while it does, the year that is
/// waited for. With less motion asked for, the last year comes at once.
#[hook]
pub fn use_watching(props: &PartProps) -> Option<Year> {
    let span = match props.question().map(|question| &question.subject) {
        Some(Subject::Predict(from, _, to)) if props.position.answer().is_some() => {
            Some((*from, *to))
        }
        _ => None,
    };
    let year = props.state.year;
    let to_come = span.filter(|(from, to)| (*from..*to).contains(&year)).map(|(_, to)| to);
    let props = props.clone();
    use_effect_with((to_come, year), move |(to_come, year)| {
        let timer = to_come.map(|to| {
            let still = page::holds("(prefers-reduced-motion: reduce)");
            let year = if still { to } else { Year(year.0.saturating_add(1)) };
            let next = State { year, ..props.state.clone() };
            Timeout::new(if still { 0 } else { STEP }, move || props.show.emit(next))
        });
        move || drop(timer)
    });
    to_come
}
