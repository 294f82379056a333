//! What a worksheet is to have.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::teach::worksheet::{MapKind, Paper, Part, Plan};
use crate::text::{WorksheetWords, catalogue, companion_catalogue};
use crate::unit::Year;
use crate::view::{Mode, State};

/// What is chosen so far.
#[derive(Properties, PartialEq)]
pub struct OptionsProps {
    /// What was chosen.
    pub plan: Plan,
    /// What the atlas shows.
    pub state: State,
    /// First year of the record.
    pub first: Year,
    /// Last year of the record.
    pub last: Year,
    /// How many places found no room.
    pub left_out: usize,
    /// Whether there is a sheet.
    pub printable: bool,
    /// Takes another plan.
    pub change: Callback<Plan>,
    /// Asks the atlas for another view.
    pub show: Callback<State>,
}

/// The form.
#[component]
pub fn Options(props: &OptionsProps) -> Html {
    let OptionsProps { plan, state, change, show, .. } = props;
    let words = companion_catalogue(state.language).worksheet;
    let common = catalogue(state.language);
    let papers =
        Paper::ALL.map(|paper| (paper.id(), paper_name(paper, words), paper == plan.paper));
    let maps = MapKind::ALL.map(|map| (map.id(), map_name(map, words), map == plan.map));
    let so_far = state.mode == Mode::SoFar;
    let times = [("this-year", common.this_year, !so_far), ("so-far", common.so_far, so_far)];
    let on_paper = changed(plan, change, |plan, value| {
        plan.paper = Paper::ALL.into_iter().find(|own| own.id() == value).unwrap_or_default();
    });
    let on_map = changed(plan, change, |plan, value| {
        plan.map = MapKind::ALL.into_iter().find(|own| own.id() == value).unwrap_or_default();
    });
    let on_time = {
        let state = state.clone();
        show.reform(move |event: Event| {
            let mode = if chosen(&event) == "so-far" { Mode::SoFar } else { Mode::ThisYear };
            State { mode, ..state.clone() }
        })
    };
    let another = {
        let plan = plan.clone();
        change.reform(move |_: MouseEvent| Plan { seed: any_seed(), ..plan.clone() })
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A frame without the right to open dialogs prints nothing.
            let _refused = window.print();
        }
    });
    html! {
        <div class="sheet-options">
            { choice("map", words.map, &maps, on_map) }
            { choice("map-years", words.map_years, &times, on_time) }
            { choice("paper", words.paper, &papers, on_paper) }
            <fieldset>
                <legend>{ words.parts }</legend>
                { for Part::ALL.into_iter().map(|part| part_switch(part, plan, change, words)) }
            </fieldset>
            if plan.has(Part::Strip) {
                { years(props, words) }
            }
            <p class="sheet-seed">
                <span>{ words.seed }{ " " }<b>{ &plan.seed }</b></span>
                <button type="button" class="plain" data-action="another" onclick={another}>{ words.another }</button>
            </p>
            <p class="quiet">{ words.seed_note }</p>
            if props.left_out > 0 {
                <p class="quiet">{ (words.left_out)(props.left_out) }</p>
            }
            <button type="button" class="plain strong" data-action="print-sheet" disabled={!props.printable}
                onclick={print}>{ words.print }</button>
        </div>
    }
}

fn choice(
    action: &'static str,
    label: &'static str,
    offered: &[(&'static str, &'static str, bool)],
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label>
            <span>{ label }</span>
            <select data-action={action} {onchange}>
                { for offered.iter().map(|(value, name, selected)| html! {
                    <option value={*value} selected={*selected}>{ *name }</option>
                }) }
            </select>
        </label>
    }
}

fn part_switch(part: Part, plan: &Plan, change: &Callback<Plan>, words: &WorksheetWords) -> Html {
    let other = plan.toggled(part);
    let onchange = change.reform(move |_: Event| other.clone());
    // Only places that are asked for by number have names to choose from.
    let idle = part == Part::Bank && plan.map != MapKind::Numbered;
    html! {
        <label class="sheet-part-switch">
            <input type="checkbox" data-part={part.id()} checked={plan.has(part)} disabled={idle} {onchange} />
            { part_name(part, words) }
        </label>
    }
}

/// First and last year of the timeline.
fn years(props: &OptionsProps, words: &WorksheetWords) -> Html {
    let OptionsProps { plan, first, last, change, .. } = props;
    let now = plan.years.unwrap_or((*first, *last));
    let whole = (*first, *last);
    let select = |end: usize| {
        let chosen_year = if end == 0 { now.0 } else { now.1 };
        let onchange = changed(plan, change, move |plan, value| {
            let Some(year) = value.parse().ok().map(Year) else { return };
            let years = if end == 0 { (year, now.1.max(year)) } else { (now.0.min(year), year) };
            plan.years = Some(years).filter(|years| *years != whole);
        });
        let action = ["strip-from", "strip-to"].get(end).copied().unwrap_or_default();
        html! {
            <label>
                <span>{ words.years.get(end).copied().unwrap_or_default() }</span>
                <select data-action={action} {onchange}>
                    { for first.to(*last).map(|year| html! {
                        <option value={year.to_string()} selected={year == chosen_year}>{ year.to_string() }</option>
                    }) }
                </select>
            </label>
        }
    };
    html! { <div class="sheet-years">{ select(0) }{ select(1) }</div> }
}

/// Changes a plan by what a select says.
fn changed(
    plan: &Plan,
    change: &Callback<Plan>,
    apply: impl Fn(&mut Plan, &str) + 'static,
) -> Callback<Event> {
    let plan = plan.clone();
    change.reform(move |event: Event| {
        let mut plan = plan.clone();
        apply(&mut plan, &chosen(&event));
        plan
    })
}

fn chosen(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Four letters that are hard to mistake for each other when they are read out.
fn any_seed() -> String {
    const LETTERS: &[u8] = b"abcdefghkmnpqrstuvwxyz23456789";
    let letter = || {
        let at = (js_sys::Math::random() * LETTERS.len() as f64) as usize;
        LETTERS.get(at).copied().map_or('a', char::from)
    };
    std::iter::repeat_with(letter).take(4).collect()
}

fn paper_name(paper: Paper, words: &WorksheetWords) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => words.letter,
    }
}

fn map_name(map: MapKind, words: &WorksheetWords) -> &'static str {
    match map {
        MapKind::Numbered => words.map_numbered,
        MapKind::Labelled => words.map_labelled,
        MapKind::Blank => words.map_blank,
    }
}

fn part_name(part: Part, words: &WorksheetWords) -> &'static str {
    match part {
        Part::Bank => words.bank,
        Part::Strip => words.strip,
        Part::Reading => words.reading,
        Part::Key => words.key,
    }
}
