//! The overview over all years: a stacked bar for each, and which of them is present.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::record::Dataset;
use crate::ui::held::Held;
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
    /// Where the element is to be found.
    #[prop_or_default]
    pub root: NodeRef,
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
        <svg ref={props.root.clone()} class={classes!("bars", props.only.map(|(_, class)| class))} viewBox={view_box}
            preserveAspectRatio="none" aria-hidden="true">
            { for shown.map(|(column, bar)| stack(&props.dataset, column, bar, highest)) }
        </svg>
    }
}

/// One bar, its categories from the bottom up in the order of the table.
fn stack(dataset: &Dataset, column: usize, bar: &YearBar, highest: f64) -> Html {
    let mut below = 0.0_f64;
    let parts = dataset.categories.iter().zip(&bar.counts).filter(|(_, count)| **count > 0);
    html! {
        <g>
            { for parts.map(|(category, count)| {
                let height = f64::from(*count) / highest;
                below += height;
                html! {
                    <rect data-swatch={category.id.clone()} x={format!("{column}.03")} width="0.94"
                        y={decimal(1.0 - below, 4)} height={decimal(height, 4)} />
                }
            }) }
        </g>
    }
}

/// The bar of the year shown. It is marked at each step without rendering the bars.
pub struct Present {
    /// The overview that is drawn, and the element of each of its bars.
    drawn: RefCell<(Rc<Vec<YearBar>>, Vec<Element>)>,
    present: RefCell<Option<Element>>,
    /// The attribute, and what it says of the bar.
    words: (JsString, JsString),
}

impl Default for Present {
    fn default() -> Present {
        let words = ("class".into(), "present".into());
        Present { drawn: RefCell::default(), present: RefCell::default(), words }
    }
}

impl Present {
    /// Marks the bar in a column of an overview, which `root` is the element of, instead of the one
    /// before.
    pub fn stand(&self, root: &NodeRef, bars: &Rc<Vec<YearBar>>, column: usize) {
        let mut drawn = self.drawn.borrow_mut();
        // Bars that are drawn later than this is called are asked for once more.
        if !Rc::ptr_eq(&drawn.0, bars) || drawn.1.len() != bars.len() {
            let elements = root.cast::<Element>().map(|root| root.children());
            let element = |at: u32| elements.as_ref()?.item(at);
            *drawn = (bars.clone(), (0..).map_while(element).collect());
        }
        let next = drawn.1.get(column);
        let mut present = self.present.borrow_mut();
        if present.as_ref() == next {
            return;
        }
        let (class, says) = &self.words;
        if let Some(before) = &*present {
            before.unchecked_ref::<Held>().remove(class);
        }
        if let Some(next) = next {
            next.unchecked_ref::<Held>().set(class, says);
        }
        *present = next.cloned();
    }
}
