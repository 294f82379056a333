//! The bars under the year control: deployments in force, year by year and category by category.

use crate::record::Dataset;
use crate::unit::Year;
use crate::view::state::State;

/// One year of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearBar {
    /// The year.
    pub year: Year,
    /// Deployments in force for each category of the dataset; none for one switched off.
    pub counts: Vec<u16>,
}

/// All years of the dataset under the present switches.
pub fn bars(dataset: &Dataset, state: &State) -> Vec<YearBar> {
    dataset
        .years()
        .map(|year| {
            let mut counts = vec![0u16; dataset.categories.len()];
            for index in dataset.deployments_in(year) {
                let deployment = dataset.deployment(index);
                let shown = state.categories.contains(deployment.category)
                    && state.task.is_none_or(|task| task == deployment.task);
                if let Some(count) =
                    counts.get_mut(usize::from(deployment.category.0)).filter(|_| shown)
                {
                    *count = count.saturating_add(1);
                }
            }
            YearBar { year, counts }
        })
        .collect()
}
