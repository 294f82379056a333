//! Tells when the reader has not stepped through the years for a moment.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/ui/rest.js")]
extern "C" {
    /// What marks that something has happened.
    pub type Mark;

    /// Calls `rested` when nothing was marked for a moment.
    fn watch(rested: &Closure<dyn Fn()>) -> Mark;

    /// Marks that something has happened.
    #[wasm_bindgen(method)]
    fn call(this: &Mark);
}

/// Waits for the reader's rest.
pub struct Rest {
    waiting: Rc<Cell<bool>>,
    mark: Mark,
    _rested: Closure<dyn Fn()>,
}

impl Rest {
    /// Calls `rested` at each rest after a step; whoever brings the page up to date then ends the wait
    /// by [`Rest::stop`].
    pub fn new(rested: impl Fn() + 'static) -> Rest {
        let waiting = Rc::new(Cell::new(false));
        let still = waiting.clone();
        let rested = Closure::<dyn Fn()>::new(move || {
            if still.get() {
                rested();
            }
        });
        Rest { waiting, mark: watch(&rested), _rested: rested }
    }

    /// Waits for the reader's rest, counted from now. Gives whether this begins a wait.
    pub fn wait(&self) -> bool {
        self.mark.call();
        !self.waiting.replace(true)
    }

    /// What marks a step.
    pub fn mark(&self) -> &Mark {
        &self.mark
    }

    /// Waits no more. Gives whether there was a wait.
    pub fn stop(&self) -> bool {
        self.waiting.replace(false)
    }
}
