//! A sheet for the class.

/// The strings of the activity.
pub struct WorksheetWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: WorksheetWords = WorksheetWords { title: "Worksheet" };

/// Japanese.
pub static JAPANESE: WorksheetWords = WorksheetWords { title: "ワークシート" };

/// Simplified Chinese.
pub static CHINESE: WorksheetWords = WorksheetWords { title: "练习单" };
