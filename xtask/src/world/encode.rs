//! Writing shapes in the format of `docs/geometry.md`: like beside like, because that compresses
//! best.

use pko_atlas::world::MAGIC;

use super::source::{GridPoint, Shapes};

/// The bytes of a geometry file.
pub fn encode(shapes: &Shapes, steps: i64) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    push(&mut bytes, steps.unsigned_abs());
    push_count(&mut bytes, shapes.arcs.len());
    for arc in &shapes.arcs {
        push_count(&mut bytes, arc.len());
    }
    let axes = [|point: &GridPoint| point.0, |point: &GridPoint| point.1];
    for axis in axes {
        let mut before = 0;
        for arc in &shapes.arcs {
            if let (Some(first), Some(last)) = (arc.first(), arc.last()) {
                push(&mut bytes, signed(axis(first) - before));
                before = axis(last);
            }
        }
    }
    for axis in axes {
        for pair in shapes.arcs.iter().flat_map(|arc| arc.windows(2)) {
            push(&mut bytes, signed(axis(&pair[1]) - axis(&pair[0])));
        }
    }
    push_count(&mut bytes, shapes.countries.len());
    for country in &shapes.countries {
        bytes.extend_from_slice(country.code.as_bytes());
    }
    for country in &shapes.countries {
        push_count(&mut bytes, country.polygons.len());
    }
    let polygons = || shapes.countries.iter().flat_map(|country| &country.polygons);
    for polygon in polygons() {
        push_count(&mut bytes, polygon.len());
    }
    for ring in polygons().flatten() {
        push_count(&mut bytes, ring.len());
    }
    let mut before = 0;
    for (arc, reversed) in polygons().flatten().flatten() {
        let arc = *arc as i64;
        push(&mut bytes, signed(arc - before) << 1 | u64::from(*reversed));
        before = arc;
    }
    bytes
}

/// The sign goes into the lowest bit.
fn signed(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

fn push_count(bytes: &mut Vec<u8>, count: usize) {
    push(bytes, count as u64);
}

/// Seven bits a byte, lowest first; the eighth bit says that more follows.
fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
