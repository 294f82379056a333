//! The Earth: shapes of countries as shared arcs, projections, cutting, and SVG path data.
//!
//! Knows no record, no reader and no browser.

mod cut;
mod decode;
mod equal_earth;
mod flat;
mod path;
mod topology;

pub use decode::{GeometryError, MAGIC, decode};
pub use equal_earth::EqualEarth;
pub use flat::{FlatMap, FlatShape};
pub use topology::{ArcReference, Feature, Polygon, Topology};
