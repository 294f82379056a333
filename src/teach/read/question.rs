//! Questions and their answers.

use serde_json::Value;

use crate::record::Walk;
use crate::teach::lesson::{Choice, Question};
use crate::teach::read::fields::{LINE, PARAGRAPH, few, only, words};
use crate::teach::read::refer::Refer;

/// Most questions of a step or a guide.
const MOST_QUESTIONS: usize = 8;
/// Most answers to choose from.
const MOST_CHOICES: usize = 6;
const FIELDS: &[&str] = &["ask", "answer", "choices", "sources"];

/// The questions in the list `questions`.
pub fn questions(walk: &mut Walk, object: &Value, refer: &Refer<'_>) -> Vec<Question> {
    let values = few(walk, object, "questions", "questions", 0, MOST_QUESTIONS);
    let read = |(at, value)| question(walk, value, &format!("questions[{at}]"), refer);
    values.iter().enumerate().map(read).collect()
}

fn question(walk: &mut Walk, value: &Value, path: &str, refer: &Refer<'_>) -> Question {
    only(walk, value, path, FIELDS);
    let ask = words(walk, value, "ask", &format!("{path}.ask"), PARAGRAPH);
    let answer = words(walk, value, "answer", &format!("{path}.answer"), PARAGRAPH);
    let at = format!("{path}.choices");
    let _bounded = few(walk, value, "choices", &at, 0, MOST_CHOICES);
    // Too many are a mistake, and not lost to their author.
    let values = value.get("choices").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut choices = Vec::new();
    for (number, choice) in values.iter().enumerate() {
        let path = format!("{at}[{number}]");
        only(walk, choice, &path, &["text", "right"]);
        choices.push(Choice {
            text: words(walk, choice, "text", &format!("{path}.text"), LINE),
            right: walk.field(choice, "right").as_bool().unwrap_or(false),
        });
    }
    let right = choices.iter().filter(|choice| choice.right).count();
    if !choices.is_empty() && (right != 1 || choices.len() < 2) {
        let expected = "two or more choices, exactly one of them with \"right\": true";
        walk.wrong(&at, walk.field(value, "choices"), expected);
    }
    let sources = refer.sources(walk, value, "sources", &format!("{path}.sources"));
    Question { ask, answer, choices, sources }
}
