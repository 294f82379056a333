//! Every string the atlas shows, in every language, from one typed catalogue: a string that a
//! language lacks does not compile. Also how numbers and months are written.
//!
//! Knows the units and nothing else: names of places and missions come from the record.

mod catalogue;
mod chinese;
mod companion;
mod english;
mod foreign;
mod japanese;
mod language;
mod number;
mod offline;

use catalogue::told;
pub use catalogue::{Catalogue, Count, MapWords};
pub use companion::{
    CompanionCatalogue, EmbedWords, QuizWords, TakeAwayWords, TourWords, WorksheetWords,
    companion_catalogue,
};
pub use language::Language;
pub use number::{grouped, megabytes};
pub use offline::{OfflineWords, offline_words};

pub use foreign::{ForeignWords, foreign_words};

/// The catalogue of a language. Adding a language is one file and one line here and a row in
/// `Language`.
pub fn catalogue(language: Language) -> &'static Catalogue {
    match language {
        Language::English => &english::ENGLISH,
        Language::Japanese => &japanese::JAPANESE,
        Language::SimplifiedChinese => &chinese::CHINESE,
    }
}

/// What the map says in a language.
pub fn map_words(language: Language) -> &'static MapWords {
    match language {
        Language::English => &english::MAP,
        Language::Japanese => &japanese::MAP,
        Language::SimplifiedChinese => &chinese::MAP,
    }
}
