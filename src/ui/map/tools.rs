//! Buttons beside the map: closer, farther, the whole, what is active, regions, and how the Earth
//! and the numbers are shown.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::text::{Catalogue, Language, catalogue};
use crate::view::{Layout, Measure, Message, Region};

/// Where the reader wants to look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// So many times closer.
    Closer(f64),
    /// At everything.
    Whole,
    /// At the active places.
    Active,
    /// At a region.
    Region(Region),
}

/// What the tools show.
#[derive(Properties, PartialEq)]
pub struct MapToolsProps {
    /// The language of the interface.
    pub language: Language,
    /// How the Earth is laid out.
    pub layout: Layout,
    /// What the marks mean.
    pub measure: Measure,
    /// Where the reader wants to look.
    pub look: Callback<Look>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

/// The tools.
#[component]
pub fn MapTools(props: &MapToolsProps) -> Html {
    let words = catalogue(props.language);
    let tool = |action: &'static str, label: &'static str, sign: &'static str, look: Look| {
        let onclick = props.look.reform(move |_: MouseEvent| look);
        html! {
            <button type="button" class="plain tool" data-action={action} aria-label={label}
                title={label} {onclick}>{ sign }</button>
        }
    };
    let on_layout = {
        let dispatch = props.dispatch.clone();
        on_choice(move |value| {
            let chosen = Layout::ALL.into_iter().find(|layout| layout.id() == value);
            dispatch.emit(Message::Layout(chosen.unwrap_or_default()));
        })
    };
    let on_region = {
        let look = props.look.clone();
        on_choice(move |value| {
            let chosen = Region::ALL.into_iter().find(|region| region.id() == value);
            look.emit(chosen.map_or(Look::Whole, Look::Region));
        })
    };
    let people = props.measure == Measure::People;
    let other = if people { Measure::Places } else { Measure::People };
    html! {
        <div class="map-tools">
            <div class="map-choices">
                <label>
                    <span class="for-speech">{ words.projection }</span>
                    <select data-action="projection" onchange={on_layout}>
                        { for Layout::ALL.into_iter().map(|layout| html! {
                            <option value={layout.id()} selected={layout == props.layout}>
                                { layout_name(layout, words) }
                            </option>
                        }) }
                    </select>
                </label>
                <label>
                    <span class="for-speech">{ words.region }</span>
                    <select data-action="region" onchange={on_region}>
                        <option value="" selected={true}>{ words.whole_world }</option>
                        { for Region::ALL.into_iter().map(|region| html! {
                            <option value={region.id()}>{ region_name(region, words) }</option>
                        }) }
                    </select>
                </label>
                <button type="button" class="plain" data-action="measure"
                    aria-pressed={people.to_string()}
                    onclick={props.dispatch.reform(move |_: MouseEvent| Message::Measure(other))}>
                    { words.how_many }
                </button>
            </div>
            <div class="zoom" role="group" aria-label={words.zoom}>
                { tool("zoom-in", words.zoom_in, "+", Look::Closer(1.6)) }
                { tool("zoom-out", words.zoom_out, "−", Look::Closer(1.0 / 1.6)) }
                { tool("zoom-active", words.zoom_active, "◎", Look::Active) }
                { tool("zoom-whole", words.whole_world, "⤢", Look::Whole) }
            </div>
        </div>
    }
}

fn on_choice(chosen: impl Fn(String) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            chosen(select.value());
        }
    })
}

fn layout_name(layout: Layout, words: &Catalogue) -> &'static str {
    match layout {
        Layout::Atlantic => words.layout_atlantic,
        Layout::Pacific => words.layout_pacific,
        Layout::Globe => words.layout_globe,
    }
}

fn region_name(region: Region, words: &Catalogue) -> &'static str {
    match region {
        Region::Africa => words.africa,
        Region::MiddleEast => words.middle_east,
        Region::AsiaPacific => words.asia_pacific,
        Region::Europe => words.europe,
        Region::Americas => words.americas,
    }
}
