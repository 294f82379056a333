//! The panel beside the map: the list, the table, or an open record, and what can be taken away.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{CategorySet, Dataset};
use crate::text::catalogue;
use crate::ui::companion::{
    ROOT, TAKE_AWAY, TAKE_AWAY_PLACE, TERMS, TERMS_PLACE, until_it_is_here, use_companion,
};
use crate::ui::dossier::DossierPanelProps;
use crate::ui::filled::Filled;
use crate::ui::heading::use_way_back;
use crate::ui::later::{Later, use_later};
use crate::ui::list::List;
use crate::ui::mission::MissionPanelProps;
use crate::ui::table::TableProps;
use crate::view::{Activity, ActivityKind, Message, Shown, Sort};
use crate::world::World;

/// What the panel shows.
#[derive(Properties)]
pub struct PanelProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What is shown.
    pub shown: Shown,
    /// Shapes and borders, once they are there.
    pub world: Option<Rc<World>>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for PanelProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
            && self.world.is_some() == other.world.is_some()
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps { dataset, shown, dispatch, .. } = props;
    let state = &shown.state;
    let (language, words) = (state.language, catalogue(state.language));
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
    let reading = state.place.is_some() || state.mission.is_some();
    let busy = state.activity.is_some() && !reading;
    use_way_back(reading);
    let (taking, explaining) = (use_state_eq(|| false), use_state_eq(|| false));
    let (coming, again) = use_companion(state.activity.is_some() || *taking || *explaining);
    let told = until_it_is_here(coming, &again, language);
    let toggled = |open: UseStateHandle<bool>| Callback::from(move |now| open.set(now));
    let table = state.table.filter(|_| !reading && !busy);
    let stand = use_later(reading || table.is_some());
    let other = if state.table.is_some() { None } else { Some(Sort::default()) };
    let other_panel = dispatch.reform(move |_: MouseEvent| Message::Table(other));
    let content = stand.here().and_then(|later| content(props, later, table));
    html! {
        <aside class={classes!("panel", table.map(|_| "wide"), reading.then_some("reading"), busy.then_some("busy"))} id="list" tabindex="-1" {onkeydown}>
            // A record that the reader opens meanwhile stands in its place.
            <div class="companion" hidden={!busy}>
                { told.clone() }
                // The element stays, because what fills it belongs to another module.
                <div id={ROOT}></div>
            </div>
            if !reading && !busy {
                <button type="button" class="plain as-table" data-action="table"
                    aria-pressed={state.table.is_some().to_string()} onclick={other_panel}>
                    { if state.table.is_some() { words.show_list } else { words.show_table } }
                </button>
            }
            if let Some(content) = content {
                { content }
            } else if reading || table.is_some() {
                if reading {
                    <button type="button" class="plain back" data-action="close"
                        onclick={dispatch.reform(|_: MouseEvent| Message::Close)}>{ "‹ " }{ words.back_to_list }</button>
                }
                { stand.until_it_is_here(language) }
            } else if !busy {
                <List dataset={dataset.clone()} shown={shown.clone()} {everything_on} dispatch={dispatch.clone()} />
            }
            if reading {
                <Filled key={format!("{:?}{:?}", state.place, state.mission)} about={TERMS_PLACE} event={TERMS}
                    summary={words.terms_here} toggled={toggled(explaining)}>{ told.clone() }</Filled>
            }
            if !busy {
                <Filled about={TAKE_AWAY_PLACE} event={TAKE_AWAY} summary={words.take_away} toggled={toggled(taking)}>{ told }</Filled>
                <button type="button" class="plain own-data" data-action="own-data"
                    onclick={dispatch.reform(|_: MouseEvent| {
                        Message::Activity(Some(Activity::start(ActivityKind::Data)))
                    })}>{ words.own_data }</button>
            }
        </aside>
    }
}

/// The table, or the record that is open.
fn content(props: &PanelProps, later: &Later, table: Option<Sort>) -> Option<Html> {
    let state = props.shown.state.clone();
    let (language, year) = (state.language, state.year);
    let (dataset, dispatch) = (props.dataset.clone(), props.dispatch.clone());
    if let Some(sort) = table {
        // None are known before the world has arrived.
        let borders = props.world.as_ref().map(|world| world.borders.clone()).unwrap_or_default();
        return Some((later.table)(TableProps { dataset, borders, state, sort, dispatch }));
    }
    if let Some(mission) = state.mission {
        let props = MissionPanelProps { dataset, language, mission, year, dispatch };
        return Some((later.mission)(props));
    }
    let place = state.place?;
    Some((later.dossier)(DossierPanelProps { dataset, language, place, year, dispatch }))
}
