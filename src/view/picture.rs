//! The map's shapes as path data in map units, and the camera that brings them into a box.

use crate::record::{Dataset, PlaceIndex};
use crate::unit::CountryCode;
use crate::view::marks::Pixels;
use crate::world::{FlatMap, Topology};

/// Width of the whole world in map units, whatever the projection.
pub const MAP_WIDTH: f64 = 960.0;

/// A country's shape in map units.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its code.
    pub code: CountryCode,
    /// SVG path data.
    pub path: String,
    /// Upper left corner of its largest part.
    pub least: Pixels,
    /// Lower right corner of its largest part.
    pub most: Pixels,
    /// A point well inside its largest part.
    pub anchor: Pixels,
}

/// The world in one projection.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Height in map units; the width is [`MAP_WIDTH`].
    pub height: f64,
    /// Outline of the projected sphere.
    pub sphere: String,
    /// Meridians and parallels.
    pub graticule: String,
    /// One shape for each country, by code.
    pub shapes: Vec<Shape>,
    /// Projected positions of places that no shape stands for, by place.
    pub points: Vec<(PlaceIndex, Pixels)>,
}

/// Degrees between the lines of the graticule.
const GRATICULE: u16 = 15;
/// The central meridian, in degrees east, that leaves the Bering Strait whole.
const CENTRAL: f64 = 11.0;

impl Picture {
    /// Draws the world; `record` tells which places need a position of their own.
    pub fn draw(world: &Topology, record: Option<&Dataset>) -> Picture {
        let map = FlatMap::new(CENTRAL, MAP_WIDTH);
        let pixels = |(x, y): (f64, f64)| Pixels { x, y };
        let shapes = world
            .features()
            .iter()
            .map(|feature| {
                let shape = map.shape(world, feature);
                Shape {
                    code: shape.code,
                    path: shape.path,
                    least: pixels(shape.least),
                    most: pixels(shape.most),
                    anchor: pixels(shape.anchor),
                }
            })
            .collect();
        let mut picture = Picture {
            height: map.height(),
            sphere: map.sphere(),
            graticule: map.graticule(GRATICULE),
            shapes,
            points: Vec::new(),
        };
        if let Some(record) = record {
            picture.place_points(record);
        }
        picture
    }

    /// Finds where the places of a record that have a position of their own stand.
    pub fn place_points(&mut self, record: &Dataset) {
        let map = FlatMap::new(CENTRAL, MAP_WIDTH);
        let placed = (0u16..).map(PlaceIndex).zip(&record.places).filter_map(|(index, place)| {
            let (x, y) = map.project(place.position?);
            Some((index, Pixels { x, y }))
        });
        self.points = placed.collect();
    }

    /// The shape of a country, if the map has one.
    pub fn shape(&self, code: CountryCode) -> Option<&Shape> {
        let at = self.shapes.binary_search_by_key(&code, |shape| shape.code).ok()?;
        self.shapes.get(at)
    }

    /// Where a place stands and how large it is, in map units.
    pub fn stand(&self, dataset: &Dataset, place: PlaceIndex) -> Option<(Pixels, Pixels)> {
        match dataset.place(place).code.and_then(|code| self.shape(code)) {
            Some(shape) => {
                let extent =
                    Pixels { x: shape.most.x - shape.least.x, y: shape.most.y - shape.least.y };
                Some((shape.anchor, extent))
            }
            None => {
                let (_, at) = self.points.iter().find(|(known, _)| *known == place)?;
                Some((*at, Pixels::default()))
            }
        }
    }
}

/// How map units become pixels of the map's box: `pixel = unit × scale + shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Pixels for a map unit.
    pub scale: f64,
    /// Pixels between the box's corner and the map's.
    pub shift: Pixels,
}

impl Camera {
    /// Brings a picture of the given height whole into a box of `size`, in its middle.
    pub fn fit(height: f64, size: Pixels) -> Camera {
        let scale = (size.x / MAP_WIDTH).min(size.y / height.max(1.0)).max(0.01);
        let shift =
            Pixels { x: (size.x - MAP_WIDTH * scale) / 2.0, y: (size.y - height * scale) / 2.0 };
        Camera { scale, shift }
    }

    /// Where a point of the map stands in the box.
    pub fn pixels(&self, unit: Pixels) -> Pixels {
        Pixels { x: unit.x * self.scale + self.shift.x, y: unit.y * self.scale + self.shift.y }
    }
}
