//! The overview over all years: a stacked bar for each, and which of them is present.

use std::rc::Rc;

use js_sys::JsString;
use web_sys::Element;
use yew::prelude::*;

use crate::record::Dataset;
use crate::ui::held::{ByYear, Found};
use crate::ui::writes;
use crate::unit::{Year, decimal};
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
    /// Where what dims the other years is to be found; nothing dims them when absent.
    #[prop_or_default]
    pub veil: Option<NodeRef>,
}

impl PartialEq for BarsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.bars, &other.bars) && self.only == other.only
    }
}

/// Stacked bars, each from its year on one unit wide, as high as the highest year is.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let highest = props.bars.iter().map(|bar| bar.counts.iter().sum::<u32>()).max().unwrap_or(0);
    let highest = f64::from(highest.max(1));
    let shown = props.bars.iter().filter(|bar| props.only.is_none_or(|(year, _)| year == bar.year));
    let first = props.bars.first().map_or(0, |bar| bar.year.0);
    let view_box = format!("{first} 0 {} 1", props.bars.len());
    html! {
        <svg class={classes!("bars", props.only.map(|(_, class)| class))} viewBox={view_box}
            preserveAspectRatio="none" aria-hidden="true">
            { for shown.map(|bar| stack(&props.dataset, bar, highest)) }
            if let Some(veil) = &props.veil {
                { dimmed(veil) }
            }
        </svg>
    }
}

/// One bar, its categories from the bottom up in the order of the table.
fn stack(dataset: &Dataset, bar: &YearBar, highest: f64) -> Html {
    let mut below = 0.0_f64;
    let parts = dataset.categories.iter().zip(&bar.counts).filter(|(_, count)| **count > 0);
    html! {
        <g>
            { for parts.map(|(category, count)| {
                let height = f64::from(*count) / highest;
                below += height;
                html! {
                    <rect data-swatch={category.id.clone()} x={format!("{}.03", bar.year.0)} width="0.94"
                        y={decimal(1.0 - below, 4)} height={decimal(height, 4)} />
                }
            }) }
        </g>
    }
}

/// What dims all years but the one shown: two wings as wide as any overview, and a gap of one year
/// between them.
fn dimmed(veil: &NodeRef) -> Html {
    html! { <svg ref={veil} class="veil"><path d="M-999,0h999v1h-999zM1,0h999v1h-999z" /></svg> }
}

/// Lets the bar of the year shown stand out, at each step, without rendering the bars.
pub struct Present {
    veil: Found<Element>,
    /// Where its gap begins.
    attribute: JsString,
    digits: ByYear,
}

impl Present {
    /// The one of the bars under this veil.
    pub fn under(veil: &NodeRef) -> Present {
        Present { veil: Found::at(veil), attribute: "x".into(), digits: ByYear::default() }
    }

    /// Moves the gap to a year.
    pub fn stand(&self, year: Year) {
        if let Some(veil) = self.veil.get() {
            writes::set_held(veil, &self.attribute, &self.digits.digits(year));
        }
    }
}
