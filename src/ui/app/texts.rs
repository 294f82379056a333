//! The languages of the record's texts. It comes in the reader's language alone; the others come when
//! the reader wants another language, or searches, since names are found in all of them. What is shown
//! stays as it is until then.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::text::Language;
use crate::ui::app::App;
use crate::ui::arrival::Arrival;
use crate::ui::clock::within_patience;
use crate::ui::heard::Heard;
use crate::ui::load;
use crate::ui::location::Entry;
use crate::view::Message;

/// Which texts of the record are there.
#[derive(Default)]
pub struct Texts {
    /// Whether those of all languages are.
    pub all: bool,
    /// Whether they are on their way.
    awaited: bool,
    /// What the reader asked for and did not get, because they did not come.
    missed: Option<Message>,
}

impl Texts {
    /// Those of a record that has just come: somebody's comes as a whole.
    pub fn of(foreign: bool) -> Texts {
        Texts { all: foreign, ..Texts::default() }
    }

    /// Whether the reader asked for a language whose texts did not come.
    pub fn are_missing(&self) -> bool {
        self.missed.is_some()
    }
}

impl App {
    /// Whether a message leads to a language whose texts are not there.
    pub(super) fn lacks_texts_for(&self, message: &Message) -> bool {
        let known = self.record.here().map(|looking| looking.now().state.language);
        !self.texts.all && known.is_some_and(|known| speaks_another(message, known))
    }

    /// Asks for the texts in all languages; the message is taken in once they are there.
    pub(super) fn want_texts(&mut self, context: &Context<Self>, then: Option<Message>) {
        self.texts.missed = None;
        if then.is_none() && (self.texts.all || self.texts.awaited) {
            return;
        }
        self.texts.awaited = true;
        context.link().send_future(async move {
            let arrived = within_patience(load::whole_record()).await;
            Heard::Texts(arrived.and_then(Result::ok), then)
        });
    }

    /// The record has arrived in all languages, or not.
    pub(super) fn texts_arrived(
        &mut self,
        context: &Context<Self>,
        arrived: Option<Rc<Dataset>>,
        then: Option<Message>,
    ) -> bool {
        self.texts.awaited = false;
        let Arrival::Here(looking) = &mut self.record else { return false };
        match arrived {
            // Somebody's record may be shown meanwhile.
            _ if self.texts.all => {}
            Some(whole) => {
                looking.dataset = whole;
                self.texts.all = true;
            }
            None => {
                self.texts.missed = then;
                return true;
            }
        }
        let Some(message) = then else { return true };
        let shown = self.apply(context, message);
        self.tell(Entry::Same);
        shown
    }

    /// Asks once more for what did not come.
    pub(super) fn texts_again(&mut self, context: &Context<Self>) {
        if let Some(message) = self.texts.missed.take() {
            self.want_texts(context, Some(message));
        }
    }
}

fn speaks_another(message: &Message, known: Language) -> bool {
    match message {
        Message::Language(language) => *language != known,
        Message::Restore(state) => state.language != known,
        Message::All(messages) => messages.iter().any(|message| speaks_another(message, known)),
        _ => false,
    }
}
