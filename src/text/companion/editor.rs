//! Making a lesson.

/// The strings of the activity.
pub struct EditorWords {
    /// Its title.
    pub title: &'static str,
    /// How it is done, in two sentences.
    pub rule: &'static str,
    /// The browser stores nothing for this page.
    pub not_kept: &'static str,
    /// Title of a new lesson.
    pub new_title: &'static str,
    /// Title of a new step, by its number.
    pub new_step: fn(usize) -> String,
    /// Text of a new step.
    pub new_text: &'static str,
    /// Label: the title of the lesson.
    pub lesson_title: &'static str,
    /// Label: what it is about.
    pub summary: &'static str,
    /// Label: its kind.
    pub kind: &'static str,
    /// The kinds: tour, quiz.
    pub kinds: [&'static str; 2],
    /// Label of the steps.
    pub steps: &'static str,
    /// Button: the present view as a step.
    pub add: &'static str,
    /// Said when it has been added.
    pub added: fn(usize) -> String,
    /// There is no room for more.
    pub full: &'static str,
    /// Label: the title of a step.
    pub step_title: &'static str,
    /// Label: its text.
    pub text: &'static str,
    /// Label: one thing to notice.
    pub notice: &'static str,
    /// Label: notes for the presenter.
    pub notes: &'static str,
    /// Label: a question.
    pub question: &'static str,
    /// Label: its answer.
    pub answer: &'static str,
    /// Label: answers to choose from.
    pub choices: &'static str,
    /// Label: an address of a page elsewhere.
    pub link: &'static str,
    /// Label: what that page is called.
    pub link_title: &'static str,
    /// Label: the view.
    pub view: &'static str,
    /// Button: the present view instead of the kept one.
    pub take_view: &'static str,
    /// Button: shows the kept view on the map.
    pub show_view: &'static str,
    /// Button.
    pub up: &'static str,
    /// Button.
    pub down: &'static str,
    /// Button.
    pub remove: &'static str,
    /// Button: tries the lesson.
    pub preview: &'static str,
    /// Button: saves it as a file.
    pub save: &'static str,
    /// Button: opens a file.
    pub open: &'static str,
    /// Button: begins anew.
    pub clear: &'static str,
    /// Asks before that.
    pub clear_sure: &'static str,
    /// Label of the link.
    pub as_link: &'static str,
    /// How long it is, in characters.
    pub length: fn(usize) -> String,
    /// It is longer than some programs carry.
    pub too_long: &'static str,
    /// It is too long for a code.
    pub no_code: &'static str,
    /// Description of the code.
    pub code: &'static str,
    /// Heading: what is to be mended before it can be kept.
    pub to_mend: &'static str,
    /// How many mistakes a lesson has.
    pub wrong: fn(usize) -> String,
    /// A lesson is no JSON: line, column and what the parser says.
    pub not_json: fn(usize, usize, &str) -> String,
    /// A lesson is larger than the atlas reads.
    pub too_large: &'static str,
    /// It was opened.
    pub opened: fn(&str) -> String,
    /// The file is none.
    pub unreadable: &'static str,
}

/// English.
pub static ENGLISH: EditorWords = EditorWords {
    title: "Make a lesson",
    rule: "Set the map as you want it, add the view as a step, and write what there is to see. Everything stays in this tab of the browser until you save it or pass on the link.",
    not_kept: "This browser stores nothing for this page, as in some private windows: loading it again loses the lesson. Save it as a file before.",
    new_title: "My lesson",
    new_step: |number| format!("Stop {number}"),
    new_text: "What is there to see?",
    lesson_title: "Title",
    summary: "What it is about",
    kind: "Kind",
    kinds: ["Tour: look", "Quiz: answer"],
    steps: "Steps",
    add: "Add the present view as a step",
    added: |count| format!("Step {count} added."),
    full: "A lesson has at most 40 steps.",
    step_title: "Title of the step",
    text: "Text",
    notice: "One thing to notice",
    notes: "Notes for the presenter",
    question: "Question",
    answer: "Answer",
    choices: "Answers to choose from, one a line, the right one with * in front",
    link: "Address of a page elsewhere (https://…)",
    link_title: "What that page is called",
    view: "View",
    take_view: "Take the present view",
    show_view: "Show on the map",
    up: "Up",
    down: "Down",
    remove: "Remove",
    preview: "Preview",
    save: "Save as a file",
    open: "Open a file",
    clear: "Begin anew",
    clear_sure: "Throw this lesson away?",
    as_link: "As a link",
    length: |count| format!("{count} characters"),
    too_long: "Longer than 2,000 characters: some programs cut such links. Pass the file on instead.",
    no_code: "Too long for a QR code.",
    code: "QR code of the link",
    to_mend: "To be mended before the lesson can be kept",
    wrong: |count| match count {
        1 => "The lesson has 1 mistake.".to_owned(),
        count => format!("The lesson has {count} mistakes."),
    },
    not_json: |line, column, message| {
        format!("The lesson is not valid JSON (line {line}, column {column}: {message}).")
    },
    too_large: "The lesson is larger than 256 KiB.",
    opened: |title| format!("Opened: {title}"),
    unreadable: "The file could not be read.",
};

/// Japanese.
pub static JAPANESE: EditorWords = EditorWords {
    title: "授業をつくる",
    rule: "地図を見せたい形にし、その場面を加え、見るべきことを書きます。保存するかリンクを渡すまで、すべてはブラウザーのこのタブの中だけにあります。",
    not_kept: "このブラウザーは、プライベートウィンドウなどのため、このページのものを何も保存しません。再読み込みすると授業は失われます。先にファイルに保存してください。",
    new_title: "私の授業",
    new_step: |number| format!("場面{number}"),
    new_text: "何が見えますか。",
    lesson_title: "題",
    summary: "内容",
    kind: "種類",
    kinds: ["ツアー：見る", "クイズ：答える"],
    steps: "場面",
    add: "いまの表示を場面に加える",
    added: |count| format!("場面{count}を加えました。"),
    full: "場面は40までです。",
    step_title: "場面の題",
    text: "説明",
    notice: "注目すること",
    notes: "発表者のメモ",
    question: "問い",
    answer: "答え",
    choices: "選択肢（1行に1つ、正解の前に*）",
    link: "ほかのページのアドレス（https://…）",
    link_title: "そのページの名",
    view: "表示",
    take_view: "いまの表示にする",
    show_view: "地図に示す",
    up: "上へ",
    down: "下へ",
    remove: "取り除く",
    preview: "試す",
    save: "ファイルに保存",
    open: "ファイルを開く",
    clear: "新しく始める",
    clear_sure: "この授業を捨てますか。",
    as_link: "リンクとして",
    length: |count| format!("{count}文字"),
    too_long: "2,000文字を超えています。リンクを切るプログラムがあるため、ファイルを渡してください。",
    no_code: "QRコードには長すぎます。",
    code: "リンクのQRコード",
    to_mend: "保存する前に直すところ",
    wrong: |count| format!("授業に{count}件の誤りがあります。"),
    not_json: |line, column, message| {
        format!("授業が正しいJSONではありません（{line}行{column}桁：{message}）。")
    },
    too_large: "授業が256 KiBを超えています。",
    opened: |title| format!("開きました：{title}"),
    unreadable: "ファイルを読めませんでした。",
};

/// Simplified Chinese.
pub static CHINESE: EditorWords = EditorWords {
    title: "制作课程",
    rule: "把地图调到想要的样子，将视图加为一步，再写下可看之处。在您保存或传出链接之前，一切都只留在浏览器的此标签页中。",
    not_kept: "此浏览器（例如在隐私窗口中）不会为此页面存储任何内容：重新加载会丢失课程。请先保存为文件。",
    new_title: "我的课程",
    new_step: |number| format!("第{number}站"),
    new_text: "能看到什么？",
    lesson_title: "标题",
    summary: "内容",
    kind: "类型",
    kinds: ["导览：观看", "测验：回答"],
    steps: "步骤",
    add: "将当前视图加为一步",
    added: |count| format!("已加入第{count}步。"),
    full: "课程最多40步。",
    step_title: "步骤标题",
    text: "文字",
    notice: "请注意的一点",
    notes: "演示者备注",
    question: "问题",
    answer: "答案",
    choices: "选项（每行一个，正确答案前加*）",
    link: "其他网页的地址（https://…）",
    link_title: "该网页的名称",
    view: "视图",
    take_view: "改用当前视图",
    show_view: "在地图上显示",
    up: "上移",
    down: "下移",
    remove: "移除",
    preview: "预览",
    save: "保存为文件",
    open: "打开文件",
    clear: "重新开始",
    clear_sure: "要丢弃这份课程吗？",
    as_link: "作为链接",
    length: |count| format!("{count}个字符"),
    too_long: "超过2,000个字符：有些程序会截断这样的链接。请改为传递文件。",
    no_code: "过长，无法生成二维码。",
    code: "链接的二维码",
    to_mend: "保存前需要修改",
    wrong: |count| format!("课程有{count}处错误。"),
    not_json: |line, column, message| {
        format!("课程不是有效的JSON（第{line}行第{column}列：{message}）。")
    },
    too_large: "课程超过256 KiB。",
    opened: |title| format!("已打开：{title}"),
    unreadable: "无法读取该文件。",
};
