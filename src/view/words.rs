//! Names and sentences in the reader's language, from record and catalogue.

use crate::record::{DataError, Localized, Place, Problem};
use crate::spelling::fold;
use crate::text::{Catalogue, Language, catalogue, foreign_words};
use crate::unit::Year;
use crate::world::Words;

/// A text of the record in the reader's language, or in English where the record has no other.
pub fn say(text: &Localized, language: Language) -> &str {
    let own = match language {
        Language::English => None,
        Language::Japanese => text.ja.as_ref(),
        Language::SimplifiedChinese => text.zh.as_ref(),
    };
    own.unwrap_or(&text.en)
}

/// A text of the table of borders in the reader's language.
pub fn written(words: &Words, language: Language) -> &str {
    match language {
        Language::English => &words.en,
        Language::Japanese => &words.ja,
        Language::SimplifiedChinese => &words.zh,
    }
}

/// Whether a name begins with what was typed, as names are compared.
pub fn begins_with(name: &str, typed: &str) -> bool {
    let typed = fold(typed);
    !typed.is_empty() && fold(name).starts_with(&typed)
}

/// The name a place had at the end of a year.
pub fn place_name(place: &Place, year: Year, language: Language) -> &str {
    say(place.name_in(year), language)
}

/// A mistake in a dataset, and what was probably meant.
pub fn problem_sentence(problem: &Problem, language: Language) -> String {
    let Problem { line, section, record, field, found, expected, suggestion } = problem;
    // In a table it is the line that an author looks for.
    let line = line.map(|line| (foreign_words(language).line)(line));
    let place = line.as_deref().unwrap_or(section);
    let told = (catalogue(language).problem)(place, record.as_deref(), field, found, expected);
    match suggestion {
        Some(meant) => format!("{told} {}", (foreign_words(language).did_you_mean)(meant)),
        None => told,
    }
}

/// What is wrong with a dataset, a headline and then a sentence for each mistake.
pub fn problem_sentences(error: &DataError, language: Language) -> (String, Vec<String>) {
    let words: &Catalogue = catalogue(language);
    match error {
        DataError::NotJson { line, column, message } => {
            ((words.record_not_json)(*line, *column, message), Vec::new())
        }
        DataError::TooLarge => (words.record_too_large.to_owned(), Vec::new()),
        DataError::Problems(problems) => {
            let sentences =
                problems.iter().map(|problem| problem_sentence(problem, language)).collect();
            ((words.record_wrong)(problems.len()), sentences)
        }
    }
}
