//! Where a name, a marker or a leader line of a country belongs: well inside its outline.

use crate::unit::{sort_by, within};

/// A point of a flat map.
type Point = (f64, f64);

/// Signed area of a closed ring.
pub fn area(ring: &[Point]) -> f64 {
    edges(ring).map(|(one, other)| one.0 * other.1 - other.0 * one.1).sum::<f64>() / 2.0
}

fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    let closing = ring.last().copied().zip(ring.first().copied());
    let along = ring.iter().copied().zip(ring.iter().copied().skip(1));
    along.chain(closing)
}

/// A point well inside a ring: of some points on the horizontal lines through it, the one farthest
/// from the outline, with a liking for the middle of mass.
pub fn anchor(ring: &[Point]) -> Point {
    let area = area(ring);
    let middle = edges(ring).fold((0.0, 0.0), |(x, y), (one, other)| {
        let cross = one.0 * other.1 - other.0 * one.1;
        (x + (one.0 + other.0) * cross, y + (one.1 + other.1) * cross)
    });
    let middle = if area.abs() > 1e-12 {
        (middle.0 / (6.0 * area), middle.1 / (6.0 * area))
    } else {
        ring.first().copied().unwrap_or_default()
    };
    let top = ring.iter().map(|point| point.1).fold(f64::INFINITY, f64::min);
    let bottom = ring.iter().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max);
    let mut best = (middle, f64::NEG_INFINITY);
    let lines = (1..24).map(|line| top + (bottom - top) * f64::from(line) / 24.0);
    for y in lines.chain([middle.1]) {
        let mut crossings: Vec<f64> = edges(ring)
            .filter(|(one, other)| (one.1 > y) != (other.1 > y))
            .map(|(one, other)| one.0 + (y - one.1) / (other.1 - one.1) * (other.0 - one.0))
            .collect();
        sort_by(&mut crossings, f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            let [west, east] = [pair[0], pair[1]];
            for x in [(west + east) / 2.0, within(middle.0, west, east)] {
                let far = (x - middle.0).hypot(y - middle.1);
                // The outline is no farther than along the line itself: most points need no more.
                if (x - west).min(east - x) - far * 0.1 <= best.1 {
                    continue;
                }
                let clear = clearance(ring, (x, y));
                let score = clear - far * 0.1;
                if score > best.1 {
                    best = ((x, y), score);
                }
            }
        }
    }
    best.0
}

/// Distance from a point to the nearest edge of a ring.
fn clearance(ring: &[Point], (x, y): Point) -> f64 {
    let square = |((ax, ay), (bx, by)): (Point, Point)| {
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx * dx + dy * dy;
        let share = if length > 0.0 { ((x - ax) * dx + (y - ay) * dy) / length } else { 0.0 };
        let share = within(share, 0.0, 1.0);
        let (across, down) = (x - ax - share * dx, y - ay - share * dy);
        across * across + down * down
    };
    edges(ring).map(square).fold(f64::INFINITY, f64::min).sqrt()
}
