//! Other people's records.

/// The strings of the activity.
pub struct DataWords {
    /// Its title.
    pub title: &'static str,
    /// What may be opened, and that it stays here.
    pub about: &'static str,
    /// Label of the picker.
    pub choose: &'static str,
    /// That a file may be dropped.
    pub or_drop: &'static str,
    /// Link: a table to begin with.
    pub template: &'static str,
    /// Label of the field for the title of the record.
    pub name: &'static str,
    /// A file is being read.
    pub reading: &'static str,
    /// How many records are shown and how many are not.
    pub result: fn(usize, usize) -> String,
    /// Nothing of a file can be shown.
    pub nothing: &'static str,
    /// The names of countries could not be had.
    pub no_names: &'static str,
    /// Heading of the list of mistakes.
    pub mistakes: &'static str,
    /// A mistake in a table: line, column, found, expected.
    pub mistake: fn(usize, &str, &str, &str) -> String,
    /// Link: the table as a dataset.
    pub save: &'static str,
    /// Why one would save it.
    pub why_save: &'static str,
    /// Summary of the list of columns.
    pub columns: &'static str,
    /// Column and what stands in it, in the order of the template.
    pub column: [(&'static str, &'static str); 20],
}

/// English.
pub static ENGLISH: DataWords = DataWords {
    title: "Your own data",
    about: "Open a table (CSV, one row for each deployment) or a dataset (JSON). The file stays on this device.",
    choose: "Choose a file",
    or_drop: "or drop it here",
    template: "A table to begin with (CSV)",
    name: "Title",
    reading: "Reading the file …",
    result: |shown, left_out| match left_out {
        0 => format!("Shown: {shown}. No mistakes."),
        _ => format!("Shown: {shown}. Left out because of mistakes: {left_out}."),
    },
    nothing: "Nothing of this file can be shown; the map stays as it was.",
    no_names: "The names of countries could not be loaded. Check the connection and choose the file again.",
    mistakes: "What to mend",
    mistake: |line, column, found, expected| {
        format!("Line {line}, column {column}: found {found}, expected {expected}.")
    },
    save: "Save as a dataset (JSON)",
    why_save: "Put on a web host, it can be linked and embedded: ?data= and its address.",
    columns: "The columns",
    column: [
        ("id", "an identifier for links; made where it is empty"),
        ("place", "name of the place of work; several with ;"),
        ("country", "its country, by code (KHM) or name"),
        ("for", "places whose people were served from elsewhere"),
        ("staging", "places of supply"),
        ("mission", "the mission, or leave it to the unit"),
        ("category", "one of at most eight kinds; it gives the colour"),
        ("task", "the kind of work"),
        ("unit", "what the group is called"),
        ("from", "first month (1992-09), or a year"),
        ("to", "last month; empty while it goes on"),
        ("people", "a number; empty where it is not known"),
        ("approximate", "true where the number is about"),
        ("confidence", "high, medium or low"),
        ("sources", "at least one address; several with ; and a space"),
        ("did", "what the people did"),
        ("note", "what a careful reader should know"),
        ("colour", "of the category, as #2d79e2"),
        ("lon", "degrees east of a place that is no country"),
        ("lat", "degrees north of it"),
    ],
};

/// Japanese.
pub static JAPANESE: DataWords = DataWords {
    title: "自分のデータ",
    about: "表（CSV、1行に1派遣）またはデータセット（JSON）を開きます。ファイルはこの端末の外に出ません。",
    choose: "ファイルを選ぶ",
    or_drop: "または、ここにドロップ",
    template: "ひな形の表（CSV）",
    name: "題名",
    reading: "ファイルを読んでいます…",
    result: |shown, left_out| match left_out {
        0 => format!("表示：{shown}件。誤りはありません。"),
        _ => format!("表示：{shown}件。誤りのため除外：{left_out}件。"),
    },
    nothing: "このファイルには表示できるものがありません。地図は元のままです。",
    no_names: "国名を読み込めませんでした。接続を確認して、もう一度ファイルを選んでください。",
    mistakes: "直すところ",
    mistake: |line, column, found, expected| {
        format!("{line}行目、列{column}：{found}がありますが、{expected}が必要です。")
    },
    save: "データセット（JSON）として保存",
    why_save: "ウェブに置けば、?data= とそのアドレスでリンクや埋め込みができます。",
    columns: "列の説明",
    column: [
        ("id", "リンク用の識別子。空なら自動"),
        ("place", "活動した場所の名。複数は ; で区切る"),
        ("country", "国のコード（KHM）または国名"),
        ("for", "別の場所から支援を受けた人々の国や地域"),
        ("staging", "補給地"),
        ("mission", "ミッション（部隊名だけでも可）"),
        ("category", "8種類までの区分。色が決まる"),
        ("task", "業務の種類"),
        ("unit", "部隊や班の名"),
        ("from", "開始月（1992-09）または年"),
        ("to", "終了月。継続中は空"),
        ("people", "人数。不明なら空"),
        ("approximate", "概数なら true"),
        ("confidence", "high、medium、low のいずれか"),
        ("sources", "アドレスを1つ以上。複数は ; と空白で区切る"),
        ("did", "活動の内容"),
        ("note", "注意すべきこと"),
        ("colour", "区分の色（#2d79e2）"),
        ("lon", "国でない場所の東経（度）"),
        ("lat", "その北緯（度）"),
    ],
};

/// Simplified Chinese.
pub static CHINESE: DataWords = DataWords {
    title: "打开自己的数据",
    about: "打开一个表格（CSV，每行一次派遣）或数据集（JSON）。文件不会离开本设备。",
    choose: "选择文件",
    or_drop: "或拖放到这里",
    template: "表格模板（CSV）",
    name: "标题",
    reading: "正在读取文件…",
    result: |shown, left_out| match left_out {
        0 => format!("已显示：{shown}条，没有错误。"),
        _ => format!("已显示：{shown}条；因错误未显示：{left_out}条。"),
    },
    nothing: "此文件中没有可以显示的内容，地图保持原样。",
    no_names: "无法加载国名。请检查网络连接后重新选择文件。",
    mistakes: "需要修改的地方",
    mistake: |line, column, found, expected| {
        format!("第{line}行，列{column}：现为{found}，应为{expected}。")
    },
    save: "另存为数据集（JSON）",
    why_save: "放到网站上后，可用 ?data= 加其地址来链接和嵌入。",
    columns: "各列说明",
    column: [
        ("id", "用于链接的标识；留空则自动生成"),
        ("place", "工作地点名称；多个用 ; 分隔"),
        ("country", "国家代码（KHM）或国名"),
        ("for", "从别处获得援助的人们所在地"),
        ("staging", "补给地"),
        ("mission", "任务；也可只写单位"),
        ("category", "最多八种类别，决定颜色"),
        ("task", "工作种类"),
        ("unit", "部队或小组名称"),
        ("from", "开始月份（1992-09）或年份"),
        ("to", "结束月份；仍在进行则留空"),
        ("people", "人数；不详则留空"),
        ("approximate", "约数写 true"),
        ("confidence", "high、medium 或 low"),
        ("sources", "至少一个网址；多个用 ; 加空格分隔"),
        ("did", "做了什么"),
        ("note", "需要注意的事项"),
        ("colour", "类别的颜色（#2d79e2）"),
        ("lon", "非国家地点的东经（度）"),
        ("lat", "其北纬（度）"),
    ],
};
