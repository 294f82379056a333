//! Taking away what is shown.

/// Strings of what can be taken away.
pub struct TakeAwayWords {
    /// Button: save what is shown as a file of this kind.
    pub save_as: fn(&str) -> String,
    /// Heading of the files of the records.
    pub the_records: &'static str,
    /// Heading of the files of the map.
    pub the_picture: &'static str,
    /// A picture for print.
    pub for_print: &'static str,
    /// A picture that plays through the years.
    pub animation: &'static str,
    /// The picture could not be made.
    pub picture_failed: &'static str,
    /// Button: print the page.
    pub print: &'static str,
    /// Label of the address of what is shown.
    pub link_to_this: &'static str,
    /// Label of the picture in words with its link, for a message.
    pub share_text: &'static str,
    /// Label of the choice of what is embedded.
    pub frame: &'static str,
    /// Label of the map in words.
    pub picture_in_words: &'static str,
}

/// English.
pub static ENGLISH: TakeAwayWords = TakeAwayWords {
    save_as: |kind| format!("Save as {kind}"),
    the_records: "The records",
    the_picture: "The map",
    for_print: "PNG for print",
    animation: "moving SVG, all years",
    picture_failed: "The picture could not be made in this browser. Save it as SVG instead.",
    print: "Print",
    link_to_this: "Link to this view",
    share_text: "Words and link, for a message",
    frame: "Embed in a page",
    picture_in_words: "The picture in words",
};

/// Japanese.
pub static JAPANESE: TakeAwayWords = TakeAwayWords {
    save_as: |kind| format!("{kind}で保存"),
    the_records: "記録",
    the_picture: "地図",
    for_print: "印刷用PNG",
    animation: "動くSVG（全年）",
    picture_failed: "このブラウザーでは画像を作れません。SVGで保存してください。",
    print: "印刷",
    link_to_this: "この表示へのリンク",
    share_text: "説明文とリンク（メッセージ用）",
    frame: "ページに埋め込む",
    picture_in_words: "地図の説明文",
};

/// Simplified Chinese.
pub static CHINESE: TakeAwayWords = TakeAwayWords {
    save_as: |kind| format!("保存为{kind}"),
    the_records: "记录",
    the_picture: "地图",
    for_print: "供打印的PNG",
    animation: "动态SVG（所有年份）",
    picture_failed: "此浏览器无法生成图片。请改存为SVG。",
    print: "打印",
    link_to_this: "此视图的链接",
    share_text: "文字说明和链接（用于消息）",
    frame: "嵌入网页",
    picture_in_words: "地图文字说明",
};
