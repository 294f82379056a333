//! When the deployments of a record were in force, month by month, one bar for each: for the eye, as
//! the same months stand beside each deployment in words.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, DeploymentIndex};
use crate::text::Language;
use crate::unit::{Month, Year, decimal, within};
use crate::view::say;

/// Pixels of height for a bar.
const ROW: usize = 9;

/// Which deployments, seen from which year.
#[derive(Properties)]
pub struct SpansProps {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The year shown.
    pub year: Year,
    /// The deployments, from top to bottom.
    pub deployments: Vec<DeploymentIndex>,
}

impl PartialEq for SpansProps {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year
            && self.language == other.language
            && self.deployments == other.deployments
            && Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// A bar for each deployment over all years on offer, and the year shown behind them.
#[component]
pub fn Spans(props: &SpansProps) -> Html {
    if props.deployments.is_empty() {
        return Html::default();
    }
    let dataset = &*props.dataset;
    let first = dataset.first_year;
    let years = dataset.years().len().max(1) as f32;
    let percent =
        |years_on: f32| decimal(f64::from(within(100.0 * years_on / years, 0.0, 100.0)), 2) + "%";
    let since =
        |month: Month| f32::from(month.year().0 - first.0) + f32::from(month.number() - 1) / 12.0;
    let height = props.deployments.len() * ROW + 4;
    html! {
        <figure class="spans" aria-hidden="true">
            <svg width="100%" height={height.to_string()}>
                <rect class="spans-year" x={percent(f32::from(props.year.0 - first.0))}
                    width={percent(1.0)} height="100%" />
                { for props.deployments.iter().enumerate().map(|(row, index)| {
                    let deployment = dataset.deployment(*index);
                    let from = since(deployment.start);
                    let to = since(deployment.last_month(dataset.as_of)) + 1.0 / 12.0;
                    html! {
                        <rect data-swatch={dataset.category(deployment.category).id.clone()}
                            x={percent(from)} width={percent((to - from).max(0.25))}
                            y={(row * ROW + 3).to_string()} height="6" rx="1">
                            <title>{ say(&deployment.component, props.language) }</title>
                        </rect>
                    }
                }) }
            </svg>
            <figcaption><span>{ first.to_string() }</span><span>{ dataset.last_year().to_string() }</span></figcaption>
        </figure>
    }
}
