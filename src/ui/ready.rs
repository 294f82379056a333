//! What surrounds the map once there is a record: the year, the legend, the list or an open
//! dossier, and the year control.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{CategorySet, Dataset};
use crate::text::catalogue;
use crate::ui::dossier::DossierPanel;
use crate::ui::legend::Legend;
use crate::ui::list::List;
use crate::ui::live_region::LiveRegion;
use crate::ui::map_in_words::MapInWords;
use crate::ui::mission::MissionPanel;
use crate::ui::paper::Paper;
use crate::ui::table::Table;
use crate::ui::take_away::TakeAway;
use crate::ui::year_control::YearControl;
use crate::view::{Message, Shown, Sort};
use crate::world::{Borders, World};

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

impl ReadyProps {
    /// The borders of the years; none are known before the world has arrived.
    fn borders(&self) -> Rc<Borders> {
        self.world.as_ref().map(|world| world.borders.clone()).unwrap_or_default()
    }
}

/// Everything but the map and the header.
#[component]
pub fn Ready(props: &ReadyProps) -> Html {
    let ReadyProps { dataset, now, settled, dispatch, .. } = props;
    let Shown { state, screen } = settled;
    let language = state.language;
    let everything_on =
        state.task.is_none() && state.categories == CategorySet::first(dataset.categories.len());
    // Escape closes the record from anywhere in the panel.
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.emit(Message::Close);
            }
        })
    };
    let words = catalogue(language);
    let reading = state.place.is_some() || state.mission.is_some();
    let table = state.table.filter(|_| !reading);
    let other = if state.table.is_some() { None } else { Some(Sort::default()) };
    let other_panel = dispatch.reform(move |_: MouseEvent| Message::Table(other));
    html! {<>
        <div class="caption">
            <p class="year" aria-hidden="true">{ now.state.year.to_string() }
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
        <aside class={classes!("panel", table.map(|_| "wide"))} id="list" tabindex="-1" {onkeydown}>
            if !reading {
                <button type="button" class="plain as-table" data-action="table"
                    aria-pressed={state.table.is_some().to_string()} onclick={other_panel}>
                    { if state.table.is_some() { words.show_list } else { words.show_table } }
                </button>
            }
            if let Some(sort) = table {
                <Table dataset={dataset.clone()} borders={props.borders()} state={state.clone()} {sort} dispatch={dispatch.clone()} />
            } else if let Some(mission) = state.mission {
                <MissionPanel dataset={dataset.clone()} {language} {mission} year={state.year}
                    dispatch={dispatch.clone()} />
            } else if let Some(place) = state.place {
                <DossierPanel dataset={dataset.clone()} {language} {place} year={state.year}
                    dispatch={dispatch.clone()} />
            } else {
                <List dataset={dataset.clone()} shown={settled.clone()} {everything_on} dispatch={dispatch.clone()} />
            }
            if !reading {
                <TakeAway dataset={dataset.clone()} shown={settled.clone()} world={props.world.clone()} />
            }
        </aside>
        <YearControl dataset={dataset.clone()} {language} year={now.state.year}
            playing={now.state.playing} speed={now.state.speed} mode={now.state.mode}
            measure={now.state.measure} value_text={now.screen.value_text.to_string()}
            sentence={screen.sentence.to_string()} bars={now.screen.bars.clone()} dispatch={dispatch.clone()} />
        <MapInWords dataset={dataset.clone()} shown={settled.clone()} />
        <Paper dataset={dataset.clone()} shown={settled.clone()} world={props.world.clone()} />
        <LiveRegion sentence={screen.announcement.to_string()} silent={state.playing} />
    </>}
}
