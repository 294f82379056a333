//! What happened: deployments, in-kind contributions, events, places and sources, read from a
//! dataset that is checked at the edge, and the question which records hold in a year.
//!
//! Knows nothing of maps, of what the reader is looking at, or of the browser.

mod category;
mod dataset;
mod hold;
mod other_law;
mod principle;
mod read;
mod told;
mod vocabulary;

pub use category::{CategoryIndex, CategorySet};
pub use dataset::*;
pub use other_law::OtherLaw;
pub use principle::Principle;
pub use read::{
    DataError, MOST_BYTES, MOST_RECORDS, Problem, Reading, Walk, read, read_what_is_good,
};
pub use told::{Told, read_told, write_told};
pub use vocabulary::{CONFIDENCE, ROLES, Vocabulary, word_for};
