//! Everything the screen shows of a state, derived once for each change.

use std::rc::Rc;

use crate::record::Dataset;
use crate::view::change::{Changes, LookChange, changes, looks};
use crate::view::overview::{YearBar, bars};
use crate::view::size::{InField, people_in_field};
use crate::view::state::State;
use crate::view::value::value_text;
use crate::view::year::{YearView, year_view};
use crate::world::Borders;

/// What the reader is looking at, and what the screen shows of it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What the reader is looking at.
    pub state: State,
    /// What the screen shows.
    pub screen: Rc<Screen>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && Rc::ptr_eq(&self.screen.view, &other.screen.view)
    }
}

/// Plain values, ready to show.
#[derive(Clone, Debug)]
pub struct Screen {
    /// What holds in the year.
    pub view: Rc<YearView>,
    /// How the places look on the map.
    pub looks: Rc<Vec<LookChange>>,
    /// Where something began or ended.
    pub changes: Rc<Changes>,
    /// People in the field at each active place, in the order of the list.
    pub in_field: Rc<Vec<Vec<InField>>>,
    /// The overview over all years; the same value as before while no switch has changed.
    pub bars: Rc<Vec<YearBar>>,
    /// What the year control says.
    pub value_text: Rc<str>,
    /// What began and what ended.
    pub sentence: Rc<str>,
    /// Year, places, and what began and ended, for the live region.
    pub announcement: Rc<str>,
}

impl Screen {
    /// Derives the screen of `state`; `before` is the state and screen so far, whose overview is
    /// kept where nothing in it has changed.
    pub fn derive(
        dataset: &Dataset,
        borders: &Borders,
        state: &State,
        before: Option<(&State, &Screen)>,
    ) -> Screen {
        let view = year_view(dataset, borders, state);
        let changes = changes(dataset, borders, state, &view);
        let sentence = changes.sentence(dataset, state);
        let value_text = value_text(&view, dataset, state.language);
        let switches = |state: &State| (state.categories, state.task, state.measure);
        let unchanged = before.filter(|(old, _)| switches(old) == switches(state));
        let bars = match unchanged {
            Some((_, screen)) => screen.bars.clone(),
            None => Rc::new(bars(dataset, state)),
        };
        let places = view.places.iter().map(|active| active.place);
        let in_field =
            places.map(|place| people_in_field(dataset, borders, state, place)).collect();
        Screen {
            in_field: Rc::new(in_field),
            looks: Rc::new(looks(&view, &changes.gone)),
            changes: Rc::new(changes),
            announcement: format!("{value_text}. {sentence}").into(),
            view: Rc::new(view),
            bars,
            value_text: value_text.into(),
            sentence: sentence.into(),
        }
    }
}
