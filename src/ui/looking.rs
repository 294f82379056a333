//! A record, what the reader is looking at, and what the screen shows of that.

use std::cell::RefCell;
use std::rc::Rc;

use crate::record::Dataset;
use crate::view::{ScreenCache, Shown, State};
use crate::world::Borders;

/// What the app knows once there is a record.
pub struct Looking {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What map and year control show; in a cell, because a step of the year does not wait for Yew's
    /// queue.
    now: RefCell<Shown>,
    /// What is read rather than seen: the list, the record, the sentence, the address. It follows
    /// when the reader rests, because nobody reads a list that changes at every step, and a step
    /// that need not make one is over sooner.
    pub settled: Shown,
    screens: RefCell<ScreenCache>,
}

impl Looking {
    /// Looks at `dataset` as `state` says.
    pub fn at(dataset: Rc<Dataset>, borders: &Borders, state: State) -> Looking {
        let mut screens = ScreenCache::default();
        let screen = screens.screen(&dataset, borders, &state, None);
        let now = Shown { state, screen };
        Looking {
            dataset,
            settled: now.clone(),
            now: RefCell::new(now),
            screens: RefCell::new(screens),
        }
    }

    /// What map and year control show.
    pub fn now(&self) -> Shown {
        self.now.borrow().clone()
    }

    /// Brings the screen to other borders.
    pub fn within(&mut self, borders: &Borders) {
        let (screens, now) = (self.screens.get_mut(), self.now.get_mut());
        screens.forget();
        now.screen = screens.screen(&self.dataset, borders, &now.state, None);
        self.settled = now.clone();
    }

    /// Goes on to another state.
    pub fn go(&self, borders: &Borders, next: State) {
        let mut now = self.now.borrow_mut();
        let before = Some((&now.state, &*now.screen));
        let screen = self.screens.borrow_mut().screen(&self.dataset, borders, &next, before);
        *now = Shown { state: next, screen };
    }
}
