//! Reading the geometry files that `cargo xtask world` makes; `docs/geometry.md` gives the format.

use std::fmt;

use crate::unit::{CountryCode, LonLat};
use crate::world::topology::{ArcReference, Feature, Polygon, Topology};

/// What every geometry file begins with: a name and the version of the format.
pub const MAGIC: [u8; 5] = *b"PKOW\x01";
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
    let mut starts = vec![0];
    let mut total = 0usize;
    for _ in 0..arc_count {
        total += reader.count(MOST)?;
        if total as u64 > MOST {
            return Err(GeometryError::OutOfRange(reader.at));
        }
        starts.push(total);
    }
    // Each coordinate takes at least one byte: hostile counts end here, before any allocation.
    if total.saturating_mul(2) > bytes.len() {
        return Err(GeometryError::CutShort);
    }
    let longitudes = reader.coordinates(total)?;
    let latitudes = reader.coordinates(total)?;
    let positions = longitudes
        .iter()
        .zip(&latitudes)
        .map(|(x, y)| LonLat::new(*x as f64 / steps_per_degree, *y as f64 / steps_per_degree))
        .collect::<Option<Vec<_>>>()
        .ok_or(GeometryError::OutOfRange(reader.at))?;
    let mut features = Vec::new();
    for _ in 0..reader.count(MOST)? {
        features.push(reader.feature(arc_count)?);
    }
    features.sort_by_key(|feature| feature.code);
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

    /// Numbers given as differences, signs in the lowest bit.
    fn coordinates(&mut self, count: usize) -> Result<Vec<i64>, GeometryError> {
        let mut values = Vec::with_capacity(count);
        let mut value = 0i64;
        for _ in 0..count {
            let number = self.number()?;
            let half = i64::try_from(number >> 1).unwrap_or(0);
            value += if number & 1 == 0 { half } else { -half - 1 };
            values.push(value);
        }
        Ok(values)
    }

    fn feature(&mut self, arc_count: usize) -> Result<Feature, GeometryError> {
        let code = std::str::from_utf8(self.take(3)?).ok().and_then(CountryCode::parse);
        let code = code.ok_or(GeometryError::OutOfRange(self.at))?;
        let mut polygons = Vec::new();
        for _ in 0..self.count(MOST)? {
            let mut polygon: Polygon = Vec::new();
            for _ in 0..self.count(MOST)? {
                let mut ring = Vec::new();
                for _ in 0..self.count(MOST)? {
                    let number = self.count(MOST * 2)?;
                    if number / 2 >= arc_count {
                        return Err(GeometryError::OutOfRange(self.at));
                    }
                    let arc = u32::try_from(number / 2).unwrap_or(0);
                    ring.push(ArcReference { arc, reversed: number % 2 == 1 });
                }
                polygon.push(ring);
            }
            polygons.push(polygon);
        }
        Ok(Feature { code, polygons })
    }
}
