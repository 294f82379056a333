//! The words that the record and the world share: months and years, country codes, and positions
//! on the Earth. Knows nothing else.

mod code;
mod month;
mod position;

pub use code::CountryCode;
pub use month::{Month, Year};
pub use position::LonLat;
