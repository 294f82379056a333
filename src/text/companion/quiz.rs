//! Questions made from the record.

/// The strings of the activity.
pub struct QuizWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: QuizWords = QuizWords { title: "Quiz" };

/// Japanese.
pub static JAPANESE: QuizWords = QuizWords { title: "クイズ" };

/// Simplified Chinese.
pub static CHINESE: QuizWords = QuizWords { title: "测验" };
