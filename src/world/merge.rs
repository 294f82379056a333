//! Making one country of several, and finding the line between two: arcs are the truth, and a
//! shared arc is a border.

use std::collections::BTreeMap;

use crate::unit::{CountryCode, LonLat, sort_by_key};
use crate::world::topology::{ArcReference, Feature, Polygon, Topology};

/// A position as a key: ends of arcs that meet are equal to the last bit.
type Node = (u64, u64);

impl Topology {
    /// The country with a code.
    pub fn feature(&self, code: CountryCode) -> Option<&Feature> {
        let at = self.features.binary_search_by_key(&code, |feature| feature.code).ok()?;
        self.features.get(at)
    }

    /// The shape of several countries as one, under the code of the first; codes that the map does
    /// not have are passed over. Arcs that two of them share vanish, so that neither a sliver nor
    /// a line can remain. Each ring is a polygon of its own: holes run the other way round.
    pub fn merged(&self, codes: &[CountryCode]) -> Option<Feature> {
        let members: Vec<&Feature> = codes.iter().filter_map(|code| self.feature(*code)).collect();
        let whole = members.first()?;
        let all = || members.iter().flat_map(|feature| feature.polygons.iter().flatten().flatten());
        let mut used: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
        for reference in all() {
            let (forward, backward) = used.entry(reference.arc).or_default();
            *(if reference.reversed { backward } else { forward }) += 1;
        }
        let outer = |reference: &&ArcReference| {
            used.get(&reference.arc).is_none_or(|(forward, backward)| forward.min(backward) == &0)
        };
        let kept: Vec<ArcReference> = all().filter(outer).copied().collect();
        let polygons: Vec<Polygon> =
            self.stitched(&kept).into_iter().map(|ring| vec![ring]).collect();
        Some(Feature { code: whole.code, polygons })
    }

    /// The arcs that two countries share.
    pub fn shared_arcs(&self, one: CountryCode, other: CountryCode) -> Vec<u32> {
        let arcs = |code: CountryCode| -> Vec<u32> {
            let rings = self
                .feature(code)
                .into_iter()
                .flat_map(|feature| feature.polygons.iter().flatten());
            rings.flatten().map(|reference| reference.arc).collect()
        };
        let others = arcs(other);
        let mut shared = arcs(one);
        shared.retain(|arc| others.contains(arc));
        sort_by_key(&mut shared, |arc| *arc);
        shared.dedup();
        shared
    }

    /// Chains arcs into closed rings, each arc in its own direction.
    fn stitched(&self, arcs: &[ArcReference]) -> Vec<Vec<ArcReference>> {
        let mut leaving: BTreeMap<Node, Vec<usize>> = BTreeMap::new();
        for (position, reference) in arcs.iter().enumerate().rev() {
            if let Some(start) = self.end_of(*reference, false) {
                leaving.entry(start).or_default().push(position);
            }
        }
        let mut taken = vec![false; arcs.len()];
        let mut rings = Vec::new();
        for first in 0..arcs.len() {
            let mut ring = Vec::new();
            let mut next = Some(first);
            while let Some(position) = next.filter(|position| taken.get(*position) == Some(&false))
            {
                let (Some(mark), Some(reference)) = (taken.get_mut(position), arcs.get(position))
                else {
                    break;
                };
                *mark = true;
                ring.push(*reference);
                let open = |position: &usize| taken.get(*position) == Some(&false);
                let candidates = self.end_of(*reference, true).and_then(|end| leaving.get(&end));
                next = candidates.and_then(|list| list.iter().rev().copied().find(open));
            }
            if !ring.is_empty() {
                rings.push(ring);
            }
        }
        rings
    }

    /// Where a reference ends (`true`) or starts (`false`).
    fn end_of(&self, reference: ArcReference, end: bool) -> Option<Node> {
        let arc = self.arc(reference.arc);
        let point: &LonLat = if reference.reversed != end { arc.last()? } else { arc.first()? };
        Some((point.lon.to_bits(), point.lat.to_bits()))
    }

    /// Signed area of a ring on the sphere of radius 1, in steradians: the integral of the sine of
    /// latitude over longitude, along edges that are straight in longitude and latitude.
    pub fn ring_area(&self, ring: &[ArcReference]) -> f64 {
        let points = self.ring(ring);
        let next = points.iter().cycle().skip(1);
        let edges = points.iter().zip(next).map(|(one, other)| {
            let raw = other.lon - one.lon;
            let turn = (raw - 360.0 * (raw / 360.0).round()).to_radians();
            turn * (one.lat.to_radians().sin() + other.lat.to_radians().sin()) / 2.0
        });
        edges.sum()
    }
}
