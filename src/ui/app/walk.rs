//! A step of the year, and what follows once the reader rests.

use js_sys::JsString;
use web_sys::Element;
use yew::NodeRef;

use crate::ui::app::App;
use crate::ui::arrival::Arrival;
use crate::ui::held::{ByYear, Found};
use crate::ui::location::{self, Entry};
use crate::ui::looking::Looking;
use crate::ui::steps::{Following, Steps};
use crate::ui::{clock, companion, language, writes};
use crate::view::{Message, reduce};

/// Year steps that begin within so many milliseconds of the last history entry share it: a drag from
/// end to end, as long as it goes on, must not fill the history.
const ONE_GESTURE: f64 = 1_000.0;
/// On the root while what is read waits for the reader's rest.
const SETTLING: &str = "data-settling";

/// Lets the root say the year at each step.
pub fn root_follows(root: &NodeRef, steps: &Steps) -> Following {
    let (root, digits) = (Found::<Element>::at(root), ByYear::default());
    let attribute = JsString::from("data-year");
    steps.follow(move |shown| {
        if let Some(root) = root.get() {
            writes::set_held(root, &attribute, &digits.digits(shown.state.year));
        }
    })
}

impl App {
    /// Takes a message at once if it leads to another year and changes nothing else. Gives whether it
    /// did; Yew's queue is for all others.
    pub(super) fn walk(&self, message: &Message) -> bool {
        let to_a_year = matches!(message, Message::Year(_) | Message::StepYear(_) | Message::Tick);
        if !to_a_year {
            return false;
        }
        self.come();
        let Arrival::Here(looking) = &self.record else { return false };
        let before = looking.now().state;
        let next = reduce(&before, message.clone(), &looking.dataset);
        let walks = next.playing == before.playing && before.differs_in_year_alone(&next);
        if walks && next != before {
            looking.go(&self.borders(), next);
            self.step();
        }
        walks
    }

    /// Lets all that differs from year to year follow at once, and the rest when the reader rests.
    pub(super) fn step(&self) {
        let Arrival::Here(looking) = &self.record else { return };
        let now = looking.now();
        self.steps.take(&now);
        let begins = self.rest.wait();
        if now.state.playing {
            // The reader's hand ends it.
            self.steps.go_ahead(None);
        } else if begins {
            self.steps.go_ahead(Some(self.rest.mark()));
        }
        if begins {
            self.same_gesture.set(clock::now() - self.year_entry_at < ONE_GESTURE);
            // Fails for malformed attribute names only.
            let _never = self.root.cast::<Element>().map(|root| root.set_attribute(SETTLING, ""));
        }
    }

    /// Comes to the year that the page has gone ahead to.
    pub(super) fn come(&self) {
        let Arrival::Here(looking) = &self.record else { return };
        if let Some(year) = self.steps.ahead() {
            let next = reduce(&looking.now().state, Message::Year(year), &looking.dataset);
            looking.go(&self.borders(), next);
            self.steps.have_come(&looking.now());
        }
    }

    /// Tells that what is read is up to date.
    pub(super) fn settled(&self) {
        self.steps.go_ahead(None);
        if self.rest.stop()
            && let Some(root) = self.root.cast::<Element>()
        {
            let _never = root.remove_attribute(SETTLING);
        }
    }

    /// Brings what is read, and the address bar, to what is seen.
    pub(super) fn settle(&mut self) {
        self.settled();
        let Arrival::Here(looking) = &mut self.record else { return };
        let now = looking.now();
        let Looking { dataset, settled, .. } = looking;
        let query = language::write_address(&now.state, dataset, self.of_reader);
        let another = query != language::write_address(&settled.state, dataset, self.of_reader);
        let only_year = settled.state.differs_in_year_alone(&now.state);
        if another {
            companion::tell_everyone(&query);
        }
        if only_year && now.state.playing {
            // A browser may take longer than a frame to write an address, and nobody reads one that
            // changes with every year: it follows when the years stop.
            self.address_waits |= another;
        } else if another || self.address_waits {
            let same_gesture = only_year && self.same_gesture.get();
            location::write(&query, if same_gesture { Entry::Same } else { Entry::New });
            self.year_entry_at = if only_year { clock::now() } else { f64::NEG_INFINITY };
            self.address_waits = false;
        }
        *settled = now;
    }
}
