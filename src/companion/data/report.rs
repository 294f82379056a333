//! What became of a file, in words: how much is shown, and what to mend.

use yew::prelude::*;

use crate::companion::data::workshop::Outcome;
use crate::record::{DataError, Problem};
use crate::text::{Language, companion_catalogue, foreign_words};
use crate::view::{problem_sentence, problem_sentences};

/// What became of a file.
#[derive(Properties)]
pub struct ReportProps {
    /// The language of the interface.
    pub language: Language,
    /// It.
    pub outcome: Outcome,
    /// The dataset as a file to save, and its name.
    pub save: Option<(AttrValue, AttrValue)>,
}

impl PartialEq for ReportProps {
    fn eq(&self, _other: &Self) -> bool {
        // Outcomes are new with every file, and files are few.
        false
    }
}

/// The report.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let words = companion_catalogue(props.language).data;
    let list = |problems: &[Problem]| {
        html! {
            if !problems.is_empty() {
                <h3>{ words.mistakes }</h3>
                <ol class="mistakes" data-mistakes={problems.len().to_string()}>
                    { for problems.iter().map(|problem| html! {
                        <li>{ sentence(problem, props.language) }</li>
                    }) }
                </ol>
            }
        }
    };
    match &props.outcome {
        Outcome::NoNames => html! { <p role="alert">{ words.no_names }</p> },
        Outcome::Bad(error) => {
            let why = match error.as_ref() {
                DataError::Problems(_) => String::new(),
                other => problem_sentences(other, props.language).0,
            };
            let problems = match error.as_ref() {
                DataError::Problems(problems) => problems.as_slice(),
                DataError::NotJson { .. } | DataError::TooLarge => &[],
            };
            html! {
                <div data-outcome="bad">
                    <p role="alert">{ words.nothing }{ " " }{ why }</p>
                    { list(problems) }
                </div>
            }
        }
        Outcome::Good(imported) => html! {
            <div data-outcome="good">
                <p role="status">{ (words.result)(imported.kept, imported.left_out) }</p>
                if let Some((address, name)) = &props.save {
                    <p><a href={address} download={name} data-export="dataset">{ words.save }</a></p>
                    <p class="quiet">{ words.why_save }</p>
                }
                { list(&imported.problems) }
            </div>
        },
    }
}

/// A mistake in the reader's language; what was found and expected stands as the file has it.
fn sentence(problem: &Problem, language: Language) -> String {
    let words = companion_catalogue(language).data;
    let Some(line) = problem.line else { return problem_sentence(problem, language) };
    let told = (words.mistake)(line, &problem.field, &problem.found, &problem.expected);
    match &problem.suggestion {
        Some(meant) => format!("{told} {}", (foreign_words(language).did_you_mean)(meant)),
        None => told,
    }
}
