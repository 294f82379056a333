//! The map's shapes as path data, by the borders of the year, on a flat map or a globe.

use std::rc::Rc;

use crate::record::{Dataset, PlaceIndex};
use crate::unit::{CountryCode, LonLat, Year, decimal};
use crate::view::camera::Frame;
use crate::view::marks::Pixels;
use crate::view::state::Layout;
use crate::world::{Feature, FlatMap, GLOBE_GRAIN, Globe, MAP_WIDTH, Span, Territory, World};

/// Degrees between the lines of the graticule.
const GRATICULE: u16 = 15;
/// Map units to a radian at the middle of a flat map: what is this large on it is this large on a
/// globe of this radius.
const UNITS_TO_A_RADIAN: f64 = MAP_WIDTH / (2.0 * 2.706_63);

/// How fine the shapes are: whole numbers of path data to a map unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// For a small picture of the whole world.
    Sketch,
    /// For the picture of the whole world that the page itself carries: a quarter of a map unit is
    /// the most that a point is off, no more than a quarter of a pixel on most screens.
    Plain,
    /// For the whole world.
    Coarse,
    /// For a closer look.
    Fine,
}

impl Detail {
    fn grain(self) -> f64 {
        match self {
            Detail::Sketch => 0.8,
            Detail::Plain => 2.0,
            Detail::Coarse => 10.0,
            Detail::Fine => 50.0,
        }
    }
}

/// A country's shape on a flat map.
#[derive(Clone, Debug)]
pub struct Shape {
    /// SVG path data, in grains.
    pub path: String,
    /// Width and height of its largest part, in map units.
    pub extent: Pixels,
    /// A point well inside its largest part, in map units.
    pub anchor: Pixels,
    /// The same point on the Earth.
    pub position: Option<LonLat>,
}

/// A country as it is drawn: what it consists of, and its flat shape.
#[derive(Clone, Debug)]
struct Drawn {
    feature: Feature,
    shape: Shape,
}

/// The world in one layout.
pub struct Picture {
    world: Rc<World>,
    layout: Layout,
    flat: FlatMap,
    grain: f64,
    /// One for each country, by code.
    countries: Vec<Drawn>,
    /// Countries that were one for some time.
    wholes: Vec<(Territory, Drawn)>,
    /// Lines of boundaries that are not settled, and when.
    dashed: Vec<(Span, Vec<Vec<LonLat>>)>,
    globe: Option<(Globe, f64)>,
    /// The part that is shown at first.
    frame: Frame,
}

impl Picture {
    /// Draws the world.
    pub fn draw(world: &Rc<World>, layout: Layout, detail: Detail) -> Picture {
        let central = match layout {
            Layout::Atlantic | Layout::Globe => 11.0,
            Layout::Pacific => 150.0,
        };
        let topology = &world.topology;
        let grain = detail.grain();
        let flat = FlatMap::new(central, grain);
        let drawn = |feature: Feature| {
            let shape = flat.shape(topology, &feature);
            let anchor = Pixels { x: shape.anchor.0, y: shape.anchor.1 };
            let extent =
                Pixels { x: shape.most.0 - shape.least.0, y: shape.most.1 - shape.least.1 };
            let position = flat.position(shape.anchor);
            Drawn { feature, shape: Shape { path: shape.path, extent, anchor, position } }
        };
        let countries = topology.features().iter().cloned().map(drawn).collect();
        let wholes = world.borders.all_territories().into_iter().filter_map(|territory| {
            let codes: Vec<CountryCode> =
                [territory.whole].iter().chain(&territory.parts).copied().collect();
            let merged = topology.merged(&codes)?;
            Some((territory, drawn(merged)))
        });
        let wholes = wholes.collect();
        let boundaries = world.borders.boundaries.iter();
        let dashed = boundaries.map(|boundary| (boundary.span, world.lines(boundary)));
        let dashed = dashed.collect();
        let globe = (layout == Layout::Globe).then(|| (Globe::new(topology), 1.0));
        let frame = frame(&flat, layout);
        let world = world.clone();
        Picture { world, layout, flat, grain, countries, wholes, dashed, globe, frame }
    }

    /// The layout it was drawn in.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// Codes of all countries, in order.
    pub fn codes(&self) -> impl Iterator<Item = CountryCode> + '_ {
        self.countries.iter().map(|drawn| drawn.feature.code)
    }

    /// Path data of a country within `territories`, in grains; nothing when it is part of another.
    pub fn path(&self, code: CountryCode, territories: &[Territory]) -> Option<String> {
        let drawn = self.drawn(code, territories)?;
        match &self.globe {
            None => Some(drawn.shape.path.clone()),
            Some((globe, _)) => {
                let mut path = String::new();
                globe.push_shape(&self.world.topology, &drawn.feature, &mut path);
                Some(path)
            }
        }
    }

    /// Path data of the boundaries that are not settled in `year`, in grains.
    pub fn dashed(&self, year: Year) -> String {
        let mut path = String::new();
        for (_, lines) in self.dashed.iter().filter(|(span, _)| span.holds_in(year)) {
            match &self.globe {
                None => path.push_str(&self.flat.lines(lines)),
                Some((globe, _)) => globe.push_lines(lines, &mut path),
            }
        }
        path
    }

    /// Whether the same boundaries are not settled in two years.
    pub fn dashed_alike(&self, one: Year, other: Year) -> bool {
        self.dashed.iter().all(|(span, _)| span.holds_in(one) == span.holds_in(other))
    }

    /// Outline of the sphere and graticule, in grains.
    pub fn grid(&self) -> (String, String) {
        match &self.globe {
            None => (self.flat.sphere(), self.flat.graticule(GRATICULE)),
            Some((globe, radius)) => {
                let mut graticule = String::new();
                globe.push_graticule(usize::from(GRATICULE), &mut graticule);
                let grains = radius * GLOBE_GRAIN;
                let grains = decimal(grains, 0);
                let around = format!("A{grains} {grains} 0 1 0 ");
                (format!("M-{grains} 0{around}{grains} 0{around}-{grains} 0Z"), graticule)
            }
        }
    }

    /// Turns the globe, if it is one, so that `middle` faces the reader; `radius` is in pixels.
    pub fn turn(&mut self, middle: LonLat, radius: f64) {
        if let Some((globe, known)) = &mut self.globe {
            globe.turn(&self.world.topology, middle, radius);
            *known = radius;
        }
    }

    /// What a reader should see at first, in map units: the inhabited world, without the empty rims
    /// of the ocean and without Antarctica; for a globe, all of it about its middle.
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// Grains of path data to a pixel, through a camera of the given scale.
    pub fn grains_to_a_pixel(&self, scale: f64) -> f64 {
        if self.globe.is_some() { GLOBE_GRAIN } else { self.grain / scale }
    }

    /// Radius of the globe in pixels through a camera of the given scale.
    pub fn globe_radius(scale: f64) -> f64 {
        UNITS_TO_A_RADIAN * scale
    }

    /// Where a place stands and how large it is, in map units; for a globe in units of a globe
    /// about its middle. `None` for a place that cannot be seen.
    pub fn stand(
        &self,
        dataset: &Dataset,
        place: PlaceIndex,
        territories: &[Territory],
    ) -> Option<(Pixels, Pixels)> {
        let place = dataset.place(place);
        let drawn = place.code.and_then(|code| self.drawn(code, territories));
        let (position, extent) = match drawn {
            Some(drawn) => (drawn.shape.position, drawn.shape.extent),
            None => (place.position, Pixels::default()),
        };
        match (drawn, &self.globe) {
            (Some(drawn), None) => Some((drawn.shape.anchor, extent)),
            _ => Some((self.place(position?)?, extent)),
        }
    }

    /// Where a position stands, as [`Picture::stand`] gives it.
    pub fn place(&self, position: LonLat) -> Option<Pixels> {
        let (x, y) = match &self.globe {
            None => self.flat.project(position),
            Some((globe, radius)) => {
                let (x, y) = globe.project(position)?;
                let unit = UNITS_TO_A_RADIAN / radius;
                (x * unit, y * unit)
            }
        };
        Some(Pixels { x, y })
    }

    /// The position of the middle of a country or place.
    pub fn position(&self, dataset: &Dataset, place: PlaceIndex) -> Option<LonLat> {
        let place = dataset.place(place);
        let drawn = place.code.and_then(|code| self.drawn(code, &[]));
        drawn.and_then(|drawn| drawn.shape.position).or(place.position)
    }

    /// The position of the middle of a country, if it is large enough for these shapes.
    pub fn middle(&self, code: CountryCode) -> Option<LonLat> {
        self.drawn(code, &[])?.shape.position
    }

    /// A country as it is drawn within `territories`; nothing when it is part of another.
    fn drawn(&self, code: CountryCode, territories: &[Territory]) -> Option<&Drawn> {
        if territories.iter().any(|territory| territory.parts.contains(&code)) {
            return None;
        }
        if let Some(territory) = territories.iter().find(|territory| territory.whole == code) {
            let whole = self.wholes.iter().find(|(known, _)| known == territory);
            if let Some((_, drawn)) = whole {
                return Some(drawn);
            }
        }
        let at = self.countries.binary_search_by_key(&code, |drawn| drawn.feature.code).ok()?;
        self.countries.get(at)
    }
}

fn frame(flat: &FlatMap, layout: Layout) -> Frame {
    /// Northern Greenland and Cape Horn, in degrees north.
    const LATITUDES: (f64, f64) = (84.0, -57.0);
    /// Share of the width that is left out on either side: open ocean.
    const RIM: f64 = 0.02;
    if layout == Layout::Globe {
        let half = UNITS_TO_A_RADIAN * 1.04;
        return (Pixels { x: -half, y: -half }, Pixels { x: half, y: half });
    }
    let height = |lat: f64| flat.project(LonLat { lon: 0.0, lat }).1;
    let least = Pixels { x: MAP_WIDTH * RIM, y: height(LATITUDES.0) };
    let most = Pixels { x: MAP_WIDTH * (1.0 - RIM), y: height(LATITUDES.1) };
    (least, most)
}
