//! Bringing the drawing to what is shown, by properties or by a step of the year.

use std::rc::Rc;

use crate::record::{Dataset, PlaceIndex};
use crate::ui::map::pose::Pose;
use crate::ui::map::{WorldMap, WorldMapProps};
use crate::ui::steps::Steps;
use crate::unit::{CountryCode, Year};
use crate::view::{Camera, Layout, Picture, Pixels, Scene, Shown};
use crate::world::World;

/// What the map stands on besides the year, kept for steps that come without properties.
pub(super) struct Ground {
    world: Rc<World>,
    layout: Layout,
    chosen: Option<PlaceIndex>,
    looked_at: Option<(CountryCode, u32)>,
    pub(super) steps: Steps,
}

impl Ground {
    pub(super) fn of(props: &WorldMapProps) -> Ground {
        Ground {
            world: props.world.clone(),
            layout: props.layout,
            chosen: props.chosen,
            looked_at: props.looked_at,
            steps: props.steps.clone(),
        }
    }
}

/// The year of what is shown; before there is a record, one after all changes of the table of
/// borders.
pub(super) fn year(shown: &Option<(Rc<Dataset>, Shown)>) -> Year {
    shown.as_ref().map_or(Year(i16::MAX), |(_, shown)| shown.state.year)
}

impl WorldMap {
    pub(super) fn year(&self) -> Year {
        year(&self.shown.borrow())
    }

    /// Draws every shape anew.
    pub(super) fn redraw(&mut self) {
        self.ground.steps.forget();
        let year = self.year();
        let territories = self.ground.world.borders.territories(year);
        self.turn_globe();
        self.drawings.borrow_mut().forget();
        if let Some((surface, _)) = &mut *self.drawn.borrow_mut() {
            surface.redraw(self.picture(), &territories, year);
        }
    }

    pub(super) fn turn_globe(&mut self) {
        let pose = self.pose();
        let radius = Picture::globe_radius(pose.camera.scale);
        let picture = match &mut self.fine {
            Some(fine) if self.fine_drawn => fine,
            _ => &mut self.coarse,
        };
        picture.turn(pose.middle, radius);
    }

    /// Takes a step of the year.
    pub(super) fn step(&self, next: &Shown) {
        match &mut *self.shown.borrow_mut() {
            Some((_, shown)) => *shown = next.clone(),
            None => return,
        }
        // Nobody has moved since the camera was last looked through.
        self.show_year();
    }

    /// Tells the countries which of them the reader may choose.
    pub(super) fn mark_reachable(&self) {
        if let (Some((surface, _)), Some((record, _))) =
            (&*self.drawn.borrow(), &*self.shown.borrow())
        {
            surface.mark_reachable(record);
        }
    }

    /// Brings the drawing to what is shown, touching only what differs.
    pub(super) fn show(&self) {
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
        let looked_at = looked_at.map(|(code, _)| {
            // A part is seen as the whole it was part of.
            world.borders.shown_as(code, year)
        });
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

    pub(super) fn resized(&mut self, props: &WorldMapProps) {
        self.measure();
        (self.pose, self.motion) = (None, None);
        if props.layout == Layout::Globe {
            self.redraw();
        }
        self.show();
    }
}
