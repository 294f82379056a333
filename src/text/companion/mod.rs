//! Strings of the companion, apart from those of the atlas so that the first download does not carry
//! them. Each activity has a file of its own with its strings in every language.

mod common;
mod data;
mod editor;
mod embed;
mod glossary;
mod quiz;
mod take_away;
mod tour;
mod worksheet;

pub use common::CommonWords;
pub use data::DataWords;
pub use editor::EditorWords;
pub use embed::EmbedWords;
pub use glossary::GlossaryWords;
pub use quiz::QuizWords;
pub use take_away::TakeAwayWords;
pub use tour::TourWords;
pub use worksheet::WorksheetWords;

use crate::text::Language;

/// All strings of the companion in one language.
pub struct CompanionCatalogue {
    /// What every activity says.
    pub common: &'static CommonWords,
    /// Other people's records.
    pub data: &'static DataWords,
    /// Making a lesson.
    pub editor: &'static EditorWords,
    /// Putting the atlas into another page.
    pub embed: &'static EmbedWords,
    /// What the terms mean.
    pub glossary: &'static GlossaryWords,
    /// Questions made from the record.
    pub quiz: &'static QuizWords,
    /// Taking away what is shown.
    pub take_away: &'static TakeAwayWords,
    /// A guided tour.
    pub tour: &'static TourWords,
    /// A sheet for the class.
    pub worksheet: &'static WorksheetWords,
}

static ENGLISH: CompanionCatalogue = CompanionCatalogue {
    common: &common::ENGLISH,
    data: &data::ENGLISH,
    editor: &editor::ENGLISH,
    embed: &embed::ENGLISH,
    glossary: &glossary::ENGLISH,
    quiz: &quiz::ENGLISH,
    take_away: &take_away::ENGLISH,
    tour: &tour::ENGLISH,
    worksheet: &worksheet::ENGLISH,
};

static JAPANESE: CompanionCatalogue = CompanionCatalogue {
    common: &common::JAPANESE,
    data: &data::JAPANESE,
    editor: &editor::JAPANESE,
    embed: &embed::JAPANESE,
    glossary: &glossary::JAPANESE,
    quiz: &quiz::JAPANESE,
    take_away: &take_away::JAPANESE,
    tour: &tour::JAPANESE,
    worksheet: &worksheet::JAPANESE,
};

static CHINESE: CompanionCatalogue = CompanionCatalogue {
    common: &common::CHINESE,
    data: &data::CHINESE,
    editor: &editor::CHINESE,
    embed: &embed::CHINESE,
    glossary: &glossary::CHINESE,
    quiz: &quiz::CHINESE,
    take_away: &take_away::CHINESE,
    tour: &tour::CHINESE,
    worksheet: &worksheet::CHINESE,
};

/// The companion's catalogue of a language.
pub fn companion_catalogue(language: Language) -> &'static CompanionCatalogue {
    match language {
        Language::English => &ENGLISH,
        Language::Japanese => &JAPANESE,
        Language::SimplifiedChinese => &CHINESE,
    }
}
