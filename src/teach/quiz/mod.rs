//! Questions made from the record: a seed and a level make a quiz that is the same on every machine
//! and in every language, with exactly one right option for each question, its reason, its sources
//! and the view of the map where it can be checked.
//!
//! Works on any record; what a record cannot answer is not asked.

mod bank;
mod draw;
mod explain;
mod kinds;
mod position;
mod question;
mod random;
mod say;
mod slip;
mod timer;

pub use bank::{Bank, Material};
pub use draw::LENGTH;
pub use explain::{Explanation, explanation};
pub use position::{Answer, Position, Ticket};
pub use question::{
    Choice, Dispatch, Filled, Kind, Level, Question, Sight, Statement, Subject, Verdict,
};
pub use random::Random;
pub use say::{answer_text, choice_text, prompt_text};
pub use slip::{CheckFault, Slip, score};
pub use timer::{Clock, Timer};
