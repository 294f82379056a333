//! Putting the atlas into another page.

/// The strings of the activity.
pub struct EmbedWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: EmbedWords = EmbedWords { title: "Embed the atlas" };

/// Japanese.
pub static JAPANESE: EmbedWords = EmbedWords { title: "埋め込む" };

/// Simplified Chinese.
pub static CHINESE: EmbedWords = EmbedWords { title: "嵌入" };
