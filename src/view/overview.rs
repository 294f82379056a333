//! The bars under the year control: deployments in force, or people in the field, year by year and
//! category by category.

use crate::record::Dataset;
use crate::unit::Year;
use crate::view::size::in_field;
use crate::view::state::{Measure, State};

/// One year of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearBar {
    /// The year.
    pub year: Year,
    /// Deployments in force, or people in the field as far as their number is known, for each
    /// category of the dataset; none for one switched off.
    pub counts: Vec<u32>,
}

/// All years of the dataset under the present switches.
pub fn bars(dataset: &Dataset, state: &State) -> Vec<YearBar> {
    dataset
        .years()
        .map(|year| {
            let mut counts = vec![0u32; dataset.categories.len()];
            for index in dataset.deployments_in(year) {
                let deployment = dataset.deployment(index);
                let shown = state.categories.contains(deployment.category)
                    && state.task.is_none_or(|task| task == deployment.task);
                if let Some(count) =
                    counts.get_mut(usize::from(deployment.category.0)).filter(|_| shown)
                {
                    *count = count.saturating_add(match state.measure {
                        Measure::Places => 1,
                        Measure::People => in_field(deployment, year).unwrap_or(0),
                    });
                }
            }
            YearBar { year, counts }
        })
        .collect()
}
