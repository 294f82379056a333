//! The words that the record and the world share: months and years, country codes, and positions
//! on the Earth; also how lists are put in order, numbers written and held in bounds. Knows nothing else.

mod code;
mod decimal;
mod month;
mod order;
mod position;
mod within;

pub use code::CountryCode;
pub use decimal::decimal;
pub use month::{Month, Year};
pub use order::{sort_by, sort_by_key};
pub use position::LonLat;
pub use within::within;
