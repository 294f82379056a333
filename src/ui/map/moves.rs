//! What the reader's hands ask of the map: closer, elsewhere, a record, the next mark.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::Context;

use crate::record::PlaceIndex;
use crate::ui::clock;
use crate::ui::companion;
use crate::ui::map::tip;
use crate::ui::map::tools::Look;
use crate::ui::map::{WorldMap, WorldMapProps};
use crate::unit::{CountryCode, LonLat};
use crate::view::{Camera, Direction, Layout, Message, Picture, Pixels, nearest};

/// How close a chosen place is brought at most, as a multiple of the whole.
const CLOSE_ENOUGH: f64 = 6.0;
/// How close a country without a record is brought, as a multiple of the whole.
const NEAR: f64 = 2.4;
/// Pixels between a chosen place and the edge of the map.
const MARGIN: f64 = 80.0;
/// Letters typed within so many milliseconds of each other spell one name.
const SPELLING: f64 = 800.0;
/// Degrees that an arrow key turns the globe.
const TURN: f64 = 15.0;

impl WorldMap {
    pub(super) fn closer(&mut self, context: &Context<Self>, factor: f64, about: Option<Pixels>) {
        let (mut pose, size, whole) = (self.goal(), self.face.size, self.face.whole());
        let about = about.unwrap_or(Pixels { x: size.x / 2.0, y: size.y / 2.0 });
        pose.camera = pose.camera.closer(factor, about, &whole);
        self.go(context, pose, about != Pixels { x: size.x / 2.0, y: size.y / 2.0 });
    }

    pub(super) fn pulled(&mut self, context: &Context<Self>, id: i32, to: Pixels) {
        let Some(pull) = self.gesture.moved(id, to) else { return };
        let (mut pose, whole) = (self.face.pose(), self.face.whole());
        let about = self.inside(pull.about);
        if context.props().layout == Layout::Globe {
            let degrees = (1.0 / Picture::globe_radius(pose.camera.scale)).to_degrees();
            pose.middle.lon -= pull.by.x * degrees;
            pose.middle.lat += pull.by.y * degrees;
            pose.camera = pose.camera.closer(pull.factor, about, &whole);
        } else {
            pose.camera = pose.camera.moved(pull.by).closer(pull.factor, about, &whole);
        }
        self.go(context, pose, true);
    }

    pub(super) fn look(&mut self, context: &Context<Self>, look: Look) {
        let (size, whole) = (self.face.size, self.face.whole());
        let mut pose = self.face.pose();
        let points: Vec<LonLat> = match look {
            Look::Closer(factor) => return self.closer(context, factor, None),
            Look::Whole => {
                pose.camera = whole;
                return self.go(context, pose, false);
            }
            Look::Region(region) => region.points(),
            Look::Active => {
                let shown = self.face.shown.borrow();
                let Some((dataset, shown)) = &*shown else { return };
                let places = shown.screen.view.places.iter();
                places
                    .filter_map(|active| self.face.coarse.position(dataset, active.place))
                    .collect()
            }
        };
        if context.props().layout == Layout::Globe {
            let Some(middle) = points.last() else { return };
            pose.middle = *middle;
            pose.camera.scale = whole.scale * if look == Look::Active { 1.0 } else { 1.6 };
        } else {
            let points: Vec<Pixels> =
                points.into_iter().filter_map(|point| self.face.coarse.place(point)).collect();
            // Marks and names need room beside the places they stand for; a region ends at its rim.
            let margin = if look == Look::Active { 60.0 } else { 16.0 };
            let Some(camera) = Camera::around(&points, size, &whole, CLOSE_ENOUGH, margin) else {
                return;
            };
            pose.camera = camera;
        }
        self.go(context, pose, false);
    }

    /// Turns or moves the map so that a chosen place can be seen.
    pub(super) fn bring_into_view(&mut self, context: &Context<Self>, place: PlaceIndex) {
        let Some((dataset, _)) = self.face.shown.borrow().clone() else { return };
        let Some(position) = self.face.coarse.position(&dataset, place) else { return };
        let mut pose = self.face.pose();
        if context.props().layout == Layout::Globe {
            pose.middle = position;
        } else if let Some(unit) = self.face.coarse.place(position) {
            pose.camera = pose.camera.with_in_view(unit, self.face.size, MARGIN);
        }
        if pose != self.face.pose() {
            self.go(context, pose, false);
        }
    }

    /// Brings a country without a record closer; one that is too small for the coarse shapes is
    /// waited for.
    pub(super) fn look_at(&mut self, context: &Context<Self>, code: CountryCode) {
        let middle = |picture: &Picture| picture.middle(code);
        let found = middle(&self.face.coarse).or_else(|| self.face.fine.as_ref().and_then(middle));
        let Some(position) = found else { return context.props().want_detail.emit(()) };
        let (mut pose, size, whole) = (self.face.pose(), self.face.size, self.face.whole());
        if context.props().layout == Layout::Globe {
            pose.middle = position;
        } else if let Some(unit) = self.face.coarse.place(position)
            && let Some(camera) = Camera::around(&[unit], size, &whole, NEAR, 60.0)
        {
            pose.camera = camera;
        }
        self.go(context, pose, false);
    }

    /// Names the country under the mouse.
    pub(super) fn name(&self, props: &WorldMapProps, over: Option<&Element>, at: Pixels) {
        let Some(card) = self.card.cast::<HtmlElement>() else { return };
        let code = over
            .and_then(|over| over.get_attribute("data-iso"))
            .and_then(|code| CountryCode::parse(&code));
        let says = code.zip(props.names.as_ref()).and_then(|(code, names)| {
            let borders = &props.world.borders;
            tip::country_name(names, borders, code, self.face.year(), props.language)
        });
        tip::show(&card, says.as_deref(), self.inside(at), self.face.size.x);
    }

    /// Opens the record of what was clicked: a mark, or a country with a record.
    pub(super) fn clicked(&mut self, props: &WorldMapProps, target: &Element) {
        let Some((dataset, _)) = self.face.shown.borrow().clone() else { return };
        let attribute = |selector: &str, name: &str| {
            target.closest(selector).ok().flatten().and_then(|found| found.get_attribute(name))
        };
        let country = attribute("[data-iso]", "data-iso");
        let place = match attribute("[data-place]", "data-place") {
            Some(id) => dataset.place_by_id(&id),
            None => country
                .as_deref()
                .and_then(CountryCode::parse)
                .and_then(|code| dataset.place_by_code(code)),
        };
        match (place, country) {
            (Some(place), _) => choose(props, place),
            (None, Some(country)) if props.quiet => companion::tell(companion::PICKED, &country),
            (None, _) => {}
        }
    }

    /// Walks through the marks, opens records, and moves the map by keys.
    pub(super) fn key(&mut self, context: &Context<Self>, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let props = context.props();
        let key = event.key();
        let arrow = match key.as_str() {
            "ArrowLeft" => Some(Direction::Left),
            "ArrowRight" => Some(Direction::Right),
            "ArrowUp" => Some(Direction::Up),
            "ArrowDown" => Some(Direction::Down),
            _ => None,
        };
        match (key.as_str(), arrow) {
            (_, Some(direction)) if event.shift_key() => {
                event.prevent_default();
                return self.shifted(context, direction);
            }
            ("+" | "=", _) => return self.closer(context, 1.6, None),
            ("-", _) => return self.closer(context, 1.0 / 1.6, None),
            ("0", _) => return self.look(context, Look::Whole),
            ("Escape", _) => return props.dispatch.emit(Message::Close),
            _ => {}
        }
        let mut drawn = self.face.drawn.borrow_mut();
        let Some((_, layer)) = &mut *drawn else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let here = target.and_then(|target| target.get_attribute("data-place"));
        let Some(here) = here.and_then(|place| layer.position(&place)) else { return };
        let places = layer.marks();
        let next = match (key.as_str(), arrow) {
            (_, Some(direction)) => nearest(&places, here, direction),
            ("Home", _) => Some(0),
            ("End", _) => places.len().checked_sub(1),
            ("Enter" | " ", _) => {
                event.prevent_default();
                if let Some(mark) = places.get(here) {
                    choose(props, mark.place);
                }
                return;
            }
            (letter, _) if letter.chars().count() == 1 => {
                let now = clock::now();
                let (typed, at) = &mut self.typed;
                if now - *at > SPELLING {
                    typed.clear();
                }
                typed.push_str(letter);
                *at = now;
                // The same letter again asks for the next name that begins with it.
                let again = typed.len() > letter.len() && typed.replace(letter, "").is_empty();
                layer.by_name(if again { letter } else { typed }, here)
            }
            _ => return,
        };
        if let Some(next) = next {
            event.prevent_default();
            layer.focus_at(next);
        }
    }

    /// Turns the globe or moves the flat map by a key.
    fn shifted(&mut self, context: &Context<Self>, direction: Direction) {
        let mut pose = self.goal();
        let (x, y) = match direction {
            Direction::Left => (-1.0, 0.0),
            Direction::Right => (1.0, 0.0),
            Direction::Up => (0.0, 1.0),
            Direction::Down => (0.0, -1.0),
        };
        pose.middle = LonLat { lon: pose.middle.lon + x * TURN, lat: pose.middle.lat + y * TURN };
        pose.camera = pose.camera.moved(Pixels { x: -x * 60.0, y: y * 60.0 });
        self.go(context, pose, false);
    }
}

/// Opens the record of a place, or gives the place as an answer where the map is quiet.
fn choose(props: &WorldMapProps, place: PlaceIndex) {
    match &props.shown {
        Some((dataset, _)) if props.quiet => {
            companion::tell(companion::PICKED, &dataset.place(place).id);
        }
        _ => props.dispatch.emit(Message::Choose(place)),
    }
}
