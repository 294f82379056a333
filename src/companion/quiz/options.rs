//! The options of a question: buttons while it is asked, marked lines once it is answered.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::companion::quiz::PartProps;
use crate::record::PlaceIndex;
use crate::teach::quiz::{Answer, Choice, choice_text};
use crate::text::companion_catalogue;
use crate::ui::companion::{PICKED, hear};
use crate::unit::CountryCode;

/// The options, in a list that has the numbers of the keys.
#[component]
pub fn Options(props: &PartProps) -> Html {
    let Some(question) = props.question() else { return Html::default() };
    let language = props.state.language;
    let words = companion_catalogue(language).quiz;
    let given = props.position.answer();
    let answer = use_answering(props);
    html! {
        <ol class="options" data-answered={given.is_some().then_some("")}>
            { for question.choices.iter().enumerate().map(|(at, choice)| {
                let text = choice_text(props.desk.material(), choice, language);
                let number = (at + 1).to_string();
                let code = code(props, choice);
                if given.is_none() {
                    let onclick = answer.reform(move |_: MouseEvent| Answer::Option(at));
                    return html! {
                        <li key={at}><button type="button" class="option" data-option={number.clone()} data-code={code} {onclick}>
                            <span class="number" aria-hidden="true">{ number }</span><span>{ text }</span>
                        </button></li>
                    };
                }
                let (right, chosen) = (at == question.right, given == Some(Answer::Option(at)));
                html! {
                    <li key={at}><p class="option" data-right={right.then_some("")} data-chosen={chosen.then_some("")} data-option={number} data-code={code}>
                        <span class="number" aria-hidden="true">{ if right { "✓" } else if chosen { "×" } else { "" } }</span>
                        <span>{ text }
                            if right { <b class="badge">{ words.right_option }</b> }
                            if chosen { <b class="badge">{ words.chosen_option }</b> }
                        </span>
                    </p></li>
                }
            }) }
        </ol>
    }
}

/// The code of the country that an option is, under which the map has it.
fn code(props: &PartProps, choice: &Choice) -> Option<AttrValue> {
    let Choice::Place(place, _) = choice else { return None };
    let code = props.desk.dataset.place(*place).code?;
    Some(AttrValue::from(code.to_string()))
}

/// Where answers go. A second answer to the same question goes nowhere.
pub fn answering(props: &PartProps) -> Callback<Answer> {
    let props = props.clone();
    Callback::from(move |answer: Answer| {
        if let Some(next) = props.position.answered(answer) {
            props.show.emit(props.at(&next));
        }
    })
}

/// The same, and places that the reader chooses on the map as answers to a question of places.
#[hook]
fn use_answering(props: &PartProps) -> Callback<Answer> {
    let answer = answering(props);
    let listener = use_mut_ref(|| None);
    let props = props.clone();
    let emit = answer.clone();
    use_effect_with(props.clone(), move |_| {
        let asked = props.question().filter(|question| question.is_of_places()).cloned();
        let open = asked.filter(|_| props.position.answer().is_none());
        *listener.borrow_mut() = open.and_then(|question| {
            hear(PICKED, move |place| {
                let place = named(&props, &place);
                let option = place.and_then(|place| question.option_of(place));
                emit.emit(option.map_or(Answer::Elsewhere, Answer::Option));
            })
        });
        move || drop(listener.borrow_mut().take())
    });
    answer
}

/// The place of the record that the map names by identifier or country code.
fn named(props: &PartProps, place: &str) -> Option<PlaceIndex> {
    let dataset = &props.desk.dataset;
    let by_code = || dataset.place_by_code(CountryCode::parse(place)?);
    dataset.place_by_id(place).or_else(by_code)
}

/// Moves the focus among the options; nothing where it is elsewhere.
pub fn step_focus(event: &KeyboardEvent, forward: bool) -> Option<()> {
    let list = event.current_target()?.dyn_into::<Element>().ok()?;
    let options = list.query_selector_all("button.option").ok()?;
    let count = options.length();
    let here = web_sys::window()?.document()?.active_element();
    let option = |at: u32| options.item(at).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let at = (0..count).find(|at| option(*at).map(Element::from).as_ref() == here.as_ref());
    let next = match (at, forward) {
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
        (Some(at), true) => (at + 1) % count.max(1),
        (Some(at), false) => (at + count).checked_sub(1)? % count.max(1),
    };
    option(next)?.focus().ok()
}
