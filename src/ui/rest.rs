//! Tells when the reader has not stepped through the years for a moment.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::ui::clock;

#[wasm_bindgen]
extern "C" {
    // The browser's own: asking for the window first would cost as much again.
    #[wasm_bindgen(js_name = setTimeout, catch)]
    fn set_timeout(call: &Function, milliseconds: i32) -> Result<i32, JsValue>;
}

/// Milliseconds without a step of the year after which the reader rests.
const REST: f64 = 100.0;

/// A clock that is wound up by each step. One clock and one closure serve all steps: making new ones
/// at each would cost more than the rest of the bookkeeping together.
pub struct Rest {
    /// When the reader will have rested, by [`clock::now`]; nothing when there is no wait.
    until: Rc<Cell<Option<f64>>>,
    /// Whether the clock is running.
    running: Rc<Cell<bool>>,
    ring: Rc<Closure<dyn Fn()>>,
}

impl Rest {
    /// A clock that calls `rested`.
    pub fn new(rested: impl Fn() + 'static) -> Rest {
        let until: Rc<Cell<Option<f64>>> = Rc::default();
        let running = Rc::new(Cell::new(false));
        let ring = Rc::new_cyclic(|own: &std::rc::Weak<Closure<dyn Fn()>>| {
            let (own, until, running) = (own.clone(), until.clone(), running.clone());
            Closure::new(move || {
                running.set(false);
                let Some(end) = until.get() else { return };
                let early = end - clock::now();
                if early > 1.0 {
                    running.set(own.upgrade().is_some_and(|ring| start(&ring, early)));
                } else {
                    // Whoever brings the page up to date ends the wait by [`Rest::stop`].
                    rested();
                }
            })
        });
        Rest { until, running, ring }
    }

    /// Waits for the reader's rest, counted from now. Gives whether this begins a wait.
    pub fn wait(&self) -> bool {
        let begins = self.until.replace(Some(clock::now() + REST)).is_none();
        if !self.running.get() {
            self.running.set(start(&self.ring, REST));
        }
        begins
    }

    /// Waits no more. Gives whether there was a wait.
    pub fn stop(&self) -> bool {
        self.until.take().is_some()
    }
}

fn start(ring: &Closure<dyn Fn()>, milliseconds: f64) -> bool {
    set_timeout(ring.as_ref().unchecked_ref(), milliseconds.ceil() as i32).is_ok()
}
