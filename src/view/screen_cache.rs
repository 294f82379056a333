//! Screens of years, each derived once for as long as the reader changes nothing but the year: who
//! plays, drags or goes back and forth comes by the same years again.

use std::rc::Rc;

use crate::record::Dataset;
use crate::unit::Year;
use crate::view::screen::Screen;
use crate::view::state::State;
use crate::world::Borders;

/// Screens by year, of states that differ in the year alone.
#[derive(Debug, Default)]
pub struct ScreenCache {
    /// One of the states that they are of.
    of: Option<State>,
    screens: Vec<(Year, Rc<Screen>)>,
}

impl ScreenCache {
    /// The screen of `state`: known, or derived as [`Screen::derive`] does. `dataset` and `borders`
    /// are those of the time before, unless everything was forgotten since.
    pub fn screen(
        &mut self,
        dataset: &Dataset,
        borders: &Borders,
        state: &State,
        before: Option<(&State, &Screen)>,
    ) -> Rc<Screen> {
        if !self.of.as_ref().is_some_and(|of| of.differs_in_year_alone(state)) {
            self.forget();
            self.of = Some(state.clone());
        }
        let known = self.screens.iter().find(|(year, _)| *year == state.year);
        if let Some((_, screen)) = known {
            return screen.clone();
        }
        let screen = Rc::new(Screen::derive(dataset, borders, state, before));
        self.screens.push((state.year, screen.clone()));
        screen
    }

    /// Forgets everything, as when other borders arrive.
    pub fn forget(&mut self) {
        (self.of, self.screens) = (None, Vec::new());
    }
}
