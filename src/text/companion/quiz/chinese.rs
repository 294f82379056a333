//! Simplified Chinese.

use crate::text::companion::quiz::QuizWords;

/// Simplified Chinese.
pub static CHINESE: QuizWords = QuizWords {
    title: "测验",
    intro: "题目由记录生成。每个答案都说明理由并附来源。除非您选择，否则不计时；任何内容都不会离开您的浏览器。",
    nothing: "这份记录太小，无法出只有一个正确答案的题目。",
    waiting: "正在等待各年的边界…",
    missing: "无法加载测验所需的内容。请检查网络连接后重新打开。",
    level: "难度",
    levels: [("容易", "3个选项，相差较大"), ("中等", "4个选项"), ("较难", "4个选项，相差较小")],
    seed: "种子",
    seed_hint: "种子和难度相同，题目就相同，与语言无关。",
    seed_wrong: "种子由1至16个小写字母a–z、数字或连字符组成。",
    new_seed: "换一个种子",
    timer: "时间",
    no_timer: "不限时",
    minutes: |minutes| format!("{minutes}分钟"),
    timer_hint: "时间到时会提示，测验不会结束。",
    minutes_left: |minutes| format!("剩余{minutes}分钟"),
    last_minute: "剩余不到1分钟",
    time_is_up: "时间到了。测验不会结束，仍可回答其余题目。",
    without_time: "不计时继续",
    begin: "开始",
    has_questions: |count| format!("共{count}题"),
    same_quiz: "让全班做同一测验的链接",

    question_of: |at, all| format!("第{at}题，共{all}题"),
    kinds: [
        "在地图上找",
        "属于哪一类",
        "哪一年",
        "先后顺序",
        "先猜后看",
        "是否依据该法",
        "主张还是事实",
        "多少人",
        "哪种工作",
        "为了谁",
    ],
    how_to_answer: |options| format!("请从列表中选择，或按1至{options}键。"),
    on_the_map: "也可以在地图上选择地点。",
    do_not_know: "不知道",
    next: "下一题",
    to_result: "查看结果",
    right: "正确",
    wrong: |right| format!("不正确。答案是：{right}"),
    right_option: "正确答案",
    chosen_option: "您的答案",
    why: "理由",
    show_on_map: "在地图上显示",
    open_record: |place| format!("打开记录：{place}"),
    watch: |year| format!("请看地图，直到{year}年…"),
    watch_again: "再看一遍",

    result: "结果",
    score: |right, all| format!("共{all}题，答对{right}题"),
    answers: "答案",
    question: "题目",
    given: "您的答案",
    right_answer: "正确答案",
    elsewhere: "其他地点",
    no_answer: "未作答",
    slip: "成绩单",
    slip_hint: "代码包含测验、答案、得分和校验值。老师可以粘贴到“核对成绩单”中。",
    name_line: "姓名：",
    print: "打印",
    save_text: "存为文本",
    save_json: "存为JSON",
    again: "重做同一测验",
    another: "换一个测验",

    check: "核对成绩单",
    check_field: "请粘贴成绩单或其最后一行",
    check_holds: |quiz, right, all| format!("成绩单有效：测验 {quiz}，共{all}题，答对{right}题。"),
    check_no_slip: "这段文字中没有成绩单。",
    check_other_record: |theirs, own| {
        format!("成绩单属于记录版本 {theirs}，而本地图集显示 {own}。请打开成绩单的版本来核对。")
    },
    check_changed: "成绩单无效：测验、答案、得分与校验值不相符。",

    joined: |parts| parts.join("，"),
    sentence: |text| format!("{text}。"),
    places: |count| format!("{count}个地点"),

    find_mission: |acronym, first, last| {
        if first == last {
            format!("{first}年，人员在{acronym}下于何处工作？")
        } else {
            format!("{first}—{last}年，人员在{acronym}下于何处工作？")
        }
    },
    find_work: |component, months| format!("{component}（{months}）在何处工作？"),
    category: |label| format!("“{label}”在记录中属于哪一类？"),
    first: |place| format!("在{place}首次工作是哪一年？"),
    last: |place| format!("在{place}最后一次工作是哪一年？"),
    began_first: "哪一项开始得最早？",
    began_last: "哪一项开始得最晚？",
    order: "哪一个是开始的先后顺序？",
    predict: |from, before, to| {
        format!(
            "{from}年有人员在{}工作。{to}年有多少个地点？请先猜，再看。",
            (CHINESE.places)(before)
        )
    },
    under_act: |label| format!("“{label}”是否依据本地图集所述的法律？"),
    not_under_act: "哪一项不是依据本地图集所述的法律？",
    claim_or_fact: |sentence| format!("是主张还是事实？“{sentence}”"),
    fact_among_claims: "哪一句是记录中的事实？其余是主张。",
    checked: |claim| format!("“{claim}”对此，记录说明了什么？"),
    people: |label| format!("“{label}”总共派出多少人？"),
    work: |place, year| format!("{year}年，在{place}做的是哪种工作？"),
    for_whom: |label| format!("“{label}”是为了何处的人们？"),

    is_under_act: "依据该法",
    is_not_under_act: "依据另一部法律",
    is_claim: "主张（某人的解释）",
    is_fact: "记录中的事实",
    verdicts: [
        "无法判断：这是一种解释",
        "尚无法判断：这是关于未来的",
        "印证了一部分，其余无法判断",
        "至少有一部分与记录不符",
    ],

    is_called: |acronym, name| format!("{acronym}：{name}。"),
    because_category: |label, category| format!("{label}：属于“{category}”。"),
    because_first: |place, year| format!("在{place}工作的第一年是{year}年。"),
    because_last: |place, year| format!("在{place}工作的最后一年是{year}年。"),
    because_places: |year, count, names| {
        if count == 0 {
            format!("{year}年没有地点有人员工作。")
        } else {
            format!("{year}年有人员在{}工作：{names}。", (CHINESE.places)(count))
        }
    },
    because_under_act: |label, category| format!("{label}：载于记录，属于“{category}”。"),
    because_other_law: |label, law| format!("{label}：使用的是另一部法律，即{law}。"),
    because_claim: |source| format!("这是作者的主张。来源：{source}。"),
    because_fact: |date, title| format!("这是有日期的事件：{date}，{title}。"),
    because_people: |label, people| format!("{label}：总共{people}。"),
    because_whom: |places, whom| format!("工作地点是{places}，为的是{whom}的人们。"),
};
