//! Positions on the Earth.

/// A position in degrees: longitude from −180 to 180, positive to the east, then latitude from
/// −90 to 90, positive to the north, on the sphere that Natural Earth's WGS 84 figures are taken
/// for at the scale of a world map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl LonLat {
    /// A position, or `None` when a value is not finite or outside its range.
    pub fn new(lon: f64, lat: f64) -> Option<LonLat> {
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat))
            .then_some(LonLat { lon, lat })
    }
}
