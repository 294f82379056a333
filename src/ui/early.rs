//! The first picture comes alive: as soon as shapes and record are there, it follows the range of years.
//! That takes a third of the app. The rest, all components, is loaded meanwhile, takes over what is
//! drawn, and goes on from the year that the reader has come to.
//!
//! Only a view that differs from the first picture in the year is brought to life; any other waits
//! for the components.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::future::TimeoutFuture;
use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, Event, HtmlInputElement, KeyboardEvent, Text};
use yew::Callback;

use crate::record::{Dataset, PlaceIndex};
use crate::text::Language;
use crate::ui::handover::Handover;
use crate::ui::held::ByYear;
use crate::ui::load::{self, RecordFault};
use crate::ui::location::{self, Entry};
use crate::ui::looking::Looking;
use crate::ui::map::{Ground, MapFace, append};
use crate::ui::range::{Hearing, Says};
use crate::ui::resize::SizeWatch;
use crate::ui::steps::{Following, Steps};
use crate::ui::{language, writes};
use crate::unit::Year;
use crate::view::{Message, Shown, State, asked_data, asked_language, read_place, reduce};
use crate::world::World;

/// Milliseconds after which the app is asked for even where shapes or record have not come: it says so.
const PATIENCE: u32 = 3_000;
/// On the first picture while it shows another year than its list.
const MOVED: &str = "data-moved";

/// What the record comes as.
type Record = Result<Rc<Dataset>, RecordFault>;

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static WORLD: Handover<Option<Rc<World>>> = const { Handover::new() };
    static RECORD: Handover<Record> = const { Handover::new() };
    static ALIVE: RefCell<Option<Rc<Alive>>> = const { RefCell::new(None) };
}

/// Asks for shapes and record, brings the first picture to life with them, and then calls `ready`, once.
pub fn begin(ready: impl FnOnce() + 'static) {
    ASKED.set(true);
    let start = Rc::new(Start {
        world: OnceCell::new(),
        dataset: OnceCell::new(),
        missing: Cell::new(2),
        ready: RefCell::new(Some(Box::new(ready))),
    });
    let own = start.clone();
    spawn_local(async move {
        let world = load::world().await;
        if let Some(world) = &world {
            let _first = own.world.set(world.clone());
        }
        own.arrived();
        WORLD.with(|handover| handover.put(world));
    });
    let own = start.clone();
    if asked_data(&location::query()).is_none() {
        spawn_local(async move {
            let asked = asked_language(&location::query()).unwrap_or_else(language::of_reader);
            let record = load::record(asked).await;
            if let Ok(dataset) = &record {
                let _first = own.dataset.set(dataset.clone());
            }
            own.arrived();
            RECORD.with(|handover| handover.put(record));
        });
    } else {
        // Somebody's record needs the components to say whose it is.
        own.arrived();
    }
    spawn_local(async move {
        TimeoutFuture::new(PATIENCE).await;
        start.end();
    });
}

/// Hands over the shapes that were asked for at the start, or asks for them.
pub fn world(take: impl FnOnce(Option<Rc<World>>) + 'static) {
    if ASKED.get() {
        WORLD.with(|handover| handover.take(take));
    } else {
        spawn_local(async move { take(load::world().await) });
    }
}

/// Hands over the record that was asked for at the start, in the language of the address then. Gives
/// whether one was.
pub fn record(take: impl FnOnce(Record) + 'static) -> bool {
    let asked = ASKED.get();
    if asked {
        RECORD.with(|handover| handover.take(take));
    }
    asked
}

/// What has come so far.
struct Start {
    world: OnceCell<Rc<World>>,
    dataset: OnceCell<Rc<Dataset>>,
    missing: Cell<u8>,
    ready: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Start {
    fn arrived(&self) {
        self.missing.set(self.missing.get().saturating_sub(1));
        if self.missing.get() > 0 {
            return;
        }
        if self.ready.borrow().is_some()
            && let (Some(world), Some(dataset)) = (self.world.get(), self.dataset.get())
        {
            ALIVE.set(Alive::bring(world, dataset));
        }
        self.end();
    }

    fn end(&self) {
        let ready = self.ready.take();
        if let Some(ready) = ready {
            ready();
        }
    }
}

/// The first picture, following the range.
struct Alive {
    looking: Looking,
    world: Rc<World>,
    of_reader: Language,
    steps: Steps,
    first: Element,
    /// The year of the picture as it was served.
    of: Year,
    face: RefCell<Option<MapFace>>,
    moved: Cell<bool>,
    /// The place that the reader wants to open: the components will.
    chosen: Cell<Option<PlaceIndex>>,
    /// Whether the thumb of the range is held, and what is to be done when it is let go.
    held: Cell<bool>,
    when_free: RefCell<Option<Box<dyn FnOnce()>>>,
    range: HtmlInputElement,
    attached: RefCell<Option<Attached>>,
}

/// What ends with it.
struct Attached {
    _hearing: Hearing,
    _following: [Following; 2],
    _size: Option<SizeWatch>,
    _listeners: Vec<EventListener>,
}

impl Alive {
    fn bring(world: &Rc<World>, dataset: &Rc<Dataset>) -> Option<Rc<Alive>> {
        let of_reader = language::of_reader();
        let state = language::read_address(dataset, of_reader);
        if !is_like_the_first(&state, dataset) {
            return None;
        }
        let document = web_sys::window()?.document()?;
        let first = document.get_element_by_id("first")?;
        let find = |selector: &str| first.query_selector(selector).ok().flatten();
        let (map, picture) = (find(".map")?, find(".first-box")?);
        let range: HtmlInputElement = find("input")?.dyn_into().ok()?;
        let of = first.get_attribute("data-of").and_then(|year| year.parse().ok()).map(Year)?;
        let looking = Looking::at(dataset.clone(), &world.borders, state);
        let steps = Steps::default();
        let ground = Ground {
            world: world.clone(),
            layout: looking.now().state.layout,
            chosen: None,
            looked_at: None,
            steps: steps.clone(),
        };
        let mut face = MapFace::new(ground, Some((dataset.clone(), looking.now())));
        let tag = looking.now().state.language.tag();
        let drawing = append(&map, "svg", &[("class", "early"), ("role", "group"), ("lang", tag)])?;
        face.draw_in(&drawing);
        picture.remove();
        // The digits are those of the year shown from now on.
        let _never = first.remove_attribute("data-other");
        let alive = Rc::new(Alive {
            looking,
            world: world.clone(),
            of_reader,
            steps,
            of,
            face: RefCell::new(Some(face)),
            moved: Cell::new(false),
            chosen: Cell::new(None),
            held: Cell::new(false),
            when_free: RefCell::default(),
            range,
            attached: RefCell::default(),
            first,
        });
        alive.attach(&document, &drawing);
        Some(alive)
    }

    fn attach(self: &Rc<Self>, document: &Document, drawing: &Element) {
        let dataset = &self.looking.dataset;
        let ends = (dataset.first_year, dataset.last_year());
        let own = Rc::downgrade(self);
        let dispatch = Callback::from(move |message| {
            if let Some(alive) = own.upgrade() {
                alive.take(message);
            }
        });
        let own = Rc::downgrade(self);
        let map_follows = self.steps.follow(move |shown| {
            if let Some(alive) = own.upgrade()
                && let Some(face) = &*alive.face.borrow()
            {
                face.step(shown);
            }
        });
        let own = Rc::downgrade(self);
        let size = SizeWatch::start(drawing, {
            let drawing = drawing.clone();
            move || {
                if let Some(alive) = own.upgrade()
                    && let Some(face) = &mut *alive.face.borrow_mut()
                {
                    face.measure(&drawing);
                    face.show();
                }
            }
        });
        let follows = self.steps.follow(follow(&self.first, &self.range));
        let now = self.looking.now();
        self.steps.take(&now);
        self.tell_year(&now);
        self.range.set_hidden(false);
        let attached = Attached {
            _hearing: Hearing::start(&self.range, ends, dispatch),
            _following: [map_follows, follows],
            _size: size,
            _listeners: self.listen(document, drawing),
        };
        self.attached.replace(Some(attached));
    }

    /// Hears when the thumb is held and when it is let go, and what is chosen on the map.
    fn listen(self: &Rc<Self>, document: &Document, drawing: &Element) -> Vec<EventListener> {
        let hear = |on: &web_sys::EventTarget, name: &'static str, held: bool| {
            let own = Rc::downgrade(self);
            let early = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
            EventListener::new_with_options(on, name, early, move |_| {
                let Some(alive) = own.upgrade() else { return };
                alive.held.set(held);
                // What waits goes on waiting when a second finger comes.
                let then = if held { None } else { alive.when_free.take() };
                if let Some(then) = then {
                    then();
                }
            })
        };
        let choose = |name: &'static str| {
            let own = Rc::downgrade(self);
            EventListener::new(drawing, name, move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if key.is_none_or(|key| key == "Enter" || key == " ")
                    && let Some(alive) = own.upgrade()
                {
                    alive.chosen.set(alive.place(event));
                }
            })
        };
        vec![
            choose("click"),
            choose("keydown"),
            hear(&self.range, "pointerdown", true),
            hear(document, "pointerup", false),
            hear(document, "pointercancel", false),
        ]
    }

    /// The place with a record at which something happens.
    fn place(&self, event: &Event) -> Option<PlaceIndex> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let at = target.closest("[data-place], [data-iso]").ok()??;
        let name = at.get_attribute("data-place").or_else(|| at.get_attribute("data-iso"))?;
        read_place(&name, &self.looking.dataset)
    }

    fn take(&self, message: Message) {
        let before = self.looking.now().state;
        let next = reduce(&before, message, &self.looking.dataset);
        if next == before {
            return;
        }
        self.looking.go(&self.world.borders, next);
        self.moved.set(true);
        let now = self.looking.now();
        self.steps.take(&now);
        self.tell_year(&now);
    }

    /// Tells the style sheet whether list and sentence are of the year shown.
    fn tell_year(&self, now: &Shown) {
        // Fails for malformed attribute names only.
        let _never = match now.state.year == self.of {
            true => self.first.remove_attribute(MOVED),
            false => self.first.set_attribute(MOVED, ""),
        };
    }
}

/// Whether the first picture can show it by another year alone.
fn is_like_the_first(state: &State, dataset: &Dataset) -> bool {
    let first = State {
        year: state.year,
        language: state.language,
        theme: state.theme,
        chrome: state.chrome,
        see_through: state.see_through,
        ..State::start(dataset)
    };
    *state == first
}

/// What of the first picture follows besides the map: the digits, the range, and the gap over the bars.
fn follow(first: &Element, range: &HtmlInputElement) -> impl Fn(&Shown) + 'static {
    let find = |selector: &str| first.query_selector(selector).ok().flatten();
    let digits = find(".year").and_then(|year| year.first_child());
    let digits = digits.and_then(|text| text.dyn_into::<Text>().ok());
    let (veil, range) = (find(".veil"), range.clone());
    let (years, says) = (ByYear::default(), Says::default());
    let x = JsString::from("x");
    move |shown| {
        let year = years.digits(shown.state.year);
        if let Some(digits) = &digits {
            writes::say(digits, &year);
        }
        if let Some(veil) = &veil {
            writes::set_held(veil, &x, &year);
        }
        says.say(&range, shown);
    }
}

/// Calls back when the reader holds nothing that would be torn out of the hand.
pub fn when_free(then: impl FnOnce() + 'static) {
    let alive = ALIVE.with_borrow(Clone::clone);
    match alive.filter(|alive| alive.held.get()) {
        Some(alive) => *alive.when_free.borrow_mut() = Some(Box::new(then)),
        None => then(),
    }
}

/// Ends it, and has the address say where the reader has come to.
pub fn leave() {
    ALIVE.with_borrow(|alive| {
        let Some(alive) = alive else { return };
        alive.attached.take();
        if alive.moved.get() || alive.chosen.get().is_some() {
            let dataset = &alive.looking.dataset;
            let state = State { place: alive.chosen.get(), ..alive.looking.now().state };
            let address = language::write_address(&state, dataset, alive.of_reader);
            location::write(&address, Entry::New);
        }
    });
}

/// What is drawn, of these shapes and this record, for the component that goes on with it.
pub fn face(world: &Rc<World>, dataset: &Rc<Dataset>) -> Option<MapFace> {
    let alive = ALIVE.take()?;
    let same = Rc::ptr_eq(&alive.world, world) && Rc::ptr_eq(&alive.looking.dataset, dataset);
    if same { alive.face.take() } else { None }
}
