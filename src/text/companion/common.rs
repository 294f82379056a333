//! What every activity says.

/// Strings that all activities share.
pub struct CommonWords {
    /// The record could not be loaded.
    pub record_missing: &'static str,
    /// Button: ends the activity.
    pub close: &'static str,
    /// Link: the whole atlas as one file.
    pub one_file: &'static str,
    /// What such a file is good for.
    pub one_file_note: &'static str,
    /// The browser keeps no copy of the site.
    pub no_copy: &'static str,
}

/// English.
pub static ENGLISH: CommonWords = CommonWords {
    record_missing: "The record could not be loaded. Check the connection and open this part again.",
    close: "Back to the list",
    one_file: "The whole atlas as one file",
    one_file_note: "It opens in a browser from a disk or a stick, without a network.",
    no_copy: "This browser keeps no copy of the site itself, as in some private windows: without a network only the file opens.",
};

/// Japanese.
pub static JAPANESE: CommonWords = CommonWords {
    record_missing: "記録を読み込めませんでした。接続を確認して、もう一度開いてください。",
    close: "一覧に戻る",
    one_file: "アトラス全体を一つのファイルで保存",
    one_file_note: "ディスクやUSBメモリーから、ネットワークなしでブラウザーで開けます。",
    no_copy: "このブラウザーは、プライベートウィンドウなどのため、サイトの写しを保存しません。ネットワークがないときに開けるのはこのファイルだけです。",
};

/// Simplified Chinese.
pub static CHINESE: CommonWords = CommonWords {
    record_missing: "无法加载记录。请检查网络连接后重新打开。",
    close: "返回列表",
    one_file: "将整个地图集保存为一个文件",
    one_file_note: "可从磁盘或U盘用浏览器打开，无需网络。",
    no_copy: "此浏览器（例如在隐私窗口中）不会保存网站副本：没有网络时只能打开该文件。",
};
