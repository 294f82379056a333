//! Japanese.

use crate::text::companion::quiz::QuizWords;

/// Japanese.
pub static JAPANESE: QuizWords = QuizWords {
    title: "クイズ",
    intro: "問題は記録から作られます。どの答えにも理由と出典があります。選ばないかぎり時間の制限はなく、何もブラウザーの外に送られません。",
    nothing: "この記録は小さすぎて、正解が1つに決まる問題を作れません。",
    waiting: "各年の境界を読み込んでいます…",
    missing: "クイズに必要なものを読み込めませんでした。接続を確認して、もう一度開いてください。",
    level: "難しさ",
    levels: [
        ("やさしい", "選択肢は3つ、差が大きい"),
        ("ふつう", "選択肢は4つ"),
        ("むずかしい", "選択肢は4つ、差が小さい"),
    ],
    seed: "シード",
    seed_hint: "同じシードと難しさなら、どの言語でも同じ問題になります。",
    seed_wrong: "シードは英小文字・数字・ハイフンで1～16文字です。",
    new_seed: "別のシード",
    timer: "時間",
    no_timer: "時間制限なし",
    minutes: |minutes| format!("{minutes}分"),
    timer_hint: "時間になると知らせますが、クイズは終わりません。",
    minutes_left: |minutes| format!("残り{minutes}分"),
    last_minute: "残り1分未満",
    time_is_up: "時間になりました。クイズは終わりません。残りの問題にも答えられます。",
    without_time: "時間なしで続ける",
    begin: "始める",
    has_questions: |count| format!("全{count}問"),
    same_quiz: "クラスで同じ問題を解くためのリンク",

    question_of: |at, all| format!("{all}問中 第{at}問"),
    kinds: [
        "地図で探す",
        "どの区分か",
        "どの年か",
        "時の順序",
        "予想して見る",
        "この法律によるか",
        "主張か事実か",
        "何人か",
        "どんな業務か",
        "誰のためか",
    ],
    how_to_answer: |options| format!("一覧から選ぶか、1～{options}のキーを押してください。"),
    on_the_map: "地図上で場所を選ぶこともできます。",
    do_not_know: "わからない",
    next: "次の問題",
    to_result: "結果を見る",
    right: "正解",
    wrong: |right| format!("不正解。正解：{right}"),
    right_option: "正解",
    chosen_option: "あなたの答え",
    why: "理由",
    show_on_map: "地図に示す",
    open_record: |place| format!("記録を開く：{place}"),
    watch: |year| format!("{year}年まで地図を見てください…"),
    watch_again: "もう一度見る",

    result: "結果",
    score: |right, all| format!("{all}問中{right}問正解"),
    answers: "解答",
    question: "問題",
    given: "あなたの答え",
    right_answer: "正解",
    elsewhere: "ほかの場所",
    no_answer: "無回答",
    slip: "結果票",
    slip_hint: "コードには、問題、解答、得点と検査用の値が入っています。先生は「結果票を確かめる」に貼り付けて確認できます。",
    name_line: "名前：",
    print: "印刷",
    save_text: "テキストで保存",
    save_json: "JSONで保存",
    again: "同じ問題をもう一度",
    another: "別のクイズ",

    check: "結果票を確かめる",
    check_field: "結果票、またはその最後の行を貼り付けてください",
    check_holds: |quiz, right, all| {
        format!("結果票は正しい：クイズ {quiz}、{all}問中{right}問正解。")
    },
    check_no_slip: "この文には結果票がありません。",
    check_other_record: |theirs, own| {
        format!(
            "結果票は記録の版 {theirs} のものですが、この地図帳は {own} を示しています。結果票の版を開いて確かめてください。"
        )
    },
    check_changed: "結果票は正しくありません。問題、解答、得点と検査用の値が合いません。",

    joined: |parts| parts.join("、"),
    sentence: |text| format!("{text}。"),
    places: |count| format!("{count}か所"),

    find_mission: |acronym, first, last| {
        if first == last {
            format!("{first}年、{acronym}の下で人々はどこで活動しましたか。")
        } else {
            format!("{first}～{last}年、{acronym}の下で人々はどこで活動しましたか。")
        }
    },
    find_work: |component, months| format!("{component}（{months}）は、どこで活動しましたか。"),
    category: |label| format!("「{label}」は、記録ではどの区分に入りますか。"),
    first: |place| format!("{place}で初めて活動した年はいつですか。"),
    last: |place| format!("{place}で最後に活動した年はいつですか。"),
    began_first: "最も早く始まったのはどれですか。",
    began_last: "最も遅く始まったのはどれですか。",
    order: "始まった順に並んでいるのはどれですか。",
    predict: |from, before, to| {
        format!(
            "{from}年には{}で活動していました。{to}年には何か所でしょうか。予想してから見てください。",
            (JAPANESE.places)(before)
        )
    },
    under_act: |label| format!("「{label}」は、この地図帳の法律に基づくものですか。"),
    not_under_act: "この地図帳の法律に基づかないものはどれですか。",
    claim_or_fact: |sentence| format!("主張ですか、事実ですか。「{sentence}」"),
    fact_among_claims: "記録にある事実はどれですか。ほかは主張です。",
    checked: |claim| format!("「{claim}」これについて記録は何を示しますか。"),
    people: |label| format!("「{label}」には、合わせて何人が派遣されましたか。"),
    work: |place, year| format!("{year}年、{place}で行われたのはどんな業務ですか。"),
    for_whom: |label| format!("「{label}」は、どこの人々のための活動でしたか。"),

    is_under_act: "この法律による",
    is_not_under_act: "別の法律による",
    is_claim: "主張（だれかの解釈）",
    is_fact: "記録にある事実",
    verdicts: [
        "決められない。これは解釈である",
        "まだ決められない。これは将来のことである",
        "一部を裏付け、残りは決められない",
        "少なくとも一部は、記録と異なる",
    ],

    is_called: |acronym, name| format!("{acronym}：{name}。"),
    because_category: |label, category| format!("{label}：「{category}」に入る。"),
    because_first: |place, year| format!("{place}で活動した最初の年は{year}年。"),
    because_last: |place, year| format!("{place}で活動した最後の年は{year}年。"),
    because_places: |year, count, names| {
        if count == 0 {
            format!("{year}年に活動していた場所はない。")
        } else {
            format!("{year}年には{}で活動していた：{names}。", (JAPANESE.places)(count))
        }
    },
    because_under_act: |label, category| format!("{label}：記録にあり、「{category}」に入る。"),
    because_other_law: |label, law| format!("{label}：別の法律、{law}による。"),
    because_claim: |source| format!("筆者の主張である。出典：{source}。"),
    because_fact: |date, title| format!("日付のある出来事である：{date}、{title}。"),
    because_people: |label, people| format!("{label}：合わせて{people}。"),
    because_whom: |places, whom| format!("活動の場所は{places}、対象は{whom}の人々である。"),
};
