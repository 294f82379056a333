//! The map face: shapes, marks and names as they are drawn, without what stands around them and
//! without the reader's hands. It is brought to what is shown, by properties or by a step of the year.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use crate::record::{Dataset, PlaceIndex};
use crate::ui::map::drawing::Drawings;
use crate::ui::map::layer::MarkLayer;
use crate::ui::map::pose::Pose;
use crate::ui::map::surface::Surface;
use crate::ui::page;
use crate::ui::steps::Steps;
use crate::unit::{CountryCode, LonLat, Year};
use crate::view::{Camera, Detail, Layout, Picture, Pixels, Scene, Shown};
use crate::world::World;

/// Where a globe is turned to at first: between Africa and Asia, where most of the record is.
const FIRST_MIDDLE: LonLat = LonLat { lon: 60.0, lat: 12.0 };

/// What the map stands on besides the year, kept for steps that come without properties.
pub struct Ground {
    /// Shapes and borders.
    pub world: Rc<World>,
    /// How the Earth is laid out.
    pub layout: Layout,
    /// The place whose record is open.
    pub chosen: Option<PlaceIndex>,
    /// A country without a record that the reader wants to see.
    pub looked_at: Option<CountryCode>,
    /// Where steps of the year come from.
    pub steps: Steps,
}

/// The year of what is shown; before there is a record, one after all changes of the table of
/// borders.
pub fn year(shown: &Option<(Rc<Dataset>, Shown)>) -> Year {
    shown.as_ref().map_or(Year(i16::MAX), |(_, shown)| shown.state.year)
}

/// A map face. What a step of the year changes is in cells: a step does not wait for Yew's queue.
pub struct MapFace {
    /// What it stands on.
    pub ground: Ground,
    /// The record and what is shown of it: what the properties say, or a later step of the year.
    pub shown: RefCell<Option<(Rc<Dataset>, Shown)>>,
    /// The shapes.
    pub coarse: Picture,
    /// The same in more detail, once they are there.
    pub fine: Option<Picture>,
    /// Whether the fine picture is the one drawn.
    pub fine_drawn: bool,
    /// What is drawn, once there is a place for it.
    pub drawn: RefCell<Option<(Surface, MarkLayer)>>,
    drawings: RefCell<Drawings>,
    /// Of its box; kept, because asking the browser at every step would lay out the page.
    pub size: Pixels,
    /// Where the reader looks from, unless it is the whole.
    pub pose: Option<Pose>,
    /// Whether the system takes all colours for its own.
    forced_colours: bool,
}

impl MapFace {
    /// A face of these shapes that is not drawn yet.
    pub fn new(ground: Ground, shown: Option<(Rc<Dataset>, Shown)>) -> MapFace {
        MapFace {
            coarse: Picture::draw(&ground.world, ground.layout, Detail::Coarse),
            ground,
            shown: RefCell::new(shown),
            fine: None,
            fine_drawn: false,
            drawn: RefCell::default(),
            drawings: RefCell::default(),
            size: Pixels::default(),
            pose: None,
            forced_colours: page::holds("(forced-colors: active)"),
        }
    }

    /// Draws it into an `<svg>`, once, and brings it to its size.
    pub fn draw_in(&mut self, root: &Element) {
        let before = self.size;
        self.measure(root);
        let is_drawn = self.drawn.borrow().is_some();
        if !is_drawn
            && let Some(surface) = Surface::new(root)
            && let Some(layer) = MarkLayer::new(&surface.marks)
        {
            self.drawn.replace(Some((surface, layer)));
        }
        // A globe is drawn as large as its box.
        if !is_drawn || (self.ground.layout == Layout::Globe && before != self.size) {
            self.redraw();
            self.mark_reachable();
        }
        self.show();
    }

    /// Asks the browser how large its box is.
    pub fn measure(&mut self, root: &Element) {
        let area = root.get_bounding_client_rect();
        self.size = Pixels { x: area.width(), y: area.height() };
    }

    /// The year that is shown.
    pub fn year(&self) -> Year {
        year(&self.shown.borrow())
    }

    /// The camera that sees all of the map.
    pub fn whole(&self) -> Camera {
        Camera::fit(self.coarse.frame(), self.size)
    }

    /// Where the reader looks from.
    pub fn pose(&self) -> Pose {
        self.pose.unwrap_or_else(|| Pose { camera: self.whole(), middle: FIRST_MIDDLE })
    }

    /// Draws every shape anew.
    pub fn redraw(&mut self) {
        self.ground.steps.forget();
        let year = self.year();
        let territories = self.ground.world.borders.territories(year);
        self.turn_globe();
        self.drawings.borrow_mut().forget();
        if let Some((surface, _)) = &mut *self.drawn.borrow_mut() {
            surface.redraw(self.picture(), &territories, year);
        }
    }

    /// Turns the globe to where the reader looks from.
    pub fn turn_globe(&mut self) {
        let pose = self.pose();
        let radius = Picture::globe_radius(pose.camera.scale);
        let picture = match &mut self.fine {
            Some(fine) if self.fine_drawn => fine,
            _ => &mut self.coarse,
        };
        picture.turn(pose.middle, radius);
    }

    /// Takes a step of the year.
    pub fn step(&self, next: &Shown) {
        match &mut *self.shown.borrow_mut() {
            Some((_, shown)) => *shown = next.clone(),
            None => return,
        }
        // Nobody has moved since the camera was last looked through.
        self.show_year();
    }

    /// Tells the countries which of them the reader may choose.
    pub fn mark_reachable(&self) {
        if let (Some((surface, _)), Some((record, _))) =
            (&*self.drawn.borrow(), &*self.shown.borrow())
        {
            surface.mark_reachable(record);
        }
    }

    /// Brings the drawing to what is shown, touching only what differs.
    pub fn show(&self) {
        if let Some((surface, layer)) = &mut *self.drawn.borrow_mut() {
            let (pose, camera) = (self.pose(), self.camera());
            surface.look_through(camera, self.picture().grains_to_a_pixel(camera.scale));
            if self.drawings.borrow_mut().look_through(pose, self.size) {
                layer.let_go();
                self.ground.steps.forget();
            }
        }
        self.show_year();
    }

    /// The shapes that are drawn.
    fn picture(&self) -> &Picture {
        self.fine.as_ref().filter(|_| self.fine_drawn).unwrap_or(&self.coarse)
    }

    /// How map units become pixels.
    fn camera(&self) -> Camera {
        let Pose { camera, .. } = self.pose();
        match self.ground.layout {
            Layout::Globe => {
                let shift = Pixels { x: self.size.x / 2.0, y: self.size.y / 2.0 };
                Camera { shift, ..camera }
            }
            Layout::Atlantic | Layout::Pacific => camera,
        }
    }

    /// Brings what differs from year to year to what is shown, through the camera of before.
    fn show_year(&self) {
        let (picture, year) = (self.picture(), self.year());
        let mut drawn = self.drawn.borrow_mut();
        let Some((surface, layer)) = &mut *drawn else { return };
        let Ground { world, chosen, looked_at, .. } = &self.ground;
        surface.step(picture, &world.borders, year);
        let shown = self.shown.borrow();
        let Some((dataset, Shown { state, screen })) = &*shown else { return };
        surface.show(dataset, &screen.looks, state.patterns || self.forced_colours);
        surface.show_other_laws(screen.view.other_laws.iter().flat_map(|at| {
            dataset.other_laws.get(*at).map(|other| other.codes.as_slice()).unwrap_or_default()
        }));
        // A part is seen as the whole it was part of.
        let looked_at = looked_at.map(|code| world.borders.shown_as(code, year));
        surface.choose(looked_at.or(chosen.and_then(|place| dataset.place(place).code)));
        let drawing = self.drawings.borrow_mut().of(&screen.view, || {
            let camera = self.camera();
            let scene = Scene {
                picture,
                camera,
                closeness: camera.closeness(&Camera::fit(self.coarse.frame(), self.size)),
                territories: surface.territories(),
                dataset,
                state,
                screen,
                nameless: false,
            };
            scene.drawing(self.size)
        });
        if !layer.show(&drawing) {
            self.ground.steps.forget();
        }
    }
}
