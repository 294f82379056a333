//! How map units become pixels of the map's box, and how the reader moves closer.

use crate::unit::{decimal, within};
use crate::view::marks::Pixels;

/// Closest view, as a multiple of the scale that shows the whole frame.
const CLOSEST: f64 = 12.0;

/// A rectangle: upper left and lower right corner.
pub type Frame = (Pixels, Pixels);

/// How map units become pixels of the map's box: `pixel = unit × scale + shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Pixels for a map unit.
    pub scale: f64,
    /// Pixels between the box's corner and the map's.
    pub shift: Pixels,
}

impl Camera {
    /// Brings a frame of the map whole into a box of `size`, in its middle.
    pub fn fit(frame: Frame, size: Pixels) -> Camera {
        let (least, most) = frame;
        let (width, height) = ((most.x - least.x).max(1e-3), (most.y - least.y).max(1e-3));
        let scale = (size.x / width).min(size.y / height).max(0.01);
        Camera::centred(
            Pixels { x: (least.x + most.x) / 2.0, y: (least.y + most.y) / 2.0 },
            scale,
            size,
        )
    }

    /// A camera that shows `middle`, in map units, in the middle of a box.
    fn centred(middle: Pixels, scale: f64, size: Pixels) -> Camera {
        let shift =
            Pixels { x: size.x / 2.0 - middle.x * scale, y: size.y / 2.0 - middle.y * scale };
        Camera { scale, shift }
    }

    /// Where a point of the map stands in the box.
    pub fn pixels(&self, unit: Pixels) -> Pixels {
        Pixels { x: unit.x * self.scale + self.shift.x, y: unit.y * self.scale + self.shift.y }
    }

    /// Which point of the map stands at a point of the box.
    pub fn units(&self, pixel: Pixels) -> Pixels {
        Pixels {
            x: (pixel.x - self.shift.x) / self.scale,
            y: (pixel.y - self.shift.y) / self.scale,
        }
    }

    /// The camera `factor` times closer, with the point at `pixel` staying where it is.
    #[must_use]
    pub fn closer(&self, factor: f64, pixel: Pixels, whole: &Camera) -> Camera {
        let scale = within(self.scale * factor, whole.scale, whole.scale * CLOSEST);
        let unit = self.units(pixel);
        let shift = Pixels { x: pixel.x - unit.x * scale, y: pixel.y - unit.y * scale };
        Camera { scale, shift }
    }

    /// The camera moved by so many pixels.
    #[must_use]
    pub fn moved(&self, by: Pixels) -> Camera {
        Camera { shift: Pixels { x: self.shift.x + by.x, y: self.shift.y + by.y }, ..*self }
    }

    /// The camera brought back so that the frame still fills the box as far as it can.
    #[must_use]
    pub fn held_to(&self, frame: Frame, size: Pixels) -> Camera {
        let hold = |shift: f64, least: f64, most: f64, size: f64| {
            let (low, high) = (least * self.scale, most * self.scale);
            if high - low <= size {
                size / 2.0 - (low + high) / 2.0
            } else {
                within(shift, size - high, -low)
            }
        };
        let shift = Pixels {
            x: hold(self.shift.x, frame.0.x, frame.1.x, size.x),
            y: hold(self.shift.y, frame.0.y, frame.1.y, size.y),
        };
        Camera { shift, ..*self }
    }

    /// The camera moved just so far that the point at `unit` stands `margin` pixels inside the box.
    #[must_use]
    pub fn with_in_view(&self, unit: Pixels, size: Pixels, margin: f64) -> Camera {
        let at = self.pixels(unit);
        let by = |at: f64, size: f64| {
            within(at, margin.min(size / 2.0), (size - margin).max(size / 2.0)) - at
        };
        self.moved(Pixels { x: by(at.x, size.x), y: by(at.y, size.y) })
    }

    /// A camera that shows all of `points` with a margin of so many pixels around them, but no closer
    /// than `closest` times the whole.
    pub fn around(
        points: &[Pixels],
        size: Pixels,
        whole: &Camera,
        closest: f64,
        margin: f64,
    ) -> Option<Camera> {
        let first = points.first()?;
        let (least, most) = points.iter().fold((*first, *first), |(least, most), point| {
            (
                Pixels { x: least.x.min(point.x), y: least.y.min(point.y) },
                Pixels { x: most.x.max(point.x), y: most.y.max(point.y) },
            )
        });
        let room = |size: f64| (size - 2.0 * margin).max(size * 0.5);
        let fitted = (room(size.x) / (most.x - least.x).max(1e-3))
            .min(room(size.y) / (most.y - least.y).max(1e-3));
        let scale = within(fitted, whole.scale, whole.scale * closest);
        let middle = Pixels { x: (least.x + most.x) / 2.0, y: (least.y + most.y) / 2.0 };
        Some(Camera::centred(middle, scale, size))
    }

    /// How many times closer than the whole.
    pub fn closeness(&self, whole: &Camera) -> f64 {
        self.scale / whole.scale
    }
}

/// The transform of path data in whole grains, so many to a pixel, for a camera's shift.
pub fn camera_transform(shift: Pixels, grains: f64) -> String {
    let (x, y, scale) = (decimal(shift.x, 2), decimal(shift.y, 2), decimal(1.0 / grains, 6));
    format!("translate({x} {y}) scale({scale})")
}

/// The transform that keeps stripes in such path data as wide on the screen, and slanting.
pub fn stripe_transform(grains: f64) -> String {
    format!("scale({}) rotate(45)", decimal(grains, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = (Pixels { x: 20.0, y: 5.0 }, Pixels { x: 940.0, y: 405.0 });
    const SIZE: Pixels = Pixels { x: 800.0, y: 600.0 };

    fn near(one: Pixels, other: Pixels) -> bool {
        (one.x - other.x).abs() < 1e-6 && (one.y - other.y).abs() < 1e-6
    }

    #[test]
    fn the_whole_frame_fits_in_the_middle() {
        let camera = Camera::fit(FRAME, SIZE);
        assert!(near(camera.pixels(Pixels { x: 480.0, y: 205.0 }), Pixels { x: 400.0, y: 300.0 }));
        assert!(camera.pixels(FRAME.0).x >= -1e-9 && camera.pixels(FRAME.1).x <= 800.0 + 1e-9);
    }

    #[test]
    fn coming_closer_keeps_the_point_under_the_finger() {
        let whole = Camera::fit(FRAME, SIZE);
        let finger = Pixels { x: 610.0, y: 250.0 };
        let unit = whole.units(finger);
        let close = whole.closer(3.0, finger, &whole);
        assert!(near(close.pixels(unit), finger));
        assert!((close.closeness(&whole) - 3.0).abs() < 1e-9);
        assert_eq!(close.closer(1e9, finger, &whole).closeness(&whole), CLOSEST);
        assert_eq!(close.closer(1e-9, finger, &whole).closeness(&whole), 1.0);
    }

    #[test]
    fn the_map_cannot_be_lost() {
        let whole = Camera::fit(FRAME, SIZE);
        let close = whole.closer(4.0, Pixels { x: 400.0, y: 300.0 }, &whole);
        for by in [1e5, -1e5] {
            let held = close.moved(Pixels { x: by, y: by }).held_to(FRAME, SIZE);
            let (least, most) = (held.pixels(FRAME.0), held.pixels(FRAME.1));
            assert!(least.x <= 1e-6 && most.x >= 800.0 - 1e-6);
            assert!(least.y <= 1e-6 && most.y >= 600.0 - 1e-6);
        }
    }

    #[test]
    fn a_chosen_place_comes_into_view_and_no_farther_than_needed() {
        let whole = Camera::fit(FRAME, SIZE);
        let close = whole.closer(6.0, Pixels { x: 100.0, y: 100.0 }, &whole);
        let unit = Pixels { x: 800.0, y: 300.0 };
        let seen = close.with_in_view(unit, SIZE, 60.0).pixels(unit);
        assert!((60.0..=740.0).contains(&seen.x) && (60.0..=540.0).contains(&seen.y), "{seen:?}");
        let inside = close.units(Pixels { x: 300.0, y: 300.0 });
        assert_eq!(close.with_in_view(inside, SIZE, 60.0), close);
    }
}
