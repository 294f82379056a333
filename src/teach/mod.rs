//! Lessons: guided tours through the atlas, the claims that are set beside the record, and the
//! glossary. Files of lessons are read here, whoever wrote them, and every mistake is named.
//!
//! Decides everything that can be decided without a browser.

mod claim;
mod draft;
mod fact;
mod glossary;
mod in_record;
mod lesson;
mod link;
mod pieces;
mod position;
mod qr;
pub mod quiz;
mod read;
mod scene;
mod words;
pub mod worksheet;
mod write;

pub use claim::{Bearing, Beside, Claim, ClaimIndex, Standing, View};
pub use draft::{
    add_step, choices_as_lines, choices_from_lines, move_step, new_lesson, remove_step, take_view,
};
pub use fact::{Fact, FactTable, Facts};
pub use glossary::{Spelling, Term, TermIndex};
pub use in_record::terms_of_record;
pub use lesson::{
    Choice, FORMAT, Guide, Kind, Lesson, MOST_STEPS, Part, Plan, Question, Step, WebLink,
};
pub use link::{LinkFault, MOST_IN_ADDRESS, pack, unpack};
pub use pieces::{Piece, pieces};
pub use position::{Position, Stop};
pub use qr::{QrCode, qr_code};
pub use read::{read_claims, read_draft, read_glossary, read_lesson, read_lessons};
pub use scene::{scene_query, shown};
pub use words::Words;
pub use write::write_lesson;
