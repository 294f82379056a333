//! The Earth: shapes of countries as shared arcs, borders and names of a year, projections,
//! cutting, and SVG path data.
//!
//! Knows no record, no reader and no browser.

mod borders;
mod cut;
mod decode;
mod equal_earth;
mod flat;
mod globe;
mod merge;
mod path;
mod topology;

pub use borders::{
    AreaChoice, Borders, BordersError, Boundary, NameOfTime, Span, Territory, Union, Words,
};
pub use decode::{GeometryError, MAGIC, decode};
pub use equal_earth::EqualEarth;
pub use flat::{FlatMap, FlatShape, MAP_WIDTH};
pub use globe::{GLOBE_GRAIN, Globe};
pub use topology::{ArcReference, Feature, Polygon, Topology};

/// The shapes of the world and the borders of each year.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Shapes.
    pub topology: Topology,
    /// Borders and names of the year.
    pub borders: std::rc::Rc<Borders>,
}
