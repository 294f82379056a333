//! Worksheets: a map with blanks, a timeline to put in order, a part of the record to read and
//! questions on it, and the answers on a page of their own. The same choices and the same seed make the
//! same sheet.

mod map;
mod plan;
mod reading;
mod sheet;
mod strip;

pub use plan::{MapKind, Paper, Part, Plan};
pub use reading::{Answer, Asked, Question, Reading, ReadingRow};
pub use sheet::{Blank, Kind, Materials, Worksheet};
pub use strip::{Strip, StripItem};
