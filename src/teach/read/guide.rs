//! The teacher's guide of a lesson.

use serde_json::Value;

use crate::record::Walk;
use crate::teach::lesson::{Guide, Part, Plan, Step};
use crate::teach::read::fields::{PARAGRAPH, few, only, words};
use crate::teach::read::question::questions;
use crate::teach::read::refer::Refer;

/// Most plans of a guide.
const MOST_PLANS: usize = 4;
/// Most parts of a plan.
const MOST_PARTS: usize = 12;
/// Longest part, in minutes.
const LONGEST_PART: u32 = 600;

/// The guide of a lesson with these steps.
pub fn guide(walk: &mut Walk, value: &Value, refer: &Refer<'_>, steps: &[Step]) -> Guide {
    only(walk, value, "", &["goal", "plans", "questions"]);
    let goal = words(walk, value, "goal", "goal", PARAGRAPH);
    let values = few(walk, value, "plans", "plans", 0, MOST_PLANS);
    let read = |(at, value)| plan(walk, value, &format!("plans[{at}]"), steps);
    let plans = values.iter().enumerate().map(read).collect();
    Guide { goal, plans, questions: questions(walk, value, refer) }
}

fn plan(walk: &mut Walk, value: &Value, path: &str, steps: &[Step]) -> Plan {
    only(walk, value, path, &["minutes", "parts"]);
    let minutes = walk.number(value, "minutes", &format!("{path}.minutes"), 1);
    let at = format!("{path}.parts");
    let mut parts = Vec::new();
    for (number, part) in few(walk, value, "parts", &at, 1, MOST_PARTS).iter().enumerate() {
        parts.push(self::part(walk, part, &format!("{at}[{number}]"), steps));
    }
    let sum: u32 = parts.iter().map(|part| part.minutes.min(LONGEST_PART)).sum();
    if minutes > 0 && !parts.is_empty() && sum != minutes {
        let expected = format!("{sum}, the sum of the parts");
        walk.wrong(&format!("{path}.minutes"), walk.field(value, "minutes"), &expected);
    }
    Plan { minutes, parts }
}

fn part(walk: &mut Walk, value: &Value, path: &str, steps: &[Step]) -> Part {
    only(walk, value, path, &["minutes", "activity", "steps"]);
    let minutes = walk.number(value, "minutes", &format!("{path}.minutes"), 1);
    let activity = words(walk, value, "activity", &format!("{path}.activity"), PARAGRAPH);
    let at = format!("{path}.steps");
    let mut shown = Vec::new();
    for (number, id) in few(walk, value, "steps", &at, 0, steps.len()).iter().enumerate() {
        let found = id.as_str().and_then(|id| steps.iter().position(|step| step.id == id));
        if found.is_none() {
            walk.wrong(&format!("{at}[{number}]"), id, "the id of a step of this lesson");
        }
        shown.extend(found);
    }
    Part { minutes, activity, steps: shown }
}
