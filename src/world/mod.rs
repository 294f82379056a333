//! The Earth: shapes of countries as shared arcs, borders and names of a year, projections,
//! cutting, and SVG path data.
//!
//! Knows no record, no reader and no browser.

use crate::unit::LonLat;

mod anchor;
mod borders;
mod cut;
mod decode;
mod equal_earth;
mod flat;
mod globe;
mod merge;
mod names;
mod path;
mod policy;
mod topology;

pub use borders::{Borders, BordersError, Boundary, NameOfTime, Span, Territory, Union, Words};
pub use decode::{GeometryError, MAGIC, decode};
pub use equal_earth::EqualEarth;
pub use flat::{FlatMap, FlatShape, MAP_WIDTH};
pub use globe::{GLOBE_GRAIN, Globe};
pub use names::CountryNames;
pub use policy::{AreaChoice, Policy};
pub use topology::{ArcReference, Feature, Polygon, Topology};

impl World {
    /// The lines of a boundary that is not settled, as positions.
    pub fn lines(&self, boundary: &Boundary) -> Vec<Vec<LonLat>> {
        let (one, other) = boundary.between;
        let meant = |position: &LonLat| {
            boundary.within.is_none_or(|[west, south, east, north]| {
                (west..=east).contains(&position.lon) && (south..=north).contains(&position.lat)
            })
        };
        let mut lines = Vec::new();
        for arc in self.topology.shared_arcs(one, other) {
            let points = self.topology.arc(arc);
            let runs = points.split(|position| !meant(position));
            lines.extend(runs.filter(|run| run.len() > 1).map(<[LonLat]>::to_vec));
        }
        lines
    }
}

/// The shapes of the world and the borders of each year.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Shapes.
    pub topology: Topology,
    /// Borders and names of the year.
    pub borders: std::rc::Rc<Borders>,
}
