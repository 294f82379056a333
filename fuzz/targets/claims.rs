//! The files of a site that go with its lessons: claims, glossary, and all lessons together.

#![no_main]

mod known;

use known::{CLAIMS, RECORD};
use libfuzzer_sys::fuzz_target;
use pko_atlas::record::DataError;
use pko_atlas::teach::{pieces, read_claims, read_glossary, read_lessons};
use pko_atlas::text::Language;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    told(read_claims(text, &RECORD));
    told(read_lessons(text, &RECORD, &CLAIMS));
    if let Some(glossary) = told(read_glossary(text, &RECORD)) {
        for &language in Language::ALL {
            let text: String = glossary.iter().map(|term| term.meaning.say(language).0).collect();
            let _pieces = pieces(&text, language, &glossary, &RECORD);
        }
    }
});

fn told<T>(read: Result<T, DataError>) -> Option<T> {
    if let Err(DataError::Problems(problems)) = &read {
        assert!(!problems.is_empty());
    }
    read.ok()
}
