//! The flat map: Equal Earth about a central meridian, in map units: the world is
//! [`MAP_WIDTH`] of them wide. Path data is in whole grains, of which a map unit has some.

use crate::unit::{CountryCode, LonLat};
use crate::world::anchor::{anchor, area};
use crate::world::cut::cut_ring;
use crate::world::equal_earth::EqualEarth;
use crate::world::path::{push_line, push_ring};
use crate::world::topology::{Feature, Topology};

/// Width of the world in map units.
pub const MAP_WIDTH: f64 = 960.0;

/// A flat map of the world.
#[derive(Clone, Copy, Debug)]
pub struct FlatMap {
    central: f64,
    scale: f64,
    half_width: f64,
    half_height: f64,
    grain: f64,
}

/// A country on a flat map, in map units: x to the right, y downwards.
#[derive(Clone, Debug)]
pub struct FlatShape {
    /// Its code.
    pub code: CountryCode,
    /// SVG path data, in grains.
    pub path: String,
    /// Upper left corner of its largest part.
    pub least: (f64, f64),
    /// Lower right corner of its largest part.
    pub most: (f64, f64),
    /// The middle of mass of its largest part, or the nearest point of it found inside.
    pub anchor: (f64, f64),
}

impl FlatMap {
    /// A map about `central` degrees east whose path data has `grain` whole numbers to a map unit.
    pub fn new(central: f64, grain: f64) -> FlatMap {
        let (half_width, _) = EqualEarth::forward(std::f64::consts::PI, 0.0);
        let (_, half_height) = EqualEarth::forward(0.0, std::f64::consts::FRAC_PI_2);
        let scale = MAP_WIDTH / (2.0 * half_width);
        let (half_width, half_height) = (MAP_WIDTH / 2.0, half_height * scale);
        FlatMap { central, scale, half_width, half_height, grain }
    }

    /// Height of the map in units.
    pub fn height(&self) -> f64 {
        2.0 * self.half_height
    }

    /// Where a position stands, in units.
    pub fn project(&self, position: LonLat) -> (f64, f64) {
        let raw = position.lon - self.central;
        self.place((raw - 360.0 * ((raw + 180.0) / 360.0).floor(), position.lat))
    }

    /// The position of a point given in map units, or `None` outside the world.
    pub fn position(&self, (x, y): (f64, f64)) -> Option<LonLat> {
        let (x, y) = ((x - self.half_width) / self.scale, (self.half_height - y) / self.scale);
        let (lambda, phi) = EqualEarth::inverse(x, y)?;
        let lon = lambda.to_degrees() + self.central;
        LonLat::new(lon - 360.0 * ((lon + 180.0) / 360.0).floor(), phi.to_degrees())
    }

    /// Whole grains of a point in map units.
    fn grains(&self, (x, y): (f64, f64)) -> (i32, i32) {
        ((x * self.grain).round() as i32, (y * self.grain).round() as i32)
    }

    fn place(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        let (x, y) = EqualEarth::forward(lon.to_radians(), lat.to_radians());
        (self.half_width + x * self.scale, self.half_height - y * self.scale)
    }

    /// Outline of the projected sphere as path data.
    pub fn sphere(&self) -> String {
        let up = (-90..=90).map(|lat| self.place((-180.0, f64::from(lat))));
        let down = (-90..=90).rev().map(|lat| self.place((180.0, f64::from(lat))));
        let mut path = String::new();
        push_ring(&mut path, up.chain(down).map(|point| self.grains(point)));
        path
    }

    /// Meridians and parallels every `step` degrees as path data.
    pub fn graticule(&self, step: u16) -> String {
        let step = usize::from(step.max(1));
        let mut path = String::new();
        for lat in (-90 + step as i32..90).step_by(step) {
            let ends = [-180.0, 180.0];
            let ends = ends.into_iter().map(|lon| self.place((lon, f64::from(lat))));
            push_line(&mut path, ends.map(|point| self.grains(point)));
        }
        for lon in (-180..180).step_by(step) {
            let raw = f64::from(lon) - self.central;
            let lon = raw - 360.0 * ((raw + 180.0) / 360.0).floor();
            let lats = (-90..=90).step_by(3);
            let points = lats.map(|lat| self.place((lon, f64::from(lat))));
            push_line(&mut path, points.map(|point| self.grains(point)));
        }
        path
    }

    /// Lines as path data, broken where they cross the edge of the map.
    pub fn lines(&self, lines: &[Vec<LonLat>]) -> String {
        let mut path = String::new();
        for line in lines {
            let points: Vec<(f64, f64)> =
                line.iter().map(|position| self.project(*position)).collect();
            let jump = |pair: &[(f64, f64)]| match pair {
                [one, other] => (one.0 - other.0).abs() > MAP_WIDTH / 2.0,
                _ => false,
            };
            let mut start = 0;
            for (at, pair) in points.windows(2).enumerate() {
                if jump(pair) {
                    push_line(
                        &mut path,
                        points[start..=at].iter().map(|point| self.grains(*point)),
                    );
                    start = at + 1;
                }
            }
            push_line(&mut path, points[start..].iter().map(|point| self.grains(*point)));
        }
        path
    }

    /// The shape of a country.
    pub fn shape(&self, topology: &Topology, feature: &Feature) -> FlatShape {
        let mut path = String::new();
        let mut largest: Vec<(f64, f64)> = Vec::new();
        let mut largest_area = -1.0;
        for polygon in &feature.polygons {
            for (position, ring) in polygon.iter().enumerate() {
                for piece in cut_ring(&topology.ring(ring), self.central) {
                    let points: Vec<(f64, f64)> =
                        piece.into_iter().map(|point| self.place(point)).collect();
                    push_ring(&mut path, points.iter().map(|point| self.grains(*point)));
                    let area = area(&points).abs();
                    if position == 0 && area > largest_area {
                        (largest, largest_area) = (points, area);
                    }
                }
            }
        }
        let fold = |start: f64, pick: fn(f64, f64) -> f64| {
            let pick_both =
                |(x, y): (f64, f64), point: &(f64, f64)| (pick(x, point.0), pick(y, point.1));
            largest.iter().fold((start, start), pick_both)
        };
        let (least, most) = (fold(f64::INFINITY, f64::min), fold(f64::NEG_INFINITY, f64::max));
        FlatShape { code: feature.code, path, least, most, anchor: anchor(&largest) }
    }
}
