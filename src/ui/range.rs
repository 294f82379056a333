//! What the browser says of the range of years, heard before anyone else does. The virtual document
//! hears at its root and walks from there through all that lies between, which takes as long as a
//! step of the year itself: it need not know what has been dealt with here.

use js_sys::{Function, JsString};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::held::ByYear;
use crate::ui::steps::Steps;
use crate::ui::writes::{self, Walk};
use crate::unit::Year;
use crate::view::{Message, Shown};

/// Years that PageUp and PageDown move.
const PAGE: i16 = 5;

#[wasm_bindgen(module = "/src/ui/range.js")]
extern "C" {
    /// Hears of moves and of keys other than the arrows, until what it gives is called.
    fn hear(
        range: &HtmlInputElement,
        walk: &Walk,
        moved: &Closure<dyn Fn(f64)>,
        pressed: &Closure<dyn Fn(KeyboardEvent)>,
    ) -> Function;
}

/// Hears the range with these ends, and sends what the reader asks for.
#[hook]
pub fn use_range(range: &NodeRef, ends: (Year, Year), steps: &Steps, dispatch: &Callback<Message>) {
    let (range, dispatch) = (range.clone(), dispatch.clone());
    use_effect_with((ends, steps.clone()), move |(ends, steps)| {
        let range = range.cast::<HtmlInputElement>();
        let hearing = range.map(|range| Hearing::start(&range, *ends, steps, dispatch));
        move || drop(hearing)
    });
}

/// Lets a range say and show the year, at each step.
pub struct Says {
    attribute: JsString,
    years: ByYear,
}

impl Default for Says {
    fn default() -> Says {
        Says { attribute: "aria-valuetext".into(), years: ByYear::default() }
    }
}

impl Says {
    /// Brings the range to what is shown.
    pub fn say(&self, range: &HtmlInputElement, shown: &Shown) {
        let year = shown.state.year;
        writes::move_to(range, f64::from(year.0));
        writes::set_held(range, &self.attribute, &self.years.said(year, &shown.screen.value_text));
    }
}

/// Hears until dropped.
struct Hearing {
    end: Function,
    _moved: Closure<dyn Fn(f64)>,
    _pressed: Closure<dyn Fn(KeyboardEvent)>,
}

impl Hearing {
    fn start(
        range: &HtmlInputElement,
        (first, last): (Year, Year),
        steps: &Steps,
        dispatch: Callback<Message>,
    ) -> Hearing {
        let send = dispatch.clone();
        // The browser's steps are whole years.
        let moved = Closure::<dyn Fn(f64)>::new(move |to: f64| {
            send.emit(Message::Year(Year(to as i16)));
        });
        let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            // Engines differ in how far PageUp goes, and some know no Home: the same keys do the
            // same everywhere.
            let message = match event.key().as_str() {
                "PageUp" => Message::StepYear(PAGE),
                "PageDown" => Message::StepYear(-PAGE),
                "Home" => Message::Year(first),
                "End" => Message::Year(last),
                _ => return,
            };
            if !(event.ctrl_key() || event.alt_key() || event.meta_key()) {
                event.prevent_default();
                event.stop_propagation();
                dispatch.emit(message);
            }
        });
        Hearing {
            end: hear(range, &steps.walk(), &moved, &pressed),
            _moved: moved,
            _pressed: pressed,
        }
    }
}

impl Drop for Hearing {
    fn drop(&mut self) {
        // Taking listeners away does not fail.
        let _never = self.end.call0(&JsValue::NULL);
    }
}
