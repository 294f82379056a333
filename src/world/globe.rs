//! The globe: an orthographic view that can be turned sixty times a second.
//!
//! Every point of every arc is a unit vector, made once. A turn is three products a point; what
//! lies behind the horizon is passed over, and points that fall closer together than half a pixel
//! are left out of the path.

use crate::unit::{LonLat, within};
use crate::world::path::{push_line, push_ring};
use crate::world::topology::{ArcReference, Feature, Topology};

/// Whole numbers of path data to a pixel.
pub const GLOBE_GRAIN: f64 = 10.0;
/// Points closer together than so many grains, in either direction, are one.
const CLOSE: i32 = 5;
/// Radians between points that are put in along the horizon.
const HORIZON_STEP: f64 = 0.05;

/// A point as the reader sees it: across, up, and towards the eye, on a sphere of radius 1.
type Seen = [f32; 3];

/// How much of an arc is in front of the horizon.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Front,
    Back,
    Both,
}

/// The globe in one position.
pub struct Globe {
    vectors: Vec<Seen>,
    seen: Vec<Seen>,
    sides: Vec<Side>,
    basis: [Seen; 3],
    radius: f32,
}

impl Globe {
    /// A globe of the points of a topology.
    pub fn new(topology: &Topology) -> Globe {
        let vectors: Vec<Seen> =
            topology.positions.iter().map(|position| vector(*position)).collect();
        let mut globe = Globe {
            seen: vectors.clone(),
            vectors,
            sides: vec![Side::Both; topology.arc_count()],
            basis: [[0.0; 3]; 3],
            radius: 1.0,
        };
        globe.turn(topology, LonLat { lon: 0.0, lat: 0.0 }, 1.0);
        globe
    }

    /// Turns the globe so that `middle` faces the reader; `radius` is in pixels.
    pub fn turn(&mut self, topology: &Topology, middle: LonLat, radius: f64) {
        let single = |(sin, cos): (f64, f64)| (sin as f32, cos as f32);
        let (sin_lambda, cos_lambda) = single(middle.lon.to_radians().sin_cos());
        let (sin_phi, cos_phi) = single(middle.lat.to_radians().sin_cos());
        self.basis = [
            [-sin_lambda, cos_lambda, 0.0],
            [-sin_phi * cos_lambda, -sin_phi * sin_lambda, cos_phi],
            [cos_phi * cos_lambda, cos_phi * sin_lambda, sin_phi],
        ];
        self.radius = radius as f32;
        let basis = self.basis;
        for (seen, vector) in self.seen.iter_mut().zip(&self.vectors) {
            *seen = basis.map(|axis| dot(axis, *vector));
        }
        for (side, ends) in self.sides.iter_mut().zip(topology.starts.windows(2)) {
            let [start, end] = ends else { continue };
            let points = self.seen.get(*start..*end).unwrap_or_default();
            let front = points.iter().any(|point| point[2] > 0.0);
            let back = points.iter().any(|point| point[2] <= 0.0);
            *side = match (front, back) {
                (true, true) => Side::Both,
                (true, false) => Side::Front,
                _ => Side::Back,
            };
        }
    }

    /// Where a position stands, in pixels from the middle with y downwards; `None` behind the
    /// horizon.
    pub fn project(&self, position: LonLat) -> Option<(f64, f64)> {
        let [x, y, z] = self.see(position);
        let radius = f64::from(self.radius);
        (z > 0.0).then(|| (f64::from(x) * radius, -f64::from(y) * radius))
    }

    /// The position that stands at a point given in pixels from the middle with y downwards; `None`
    /// beside the globe.
    pub fn position(&self, (x, y): (f64, f64)) -> Option<LonLat> {
        let radius = f64::from(self.radius);
        let (across, up) = (x / radius, -y / radius);
        let towards = (1.0 - across * across - up * up).sqrt();
        let along = |axis: usize| -> f64 {
            let parts = self.basis.iter().zip([across, up, towards]);
            parts
                .map(|(vector, part)| vector.get(axis).map_or(0.0, |one| f64::from(*one) * part))
                .sum()
        };
        let (lon, lat) = (along(1).atan2(along(0)), within(along(2), -1.0, 1.0).asin());
        towards.is_finite().then(|| LonLat::new(lon.to_degrees(), lat.to_degrees()))?
    }

    /// Appends the path data of a country, in grains from the middle.
    pub fn push_shape(&self, topology: &Topology, feature: &Feature, path: &mut String) {
        for ring in feature.polygons.iter().flatten() {
            let side = |reference: &ArcReference| {
                self.sides.get(reference.arc as usize).copied().unwrap_or(Side::Back)
            };
            if ring.iter().all(|reference| side(reference) == Side::Back) {
                continue;
            }
            if ring.iter().all(|reference| side(reference) == Side::Front) {
                push_ring(
                    path,
                    thinned(self.points(topology, ring).map(|point| self.grains(point))),
                );
            } else {
                let clipped = clipped(self.points(topology, ring));
                push_ring(path, thinned(clipped.into_iter().map(|point| self.grains(point))));
            }
        }
    }

    /// Appends lines, where they are in front of the horizon.
    pub fn push_lines(&self, lines: &[Vec<LonLat>], path: &mut String) {
        for line in lines {
            self.push_line(line.iter().copied(), path);
        }
    }

    /// Appends meridians and parallels every `step` degrees.
    pub fn push_graticule(&self, step: usize, path: &mut String) {
        let step = step.max(1);
        let fine = 5;
        let at = |lon: i32, lat: i32| LonLat { lon: f64::from(lon), lat: f64::from(lat) };
        for lon in (-180..180).step_by(step) {
            self.push_line((-90..=90).step_by(fine).map(|lat| at(lon, lat)), path);
        }
        for lat in (-90 + step as i32..90).step_by(step) {
            self.push_line((-180..=180).step_by(fine).map(|lon| at(lon, lat)), path);
        }
    }

    /// Appends a line, cut where it crosses the horizon.
    fn push_line(&self, positions: impl Iterator<Item = LonLat>, path: &mut String) {
        let mut run: Vec<(i32, i32)> = Vec::new();
        let mut before: Option<Seen> = None;
        for position in positions {
            let point = self.see(position);
            let is_front = point[2] > 0.0;
            if let Some(before) = before.filter(|before| (before[2] > 0.0) != is_front) {
                run.push(self.grains(on_horizon(crossing(before, point))));
                if !is_front {
                    push_line(path, run.drain(..));
                }
            }
            if is_front {
                run.push(self.grains(point));
            }
            before = Some(point);
        }
        push_line(path, run.into_iter());
    }

    fn see(&self, position: LonLat) -> Seen {
        let vector = vector(position);
        self.basis.map(|axis| dot(axis, vector))
    }

    /// The points of a ring as the reader sees them, without the closing repetition of the first.
    fn points<'a>(
        &'a self,
        topology: &'a Topology,
        ring: &'a [ArcReference],
    ) -> impl Iterator<Item = Seen> + 'a {
        ring.iter().flat_map(move |reference| {
            let index = reference.arc as usize;
            let range = match (topology.starts.get(index), topology.starts.get(index + 1)) {
                (Some(start), Some(end)) => *start..*end,
                _ => 0..0,
            };
            let arc = self.seen.get(range).unwrap_or_default();
            // The last point of an arc is the first of the next.
            let count = arc.len().saturating_sub(1);
            let (forward, backward) = if reference.reversed { (0, count) } else { (count, 0) };
            arc.iter().take(forward).chain(arc.iter().rev().take(backward)).copied()
        })
    }

    fn grains(&self, [x, y, _]: Seen) -> (i32, i32) {
        let scale = self.radius * GLOBE_GRAIN as f32;
        ((x * scale).round_ties_even() as i32, (-y * scale).round_ties_even() as i32)
    }
}

fn dot(one: Seen, other: Seen) -> f32 {
    one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
}

fn vector(position: LonLat) -> Seen {
    let (sin_lambda, cos_lambda) = position.lon.to_radians().sin_cos();
    let (sin_phi, cos_phi) = position.lat.to_radians().sin_cos();
    [(cos_phi * cos_lambda) as f32, (cos_phi * sin_lambda) as f32, sin_phi as f32]
}

/// Leaves out points that are as good as their predecessor.
fn thinned(points: impl Iterator<Item = (i32, i32)>) -> impl Iterator<Item = (i32, i32)> {
    let mut last: Option<(i32, i32)> = None;
    points.filter(move |point| {
        let far = last.is_none_or(|last| {
            (point.0 - last.0).abs() >= CLOSE || (point.1 - last.1).abs() >= CLOSE
        });
        if far {
            last = Some(*point);
        }
        far
    })
}

/// Cuts a ring at the horizon. Where it goes behind, the way to where it comes back follows the
/// horizon, the shorter way round: every country fits into half a globe, so that this is the way
/// its inside lies on.
fn clipped(points: impl Iterator<Item = Seen>) -> Vec<Seen> {
    let ring: Vec<Seen> = points.collect();
    let mut kept: Vec<Seen> = Vec::with_capacity(ring.len() + 16);
    let mut left_at: Option<f64> = None;
    let mut first_entry: Option<f64> = None;
    for (index, point) in ring.iter().enumerate() {
        let before = if index == 0 { ring.last() } else { ring.get(index - 1) };
        let Some(before) = before else { continue };
        let (was_front, is_front) = (before[2] > 0.0, point[2] > 0.0);
        if was_front != is_front {
            let angle = crossing(*before, *point);
            if is_front {
                match left_at.take() {
                    Some(from) => follow(&mut kept, from, angle),
                    None => first_entry = Some(angle),
                }
            } else {
                left_at = Some(angle);
            }
            kept.push(on_horizon(angle));
        }
        if is_front {
            kept.push(*point);
        }
    }
    if let (Some(from), Some(to)) = (left_at, first_entry) {
        follow(&mut kept, from, to);
    }
    kept
}

/// The angle, in radians, at which the edge between two points crosses the horizon.
fn crossing(one: Seen, other: Seen) -> f64 {
    let share = one[2] / (one[2] - other[2]);
    let at = |axis: usize| f64::from(one[axis] + share * (other[axis] - one[axis]));
    at(1).atan2(at(0))
}

fn on_horizon(angle: f64) -> Seen {
    [angle.cos() as f32, angle.sin() as f32, 0.0]
}

/// Adds points along the horizon between two angles, the shorter way.
fn follow(kept: &mut Vec<Seen>, from: f64, to: f64) {
    let turn = std::f64::consts::TAU;
    let way = to - from - turn * ((to - from) / turn).round();
    let steps = (way.abs() / HORIZON_STEP).ceil();
    let mut step = 1.0;
    while step < steps {
        kept.push(on_horizon(from + way * step / steps));
        step += 1.0;
    }
}
