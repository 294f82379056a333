//! The map's shapes as path data in map units, and the camera that brings them into a box.

use crate::record::{Dataset, PlaceIndex};
use crate::unit::{CountryCode, LonLat};
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
    /// What a reader should see of it at first: the inhabited world, without the empty rims of
    /// the Pacific and without Antarctica. Upper left and lower right corner.
    pub frame: (Pixels, Pixels),
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
            frame: frame(&map),
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

/// The inhabited world on a flat map.
fn frame(map: &FlatMap) -> (Pixels, Pixels) {
    /// Northern Greenland and Cape Horn, in degrees north.
    const LATITUDES: (f64, f64) = (84.0, -57.0);
    /// Share of the width that is left out on either side: open ocean.
    const RIM: f64 = 0.02;
    let height =
        |lat: f64| LonLat::new(CENTRAL, lat).map_or(0.0, |position| map.project(position).1);
    let least = Pixels { x: MAP_WIDTH * RIM, y: height(LATITUDES.0) };
    let most = Pixels { x: MAP_WIDTH * (1.0 - RIM), y: height(LATITUDES.1) };
    (least, most)
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
    /// Brings a frame of the map whole into a box of `size`, in its middle.
    pub fn fit(frame: (Pixels, Pixels), size: Pixels) -> Camera {
        let (least, most) = frame;
        let (width, height) = ((most.x - least.x).max(1.0), (most.y - least.y).max(1.0));
        let scale = (size.x / width).min(size.y / height).max(0.01);
        let shift = Pixels {
            x: (size.x - width * scale) / 2.0 - least.x * scale,
            y: (size.y - height * scale) / 2.0 - least.y * scale,
        };
        Camera { scale, shift }
    }

    /// Where a point of the map stands in the box.
    pub fn pixels(&self, unit: Pixels) -> Pixels {
        Pixels { x: unit.x * self.scale + self.shift.x, y: unit.y * self.scale + self.shift.y }
    }
}
