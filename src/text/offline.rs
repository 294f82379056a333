//! What is said about the copy that works without a network.

use crate::text::Language;

/// The strings of one language.
pub struct OfflineWords {
    /// Mark: the host cannot be reached, and what is shown is the copy.
    pub copy: &'static str,
    /// The same as a sentence.
    pub copy_means: &'static str,
    /// A newer version of the site is ready.
    pub newer: &'static str,
    /// Button: load it.
    pub show_newer: &'static str,
}

/// The strings of a language.
pub fn offline_words(language: Language) -> &'static OfflineWords {
    match language {
        Language::English => &ENGLISH,
        Language::Japanese => &JAPANESE,
        Language::SimplifiedChinese => &CHINESE,
    }
}

static ENGLISH: OfflineWords = OfflineWords {
    copy: "Offline copy",
    copy_means: "There is no connection to the site. This is the copy kept in this browser.",
    newer: "A newer version of the atlas is ready.",
    show_newer: "Load it",
};

static JAPANESE: OfflineWords = OfflineWords {
    copy: "オフライン",
    copy_means: "サイトに接続できません。このブラウザーに保存した内容を表示しています。",
    newer: "アトラスの新しい版があります。",
    show_newer: "読み込む",
};

static CHINESE: OfflineWords = OfflineWords {
    copy: "离线副本",
    copy_means: "无法连接网站，显示的是保存在此浏览器中的副本。",
    newer: "地图集已有新版本。",
    show_newer: "载入",
};
