//! How names are compared: as readers and authors spell them, with a slip of the hand forgiven.
//! Knows nothing else.

mod fold;
mod near;
mod slips;

pub use fold::{fold, is_unspaced};
pub use near::{Names, nearest};
pub use slips::{forgiven, slips};
