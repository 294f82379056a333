//! The panel beside the map: the list, the table, or an open record, and what can be taken away. All but
//! the list comes after the map has answered.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{CategorySet, Dataset};
use crate::text::catalogue;
use crate::ui::heading::use_way_back;
use crate::ui::later::{Stand, use_later};
use crate::ui::list::List;
use crate::view::{Message, Shown, Sort, State};
use crate::world::World;

/// What the panel shows.
#[derive(Clone, Properties)]
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

/// What the reader does beside the map.
pub struct Reading {
    /// A record is open.
    pub reading: bool,
    /// Something else is open.
    pub busy: bool,
    /// The table is shown, in this order.
    pub table: Option<Sort>,
}

impl Reading {
    /// What the reader does in a state.
    pub fn of(state: &State) -> Reading {
        let reading = state.place.is_some() || state.mission.is_some();
        let busy = state.activity.is_some() && !reading;
        Reading { reading, busy, table: state.table.filter(|_| !reading && !busy) }
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
    let Reading { reading, busy, table } = Reading::of(state);
    use_way_back(reading);
    let listed = !reading && !busy && table.is_none();
    let stand = use_later(!listed);
    let other = if state.table.is_some() { None } else { Some(Sort::default()) };
    let other_panel = dispatch.reform(move |_: MouseEvent| Message::Table(other));
    html! {
        <aside class={classes!("panel", table.map(|_| "wide"), reading.then_some("reading"), busy.then_some("busy"))} id="list" tabindex="-1" {onkeydown}>
            if !reading && !busy {
                <button type="button" class="plain as-table" data-action="table"
                    aria-pressed={state.table.is_some().to_string()} onclick={other_panel}>
                    { if state.table.is_some() { words.show_list } else { words.show_table } }
                </button>
            }
            if listed {
                <List dataset={dataset.clone()} shown={shown.clone()} {everything_on} dispatch={dispatch.clone()} />
            }
            if let Some(later) = stand.here() {
                { (later.beside)(props.clone()) }
            } else if !listed || matches!(stand, Stand::Failed) {
                if reading {
                    <button type="button" class="plain back" data-action="close"
                        onclick={dispatch.reform(|_: MouseEvent| Message::Close)}>{ "‹ " }{ words.back_to_list }</button>
                }
                { stand.until_it_is_here(language) }
            }
        </aside>
    }
}
