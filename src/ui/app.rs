//! The whole: loads what the page names, holds the one state, mirrors it in the URL, and hands
//! each component what it shows.

mod callbacks;
mod record;
mod texts;
mod waiting;
mod walk;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::text::Language;
use crate::ui::app::callbacks::Callbacks;
use crate::ui::app::record::Foreign;
use crate::ui::app::texts::Texts;
use crate::ui::arrival::Arrival;
use crate::ui::clock;
use crate::ui::companion;
use crate::ui::data_band::DataBand;
use crate::ui::faults::Faults;
use crate::ui::frame::{self, HeightTeller};
use crate::ui::header::Header;
use crate::ui::heard::Heard;
use crate::ui::language;
use crate::ui::load::{self, RecordFault};
use crate::ui::location::{self, Entry};
use crate::ui::looking::Looking;
use crate::ui::map::WorldMap;
use crate::ui::page;
use crate::ui::player::Player;
use crate::ui::ready::Ready;
use crate::ui::rest::Rest;
use crate::ui::search::SearchProps;
use crate::ui::steps::{Following, Steps};
use crate::unit::CountryCode;
use crate::view::{Activity, Message, State, asked_language, read_query, reduce, say};
use crate::world::{Borders, CountryNames, World};

/// The app.
pub struct App {
    world: Arrival<Rc<World>, ()>,
    fine: Option<Rc<World>>,
    names: Option<Rc<CountryNames>>,
    fine_asked: bool,
    record: Arrival<Looking, Rc<RecordFault>>,
    foreign: Foreign,
    texts: Texts,
    /// A country without a record that the map is to show, and how many were asked for so far.
    looked_at: Option<(CountryCode, u32)>,
    player: Option<Player>,
    rest: Rest,
    /// Who follows a step of the year at once.
    steps: Steps,
    root: NodeRef,
    root_follows: Following,
    /// Whether the address is of a year before those that have played since.
    address_waits: bool,
    /// When the last history entry was made by a step of the year, by [`clock::now`].
    year_entry_at: f64,
    /// Whether the steps since then began so soon after it that they belong to the same gesture.
    same_gesture: Cell<bool>,
    /// The language of an address that asks for none.
    of_reader: Language,
    /// Made once, so that components whose other properties stay need not render again.
    callbacks: Callbacks,
    /// The name of the frame that the atlas stands in.
    frame_name: Option<String>,
    height: Option<HeightTeller>,
    /// Whether the app has taken the place of the first picture.
    ready: bool,
    /// Calls when the reader lets go of the first picture's range.
    let_go: Option<EventListener>,
    /// Rings when what is awaited is late.
    late: Timeout,
    _travel: Option<EventListener>,
    _host: Option<EventListener>,
    _companion: [Option<EventListener>; 3],
}

impl Component for App {
    type Message = Heard;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let (link, asking) = (context.link().clone(), context.link().clone());
        let (proposing, introducing) = (context.link().clone(), context.link().clone());
        let (resting, handing) = (context.link().clone(), context.link().clone());
        let root = NodeRef::default();
        let steps = Steps::default();
        let mut app = App {
            world: Arrival::Awaited,
            fine: None,
            names: None,
            fine_asked: false,
            record: Arrival::Awaited,
            foreign: Foreign::default(),
            texts: Texts::default(),
            looked_at: None,
            player: None,
            rest: Rest::new(move || resting.send_message(Heard::Rested)),
            root_follows: walk::root_follows(&root, &steps),
            steps,
            root,
            callbacks: Callbacks::of(context),
            address_waits: false,
            year_entry_at: f64::NEG_INFINITY,
            same_gesture: Cell::new(false),
            of_reader: language::of_reader(),
            frame_name: frame::name(),
            height: None,
            ready: false,
            let_go: None,
            late: waiting::patience(context),
            _travel: location::on_travel(move || link.send_message(Heard::Travelled)),
            _host: frame::listen(move |query| asking.send_message(Heard::Asked(query))),
            _companion: [
                companion::hear(companion::SHOW, move |query| {
                    proposing.send_message(Heard::Proposed(query));
                }),
                companion::hear(companion::HELLO, move |_| {
                    introducing.send_message(Heard::Introduced);
                }),
                companion::hear(companion::OPEN_DATA, move |text| {
                    handing.send_message(Heard::Handed(text));
                }),
            ],
        };
        app.let_page_go_ahead(context);
        // The record comes first: a map that is there before it would be drawn twice.
        app.load_record(context);
        context.link().send_future(async { Heard::World(load::world().await) });
        app
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        // What is rendered then is what the page shows.
        self.come();
        self.steps.catch_up();
        match heard {
            Heard::World(arrived) => return self.world_arrived(context, arrived),
            Heard::Late => return self.late(context),
            Heard::Names(names) => self.names = Some(Rc::new(names)),
            Heard::DetailWanted => {
                if !std::mem::replace(&mut self.fine_asked, true) {
                    context.link().send_future(async {
                        Heard::Detail(clock::within_patience(load::detail()).await.flatten())
                    });
                }
                return false;
            }
            Heard::Detail(Some(topology)) => {
                let Arrival::Here(world) = &self.world else { return false };
                let borders = world.borders.clone();
                self.fine = Some(Rc::new(World { topology, borders }));
            }
            // The coarse shapes stay; a later look closer asks again.
            Heard::Detail(None) => {
                self.fine_asked = false;
                return false;
            }
            Heard::Texts(arrived, then) => return self.texts_arrived(context, arrived, then),
            Heard::TextsWanted => {
                self.want_texts(context, None);
                return false;
            }
            Heard::Record(arrived) => return self.record_arrived(arrived),
            Heard::Foreign(arrived) => return self.foreign_arrived(context, arrived),
            Heard::Handed(text) => return self.handed(context, text),
            Heard::BuiltIn => self.built_in(context),
            Heard::ForeignAgain => self.foreign_again(context),
            Heard::Message(message) => return self.apply(context, message),
            Heard::Rested => self.settle(),
            Heard::Travelled => {
                if self.travelled_to_another_record(context) {
                    return false;
                }
                let Arrival::Here(looking) = &self.record else { return false };
                let state = language::read_address(&looking.dataset, self.of_reader);
                let shown = self.apply(context, Message::Restore(state));
                if let Some(address) = self.address() {
                    // The address bar already says it; others do not know it yet.
                    companion::tell_everyone(&address);
                }
                return shown;
            }
            Heard::Asked(query) => return self.take_over(context, &query, Entry::Same),
            Heard::Proposed(query) => return self.take_over(context, &query, Entry::New),
            Heard::Introduced => {
                self.introduce_record();
                self.tell(Entry::Same);
                return false;
            }
            Heard::LookAt(code) => {
                let times = self.looked_at.map_or(0, |(_, times)| times);
                self.looked_at = Some((code, times.wrapping_add(1)));
            }
            Heard::LetGo => {}
            Heard::Left(left) => self.take_left(context, left),
            Heard::Retry => self.retry(context),
        }
        true
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        if self.has_something() && !self.ready {
            self.follow_first_picture(context);
        }
    }

    fn view(&self, _context: &Context<Self>) -> Html {
        let looking = self.record.here();
        let now = looking.map(Looking::now);
        let state = now.as_ref().map(|now| &now.state);
        let language = state.map(|state| state.language).unwrap_or(self.of_reader);
        let dispatch = self.callbacks.dispatch.clone();
        let theme = state.map(|state| state.theme).unwrap_or_default();
        let year = state.map(|state| AttrValue::from(state.year.to_string()));
        let patterns = state.is_some_and(|state| state.patterns).then_some("");
        let quiet = state.and_then(|state| state.activity.as_ref()).is_some_and(Activity::is_quiet);
        html! {
            <div ref={self.root.clone()} class="atlas" data-year={year} data-patterns={patterns}
                data-quiet={quiet.then_some("")} lang={language.tag()}>
                <Header {language} {theme} playing={state.is_some_and(|state| state.playing)} dispatch={dispatch.clone()}
                    activity={state.and_then(|state| state.activity.as_ref()).map(|activity| activity.kind)}
                    subtitle={looking.map(|looking| AttrValue::from(say(&looking.dataset.title, language).to_owned()))}
                    busy={self.is_awaited()} search={self.search()} />
                <Faults {language} map_missing={matches!(self.world, Arrival::Failed(()))}
                    texts_missing={self.texts.are_missing()}
                    record={self.record.fault().cloned()} retry={self.callbacks.retry.clone()} />
                <DataBand {language} year={state.map(|state| state.year)}
                    opened={self.foreign.opened.clone()} failed={self.foreign.failed.clone()}
                    back={self.callbacks.built_in.clone()} retry={self.callbacks.foreign_again.clone()} />
                <main class="stage">
                    if let Arrival::Here(world) = &self.world {
                        <WorldMap key={self.foreign.count} world={world.clone()} fine={self.fine.clone()}
                            names={self.names.clone()} {language} layout={state.map(|state| state.layout).unwrap_or_default()}
                            measure={state.map(|state| state.measure).unwrap_or_default()}
                            shown={looking.map(|looking| looking.dataset.clone()).zip(now.clone())}
                            chosen={state.and_then(|state| state.place)}
                            looked_at={self.looked_at} {quiet} steps={self.steps.clone()}
                            want_detail={self.callbacks.want_detail.clone()}
                            dispatch={dispatch.clone()} />
                    } else {
                        <div class="map" />
                    }
                    if let Some((looking, now)) = looking.zip(now.clone()) {
                        <Ready dataset={looking.dataset.clone()} {now}
                            settled={looking.settled.clone()} world={self.world.here().cloned()}
                            steps={self.steps.clone()} {dispatch} />
                    }
                </main>
            </div>
        }
    }
}

impl App {
    /// Comes after whenever somebody needs to know where the page has gone ahead to.
    fn let_page_go_ahead(&self, context: &Context<Self>) {
        let link = context.link().clone();
        self.steps.when_ahead(move || {
            if let Some(app) = link.get_component() {
                app.come();
            }
        });
    }

    /// The borders of the years; none are known before the world has arrived.
    fn borders(&self) -> Rc<Borders> {
        self.world.here().map(|world| world.borders.clone()).unwrap_or_default()
    }

    /// What the search field can find.
    fn search(&self) -> SearchProps {
        let looking = self.record.here();
        let settled = looking.map(|looking| &looking.settled.state);
        SearchProps {
            dataset: looking.map(|looking| looking.dataset.clone()),
            borders: self.borders(),
            names: self.names.clone(),
            language: settled.map(|state| state.language).unwrap_or_default(),
            year: settled.map(|state| state.year),
            dispatch: self.callbacks.dispatch.clone(),
            look_at: self.callbacks.look_at.clone(),
            want_texts: self.callbacks.want_texts.clone(),
        }
    }

    /// Shows what a query says, as a page around the atlas or the companion asks.
    fn take_over(&mut self, context: &Context<Self>, query: &str, entry: Entry) -> bool {
        let Arrival::Here(looking) = &self.record else { return false };
        let now = looking.now().state;
        let state = State {
            // No message makes the atlas load anything.
            data: now.data,
            language: asked_language(query).unwrap_or(now.language),
            ..read_query(query, &looking.dataset)
        };
        // The way back leads to before the activity, and not to where it would choose the view again.
        let entry = if now.view_awaited { Entry::Same } else { entry };
        let shown = self.apply(context, Message::Restore(state));
        self.tell(entry);
        shown
    }

    /// Takes a message into the state, and brings the clock after it.
    fn apply(&mut self, context: &Context<Self>, message: Message) -> bool {
        if self.lacks_texts_for(&message) {
            self.want_texts(context, Some(message));
            return false;
        }
        let borders = self.borders();
        let Arrival::Here(looking) = &mut self.record else { return false };
        let travelled = matches!(message, Message::Restore(_));
        let elsewhere = matches!(message, Message::Choose(_) | Message::Close | Message::All(_));
        let left = elsewhere && self.looked_at.take().is_some();
        let before = looking.now().state;
        let next = reduce(&before, message, &looking.dataset);
        if next == before {
            return left;
        }
        if (next.playing, next.speed) != (before.playing, before.speed) {
            let dispatch = self.callbacks.dispatch.clone();
            let tick = move || dispatch.emit(Message::Tick);
            self.player = next.playing.then(|| Player::start(next.speed.milliseconds(), tick));
        }
        if next.theme != before.theme {
            page::set_theme(next.theme);
        }
        if (next.chrome, next.see_through) != (before.chrome, before.see_through) {
            self.height = frame::fit(&next, self.frame_name.clone());
        }
        if next.language != before.language {
            if travelled {
                page::set_language(next.language);
            } else {
                language::choose(next.language);
                self.of_reader = language::of_reader();
                // An address without a language is in that one from now on: the present one says its own.
                let present = language::write_address(&before, &looking.dataset, self.of_reader);
                location::write(&present, Entry::Same);
            }
        }
        let steps_only = before.differs_in_year_alone(&next);
        let steps_on = steps_only && next.playing == before.playing && !travelled;
        looking.go(&borders, next);
        if travelled || !steps_only {
            // What was written since the last rendering is not in what that compares with.
            self.steps.take(&looking.now());
            self.steps.forget();
        }
        if travelled {
            self.address_waits = false;
            looking.settled = looking.now();
            self.settled();
        } else if steps_only {
            self.step();
        } else {
            self.settle();
        }
        left || !steps_on
    }

    /// Tells what is shown once both record and map are there, or cannot be had.
    fn arrived(&self) {
        if let Some(address) = self.address().filter(|_| !self.is_awaited()) {
            companion::tell_everyone(&address);
        }
    }

    /// Brings the address bar, and the page around, to what is shown.
    fn tell(&self, entry: Entry) {
        let Some(query) = self.address() else { return };
        location::write(&query, entry);
        companion::tell_everyone(&query);
    }

    /// The address of what is shown, once there is a record.
    fn address(&self) -> Option<String> {
        let looking = self.record.here()?;
        Some(language::write_address(&looking.now().state, &looking.dataset, self.of_reader))
    }
}
