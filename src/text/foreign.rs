//! What the atlas says of other people's records.

use crate::text::Language;

/// Strings about other people's records, in one language.
pub struct ForeignWords {
    /// Which record is shown, given where it comes from.
    pub shown: fn(&str) -> String,
    /// Where a record comes from that the reader has opened.
    pub own_file: &'static str,
    /// Button: shows the record of the atlas again.
    pub back: &'static str,
    /// How many records are not shown because of a mistake.
    pub left_out: fn(usize) -> String,
    /// Something is not as it should be, but everything is shown.
    pub remarks: fn(usize) -> String,
    /// Borders of a year before the first that the map is true for.
    pub early: fn(i16) -> String,
    /// Data could not be shown, given where they come from and why.
    pub failed: fn(&str, &str) -> String,
    /// Why: the address is none that may be loaded.
    pub no_address: &'static str,
    /// Why: nobody answered, or not to this page.
    pub unreachable: &'static str,
    /// Why: the policy of this site allows no data from there.
    pub blocked: &'static str,
    /// Why: it is a table.
    pub is_table: &'static str,
    /// A line of a table.
    pub line: fn(usize) -> String,
    /// What was probably meant.
    pub did_you_mean: fn(&str) -> String,
}

static ENGLISH: ForeignWords = ForeignWords {
    shown: |host| format!("Data from {host}. This is not the record of PKO Atlas."),
    own_file: "a file on this device",
    back: "Show the record of PKO Atlas",
    left_out: |count| match count {
        1 => "1 record has a mistake and is not shown".to_owned(),
        count => format!("{count} records have mistakes and are not shown"),
    },
    remarks: |count| match count {
        1 => "1 remark on the data".to_owned(),
        count => format!("{count} remarks on the data"),
    },
    early: |first| format!("Borders before {first} are drawn as they were at the end of {first}."),
    failed: |host, why| {
        format!("The data from {host} cannot be shown. {why} You see the record of PKO Atlas.")
    },
    no_address: "Its address must begin with https:// or belong to this site.",
    unreachable: "Nothing was found there, or the server does not let other pages read it (CORS).",
    blocked: "This site allows no data from there: whoever hosts it decides that (docs/hosting.md).",
    is_table: "It is a table: open it under “Your own data” and save it as a dataset.",
    line: |line| format!("Line {line}"),
    did_you_mean: |meant| format!("Did you mean {meant}?"),
};

static JAPANESE: ForeignWords = ForeignWords {
    shown: |host| format!("{host}のデータ。PKOアトラスの記録ではありません。"),
    own_file: "この端末のファイル",
    back: "PKOアトラスの記録を表示",
    left_out: |count| format!("{count}件の記録に誤りがあり、表示していません"),
    remarks: |count| format!("データについての注意{count}件"),
    early: |first| format!("{first}年より前の境界線は{first}年末のものです。"),
    failed: |host, why| {
        format!("{host}のデータを表示できません。{why}PKOアトラスの記録を表示しています。")
    },
    no_address: "アドレスはhttps://で始まるか、このサイトのものでなければなりません。",
    unreachable: "そこには何もないか、サーバーがほかのページからの読み込みを許可していません（CORS）。",
    blocked: "このサイトはそこからのデータを許可していません。決めるのはサイトの運営者です（docs/hosting.md）。",
    is_table: "表のファイルです。「自分のデータを開く」で開き、データセットとして保存してください。",
    line: |line| format!("{line}行目"),
    did_you_mean: |meant| format!("もしかして：{meant}"),
};

static CHINESE: ForeignWords = ForeignWords {
    shown: |host| format!("数据来自{host}，不是PKO地图集的记录。"),
    own_file: "本设备上的文件",
    back: "显示PKO地图集的记录",
    left_out: |count| format!("{count}条记录有错误，未显示"),
    remarks: |count| format!("关于数据的提示：{count}条"),
    early: |first| format!("{first}年以前的边界按{first}年底的状况绘制。"),
    failed: |host, why| format!("无法显示来自{host}的数据。{why}现在显示的是PKO地图集的记录。"),
    no_address: "地址必须以https://开头，或属于本站。",
    unreachable: "那里没有内容，或服务器不允许其他页面读取（CORS）。",
    blocked: "本站不允许来自那里的数据，由网站的运营者决定（docs/hosting.md）。",
    is_table: "这是一个表格：请在“打开自己的数据”中打开，并另存为数据集。",
    line: |line| format!("第{line}行"),
    did_you_mean: |meant| format!("您是否指：{meant}"),
};

/// The strings of a language.
pub fn foreign_words(language: Language) -> &'static ForeignWords {
    match language {
        Language::English => &ENGLISH,
        Language::Japanese => &JAPANESE,
        Language::SimplifiedChinese => &CHINESE,
    }
}
