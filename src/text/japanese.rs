//! Japanese.

use crate::text::{Catalogue, Count, MapWords, grouped, told};
use crate::unit::{Month, Year};

/// The Japanese catalogue.
pub static JAPANESE: Catalogue = Catalogue {
    title: "PKO Atlas",
    skip_to_list: "一覧へ移動",
    subtitle: "1992年からの日本の国際平和協力",
    loading: "記録を読み込んでいます…",

    year: "年",
    year_control: "年の操作",
    previous_year: "前の年",
    next_year: "次の年",
    play: "年を順に再生",
    pause: "一時停止",
    type_year: "表示する年",
    next_change: "次の変化",
    previous_change: "前の変化",
    speed: "速さ",
    mode: "表示する期間",
    this_year: "この年",
    so_far: "この年まで",
    compare: "別の年と比べる",
    other_year: "比べる年",
    only_in: |year| format!("{year}年のみ"),
    bars: |most| format!("実施中の派遣（最多{most}件）"),
    bars_of_people: |most| format!("現地の人数（判明分、最多{}人）", grouped(most)),
    law_in_force: |title| format!("法律：{title}"),
    principles: "参加五原則",

    categories: "区分",
    category_rule: "区分は公式の記録に従い、法律の柱を示す。1992年のアンゴラのように国連の活動の中で\
        働いた監視要員は国連平和維持活動に数えられている。すべてを見るには「業務の種類」で選挙監視を選ぶ。",
    about_categories: "記号の意味",
    patterns: "模様",
    in_kind: "物資協力",
    in_kind_short: "物資",
    other_laws: "この法律によらない活動",
    other_laws_rule: "ここで探されることの多い活動。別の法律によるもので、どの数にも含まれない。",
    task: "業務の種類",
    all_tasks: "すべての業務",
    people_served: "点線の先の淡い色：他の国で行われた活動の対象となった人々",
    began_here: "この年に開始",
    ended_here: "前の年から今年までに終了",
    gone_here: "斜線・破線：もう一方の年のみ",
    gift_here: "物資のみが提供され、人は派遣されていない",

    projection: "図法",
    layout_atlantic: "イコールアース図法 東経11度",
    layout_pacific: "イコールアース図法 東経150度",
    layout_globe: "地球儀",
    region: "地域",
    whole_world: "世界全体",
    africa: "アフリカ",
    middle_east: "中東",
    asia_pacific: "アジア太平洋",
    europe: "ヨーロッパ",
    americas: "南北アメリカ",
    how_many: "人数",
    zoom: "拡大と縮小",
    zoom_in: "拡大",
    zoom_out: "縮小",
    zoom_active: "活動のある場所を見る",

    map: |year| format!("{year}年の世界地図"),
    description: |year, categories| {
        let mut text = format!("{year}年の世界地図。日本の国際平和協力。");
        if categories.is_empty() {
            text.push_str("表示されている場所はない。");
        }
        for (category, places) in categories {
            text.push_str(&format!("{category}：{}。", list(places)));
        }
        text
    },

    in_force_in: |year| format!("{year}年に実施中"),
    in_force_until: |first, last| {
        if first == last {
            format!("{last}年に実施中")
        } else {
            format!("{first}年から{last}年までに実施")
        }
    },
    in_force_in_either: |year, other| format!("{year}年または{other}年に実施中"),
    happened_in: |year| format!("{year}年の出来事"),
    in_office: |names| format!("首相：{}", list(names)),
    deployments_in_places: |deployments, places| format!("{places}か所で{deployments}件の派遣。"),
    people_rule: "人数：全次隊の延べ派遣人数。",
    nobody: "記録のこの部分では、この法律による派遣はなかった。",
    nothing_switched_on: "選ばれている区分で、この年に実施中のものはない。",
    in_kind_given: |gifts| format!("物資協力{gifts}件（人の派遣なし）"),

    show_table: "表で見る",
    show_list: "一覧で見る",
    column_place: "場所",
    column_mission: "活動",
    column_category: "区分",
    column_unit: "部隊・要員",
    column_from: "開始",
    column_to: "終了",
    column_people: "人数",
    ongoing: "継続中",

    take_away: "保存・引用する",
    own_data: "自分のデータを開く",
    terms_here: "用語の説明",
    share: "共有",
    copy: "コピー",
    copy_done: "コピーしました",
    data_version: |version| format!("データの版 {version}"),

    shortcuts: "キー操作",
    shortcuts_on: "アトラス内のどこでも一文字キーを使う",
    key_search: "検索欄へ",
    key_play: "再生・一時停止",
    key_years: "前の年・次の年",
    key_help: "このキー一覧を表示",
    keys_on_map: "地図では：矢印で最も近い場所へ、HomeとEndで最初と最後へ、名前の文字でその場所へ。Enterで記録を開き、Escapeで戻る。+と−で拡大・縮小。",
    keys_on_years: "年の操作では：矢印で1年、PageUpとPageDownで5年、HomeとEndで最初と最後の年。",
    close: "閉じる",

    back_to_list: "一覧に戻る",
    now_called: |name| format!("現在：{name}"),
    cite: "引用をコピー",
    cite_as_text: "テキスト",
    report_error: "誤りを報告",
    report_rule: "この文をコピーし、どこが誤りか、どの出典によるかを書き添えて、このアトラスの提供者に送ってください。",
    what_is_wrong: "誤っている点と、その根拠となる出典：",
    lies_between: |names| format!("{}の境界線上", names.join("と")),
    see_also: "関連項目",
    no_deployment_here: "この法律によるここへの派遣はない。",
    show_first_year: |year| format!("開始した{year}年を表示"),
    in_force_now: |year| format!("{year}年に実施中"),
    months,
    month,
    people: people_word,
    people_in_total: |people, approximate| {
        let about = if approximate { "約" } else { "" };
        format!("延べ{about}{}", people_word(people))
    },
    number_unknown: "人数不明",
    unknown_short: "不明",
    rotation: |people, times| {
        if times == 1 {
            people_word(people)
        } else {
            format!("{} × {times}回", people_word(people))
        }
    },
    rotations: "交代",
    strength: |date, people| format!("{date}：{}", people_word(people)),
    carried_over: |people, from| {
        format!("ほかに、{from}に数えられた{}が引き続き活動", people_word(people))
    },
    worked_in: "活動した場所",
    for_whom: "対象",
    by_way_of: "経由",
    sources: "出典",
    source_not_online: "オンラインにはない",
    events: "出来事",
    note: "注記",
    confidence_high: "公式の出典が一致",
    confidence_medium: "出典の細部に相違あり",
    confidence_low: "見つかった出典は少ない",
    personnel_sdf: "自衛隊",
    personnel_police: "警察",
    personnel_civilian: "文民",
    given_to: |recipients| format!("提供先：{recipients}"),
    list,

    theme: "配色",
    theme_auto: "自動",
    theme_light: "ライト",
    theme_dark: "ダーク",
    language: "言語",

    record_missing: "記録を読み込めませんでした。接続を確かめて、もう一度お試しください。",
    record_wrong: |problems| format!("記録に{problems}件の誤りがあるため、表示していません。"),
    record_not_json: |line, column, message| {
        format!("記録が正しいJSONではありません（{line}行{column}桁：{message}）。")
    },
    record_too_large: "記録が、このアトラスで表示できる大きさを超えています。",
    problem: |section, record, field, found, expected| {
        let record = record.map(|id| format!("、記録「{id}」")).unwrap_or_default();
        format!("{section}{record}、項目「{field}」：{found}ではなく、{expected}が必要です。")
    },
    map_missing: "地図を読み込めませんでした。一覧は使えます。もう一度お試しください。",
    ways: "アトラスの使い方",
    explore: "地図",
    tours: "ツアー",
    quiz: "クイズ",
    worksheet: "ワークシート",
    glossary: "用語集",
    loading_more: "読み込み中…",
    companion_missing: "この部分を読み込めませんでした。地図はそのまま使えます。接続を確認して、もう一度お試しください。",

    app_failed: "アトラスの内部でエラーが起きました。表示はそのまま残りますが、操作に反応しないことがあります。",
    load_again: "読み込み直す",
    try_again: "もう一度",
    details: "詳細",

    map_note: "境界線は承認を意味しない。形状：Natural Earth",

    search: "検索",
    search_hint: "場所、活動、業務、年",
    search_answers: "検索結果",
    search_found: |answers| format!("{answers}件"),
    search_nothing: |typed| format!("「{typed}」は見つかりません"),
    found_place: "場所",
    found_mission: "活動",
};

/// What the map says, in Japanese.
pub static MAP: MapWords = MapWords {
    year_value,
    change,
    compared: |(year, here), (other, there), both| {
        let parts = [
            (format!("{year}年のみ"), here),
            (format!("{other}年のみ"), there),
            ("両年".to_owned(), both),
        ];
        told(format!("{year}年と{other}年の比較。"), parts, |label, places| {
            format!("{label}：{}。", list(places))
        })
    },
    map_place: |name, categories| {
        if categories.is_empty() {
            name.to_owned()
        } else {
            format!("{name}：{}", list(categories))
        }
    },
    in_the_field: |people, unknown| match (people, unknown) {
        (0, _) => "人数不明".to_owned(),
        (_, true) => format!("現地に少なくとも{}", people_word(people)),
        (_, false) => format!("現地に{}", people_word(people)),
    },
};

fn people_word(people: u32) -> String {
    format!("{}人", grouped(people))
}

fn year_value(year: Year, places: usize, categories: &[Count<'_>]) -> String {
    let mut text = format!("{year}年：{places}か所");
    for (index, (name, count)) in categories.iter().enumerate() {
        text.push_str(if index == 0 { "；" } else { "、" });
        text.push_str(&format!("{name}{count}"));
    }
    text
}

/// As CLDR lists in Japanese.
fn list(names: &[&str]) -> String {
    names.join("、")
}

fn change(began: &[&str], ended: &[&str]) -> String {
    match (began.is_empty(), ended.is_empty()) {
        (true, true) => "開始も終了もなし。".to_owned(),
        (false, true) => format!("開始：{}。", list(began)),
        (true, false) => format!("終了：{}。", list(ended)),
        (false, false) => format!("開始：{}。終了：{}。", list(began), list(ended)),
    }
}

fn months(start: Month, end: Option<Month>, as_of: Month) -> String {
    match end {
        Some(end) if end == start => month(start),
        Some(end) => format!("{}～{}", month(start), month(end)),
        None => format!("{}から、{}現在継続中", month(start), month(as_of)),
    }
}

fn month(month: Month) -> String {
    format!("{}年{}月", month.year(), month.number())
}
