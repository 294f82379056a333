//! The heading of a panel that opens in the place of another.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::ui::page;

/// A reference for the heading of the record of `shown`. It takes the focus when the panel opens, so
/// that a reader with keyboard or screen reader is where the text is.
#[hook]
pub fn use_focused_heading<T: PartialEq + 'static>(shown: T) -> NodeRef {
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with(shown, move |_| {
            if let Some(element) = heading.cast::<HtmlElement>().filter(|_| page::has_reader()) {
                // Without focus the panel can still be read and left.
                let _refused = element.focus();
            }
        });
    }
    heading
}

/// Leads the focus back when a record is closed: to the mark or the row that it was opened from, or
/// to the panel. Otherwise the browser would begin at the top of the page again.
#[hook]
pub fn use_way_back(reading: bool) {
    let origin = use_mut_ref(|| None::<String>);
    let was_reading = use_mut_ref(|| false);
    // While rendering, the focus is still where the record was opened.
    if reading && !*was_reading.borrow() {
        *origin.borrow_mut() = focused_place();
    }
    use_effect_with(reading, move |reading| {
        let closed = was_reading.replace(*reading) && !*reading;
        if closed {
            let known = origin.borrow_mut().take().and_then(|selector| find(&selector));
            if let Some(element) = known.or_else(|| find(PANEL)) {
                // Elements of SVG take the focus as those of HTML do.
                let _refused = element.unchecked_ref::<HtmlElement>().focus();
            }
        }
    });
}

const PANEL: &str = "#list";

fn find(selector: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(selector).ok().flatten()
}

/// A selector of the mark or row that has the focus.
fn focused_place() -> Option<String> {
    let active = web_sys::window()?.document()?.active_element()?;
    let mark =
        active.get_attribute("data-place").map(|id| format!(".place-mark[data-place='{id}']"));
    let row = || {
        active.get_attribute("data-place-id").map(|id| format!("{PANEL} [data-place-id='{id}']"))
    };
    mark.or_else(row)
}
