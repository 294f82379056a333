//! Making a lesson.

/// The strings of the activity.
pub struct EditorWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: EditorWords = EditorWords { title: "Make a lesson" };

/// Japanese.
pub static JAPANESE: EditorWords = EditorWords { title: "授業をつくる" };

/// Simplified Chinese.
pub static CHINESE: EditorWords = EditorWords { title: "制作课程" };
