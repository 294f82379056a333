//! Which record is shown: the built-in one, the one that the address names, or one that the reader
//! has opened. One replaces the other as a whole; they are never mixed.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::Dataset;
use crate::ui::app::texts::Texts;
use crate::ui::app::{App, walk};
use crate::ui::arrival::Arrival;
use crate::ui::foreign::{self, Failed, Opened};
use crate::ui::heard::Heard;
use crate::ui::later;
use crate::ui::load::{self, RecordFault};
use crate::ui::location::{self, Entry};
use crate::ui::looking::Looking;
use crate::ui::{companion, frame, language, page};
use crate::view::{State, asked_data, asked_language};

/// What is known of somebody's record.
#[derive(Default)]
pub struct Foreign {
    /// The one that is shown.
    pub opened: Option<Rc<Opened>>,
    /// Why one is not shown.
    pub failed: Option<Rc<Failed>>,
    /// The address of the one that is on its way.
    awaited: Option<Rc<str>>,
    /// How many records were shown so far: what keeps something of one starts anew with the next.
    pub count: u32,
}

impl Foreign {
    /// The address of the one that is on its way.
    pub fn awaited(&self) -> Option<Rc<str>> {
        self.awaited.clone()
    }

    /// The address of the record that is shown, where it is not the built-in one.
    pub fn address(&self) -> Option<Rc<str>> {
        self.opened.as_ref()?.address.clone()
    }
}

async fn fetched(address: Rc<str>) -> Result<Opened, Failed> {
    match later::part().await {
        Some(later) => (later.fetch)(address).await,
        None => Err(foreign::given_up(address)),
    }
}

impl App {
    /// Asks for the record that the address names.
    pub(super) fn load_record(&mut self, context: &Context<Self>) {
        self.load(context, asked_data(&location::query()));
    }

    /// Asks for somebody's record, or for the built-in one.
    fn load(&mut self, context: &Context<Self>, address: Option<Rc<str>>) {
        self.foreign.awaited = address.clone();
        match address {
            Some(address) => {
                context.link().send_future(async move { Heard::Foreign(fetched(address).await) })
            }
            None => {
                let language = asked_language(&location::query()).unwrap_or(self.of_reader);
                context
                    .link()
                    .send_future(async move { Heard::Record(load::record(language).await) });
            }
        }
    }

    /// The built-in record is wanted.
    pub(super) fn built_in(&mut self, context: &Context<Self>) {
        self.foreign.failed = None;
        self.load(context, None);
    }

    /// Somebody's record is wanted once more.
    pub(super) fn foreign_again(&mut self, context: &Context<Self>) {
        let address = self.foreign.failed.take().and_then(|failed| failed.address.clone());
        self.load(context, address);
    }

    /// The companion hands over a record.
    pub(super) fn handed(&mut self, context: &Context<Self>, text: String) -> bool {
        if text.is_empty() {
            self.built_in(context);
            return false;
        }
        self.foreign.awaited = None;
        context.link().send_future(async move {
            Heard::Foreign(match later::part().await {
                Some(later) => (later.open)(text),
                None => Err(foreign::not_read()),
            })
        });
        false
    }

    /// Somebody's record has arrived, or not.
    pub(super) fn foreign_arrived(
        &mut self,
        context: &Context<Self>,
        arrived: Result<Opened, Failed>,
    ) -> bool {
        let address = match &arrived {
            Ok(opened) => &opened.address,
            Err(failed) => &failed.address,
        };
        if *address != self.foreign.awaited {
            // Another one was asked for meanwhile.
            return false;
        }
        match arrived {
            Ok(opened) => {
                let dataset = opened.dataset.clone();
                self.foreign.failed = None;
                self.foreign.opened = Some(Rc::new(opened));
                self.take_record(dataset);
            }
            Err(failed) => {
                self.foreign.failed = Some(Rc::new(failed));
                match self.record {
                    // What is shown stays, and the address says so again.
                    Arrival::Here(_) => self.tell(Entry::Same),
                    Arrival::Awaited | Arrival::Failed(_) => self.load(context, None),
                }
            }
        }
        true
    }

    /// The built-in record has arrived, or not.
    pub(super) fn record_arrived(&mut self, arrived: Result<Rc<Dataset>, RecordFault>) -> bool {
        let shown = self.record.here().is_some() && self.foreign.opened.is_none();
        if shown || self.foreign.awaited.is_some() {
            // It was asked for twice, or another one was meanwhile.
            return false;
        }
        match arrived {
            Ok(dataset) => {
                self.foreign.opened = None;
                self.take_record(dataset);
            }
            Err(_) if self.record.here().is_some() => return false,
            Err(fault) => self.record = Arrival::Failed(Rc::new(fault)),
        }
        true
    }

    /// Whether the address names another record than the one shown, which is then asked for.
    pub(super) fn travelled_to_another_record(&mut self, context: &Context<Self>) -> bool {
        let asked = asked_data(&location::query());
        let other = asked != self.foreign.address();
        if other {
            self.load(context, asked);
        }
        other
    }

    /// The document that is shown, for the companion; nothing for the built-in one.
    pub(super) fn introduce_record(&self) {
        let opened = self.foreign.opened.as_ref();
        companion::tell(companion::DATASET, opened.map_or("", |opened| &opened.text));
    }

    /// Shows a record in the place of the one before.
    fn take_record(&mut self, dataset: Rc<Dataset>) {
        let before = self.address();
        let state = State {
            data: self.foreign.address(),
            ..language::read_address(&dataset, self.of_reader)
        };
        let address = language::write_address(&state, &dataset, self.of_reader);
        let another = before.is_some_and(|before| before != address);
        location::write(&address, if another { Entry::New } else { Entry::Same });
        page::set_theme(state.theme);
        let foreign = self.foreign.opened.is_some();
        self.texts = Texts::of(foreign);
        let rules = later::here()
            .filter(|_| foreign)
            .map(|later| (later.rules)(&dataset))
            .unwrap_or_default();
        page::set_category_rules(&rules);
        self.height = frame::fit(&state, self.frame_name.clone());
        page::set_language(state.language);
        (self.player, self.looked_at) = (None, None);
        self.settled();
        // Who followed the steps knows the record before: all follow anew.
        self.steps = self.steps.anew();
        self.root_follows = walk::root_follows(&self.root, &self.steps);
        self.foreign.count += 1;
        self.record = Arrival::Here(Looking::at(dataset, &self.borders(), state));
        if foreign || self.foreign.count > 1 {
            self.introduce_record();
        }
        self.arrived();
    }
}
