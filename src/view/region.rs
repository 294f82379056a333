//! Regions a reader can look at with one choice.

use crate::unit::LonLat;

/// A region of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Africa.
    Africa,
    /// From the Sinai to Afghanistan.
    MiddleEast,
    /// From Pakistan to the islands of the Pacific.
    AsiaPacific,
    /// Europe.
    Europe,
    /// North, Central and South America.
    Americas,
}

impl Region {
    /// All regions, in the order in which they are offered.
    pub const ALL: [Region; 5] =
        [Region::Africa, Region::MiddleEast, Region::AsiaPacific, Region::Europe, Region::Americas];

    /// The name in the page.
    pub fn id(self) -> &'static str {
        match self {
            Region::Africa => "africa",
            Region::MiddleEast => "middle-east",
            Region::AsiaPacific => "asia-pacific",
            Region::Europe => "europe",
            Region::Americas => "americas",
        }
    }

    /// Its corners: west, east, south and north, in degrees; where it lies on both sides of the
    /// antimeridian, east is less than west.
    fn corners(self) -> (f64, f64, f64, f64) {
        match self {
            Region::Africa => (-18.0, 52.0, -35.0, 37.0),
            Region::MiddleEast => (24.0, 75.0, 12.0, 42.0),
            Region::AsiaPacific => (62.0, 179.0, -45.0, 50.0),
            Region::Europe => (-11.0, 42.0, 35.0, 70.0),
            Region::Americas => (-125.0, -35.0, -54.0, 62.0),
        }
    }

    /// Points on its rim, and last its middle.
    pub fn points(self) -> Vec<LonLat> {
        let (west, east, south, north) = self.corners();
        let middle = ((west + east) / 2.0, (south + north) / 2.0);
        let at = |lon: f64, lat: f64| LonLat { lon, lat };
        vec![
            at(west, south),
            at(west, north),
            at(east, south),
            at(east, north),
            at(middle.0, south),
            at(middle.0, north),
            at(west, middle.1),
            at(east, middle.1),
            at(middle.0, middle.1),
        ]
    }
}
