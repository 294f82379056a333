//! Shapes as shared arcs: a border between two countries is stored once and used by both.

use crate::unit::{CountryCode, LonLat};

/// An arc in the direction in which a ring runs through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcReference {
    /// Position of the arc in the topology.
    pub arc: u32,
    /// Whether the ring runs from the arc's last point to its first.
    pub reversed: bool,
}

/// A polygon: its outer ring, then its holes, each a closed chain of arcs.
pub type Polygon = Vec<Vec<ArcReference>>;

/// The shape of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its code.
    pub code: CountryCode,
    /// Its polygons.
    pub polygons: Vec<Polygon>,
}

/// The world as shared arcs.
#[derive(Clone, Debug, Default)]
pub struct Topology {
    /// Positions of all arcs, one after the other.
    pub(super) positions: Vec<LonLat>,
    /// Where each arc begins in `positions`; one more entry says where the last one ends.
    pub(super) starts: Vec<usize>,
    /// Countries, by code.
    pub(super) features: Vec<Feature>,
}

impl Topology {
    /// The countries, in the order of their codes.
    pub fn features(&self) -> &[Feature] {
        &self.features
    }

    /// How many arcs there are.
    pub fn arc_count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The points of an arc; none for an arc that does not exist.
    pub fn arc(&self, arc: u32) -> &[LonLat] {
        let at = |index: usize| self.starts.get(index).copied();
        let index = arc as usize;
        match (at(index), at(index + 1)) {
            (Some(start), Some(end)) => self.positions.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The points of a ring, without the closing repetition of the first.
    pub fn ring(&self, ring: &[ArcReference]) -> Vec<LonLat> {
        let mut points = Vec::new();
        for reference in ring {
            let arc = self.arc(reference.arc);
            // The last point of an arc is the first of the next.
            let inner = arc.len().saturating_sub(1);
            if reference.reversed {
                points.extend(arc.iter().rev().take(inner));
            } else {
                points.extend(arc.iter().take(inner));
            }
        }
        points
    }
}
