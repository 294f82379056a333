//! The overview over all years: a stacked bar for each.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::unit::Year;
use crate::view::YearBar;

/// The bars; they do not depend on the year shown, so that a year step leaves them alone.
#[derive(Properties)]
pub struct BarsProps {
    /// For names of categories.
    pub dataset: Rc<Dataset>,
    /// One for each year.
    pub bars: Rc<Vec<YearBar>>,
    /// Show only this year, in this class; all when absent.
    #[prop_or_default]
    pub only: Option<(Year, &'static str)>,
}

impl PartialEq for BarsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.bars, &other.bars) && self.only == other.only
    }
}

/// Stacked bars, one unit wide each, as high as the highest year is.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let highest = props.bars.iter().map(|bar| bar.counts.iter().sum::<u32>()).max().unwrap_or(0);
    let highest = f64::from(highest.max(1));
    let shown = props
        .bars
        .iter()
        .enumerate()
        .filter(|(_, bar)| props.only.is_none_or(|(year, _)| year == bar.year));
    let view_box = format!("0 0 {} 1", props.bars.len());
    html! {
        <svg class={classes!("bars", props.only.map(|(_, class)| class))} viewBox={view_box}
            preserveAspectRatio="none" aria-hidden="true">
            { for shown.map(|(column, bar)| stack(&props.dataset, column, bar, highest)) }
        </svg>
    }
}

/// One bar, its categories from the bottom up in the order of the table.
fn stack(dataset: &Dataset, column: usize, bar: &YearBar, highest: f64) -> Html {
    let mut below = 0.0_f64;
    let parts = dataset.categories.iter().zip(&bar.counts).filter(|(_, count)| **count > 0);
    parts
        .map(|(category, count)| {
            let height = f64::from(*count) / highest;
            below += height;
            html! {
                <rect data-swatch={category.id.clone()} x={format!("{column}.03")} width="0.94"
                    y={format!("{:.4}", 1.0 - below)} height={format!("{height:.4}")} />
            }
        })
        .collect()
}
