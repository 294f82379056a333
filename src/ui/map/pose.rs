//! Where the reader looks from, and the short way from one such pose to another.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::ui::{clock, page};
use crate::unit::{LonLat, within};
use crate::view::Camera;

/// Milliseconds from one pose to another.
const LENGTH: f64 = 240.0;

/// The camera over a flat map, and the middle of a globe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// The camera; of a globe only its scale counts.
    pub camera: Camera,
    /// The position of a globe that faces the reader.
    pub middle: LonLat,
}

/// A way between two poses.
#[derive(Clone, Copy, Debug)]
pub struct Motion {
    from: Pose,
    to: Pose,
    start: f64,
}

impl Motion {
    /// A way that starts now.
    pub fn start(from: Pose, to: Pose) -> Motion {
        Motion { from, to, start: clock::now() }
    }

    /// The pose it leads to.
    pub fn goal(&self) -> Pose {
        self.to
    }

    /// The pose at this moment, and whether it is the last.
    pub fn pose(&self) -> (Pose, bool) {
        let share = within((clock::now() - self.start) / LENGTH, 0.0, 1.0);
        if share >= 1.0 {
            return (self.to, true);
        }
        let eased = 1.0 - (1.0 - share).powi(3);
        let between = |from: f64, to: f64| from + (to - from) * eased;
        let (from, to) = (&self.from, &self.to);
        let turn = to.middle.lon - from.middle.lon;
        let turn = turn - 360.0 * (turn / 360.0).round();
        let mut camera = to.camera;
        // Even steps of the logarithm look even to the eye.
        camera.scale = between(from.camera.scale.ln(), to.camera.scale.ln()).exp();
        camera.shift.x = between(from.camera.shift.x, to.camera.shift.x);
        camera.shift.y = between(from.camera.shift.y, to.camera.shift.y);
        let middle = LonLat {
            lon: wrapped(from.middle.lon + turn * eased),
            lat: between(from.middle.lat, to.middle.lat),
        };
        (Pose { camera, middle }, false)
    }
}

/// A longitude brought back to −180 to 180.
pub fn wrapped(lon: f64) -> f64 {
    lon - 360.0 * ((lon + 180.0) / 360.0).floor()
}

/// Calls back before the next picture is painted.
pub fn on_next_frame(frame: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let callback = Closure::once_into_js(frame);
        // Without a next frame there is nothing to be shown either.
        let _refused = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Whether the reader has asked for less motion.
pub fn motion_is_reduced() -> bool {
    page::holds("(prefers-reduced-motion: reduce)")
}
