//! A record, what the reader is looking at, and what the screen shows of that.

use std::rc::Rc;

use crate::record::Dataset;
use crate::view::{ScreenCache, Shown, State};
use crate::world::Borders;

/// What the app knows once there is a record.
pub struct Looking {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What map and year control show.
    pub now: Shown,
    /// What is read rather than seen: the list, the record, the sentence, the address. It follows
    /// when the reader rests, because nobody reads a list that changes at every step, and a step
    /// that need not make one is over sooner.
    pub settled: Shown,
    screens: ScreenCache,
}

impl Looking {
    /// Looks at `dataset` as `state` says.
    pub fn at(dataset: Rc<Dataset>, borders: &Borders, state: State) -> Looking {
        let mut screens = ScreenCache::default();
        let screen = screens.screen(&dataset, borders, &state, None);
        let now = Shown { state, screen };
        Looking { dataset, settled: now.clone(), now, screens }
    }

    /// Brings the screen to other borders.
    pub fn within(&mut self, borders: &Borders) {
        self.screens.forget();
        let state = &self.now.state;
        self.now.screen = self.screens.screen(&self.dataset, borders, state, None);
        self.settled = self.now.clone();
    }

    /// Goes on to another state.
    pub fn go(&mut self, borders: &Borders, next: State) {
        let before = Some((&self.now.state, &self.now.screen));
        let screen = self.screens.screen(&self.dataset, borders, &next, before);
        self.now = Shown { state: next, screen };
    }
}
