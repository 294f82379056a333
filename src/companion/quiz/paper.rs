//! What of a result is kept: a text and a JSON file, made in the browser.

use gloo::file::{Blob, ObjectUrl};
use serde_json::json;

use crate::companion::quiz::PartProps;
use crate::teach::quiz::{Slip, answer_text, choice_text, prompt_text};
use crate::text::companion_catalogue;

/// Files of a result. Their addresses are given up with it.
pub struct Files {
    /// As text.
    pub text: ObjectUrl,
    /// As JSON.
    pub json: ObjectUrl,
}

impl Files {
    /// The files of a slip.
    pub fn new(part: &PartProps, slip: &Slip) -> Files {
        let language = part.state.language;
        let words = companion_catalogue(language).quiz;
        let material = part.desk.material();
        let mut text = format!(
            "{}\n{}\n{}\n\n",
            words.result,
            slip.ticket.text(),
            (words.score)(slip.right, slip.of)
        );
        let mut rows = Vec::new();
        for (at, (question, answer)) in part.questions.iter().zip(&slip.answers).enumerate() {
            let prompt = prompt_text(material, &question.subject, language);
            let given = answer_text(material, question, *answer, language);
            let right = question.choices.get(question.right);
            let right =
                right.map(|right| choice_text(material, right, language)).unwrap_or_default();
            text.push_str(&format!(
                "{}. {prompt}\n   {}: {given}\n   {}: {right}\n",
                at + 1,
                words.given,
                words.right_answer
            ));
            rows.push(
                json!({ "key": question.key, "question": prompt, "given": given, "right": right }),
            );
        }
        text.push_str(&format!("\n{}\n", slip.line()));
        let whole = json!({
            "quiz": slip.ticket.text(), "record": part.desk.dataset.version, "language": language.tag(),
            "right": slip.right, "of": slip.of, "answers": rows, "slip": slip.line(),
        });
        let file =
            |text: &str, kind: &str| ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
        Files {
            text: file(&text, "text/plain;charset=utf-8"),
            json: file(&format!("{whole:#}\n"), "application/json"),
        }
    }
}
