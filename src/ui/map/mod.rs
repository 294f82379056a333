//! The world map: what the reader sees, clicks, drags and walks through by keys.

mod drawing;
mod face;
mod gesture;
mod held;
mod layer;
mod listen;
mod moves;
mod note;
mod pose;
mod surface;
mod svg;
mod tip;
mod tools;
mod viewpoint;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::record::{Dataset, PlaceIndex};
use crate::text::{Language, catalogue};
use crate::ui::map::face::{Ground, MapFace, year};
use crate::ui::map::gesture::Gesture;
use crate::ui::map::listen::MapListeners;
use crate::ui::map::note::MapNote;
use crate::ui::map::pose::Motion;
use crate::ui::map::tools::{Look, MapTools};
use crate::ui::resize::SizeWatch;
use crate::ui::steps::{Following, Steps};
use crate::ui::writes;
use crate::unit::CountryCode;
use crate::view::{Detail, Layout, Measure, Message, Picture, Pixels, Shown};
use crate::world::{CountryNames, World};

/// Identifier of the text, elsewhere on the page, that says in words what the map shows.
pub const MAP_IN_WORDS: &str = "map-in-words";

/// What the map shows.
#[derive(Properties)]
pub struct WorldMapProps {
    /// Shapes and borders.
    pub world: Rc<World>,
    /// The same in more detail, once it is there.
    #[prop_or_default]
    pub fine: Option<Rc<World>>,
    /// Names of all countries, once they are there.
    #[prop_or_default]
    pub names: Option<Rc<CountryNames>>,
    /// The language of the interface.
    pub language: Language,
    /// How the Earth is laid out.
    pub layout: Layout,
    /// What the marks mean.
    pub measure: Measure,
    /// The record and what the screen shows of it, once it is there.
    pub shown: Option<(Rc<Dataset>, Shown)>,
    /// The place whose record is open.
    pub chosen: Option<PlaceIndex>,
    /// A country without a record that the reader wants to see; the number tells one wish from the
    /// next.
    #[prop_or_default]
    pub looked_at: Option<(CountryCode, u32)>,
    /// Whether a place that is chosen is an answer and opens nothing.
    #[prop_or_default]
    pub quiet: bool,
    /// Where steps of the year come from, beside the properties.
    #[prop_or_default]
    pub steps: Steps,
    /// Asks for more detail.
    #[prop_or_default]
    pub want_detail: Callback<()>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for WorldMapProps {
    fn eq(&self, other: &Self) -> bool {
        let same_screen = match (&self.shown, &other.shown) {
            (Some((_, one)), Some((_, other))) => {
                Rc::ptr_eq(&one.screen.view, &other.screen.view)
                    && one.state.patterns == other.state.patterns
            }
            (one, other) => one.is_none() && other.is_none(),
        };
        same_screen
            && Rc::ptr_eq(&self.world, &other.world)
            && self.fine.is_some() == other.fine.is_some()
            && self.names.is_some() == other.names.is_some()
            && self.language == other.language
            && self.layout == other.layout
            && self.measure == other.measure
            && self.chosen == other.chosen
            && self.looked_at == other.looked_at
            && self.quiet == other.quiet
    }
}

/// What the map hears.
pub enum Heard {
    /// The year has moved.
    Step(Shown),
    /// Its box has another size.
    Resized,
    /// Something in it was clicked.
    Clicked(Element),
    /// It was clicked twice at a point of the page.
    ClickedTwice(Pixels),
    /// A key was pressed in it.
    Key(KeyboardEvent),
    /// The focus came into it or went.
    Focused(bool),
    /// A pointer went down: its number, whether it is a finger, and where on the page.
    Down(i32, bool, Pixels),
    /// A pointer moved: its number, where on the page, and over what.
    Moved(i32, Pixels, Option<Element>),
    /// A pointer went up or away.
    Up(i32),
    /// The wheel turned with Ctrl or ⌘: how far, and where on the page.
    Wheel(f64, Pixels),
    /// The reader wants to look elsewhere.
    Look(Look),
    /// The next picture is due.
    Frame,
}

/// The map.
pub struct WorldMap {
    root: NodeRef,
    card: NodeRef,
    face: MapFace,
    motion: Option<Motion>,
    gesture: Gesture,
    /// Letters of a name typed so far, and when the last was: milliseconds since 1970.
    typed: (String, f64),
    _listeners: Option<(SizeWatch, MapListeners)>,
    _following: Following,
}

/// What the properties say of the ground of the map.
fn ground(props: &WorldMapProps) -> Ground {
    Ground {
        world: props.world.clone(),
        layout: props.layout,
        chosen: props.chosen,
        looked_at: props.looked_at.map(|(code, _)| code),
        steps: props.steps.clone(),
    }
}

impl Component for WorldMap {
    type Message = Heard;
    type Properties = WorldMapProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let link = context.link().clone();
        let step = move |shown: &Shown| match link.get_component() {
            Some(map) => map.face.step(shown),
            // It is at work, and takes the step afterwards.
            None => {
                writes::only_once();
                link.send_message(Heard::Step(shown.clone()));
            }
        };
        let face = MapFace::new(ground(props), props.shown.clone());
        WorldMap {
            root: NodeRef::default(),
            card: NodeRef::default(),
            face,
            motion: None,
            gesture: Gesture::default(),
            typed: (String::new(), f64::NEG_INFINITY),
            _listeners: None,
            _following: props.steps.follow(step),
        }
    }

    fn changed(&mut self, context: &Context<Self>, old: &WorldMapProps) -> bool {
        let props = context.props();
        self.face.ground = ground(props);
        self.face.shown.replace(props.shown.clone());
        let new_record = old.shown.is_none() && props.shown.is_some();
        if old.layout != props.layout || !Rc::ptr_eq(&old.world, &props.world) {
            self.face.coarse = Picture::draw(&props.world, props.layout, Detail::Coarse);
            self.face.fine = None;
            if old.layout != props.layout {
                (self.face.pose, self.motion) = (None, None);
            }
            self.face.redraw();
        }
        if new_record {
            self.face.mark_reachable();
        }
        let mut wished = old.looked_at != props.looked_at;
        if self.face.fine.is_none()
            && let Some(fine) = &props.fine
        {
            self.face.fine = Some(Picture::draw(fine, props.layout, Detail::Fine));
            self.refine();
            // A country that is too small for the coarse shapes could not be shown before.
            wished |=
                props.looked_at.is_some_and(|(code, _)| self.face.coarse.middle(code).is_none());
        }
        if old.chosen != props.chosen
            && let Some(place) = props.chosen
        {
            self.bring_into_view(context, place);
        }
        if let Some((code, _)) = props.looked_at.filter(|_| wished) {
            self.look_at(context, code);
        }
        self.face.show();
        old.language != props.language
            || old.layout != props.layout
            || old.measure != props.measure
            || year(&old.shown) != year(&props.shown)
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        let props = context.props();
        props.steps.catch_up_alone(|shown| self.face.step(shown));
        match heard {
            Heard::Step(shown) => self.face.step(&shown),
            Heard::Resized => self.resized(props),
            Heard::Clicked(target) if !self.gesture.pulled() => self.clicked(props, &target),
            Heard::Clicked(_) => {}
            Heard::ClickedTwice(at) => self.closer(context, 2.0, Some(self.inside(at))),
            Heard::Key(event) => self.key(context, &event),
            Heard::Focused(inside) => {
                if let Some((_, layer)) = self.face.drawn.get_mut() {
                    layer.has_focus = inside;
                }
                // The focus goes to another mark with the one that has it.
                props.steps.forget();
            }
            Heard::Down(id, touch, at) => self.gesture.down(id, touch, at),
            Heard::Moved(id, to, over) => {
                self.name(props, over.as_ref(), to);
                self.pulled(context, id, to);
            }
            Heard::Up(id) => self.gesture.up(id),
            Heard::Wheel(by, at) => {
                let about = self.inside(at);
                self.closer(context, (-by * 0.002).exp(), Some(about));
            }
            Heard::Look(look) => self.look(context, look),
            Heard::Frame => self.frame(context),
        }
        false
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let words = catalogue(props.language);
        let label = match &props.shown {
            Some((_, shown)) => (words.map)(shown.state.year),
            None => words.title.to_owned(),
        };
        let measure = (props.measure == Measure::People).then_some("people");
        html! {
            <div class="map" data-measure={measure} data-layout={props.layout.id()}>
                <svg ref={self.root.clone()} data-map="" role="group" aria-label={label}
                    aria-describedby={MAP_IN_WORDS}></svg>
                <p ref={self.card.clone()} class="map-tip" hidden={true} aria-hidden="true"></p>
                <MapTools language={props.language} layout={props.layout} measure={props.measure}
                    look={context.link().callback(Heard::Look)} dispatch={props.dispatch.clone()} />
                <MapNote language={props.language} />
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if !first {
            return;
        }
        let Some(root) = self.root.cast::<Element>() else { return };
        self.face.draw_in(&root);
        let link = context.link().clone();
        let size = SizeWatch::start(&root, move || link.send_message(Heard::Resized));
        let listeners = MapListeners::start(&root, context.link().callback(|heard| heard));
        self._listeners = size.map(|size| (size, listeners));
    }
}
