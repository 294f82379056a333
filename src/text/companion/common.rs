//! What every activity says.

/// Strings that all activities share.
pub struct CommonWords {
    /// The record could not be loaded.
    pub record_missing: &'static str,
    /// Button: ends the activity.
    pub close: &'static str,
}

/// English.
pub static ENGLISH: CommonWords = CommonWords {
    record_missing: "The record could not be loaded. Check the connection and open this part again.",
    close: "Back to the list",
};

/// Japanese.
pub static JAPANESE: CommonWords = CommonWords {
    record_missing: "記録を読み込めませんでした。接続を確認して、もう一度開いてください。",
    close: "一覧に戻る",
};

/// Simplified Chinese.
pub static CHINESE: CommonWords = CommonWords {
    record_missing: "无法加载记录。请检查网络连接后重新打开。",
    close: "返回列表",
};
