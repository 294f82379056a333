//! The lessons, claims and terms of the site, read once.

use std::sync::LazyLock;

use pko_atlas::record::DataError;
use pko_atlas::teach::{Claim, Lesson, Term, read_claims, read_glossary, read_lesson};

use crate::files::lesson_files;
use crate::support::{dataset, file};

fn read<T>(name: &str, result: Result<T, DataError>) -> T {
    result.unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// All claims.
pub fn claims() -> &'static [Claim] {
    static CLAIMS: LazyLock<Vec<Claim>> =
        LazyLock::new(|| read("claims", read_claims(&file("claims").to_string(), dataset())));
    &CLAIMS
}

/// All terms.
pub fn glossary() -> &'static [Term] {
    static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
        let text = file("../lessons/glossary").to_string();
        read("glossary", read_glossary(&text, dataset()))
    });
    &TERMS
}

/// All lessons.
pub fn lessons() -> &'static [Lesson] {
    static LESSONS: LazyLock<Vec<Lesson>> = LazyLock::new(|| {
        let files = lesson_files().into_iter();
        files
            .filter(|(name, _)| name != "glossary")
            .map(|(name, value)| read(&name, read_lesson(&value.to_string(), dataset(), claims())))
            .collect()
    });
    &LESSONS
}
