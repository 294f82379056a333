//! What is awaited, and what is said when it does not come. What comes later is taken all the same.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::ui::app::App;
use crate::ui::arrival::Arrival;
use crate::ui::clock::PATIENCE;
use crate::ui::first::{self, Left};
use crate::ui::foreign;
use crate::ui::heard::Heard;
use crate::ui::later;
use crate::ui::load::{self, RecordFault};
use crate::view::{Message, read_place};
use crate::world::World;

/// Lets the app hear when it has waited long enough.
pub fn patience(context: &Context<App>) -> Timeout {
    let link = context.link().clone();
    Timeout::new(PATIENCE, move || link.send_message(Heard::Late))
}

impl App {
    /// Whether map or record are on their way.
    pub(super) fn is_awaited(&self) -> bool {
        matches!(self.world, Arrival::Awaited) || matches!(self.record, Arrival::Awaited)
    }

    /// Whether the app has something to show in the place of the first picture.
    pub(super) fn has_something(&self) -> bool {
        !self.is_awaited() && (self.world.here().is_some() || self.record.here().is_some())
    }

    /// Takes the place of the first picture: at the year that the reader has brought it to, and not while
    /// the range is held.
    pub(super) fn follow_first_picture(&mut self, context: &Context<Self>) {
        let link = context.link().clone();
        if first::is_held() {
            self.let_go = first::when_let_go(move || link.send_message(Heard::LetGo));
        } else if let Some(left) = first::take_left() {
            link.send_message(Heard::Left(left));
        } else {
            self.ready = true;
            first::end();
            later::ask();
        }
    }

    /// Does what the reader has done on the first picture.
    pub(super) fn take_left(&mut self, context: &Context<Self>, left: Left) {
        let Arrival::Here(looking) = &self.record else { return };
        let place = left.place.and_then(|place| read_place(&place, &looking.dataset));
        let year = left.year.map(Message::Year);
        for message in year.into_iter().chain(place.map(Message::Choose)) {
            self.apply(context, message);
        }
    }

    /// Shapes and borders have arrived, or not.
    pub(super) fn world_arrived(
        &mut self,
        context: &Context<Self>,
        arrived: Option<Rc<World>>,
    ) -> bool {
        if self.world.here().is_some() {
            // They were asked for twice, and have come twice.
            return false;
        }
        match arrived {
            Some(world) => {
                self.world = Arrival::Here(world);
                let borders = self.borders();
                if let Arrival::Here(looking) = &mut self.record {
                    looking.within(&borders);
                }
                let heard = context.link().callback(Heard::Names);
                // Nothing is said where they do not come.
                spawn_local(async move {
                    if let Some(names) = load::names().await {
                        heard.emit(names);
                    }
                });
            }
            None => self.world = Arrival::Failed(()),
        }
        self.arrived();
        true
    }

    /// What has not come by now is told to be missing.
    pub(super) fn late(&mut self, context: &Context<Self>) -> bool {
        if !self.is_awaited() {
            return false;
        }
        if let Arrival::Awaited = self.world {
            self.world = Arrival::Failed(());
        }
        if let Arrival::Awaited = self.record {
            match self.foreign.awaited() {
                Some(address) => {
                    self.late = patience(context);
                    return self.foreign_arrived(context, Err(foreign::given_up(address)));
                }
                None => self.record = Arrival::Failed(Rc::new(RecordFault::Missing)),
            }
        }
        self.arrived();
        true
    }

    /// Loads again what is missing.
    pub(super) fn retry(&mut self, context: &Context<Self>) {
        self.late = patience(context);
        self.texts_again(context);
        if let Arrival::Failed(()) = self.world {
            self.world = Arrival::Awaited;
            context.link().send_future(async { Heard::World(load::world().await) });
        }
        if let Arrival::Failed(_) = self.record {
            self.record = Arrival::Awaited;
            self.load_record(context);
        }
    }
}
