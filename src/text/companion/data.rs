//! Other people's records.

/// The strings of the activity.
pub struct DataWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: DataWords = DataWords { title: "Your own data" };

/// Japanese.
pub static JAPANESE: DataWords = DataWords { title: "自分のデータ" };

/// Simplified Chinese.
pub static CHINESE: DataWords = DataWords { title: "打开自己的数据" };
