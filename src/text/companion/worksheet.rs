//! A sheet for the class.

use crate::unit::Year;

/// The strings of the activity, those of its options and those that are printed.
pub struct WorksheetWords {
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Label of the seed.
    pub seed: &'static str,
    /// What the seed is good for.
    pub seed_note: &'static str,
    /// Button: another seed.
    pub another: &'static str,
    /// Label of the choice of paper.
    pub paper: &'static str,
    /// US Letter, by its name.
    pub letter: &'static str,
    /// Label of the choice of map.
    pub map: &'static str,
    /// A map with numbers.
    pub map_numbered: &'static str,
    /// A map with names.
    pub map_labelled: &'static str,
    /// A map with outlines alone.
    pub map_blank: &'static str,
    /// Label of the choice of years on the map.
    pub map_years: &'static str,
    /// Heading of the choice of parts.
    pub parts: &'static str,
    /// The names to choose from.
    pub bank: &'static str,
    /// The timeline.
    pub strip: &'static str,
    /// The part with questions.
    pub reading: &'static str,
    /// The answers.
    pub key: &'static str,
    /// Labels of first and last year of the timeline.
    pub years: [&'static str; 2],
    /// Button: print.
    pub print: &'static str,
    /// Heading of the pages as they will be printed.
    pub preview: &'static str,
    /// Nothing is in force in the year, and what to do.
    pub nothing: fn(Year) -> String,
    /// There are more places than the sheet has room for.
    pub left_out: fn(usize) -> String,

    /// Printed: the year of the map, or the years up to it.
    pub heading: fn(Year, Option<Year>) -> String,
    /// Printed: name, class and date, each before a line to write on.
    pub head: [&'static str; 3],
    /// Printed: what to do on a map with numbers.
    pub do_numbered: &'static str,
    /// Printed: what to do on a map with names.
    pub do_labelled: &'static str,
    /// Printed: what to do on a map with outlines.
    pub do_blank: &'static str,
    /// Printed: some names of the bank belong to no number.
    pub bank_note: &'static str,
    /// Printed: what to do with the timeline.
    pub do_strip: &'static str,
    /// Printed: what to do with the rows.
    pub do_reading: &'static str,
    /// Printed: heading of the number of a row.
    pub row: &'static str,
    /// Printed: in which line most people were sent; whether some numbers are not known.
    pub ask_most: fn(bool) -> &'static str,
    /// Printed: in which line fewest people were sent; whether some numbers are not known.
    pub ask_fewest: fn(bool) -> &'static str,
    /// Printed: which began first.
    pub ask_first: &'static str,
    /// Printed: which lasted longest.
    pub ask_longest: &'static str,
    /// Printed: how many are of a category.
    pub ask_count: fn(&str) -> String,
    /// Printed: which were going on at the end of a year.
    pub ask_going_on: fn(Year) -> String,
    /// Printed: how many people in all.
    pub ask_sum: &'static str,
    /// Printed: which place is there more than once.
    pub ask_again: &'static str,
    /// Printed: a question that has no single answer.
    pub ask_open: &'static str,
    /// Printed among the answers: there is no single one.
    pub answer_open: &'static str,
    /// Printed among the answers: a row, by number, and what it is of.
    pub answer_row: fn(usize, &str) -> String,
    /// Printed: heading of the answers.
    pub answers: &'static str,
    /// Printed: heading of their sources.
    pub sources: &'static str,
    /// Printed at the foot: seed and version of the data.
    pub foot: fn(&str, &str) -> String,
    /// In words, for those who do not see it: the map with the exercise, and the timeline.
    pub pictures: [&'static str; 2],
}

/// English.
pub static ENGLISH: WorksheetWords = WorksheetWords {
    title: "Worksheet",
    about: "A sheet to print, made from the record of the year and the categories that are switched on.",
    seed: "Seed",
    seed_note: "The same seed and the same choices make the same sheet; all are in the address.",
    another: "Another sheet",
    paper: "Paper",
    letter: "US Letter",
    map: "Map",
    map_numbered: "Numbers: which places?",
    map_labelled: "Names: which kind?",
    map_blank: "Outlines: find and shade",
    map_years: "On the map",
    parts: "Parts",
    bank: "Word bank",
    strip: "Timeline",
    reading: "Reading questions",
    key: "Answer key",
    years: ["Timeline from", "to"],
    print: "Print",
    preview: "Pages",
    nothing: |year| {
        format!(
            "Nothing is in force in {year} under these switches. Choose another year, or switch categories on."
        )
    },
    left_out: |count| match count {
        1 => "One more place is left out; another seed chooses others.".to_owned(),
        _ => format!("{count} more places are left out; another seed chooses others."),
    },
    heading: |year, first| match first {
        None => format!("Japan’s peace cooperation in {year}"),
        Some(first) => format!("Japan’s peace cooperation, {first}–{year}"),
    },
    head: ["Name", "Class", "Date"],
    do_numbered: "Which places are these? Write the name beside each number. The patterns show the kind of cooperation.",
    do_labelled: "Which kind of cooperation was it? Write the letter beside each place; some have more than one.",
    do_blank: "Find these places on the map. Shade each with the pattern of its kind of cooperation.",
    bank_note: "Some names are left over.",
    do_strip: "When did Japan’s first people come to each mission? Write the letters into the circles.",
    do_reading: "Read these lines of the record, then answer.",
    row: "Line",
    ask_most: |partly| {
        if partly {
            "Of the lines whose number is known, in which were the most people sent?"
        } else {
            "In which line were the most people sent?"
        }
    },
    ask_fewest: |partly| {
        if partly {
            "Of the lines whose number is known, in which were the fewest people sent?"
        } else {
            "In which line were the fewest people sent?"
        }
    },
    ask_first: "Which line began first?",
    ask_longest: "Which line lasted longest?",
    ask_count: |category| format!("How many of these lines are “{category}”?"),
    ask_going_on: |year| format!("Which lines were still going on at the end of {year}?"),
    ask_sum: "How many people were sent in all of these lines together?",
    ask_again: "Which place is named in more than one line?",
    ask_open: "What do these lines not tell you that you would like to know? Where could you look?",
    answer_open: "No single answer.",
    answer_row: |number, what| format!("Line {number}: {what}"),
    answers: "Answers",
    sources: "Sources of the answers",
    foot: |seed, version| format!("Sheet {seed} · data {version}"),
    pictures: ["Map of the exercise", "Timeline with circles over some years"],
};

/// Japanese.
pub static JAPANESE: WorksheetWords = WorksheetWords {
    title: "ワークシート",
    about: "表示中の年と、選ばれている区分の記録から作る印刷用の用紙です。",
    seed: "シード",
    seed_note: "同じシードと同じ設定からは同じ用紙ができます。すべてアドレスに含まれます。",
    another: "別の用紙",
    paper: "用紙",
    letter: "USレター",
    map: "地図",
    map_numbered: "番号：どこでしょう",
    map_labelled: "地名：どの区分でしょう",
    map_blank: "輪郭：見つけて塗る",
    map_years: "地図の範囲",
    parts: "内容",
    bank: "語群",
    strip: "年表",
    reading: "読み取り問題",
    key: "解答",
    years: ["年表の始まり", "終わり"],
    print: "印刷",
    preview: "ページ",
    nothing: |year| {
        format!(
            "この設定では{year}年に実施中のものがありません。別の年を選ぶか、区分を選んでください。"
        )
    },
    left_out: |count| format!("ほかに{count}か所あります。シードを変えると別の場所が選ばれます。"),
    heading: |year, first| match first {
        None => format!("{year}年の日本の国際平和協力"),
        Some(first) => format!("日本の国際平和協力　{first}〜{year}年"),
    },
    head: ["名前", "組", "日付"],
    do_numbered: "番号の場所はどこでしょう。番号の横に地名を書きましょう。模様は協力の区分を表します。",
    do_labelled: "どの区分の協力だったでしょう。地名の横に記号を書きましょう。二つ以上の場所もあります。",
    do_blank: "次の場所を地図で見つけ、協力の区分の模様を描き入れましょう。",
    bank_note: "使わない地名もあります。",
    do_strip: "それぞれの活動に、日本から最初の人が来たのはいつでしょう。丸に記号を書きましょう。",
    do_reading: "次の記録を読んで、問いに答えましょう。",
    row: "行",
    ask_most: |partly| {
        if partly {
            "人数が分かっている行のうち、派遣人数が最も多いのはどれですか。"
        } else {
            "派遣人数が最も多いのはどの行ですか。"
        }
    },
    ask_fewest: |partly| {
        if partly {
            "人数が分かっている行のうち、派遣人数が最も少ないのはどれですか。"
        } else {
            "派遣人数が最も少ないのはどの行ですか。"
        }
    },
    ask_first: "最も早く始まったのはどの行ですか。",
    ask_longest: "最も長く続いたのはどの行ですか。",
    ask_count: |category| format!("「{category}」の行はいくつありますか。"),
    ask_going_on: |year| format!("{year}年の終わりにまだ続いていたのはどの行ですか。"),
    ask_sum: "これらの行の派遣人数は、合わせて何人ですか。",
    ask_again: "二つ以上の行に出てくる場所はどこですか。",
    ask_open: "これらの記録から分からないことで、知りたいことは何ですか。どこで調べられるでしょう。",
    answer_open: "答えは一つではありません。",
    answer_row: |number, what| format!("{number}行目：{what}"),
    answers: "解答",
    sources: "解答の出典",
    foot: |seed, version| format!("用紙 {seed} ・ データ {version}"),
    pictures: ["問題の地図", "いくつかの年に丸がある年表"],
};

/// Simplified Chinese.
pub static CHINESE: WorksheetWords = WorksheetWords {
    title: "练习单",
    about: "根据当前年份和已选类别的记录生成的打印用练习单。",
    seed: "种子",
    seed_note: "相同的种子和相同的选项生成相同的练习单；全部写在网址里。",
    another: "换一份",
    paper: "纸张",
    letter: "美国信纸",
    map: "地图",
    map_numbered: "编号：是哪里？",
    map_labelled: "地名：是哪一类？",
    map_blank: "轮廓：找到并涂上图案",
    map_years: "地图范围",
    parts: "内容",
    bank: "词库",
    strip: "时间轴",
    reading: "阅读题",
    key: "答案",
    years: ["时间轴从", "到"],
    print: "打印",
    preview: "页面",
    nothing: |year| format!("按这些选项，{year}年没有进行中的活动。请选择其他年份或打开类别。"),
    left_out: |count| format!("另有{count}个地点未列入；更换种子会选出其他地点。"),
    heading: |year, first| match first {
        None => format!("{year}年的日本国际和平合作"),
        Some(first) => format!("日本国际和平合作，{first}–{year}年"),
    },
    head: ["姓名", "班级", "日期"],
    do_numbered: "这些编号是哪些地方？在编号旁写出地名。图案表示合作的类别。",
    do_labelled: "当时是哪一类合作？在地名旁写出字母；有的地方不止一类。",
    do_blank: "在地图上找到这些地方，并用其合作类别的图案涂画。",
    bank_note: "有些地名用不上。",
    do_strip: "日本最早的人员是哪一年到各项任务的？把字母填入圆圈。",
    do_reading: "阅读下列记录，然后回答。",
    row: "行",
    ask_most: |partly| {
        if partly {
            "在人数已知的各行中，派出人数最多的是哪一行？"
        } else {
            "派出人数最多的是哪一行？"
        }
    },
    ask_fewest: |partly| {
        if partly {
            "在人数已知的各行中，派出人数最少的是哪一行？"
        } else {
            "派出人数最少的是哪一行？"
        }
    },
    ask_first: "最早开始的是哪一行？",
    ask_longest: "持续时间最长的是哪一行？",
    ask_count: |category| format!("属于“{category}”的有几行？"),
    ask_going_on: |year| format!("{year}年底仍在进行的是哪些行？"),
    ask_sum: "这些行合计派出多少人？",
    ask_again: "哪个地方出现在不止一行中？",
    ask_open: "这些记录没有告诉你、而你想知道的是什么？可以到哪里查找？",
    answer_open: "没有唯一的答案。",
    answer_row: |number, what| format!("第{number}行：{what}"),
    answers: "答案",
    sources: "答案来源",
    foot: |seed, version| format!("练习单 {seed} · 数据 {version}"),
    pictures: ["练习用地图", "若干年份上有圆圈的时间轴"],
};
