//! What the terms mean.

/// The strings of the activity.
pub struct GlossaryWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: GlossaryWords = GlossaryWords { title: "Glossary" };

/// Japanese.
pub static JAPANESE: GlossaryWords = GlossaryWords { title: "用語集" };

/// Simplified Chinese.
pub static CHINESE: GlossaryWords = GlossaryWords { title: "术语表" };
