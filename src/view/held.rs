//! Which records a state shows: those of its year, all up to it, or those of two years.

use crate::record::{Dataset, DeploymentIndex, InKindIndex};
use crate::unit::Year;
use crate::view::state::{Mode, State};

/// Deployments that `state` shows in its year or up to it, whether their category is switched on
/// or not, in the order of the table.
pub fn deployments_held(
    dataset: &Dataset,
    state: &State,
) -> impl Iterator<Item = DeploymentIndex> + use<> {
    let (mode, task, last) = (state.mode, state.task, state.year.last_month());
    let held: Vec<DeploymentIndex> = (0u16..)
        .map(DeploymentIndex)
        .zip(&dataset.deployments)
        .filter(|(_, deployment)| match mode {
            Mode::ThisYear => deployment.holds_in(state.year, dataset.as_of),
            Mode::SoFar => deployment.start <= last,
            Mode::Compared(other) => {
                [state.year, other].into_iter().any(|year| deployment.holds_in(year, dataset.as_of))
            }
        })
        .filter(|(_, deployment)| task.is_none_or(|task| task == deployment.task))
        .map(|(index, _)| index)
        .collect();
    held.into_iter()
}

/// Gifts of goods that `state` shows, in the order of the table.
pub fn gifts_held(dataset: &Dataset, state: &State) -> Vec<InKindIndex> {
    (0u16..)
        .map(InKindIndex)
        .zip(&dataset.in_kind)
        .filter(|(_, gift)| match state.mode {
            Mode::ThisYear => gift.belongs_to(state.year),
            Mode::SoFar => gift.year <= state.year,
            Mode::Compared(other) => gift.belongs_to(state.year) || gift.belongs_to(other),
        })
        .map(|(index, _)| index)
        .collect()
}

/// Positions of the dispatches under other laws that `state` shows; none when they are switched off.
pub fn other_laws_held(dataset: &Dataset, state: &State) -> Vec<usize> {
    let shown = dataset.other_laws.iter().enumerate().filter(|(_, other)| {
        state.other_laws
            && match state.mode {
                Mode::ThisYear => other.holds_in(state.year, dataset.as_of),
                Mode::SoFar => other.start <= state.year.last_month(),
                Mode::Compared(year) => {
                    [state.year, year].into_iter().any(|year| other.holds_in(year, dataset.as_of))
                }
            }
    });
    shown.map(|(at, _)| at).collect()
}

/// The nearest year after (or before) that of `state` in which a deployment that is switched on
/// begins, or has ceased since the year before; `None` when there is none.
pub fn next_change(dataset: &Dataset, state: &State, forward: bool) -> Option<Year> {
    let set = |year: Year| {
        let at = State { year, mode: Mode::ThisYear, ..state.clone() };
        deployments_held(dataset, &at)
            .filter(|index| state.categories.contains(dataset.deployment(*index).category))
            .collect::<Vec<_>>()
    };
    let changes = |year: &Year| set(*year) != set(Year(year.0 - 1));
    let mut years = dataset.years();
    if forward {
        years.find(|year| *year > state.year && changes(year))
    } else {
        years.rev().find(|year| *year < state.year && changes(year))
    }
}
