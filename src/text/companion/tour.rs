//! A guided tour: the strings of its player, of the presenter and of the teacher's guide.

/// The strings of the activity.
pub struct TourWords {
    /// Its title.
    pub title: &'static str,
    /// What a tour is, in a sentence.
    pub rule: &'static str,
    /// While the tours are on their way.
    pub loading: &'static str,
    /// They did not come.
    pub missing: &'static str,
    /// They belong to another record than the one shown.
    pub of_another_record: &'static str,
    /// The address names a tour that is not there.
    pub unknown: &'static str,
    /// A lesson in the address cannot be used.
    pub link_damaged: &'static str,
    /// Button: begins a tour.
    pub start: &'static str,
    /// How many stops a tour has.
    pub stops: fn(usize) -> String,
    /// Button: opens the teacher's guide.
    pub guide: &'static str,
    /// Button: opens the editor.
    pub make_own: &'static str,
    /// Button: back to all tours.
    pub all: &'static str,
    /// Heading of a lesson of one's own.
    pub own: &'static str,

    /// Where the reader is: the stop, and how many there are.
    pub position: fn(usize, usize) -> String,
    /// Button.
    pub previous: &'static str,
    /// Button.
    pub next: &'static str,
    /// Which keys lead through the tour.
    pub keys: &'static str,
    /// The map shows something else than the stop.
    pub away: &'static str,
    /// Button: shows the view of the stop again.
    pub back_to_tour: &'static str,
    /// Heading: one thing to notice.
    pub notice: &'static str,
    /// Heading: records and sources that the stop rests on.
    pub rests_on: &'static str,
    /// Label of a button that opens a record.
    pub open_record: fn(&str) -> String,
    /// Heading: pages outside the record.
    pub elsewhere: &'static str,

    /// Heading of the questions.
    pub questions: &'static str,
    /// Button: shows the answer.
    pub show_answer: &'static str,
    /// Button: hides it.
    pub hide_answer: &'static str,
    /// The chosen answer is right.
    pub right: &'static str,
    /// It is not.
    pub not_right: &'static str,

    /// Above a claim.
    pub claim: &'static str,
    /// Who puts it forward.
    pub argued_by: &'static str,
    /// Heading: records beside a claim.
    pub record_beside: &'static str,
    /// Heading: what others say.
    pub others_say: &'static str,
    /// The bearings: supports, complicates, cannot decide.
    pub bearings: [&'static str; 3],
    /// The standings, in the order of `teach::Standing::NAMES`.
    pub standings: [&'static str; 9],

    /// Button: large type on the whole screen.
    pub present: &'static str,
    /// Button: ends that.
    pub end_presenting: &'static str,
    /// Button: opens the notes in a window of their own.
    pub open_notes: &'static str,
    /// Title of that window.
    pub notes: &'static str,
    /// The browser opened no window.
    pub notes_refused: &'static str,
    /// There are none for this stop.
    pub no_notes: &'static str,
    /// Before the title of the next stop.
    pub then: &'static str,

    /// Title of the guide.
    pub guide_title: &'static str,
    /// Heading: what the class can do afterwards.
    pub goal: &'static str,
    /// Heading of a plan of so many minutes.
    pub plan: fn(u32) -> String,
    /// Minutes of a part.
    pub minutes: fn(u32) -> String,
    /// Heading: the stops.
    pub stops_heading: &'static str,
    /// Before an answer.
    pub answer: &'static str,
    /// Button.
    pub print: &'static str,
}

/// English.
pub static ENGLISH: TourWords = TourWords {
    title: "Tours",
    rule: "A tour shows the map in several views, each with a short text and its sources. You can leave the path at any time and come back.",
    loading: "The tours are on their way.",
    missing: "The tours could not be loaded. Check the connection and open them again.",
    of_another_record: "The tours belong to the record that comes with the atlas, not to the one that is open.",
    unknown: "There is no tour of this name. These are the tours there are:",
    link_damaged: "The lesson in this address cannot be used: a part of it was lost, or it is too large. Ask for the file instead.",
    start: "Start",
    stops: |count| if count == 1 { "1 stop".to_owned() } else { format!("{count} stops") },
    guide: "Teacher’s guide",
    make_own: "Make or open a lesson",
    all: "All tours",
    own: "Your own lesson",
    position: |at, count| format!("Stop {at} of {count}"),
    previous: "Previous",
    next: "Next",
    keys: "Page Up and Page Down, or a clicker, lead through the tour; swipe on a touch screen.",
    away: "The map shows another view than this stop.",
    back_to_tour: "Back to the tour",
    notice: "Notice",
    rests_on: "Records and sources",
    open_record: |record| format!("Open the record: {record}"),
    elsewhere: "Elsewhere",
    questions: "Questions",
    show_answer: "Show the answer",
    hide_answer: "Hide the answer",
    right: "That is right.",
    not_right: "Not this one.",
    claim: "A claim, not a fact",
    argued_by: "Argued by",
    record_beside: "The record",
    others_say: "What others say",
    bearings: ["supports", "complicates", "cannot decide"],
    standings: [
        "Interpretation",
        "Checkable in part",
        "Supported in part",
        "Not checked",
        "Dates supported, causes not",
        "Contradicted in part",
        "Outdated",
        "Contradicted",
        "Open",
    ],
    present: "Present",
    end_presenting: "End presenting",
    open_notes: "Notes in a window",
    notes: "Notes",
    notes_refused: "The browser opened no window for the notes; they stand here instead.",
    no_notes: "No notes for this stop.",
    then: "Next:",
    guide_title: "Teacher’s guide",
    goal: "Goal",
    plan: |minutes| format!("Plan for {minutes} minutes"),
    minutes: |minutes| format!("{minutes} min"),
    stops_heading: "Stops",
    answer: "Answer:",
    print: "Print",
};

/// Japanese.
pub static JAPANESE: TourWords = TourWords {
    title: "ツアー",
    rule: "ツアーは地図をいくつかの場面で示し、それぞれに短い説明と出典を添えます。いつでも道を外れ、また戻れます。",
    loading: "ツアーを読み込んでいます。",
    missing: "ツアーを読み込めませんでした。接続を確認して、もう一度開いてください。",
    of_another_record: "ツアーは地図帳に付属の記録のもので、いま開いている記録のものではありません。",
    unknown: "その名のツアーはありません。次のツアーがあります。",
    link_damaged: "このアドレスの授業は使えません。一部が失われたか、大きすぎます。ファイルを受け取ってください。",
    start: "始める",
    stops: |count| format!("{count}場面"),
    guide: "教師用の手引き",
    make_own: "授業をつくる・開く",
    all: "すべてのツアー",
    own: "自分の授業",
    position: |at, count| format!("{count}場面のうち{at}"),
    previous: "前へ",
    next: "次へ",
    keys: "Page UpとPage Down、またはクリッカーで進めます。タッチ画面ではスワイプできます。",
    away: "地図はこの場面と異なるものを示しています。",
    back_to_tour: "ツアーに戻る",
    notice: "注目",
    rests_on: "記録と出典",
    open_record: |record| format!("記録を開く：{record}"),
    elsewhere: "ほかのページ",
    questions: "問い",
    show_answer: "答えを見る",
    hide_answer: "答えを隠す",
    right: "正解です。",
    not_right: "これではありません。",
    claim: "主張であり、事実ではない",
    argued_by: "主張者",
    record_beside: "記録",
    others_say: "ほかの見方",
    bearings: ["支持する", "単純でなくする", "決められない"],
    standings: [
        "解釈",
        "一部は確認できる",
        "一部は支持される",
        "未確認",
        "日付は支持され、因果は支持されない",
        "一部は否定される",
        "古くなった",
        "否定される",
        "未定",
    ],
    present: "投影する",
    end_presenting: "投影を終える",
    open_notes: "メモを別の窓に",
    notes: "メモ",
    notes_refused: "ブラウザーがメモの窓を開かなかったため、ここに示します。",
    no_notes: "この場面のメモはありません。",
    then: "次：",
    guide_title: "教師用の手引き",
    goal: "目標",
    plan: |minutes| format!("{minutes}分の計画"),
    minutes: |minutes| format!("{minutes}分"),
    stops_heading: "場面",
    answer: "答え：",
    print: "印刷",
};

/// Simplified Chinese.
pub static CHINESE: TourWords = TourWords {
    title: "导览",
    rule: "导览以若干视图展示地图，每个视图附有简短文字和来源。您可随时离开路线，再回来。",
    loading: "正在加载导览。",
    missing: "无法加载导览。请检查网络连接后重新打开。",
    of_another_record: "导览属于图集自带的记录，不属于当前打开的记录。",
    unknown: "没有这个名称的导览。现有的导览如下：",
    link_damaged: "此地址中的课程无法使用：部分内容丢失，或内容过大。请改为索取文件。",
    start: "开始",
    stops: |count| format!("{count}站"),
    guide: "教师指南",
    make_own: "制作或打开课程",
    all: "全部导览",
    own: "自己的课程",
    position: |at, count| format!("第{at}站，共{count}站"),
    previous: "上一站",
    next: "下一站",
    keys: "可用Page Up和Page Down或翻页器前后移动；触摸屏上可滑动。",
    away: "地图显示的不是这一站的视图。",
    back_to_tour: "回到导览",
    notice: "请注意",
    rests_on: "记录与来源",
    open_record: |record| format!("打开记录：{record}"),
    elsewhere: "其他网页",
    questions: "问题",
    show_answer: "显示答案",
    hide_answer: "隐藏答案",
    right: "正确。",
    not_right: "不是这一项。",
    claim: "这是主张，不是事实",
    argued_by: "提出者",
    record_beside: "记录",
    others_say: "其他观点",
    bearings: ["支持", "使其复杂", "无法裁定"],
    standings: [
        "解释",
        "部分可核实",
        "部分得到支持",
        "未核实",
        "日期属实，因果未证实",
        "部分与记录相悖",
        "已过时",
        "与记录相悖",
        "未定",
    ],
    present: "演示",
    end_presenting: "结束演示",
    open_notes: "在窗口中显示备注",
    notes: "备注",
    notes_refused: "浏览器未打开备注窗口，备注改在此处显示。",
    no_notes: "这一站没有备注。",
    then: "下一站：",
    guide_title: "教师指南",
    goal: "目标",
    plan: |minutes| format!("{minutes}分钟方案"),
    minutes: |minutes| format!("{minutes}分钟"),
    stops_heading: "各站",
    answer: "答案：",
    print: "打印",
};
