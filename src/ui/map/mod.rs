//! The world map: what the reader sees, clicks and walks through by keys.

mod layer;
mod mark;
mod resize;
mod surface;
mod svg;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::record::{Dataset, PlaceIndex};
use crate::text::{Language, catalogue};
use crate::ui::map::layer::MarkLayer;
use crate::ui::map::mark::MarkWords;
use crate::ui::map::resize::SizeWatch;
use crate::ui::map::surface::Surface;
use crate::unit::{CountryCode, Year};
use crate::view::{
    Camera, Candidate, Direction, LookChange, Mark, Message, Picture, Pixels, YearView, marks,
    nearest, people_here, place_name, say,
};
use crate::world::Topology;

/// What the map shows.
#[derive(Properties)]
pub struct WorldMapProps {
    /// The shapes.
    pub world: Rc<Topology>,
    /// The language of the interface.
    pub language: Language,
    /// The record, once it is there.
    pub record: Option<Rc<Dataset>>,
    /// The year shown.
    pub year: Option<Year>,
    /// How the places look.
    pub looks: Option<Rc<Vec<LookChange>>>,
    /// What holds, for the order of the marks.
    pub order: Option<Rc<YearView>>,
    /// The place whose record is open.
    pub chosen: Option<PlaceIndex>,
    /// Where messages go.
    pub dispatch: Callback<Message>,
}

impl PartialEq for WorldMapProps {
    fn eq(&self, other: &Self) -> bool {
        let same_view = match (&self.order, &other.order) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same_view
            && Rc::ptr_eq(&self.world, &other.world)
            && self.language == other.language
            && self.year == other.year
            && self.chosen == other.chosen
    }
}

/// What the map hears.
pub enum Heard {
    /// Its box has another size.
    Resized,
    /// Something in it was clicked.
    Clicked(Element),
    /// A key was pressed in it.
    Key(KeyboardEvent),
}

/// The map.
pub struct WorldMap {
    root: NodeRef,
    picture: Picture,
    drawn: Option<(Surface, MarkLayer)>,
    _size: Option<SizeWatch>,
}

impl Component for WorldMap {
    type Message = Heard;
    type Properties = WorldMapProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let picture = Picture::draw(&props.world, props.record.as_deref());
        WorldMap { root: NodeRef::default(), picture, drawn: None, _size: None }
    }

    fn changed(&mut self, context: &Context<Self>, old: &WorldMapProps) -> bool {
        let props = context.props();
        if old.record.is_none()
            && let Some(record) = &props.record
        {
            self.picture.place_points(record);
            if let Some((surface, _)) = &self.drawn {
                surface.mark_reachable(record);
            }
        }
        self.show(props);
        old.language != props.language || old.year != props.year
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Resized => self.show(context.props()),
            Heard::Clicked(target) => self.clicked(context.props(), &target),
            Heard::Key(event) => self.key(context.props(), &event),
        }
        false
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let words = catalogue(context.props().language);
        let label = context.props().year.map_or(words.title.to_owned(), |year| (words.map)(year));
        let onclick = context.link().batch_callback(|event: MouseEvent| {
            event.target_dyn_into::<Element>().map(Heard::Clicked)
        });
        let onkeydown = context.link().callback(Heard::Key);
        html! {
            <div class="map">
                <svg ref={self.root.clone()} data-map="" role="group" aria-label={label}
                    {onclick} {onkeydown}></svg>
                <p class="map-note">{ words.map_note }</p>
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if !first {
            return;
        }
        let Some(root) = self.root.cast::<Element>() else { return };
        let props = context.props();
        if let Some(surface) = Surface::draw(&root, &self.picture) {
            if let Some(record) = &props.record {
                surface.mark_reachable(record);
            }
            let layer = MarkLayer::new(surface.marks.clone());
            self.drawn = Some((surface, layer));
        }
        let link = context.link().clone();
        self._size = SizeWatch::start(&root, move || link.send_message(Heard::Resized));
        self.show(props);
    }
}

impl WorldMap {
    /// Brings the drawing to what the properties say.
    fn show(&mut self, props: &WorldMapProps) {
        let Some(root) = self.root.cast::<Element>() else { return };
        let Some((surface, layer)) = &mut self.drawn else { return };
        let area = root.get_bounding_client_rect();
        let size = Pixels { x: area.width(), y: area.height() };
        let camera = Camera::fit(self.picture.frame, size);
        surface.look_through(camera);
        let (Some(dataset), Some(looks), Some(view)) = (&props.record, &props.looks, &props.order)
        else {
            return;
        };
        surface.show(dataset, looks);
        surface.choose(props.chosen.and_then(|place| dataset.place(place).code));
        let scene =
            Scene { picture: &self.picture, camera, dataset, view, language: props.language };
        let (staging, gifts) = scene.extras(looks);
        let placed = scene.marks(size, &gifts);
        layer.show(dataset, placed);
        layer.show_extras(&staging, &gifts);
    }

    /// Opens the record of what was clicked: a mark, or a country with a record.
    fn clicked(&mut self, props: &WorldMapProps, target: &Element) {
        let Some(dataset) = &props.record else { return };
        let attribute = |selector: &str, name: &str| {
            target.closest(selector).ok().flatten().and_then(|found| found.get_attribute(name))
        };
        let place = match attribute("[data-place]", "data-place") {
            Some(id) => dataset.place_by_id(&id),
            None => attribute("[data-iso]", "data-iso")
                .and_then(|code| CountryCode::parse(&code))
                .and_then(|code| dataset.place_by_code(code)),
        };
        if let Some(place) = place {
            props.dispatch.emit(Message::Choose(place));
        }
    }

    /// Walks through the marks and opens records by keys.
    fn key(&mut self, props: &WorldMapProps, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some((_, layer)) = &mut self.drawn else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let here = target.and_then(|target| target.get_attribute("data-place"));
        let Some(here) = here.and_then(|place| layer.position(&place)) else { return };
        let places = layer.marks();
        let towards = |direction| nearest(&places, here, direction);
        let next = match event.key().as_str() {
            "ArrowLeft" => towards(Direction::Left),
            "ArrowRight" => towards(Direction::Right),
            "ArrowUp" => towards(Direction::Up),
            "ArrowDown" => towards(Direction::Down),
            "Home" => Some(0),
            "End" => places.len().checked_sub(1),
            "Enter" | " " => {
                event.prevent_default();
                if let Some(mark) = places.get(here) {
                    props.dispatch.emit(Message::Choose(mark.place));
                }
                return;
            }
            "Escape" => return props.dispatch.emit(Message::Close),
            key if key.chars().count() == 1 => by_letter(layer, key, here),
            _ => return,
        };
        if let Some(next) = next {
            event.prevent_default();
            layer.focus_at(next);
        }
    }
}

/// The next mark after the one at `here` whose name begins with a letter, round about.
fn by_letter(layer: &MarkLayer, letter: &str, here: usize) -> Option<usize> {
    let begins = |name: &str| name.to_lowercase().starts_with(&letter.to_lowercase());
    let found: Vec<usize> =
        layer.names().enumerate().filter(|(_, name)| begins(name)).map(|(at, _)| at).collect();
    found.iter().copied().find(|at| *at > here).or(found.first().copied())
}

/// What is to be marked, and through which camera.
struct Scene<'a> {
    picture: &'a Picture,
    camera: Camera,
    dataset: &'a Dataset,
    view: &'a YearView,
    language: Language,
}

impl Scene<'_> {
    /// Position and size of a place in pixels.
    fn stand(&self, place: PlaceIndex) -> Option<(Pixels, Pixels)> {
        let (anchor, extent) = self.picture.stand(self.dataset, place)?;
        let scale = self.camera.scale;
        Some((self.camera.pixels(anchor), Pixels { x: extent.x * scale, y: extent.y * scale }))
    }

    /// Marks of all active places, in the order of the list.
    fn marks(&self, size: Pixels, obstacles: &[Pixels]) -> Vec<(Mark, MarkWords)> {
        let mut candidates = Vec::new();
        let mut words = Vec::new();
        for active in &self.view.places {
            let Some((anchor, extent)) = self.stand(active.place) else { continue };
            let place = self.dataset.place(active.place);
            let name = place_name(place, self.view.year, self.language);
            let people = f64::from(people_here(self.view, active.place));
            let weight = people * 1e6 + extent.x * extent.y;
            let gift = self.view.in_kind_places.contains(&active.place);
            candidates.push(Candidate { place: active.place, anchor, extent, name, gift, weight });
            let categories: Vec<&str> = active
                .categories
                .iter()
                .map(|index| say(&self.dataset.category(index).name, self.language))
                .collect();
            words.push(MarkWords {
                place: place.id.clone(),
                name: name.to_owned(),
                spoken: (catalogue(self.language).map_place)(name, &categories),
                categories: active.categories,
            });
        }
        marks(&candidates, obstacles, size).into_iter().zip(words).collect()
    }

    /// Where dots for staging places stand, and boxes for gifts where nobody works.
    fn extras(&self, looks: &[LookChange]) -> (Vec<Pixels>, Vec<Pixels>) {
        let stand = |known: &LookChange| self.stand(known.place).map(|(anchor, _)| anchor);
        let staging = looks.iter().filter(|known| known.look.staging).filter_map(stand).collect();
        let only_gifts =
            |known: &&LookChange| known.look.in_kind && known.look.categories.is_empty();
        let gifts = looks.iter().filter(only_gifts).filter_map(stand).collect();
        (staging, gifts)
    }
}
