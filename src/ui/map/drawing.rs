//! What is marked in a year through the present camera, placed once for as long as the camera
//! stays: placing marks and labels clear of each other takes longer than looking up where they stand.

use std::rc::Rc;

use crate::ui::map::pose::Pose;
use crate::view::{Drawing, Pixels, YearView};

/// Drawings through one camera.
#[derive(Default)]
pub struct Drawings {
    through: Option<(Pose, Pixels)>,
    /// The years with what holds in them, under the switches of the moment.
    known: Vec<(Rc<YearView>, Rc<Drawing>)>,
}

/// As many drawings are kept: more than there are years, so that only other switches make it full.
const MOST: usize = 64;

impl Drawings {
    /// Moves the camera. Gives whether everything stands elsewhere than before.
    pub fn look_through(&mut self, pose: Pose, size: Pixels) -> bool {
        let moved = self.through != Some((pose, size));
        if moved {
            self.forget();
            self.through = Some((pose, size));
        }
        moved
    }

    /// The drawing of a year: known, or what `make` gives.
    pub fn of(&mut self, view: &Rc<YearView>, make: impl FnOnce() -> Drawing) -> Rc<Drawing> {
        let known = self.known.iter().find(|(known, _)| Rc::ptr_eq(known, view));
        if let Some((_, drawing)) = known {
            return drawing.clone();
        }
        if self.known.len() >= MOST {
            self.known.clear();
        }
        let drawing = Rc::new(make());
        self.known.push((view.clone(), drawing.clone()));
        drawing
    }

    /// Forgets everything, as when the shapes are others.
    pub fn forget(&mut self) {
        (self.through, self.known) = (None, Vec::new());
    }
}
