//! Reading the geometry files that `cargo xtask world` makes; `docs/geometry.md` gives the format.

use std::fmt;

use crate::unit::{CountryCode, LonLat, sort_by_key};
use crate::world::topology::{ArcReference, Feature, Polygon, Topology};

/// What every geometry file begins with: a name and the version of the format.
pub const MAGIC: [u8; 5] = *b"PKOW\x02";
/// Most arcs, points or features that are read: far more than a world at 50m has.
const MOST: u64 = 1_000_000;

/// Why bytes are no geometry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeometryError {
    /// They do not begin as a geometry file of this version does.
    NotGeometry,
    /// They end too early.
    CutShort,
    /// A number is outside its range, at this byte.
    OutOfRange(usize),
}

impl fmt::Display for GeometryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GeometryError::NotGeometry => formatter.write_str("no geometry file of this version"),
            GeometryError::CutShort => formatter.write_str("the geometry is cut short"),
            GeometryError::OutOfRange(at) => {
                write!(formatter, "a number of the geometry is out of range at byte {at}")
            }
        }
    }
}

impl std::error::Error for GeometryError {}

/// Reads a topology.
///
/// # Errors
/// See [`GeometryError`]; nothing else can happen, whatever the bytes are.
pub fn decode(bytes: &[u8]) -> Result<Topology, GeometryError> {
    let mut reader = Reader { bytes, at: 0 };
    if reader.take(MAGIC.len())? != MAGIC {
        return Err(GeometryError::NotGeometry);
    }
    let steps_per_degree = reader.count(3_600)?.max(1) as f64;
    let arc_count = reader.count(MOST)?;
    let (counts, total) = reader.counts(arc_count)?;
    // Each coordinate takes at least one byte: hostile counts end here, before any allocation.
    if total.saturating_mul(2) > bytes.len() {
        return Err(GeometryError::CutShort);
    }
    let positions = reader.positions(&counts, steps_per_degree)?;
    let mut starts = vec![0];
    starts.extend(counts.iter().scan(0, |end, count| {
        *end += count;
        Some(*end)
    }));
    let mut features = reader.features(arc_count)?;
    sort_by_key(&mut features, |feature| feature.code);
    Ok(Topology { positions, starts, features })
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, length: usize) -> Result<&[u8], GeometryError> {
        let end = self.at.checked_add(length).ok_or(GeometryError::CutShort)?;
        let taken = self.bytes.get(self.at..end).ok_or(GeometryError::CutShort)?;
        self.at = end;
        Ok(taken)
    }

    /// A number of seven bits a byte, lowest first; the eighth bit says that more follows.
    fn number(&mut self) -> Result<u64, GeometryError> {
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.take(1)?.first().copied().unwrap_or(0);
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(GeometryError::OutOfRange(self.at))
    }

    fn count(&mut self, most: u64) -> Result<usize, GeometryError> {
        let number = self.number()?;
        usize::try_from(number)
            .ok()
            .filter(|_| number <= most)
            .ok_or(GeometryError::OutOfRange(self.at))
    }

    fn signed_numbers(&mut self, count: usize) -> Result<Vec<i64>, GeometryError> {
        (0..count).map(|_| self.number().map(signed)).collect()
    }

    /// Numbers of things that follow, and how many that makes.
    fn counts(&mut self, count: usize) -> Result<(Vec<usize>, usize), GeometryError> {
        let counts: Vec<usize> = (0..count).map(|_| self.count(MOST)).collect::<Result<_, _>>()?;
        let total = counts.iter().fold(0usize, |sum, count| sum.saturating_add(*count));
        if total as u64 > MOST {
            return Err(GeometryError::OutOfRange(self.at));
        }
        Ok((counts, total))
    }

    /// Positions of all arcs of so many points each.
    fn positions(&mut self, counts: &[usize], grid: f64) -> Result<Vec<LonLat>, GeometryError> {
        let arcs = counts.iter().filter(|count| **count > 0).count();
        let steps: usize = counts.iter().map(|count| count.saturating_sub(1)).sum();
        let (lon_starts, lat_starts) = (self.signed_numbers(arcs)?, self.signed_numbers(arcs)?);
        let (lon_steps, lat_steps) = (self.signed_numbers(steps)?, self.signed_numbers(steps)?);
        let longitudes = absolute(counts, &lon_starts, &lon_steps);
        let latitudes = absolute(counts, &lat_starts, &lat_steps);
        let position = |(x, y): (&i64, &i64)| LonLat::new(*x as f64 / grid, *y as f64 / grid);
        let positions: Option<_> = longitudes.iter().zip(&latitudes).map(position).collect();
        positions.ok_or(GeometryError::OutOfRange(self.at))
    }

    fn features(&mut self, arc_count: usize) -> Result<Vec<Feature>, GeometryError> {
        let count = self.count(MOST)?;
        let codes: Vec<CountryCode> =
            (0..count).map(|_| self.code()).collect::<Result<_, GeometryError>>()?;
        let (polygons_of_feature, polygons) = self.counts(count)?;
        let (rings_of_polygon, rings) = self.counts(polygons)?;
        let (arcs_of_ring, _) = self.counts(rings)?;
        let (mut rings_of_polygon, mut arcs_of_ring) =
            (rings_of_polygon.into_iter(), arcs_of_ring.into_iter());
        let mut before = 0;
        let mut features = Vec::new();
        for (code, polygon_count) in codes.into_iter().zip(polygons_of_feature) {
            let mut polygons: Vec<Polygon> = Vec::new();
            for ring_count in rings_of_polygon.by_ref().take(polygon_count) {
                let mut polygon = Polygon::new();
                for arcs in arcs_of_ring.by_ref().take(ring_count) {
                    polygon.push(self.ring(arcs, arc_count, &mut before)?);
                }
                polygons.push(polygon);
            }
            features.push(Feature { code, polygons });
        }
        Ok(features)
    }

    fn code(&mut self) -> Result<CountryCode, GeometryError> {
        let code = std::str::from_utf8(self.take(3)?).ok().and_then(CountryCode::parse);
        code.ok_or(GeometryError::OutOfRange(self.at))
    }

    /// References to arcs, each by its distance from the one before.
    fn ring(
        &mut self,
        arcs: usize,
        arc_count: usize,
        before: &mut i64,
    ) -> Result<Vec<ArcReference>, GeometryError> {
        let mut ring = Vec::new();
        for _ in 0..arcs {
            let number = self.number()?;
            *before += signed(number >> 1);
            let arc = u32::try_from(*before).ok().filter(|arc| (*arc as usize) < arc_count);
            let arc = arc.ok_or(GeometryError::OutOfRange(self.at))?;
            ring.push(ArcReference { arc, reversed: number & 1 == 1 });
        }
        Ok(ring)
    }
}

/// A number whose sign is its lowest bit.
fn signed(number: u64) -> i64 {
    let half = i64::try_from(number >> 1).unwrap_or(0);
    if number & 1 == 0 { half } else { -half - 1 }
}

/// Coordinates of arcs of so many points each: the first point of an arc is given by its distance
/// from the last point of the arc before, every other by that from its predecessor.
fn absolute(counts: &[usize], starts: &[i64], steps: &[i64]) -> Vec<i64> {
    let (mut starts, mut steps) = (starts.iter(), steps.iter());
    let mut values = Vec::with_capacity(steps.len() + starts.len());
    let mut value = 0;
    for count in counts.iter().filter(|count| **count > 0) {
        value += starts.next().unwrap_or(&0);
        values.push(value);
        for step in steps.by_ref().take(count - 1) {
            value += step;
            values.push(value);
        }
    }
    values
}
