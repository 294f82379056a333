//! What stands in the panel beside the list: the table, an open record, what is opened beside the map,
//! and what can be taken away.

use yew::prelude::*;

use crate::text::catalogue;
use crate::ui::companion::{
    ROOT, TAKE_AWAY, TAKE_AWAY_PLACE, TERMS, TERMS_PLACE, until_it_is_here, use_companion,
};
use crate::ui::dossier::DossierPanel;
use crate::ui::filled::Filled;
use crate::ui::mission::MissionPanel;
use crate::ui::panel::{PanelProps, Reading};
use crate::ui::table::Table;
use crate::view::{Activity, ActivityKind, Message};

/// All of the panel but the list.
#[component]
pub fn Beside(props: &PanelProps) -> Html {
    let PanelProps { dataset, shown, world, dispatch } = props;
    let state = &shown.state;
    let (language, words, year) = (state.language, catalogue(state.language), state.year);
    let Reading { reading, busy, table } = Reading::of(state);
    let (taking, explaining) = (use_state_eq(|| false), use_state_eq(|| false));
    let (coming, again) = use_companion(state.activity.is_some() || *taking || *explaining);
    let told = until_it_is_here(coming, &again, language);
    let toggled = |open: UseStateHandle<bool>| Callback::from(move |now| open.set(now));
    // None are known before the world has arrived.
    let borders = world.as_ref().map(|world| world.borders.clone()).unwrap_or_default();
    html! {<>
        // A record that the reader opens meanwhile stands in its place.
        <div class="companion" hidden={!busy}>
            { told.clone() }
            // The element stays, because what fills it belongs to another module.
            <div id={ROOT}></div>
        </div>
        if let Some(sort) = table {
            <Table dataset={dataset.clone()} {borders} state={state.clone()} {sort} dispatch={dispatch.clone()} />
        } else if let Some(mission) = state.mission {
            <MissionPanel dataset={dataset.clone()} {language} {mission} {year} dispatch={dispatch.clone()} />
        } else if let Some(place) = state.place {
            <DossierPanel dataset={dataset.clone()} {language} {place} {year} dispatch={dispatch.clone()} />
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
    </>}
}
