//! Cutting rings at the edge of a flat map: the meridian opposite to its central one.
//!
//! A ring is followed with longitudes that run on past ±180°, so that it has no jump; one that
//! goes round a pole is closed over it. It is then cut into strips of 360°, and each piece is
//! brought back into the map. No line can run across the map, and no polygon can turn inside out.

use crate::unit::LonLat;

/// A point of the map: degrees east of the central meridian from −180 to 180, and latitude.
pub type MapPoint = (f64, f64);

/// Degrees between points that are put in along the map's edge, which is curved when projected.
const EDGE_STEP: f64 = 2.0;

/// Cuts a closed ring for a map about `central` degrees east. Each result is a closed ring without
/// the repetition of its first point.
pub fn cut_ring(ring: &[LonLat], central: f64) -> Vec<Vec<MapPoint>> {
    let run = unrolled(ring, central);
    let longitudes = || run.iter().map(|point| point.0);
    let least = longitudes().fold(f64::INFINITY, f64::min);
    let most = longitudes().fold(f64::NEG_INFINITY, f64::max);
    if !least.is_finite() || !most.is_finite() {
        return Vec::new();
    }
    let strip = |lon: f64| ((lon + 180.0) / 360.0).floor();
    let mut pieces = Vec::new();
    let mut index = strip(least);
    while index * 360.0 - 180.0 < most {
        let (west, east) = (index * 360.0 - 180.0, index * 360.0 + 180.0);
        let piece = if least >= west && most <= east {
            run.clone()
        } else {
            half_plane(&half_plane(&run, west, true), east, false)
        };
        if piece.len() >= 3 {
            let shift = index * 360.0;
            let piece: Vec<MapPoint> =
                piece.into_iter().map(|(lon, lat)| (lon - shift, lat)).collect();
            pieces.push(with_edge_points(&piece));
        }
        index += 1.0;
    }
    pieces
}

/// Longitudes from the central meridian that run on without a jump; closed over the pole when the
/// ring goes round it.
fn unrolled(ring: &[LonLat], central: f64) -> Vec<MapPoint> {
    let mut run: Vec<MapPoint> = Vec::with_capacity(ring.len() + 3);
    for point in ring {
        let raw = point.lon - central;
        let lon = match run.last() {
            None => raw - 360.0 * ((raw + 180.0) / 360.0).floor(),
            Some((before, _)) => raw + 360.0 * ((before - raw) / 360.0).round(),
        };
        run.push((lon, point.lat));
    }
    if let (Some(first), Some(last)) = (run.first().copied(), run.last().copied()) {
        let closing = first.0 + 360.0 * ((last.0 - first.0) / 360.0).round();
        if (closing - first.0).abs() > 1.0 {
            // Round a pole: the one on whose side the ring lies.
            let mean = run.iter().map(|point| point.1).sum::<f64>() / run.len() as f64;
            let pole = 90f64.copysign(mean);
            run.extend([(closing, first.1), (closing, pole), (first.0, pole)]);
        }
    }
    run
}

/// The part of a closed ring on one side of a meridian (Sutherland and Hodgman).
fn half_plane(ring: &[MapPoint], meridian: f64, east_of: bool) -> Vec<MapPoint> {
    let inside = |point: &MapPoint| (point.0 >= meridian) == east_of || point.0 == meridian;
    let mut kept = Vec::with_capacity(ring.len() + 4);
    for (index, point) in ring.iter().enumerate() {
        let before = if index == 0 { ring.last() } else { ring.get(index - 1) };
        let Some(before) = before else { continue };
        if inside(before) != inside(point) {
            let share = (meridian - before.0) / (point.0 - before.0);
            kept.push((meridian, before.1 + share * (point.1 - before.1)));
        }
        if inside(point) {
            kept.push(*point);
        }
    }
    kept
}

/// Puts points between neighbours that both lie on the edge of the map or at a pole.
fn with_edge_points(ring: &[MapPoint]) -> Vec<MapPoint> {
    let mut points = Vec::with_capacity(ring.len());
    for (index, point) in ring.iter().enumerate() {
        let before = if index == 0 { ring.last() } else { ring.get(index - 1) };
        if let Some(before) = before {
            let on_edge = |point: &MapPoint| point.0.abs() > 180.0 - 1e-9;
            let same_edge = on_edge(before) && on_edge(point) && (before.0 - point.0).abs() < 1.0;
            let span = (point.1 - before.1).abs();
            if same_edge && span > EDGE_STEP {
                let steps = (span / EDGE_STEP).ceil();
                let mut step = 1.0;
                while step < steps {
                    let share = step / steps;
                    points.push((point.0, before.1 + share * (point.1 - before.1)));
                    step += 1.0;
                }
            }
        }
        points.push(*point);
    }
    points
}
