//! A guided tour.

/// The strings of the activity.
pub struct TourWords {
    /// Its title.
    pub title: &'static str,
}

/// English.
pub static ENGLISH: TourWords = TourWords { title: "Tours" };

/// Japanese.
pub static JAPANESE: TourWords = TourWords { title: "ツアー" };

/// Simplified Chinese.
pub static CHINESE: TourWords = TourWords { title: "导览" };
