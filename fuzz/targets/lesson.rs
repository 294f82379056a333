//! Lessons of other people.

#![no_main]

mod known;

use known::{CLAIMS, GLOSSARY, RECORD};
use libfuzzer_sys::fuzz_target;
use pko_atlas::record::DataError;
use pko_atlas::teach::{pieces, read_lesson, shown, write_lesson};
use pko_atlas::text::Language;
use pko_atlas::view::{State, problem_sentence};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match read_lesson(text, &RECORD, &CLAIMS) {
        Ok(lesson) => {
            let written = write_lesson(&lesson, &RECORD, &CLAIMS).to_string();
            assert_eq!(read_lesson(&written, &RECORD, &CLAIMS), Ok(lesson.clone()), "{written}");
            let present = State::start(&RECORD);
            for step in &lesson.steps {
                let _state = shown(&step.view, &present, &RECORD);
                for &language in Language::ALL {
                    let (words, _) = step.text.say(language);
                    let _pieces = pieces(words, language, &GLOSSARY, &RECORD);
                }
            }
        }
        Err(DataError::Problems(problems)) => {
            assert!(!problems.is_empty());
            for problem in &problems {
                let _sentence = problem_sentence(problem, Language::SimplifiedChinese);
            }
        }
        Err(_) => {}
    }
});
