//! What surrounds the map once there is a record: the year, the legend, the list or an open
//! dossier, and the year control.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Text;
use yew::prelude::*;

use crate::record::Dataset;
use crate::text::catalogue;
use crate::ui::held::ByYear;
use crate::ui::later::use_later;
use crate::ui::legend::Legend;
use crate::ui::live_region::LiveRegion;
use crate::ui::map_in_words::MapInWords;
use crate::ui::panel::Panel;
use crate::ui::paper::PaperProps;
use crate::ui::steps::{Steps, use_steps};
use crate::ui::writes;
use crate::ui::year_control::YearControl;
use crate::view::{Chrome, Message, Shown, State, write_query};
use crate::world::World;

/// The record and what is shown of it.
#[derive(Properties)]
pub struct ReadyProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// Shapes and borders, once they are there.
    pub world: Option<Rc<World>>,
    /// What is shown at this step.
    pub now: Shown,
    /// What was shown when the reader last rested.
    pub settled: Shown,
    /// Where steps of the year come from, beside the properties.
    pub steps: Steps,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for ReadyProps {
    fn eq(&self, other: &Self) -> bool {
        self.now == other.now
            && self.settled == other.settled
            && self.world.is_some() == other.world.is_some()
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// Everything but the map and the header.
#[component]
pub fn Ready(props: &ReadyProps) -> Html {
    let ReadyProps { dataset, now, settled, steps, dispatch, .. } = props;
    let year = use_node_ref();
    let later = use_later(false).here();
    {
        let (year, digits) = (year.clone(), ByYear::default());
        // It is the same text for as long as the component is there.
        let text = OnceCell::new();
        use_steps(steps, move |shown| {
            if text.get().is_none()
                && let Some(first) = year.get().and_then(|year| year.first_child())
            {
                let _empty = text.set(first.unchecked_into::<Text>());
            }
            if let Some(text) = text.get() {
                writes::say(text, &digits.digits(shown.state.year));
            }
        });
    }
    let Shown { state, screen } = settled;
    let language = state.language;
    let whole = State { chrome: Chrome::Full, ..state.clone() };
    let whole = format!("?{}", write_query(&whole, dataset));
    html! {<>
        <div class="caption">
            if state.chrome != Chrome::Full {
                <a class="home" href={whole} target="_blank" rel="noopener">{ catalogue(language).title }</a>
            }
            <p ref={year} class="year" aria-hidden="true">{ now.state.year.to_string() }
                if let Some(other) = now.state.mode.other_year() {
                    <small>{ other.to_string() }</small>
                }
            </p>
            <Legend dataset={dataset.clone()} {language} categories={state.categories}
                in_kind={state.in_kind} other_laws={state.other_laws} patterns={state.patterns}
                task={state.task}
                counts={screen.view.category_counts.clone()} gifts={screen.view.gifts.len()}
                dispatch={dispatch.clone()} />
        </div>
        <Panel dataset={dataset.clone()} shown={settled.clone()} world={props.world.clone()}
            dispatch={dispatch.clone()} />
        <YearControl dataset={dataset.clone()} {language} year={now.state.year}
            playing={now.state.playing} speed={now.state.speed} mode={now.state.mode}
            measure={now.state.measure} value_text={now.screen.value_text.to_string()}
            sentence={screen.sentence.to_string()} bars={now.screen.bars.clone()}
            steps={steps.clone()} dispatch={dispatch.clone()} />
        <MapInWords dataset={dataset.clone()} shown={settled.clone()} />
        if let Some(later) = later {
            { (later.paper)(PaperProps {
                dataset: dataset.clone(),
                shown: settled.clone(),
                world: props.world.clone(),
            }) }
        }
        <LiveRegion sentence={screen.announcement.to_string()} silent={state.playing} />
    </>}
}
