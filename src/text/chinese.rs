//! Simplified Chinese.

use crate::text::{Catalogue, Count, MapWords, grouped, told};
use crate::unit::{Month, Year};

/// The catalogue in Simplified Chinese.
pub static CHINESE: Catalogue = Catalogue {
    title: "PKO Atlas",
    skip_to_list: "跳到列表",
    subtitle: "1992年以来日本的国际和平合作",
    loading: "正在载入记录…",

    year: "年份",
    year_control: "年份控制",
    previous_year: "上一年",
    next_year: "下一年",
    play: "逐年播放",
    pause: "暂停",
    type_year: "转到年份",
    next_change: "下一个变化",
    previous_change: "上一个变化",
    speed: "速度",
    mode: "显示的时间",
    this_year: "当年",
    so_far: "截至当年",
    compare: "与另一年对比",
    other_year: "对比的年份",
    only_in: |year| format!("仅{year}年"),
    bars: |most| format!("正在进行的派遣（最多{most}项）"),
    bars_of_people: |most| format!("在当地的人数（已知部分，最多{}人）", grouped(most)),
    law_in_force: |title| format!("法律：{title}"),
    principles: "参加五原则",

    categories: "类别",
    category_rule: "类别即该法的支柱，依官方记录划分。因此，在联合国特派团内工作的观察员（如1992年在安哥拉）\
        计入联合国维持和平行动；要查看全部，请在“工作种类”中选择选举观察。",
    about_categories: "符号说明",
    patterns: "图案",
    in_kind: "物资合作",
    in_kind_short: "物资",
    other_laws: "不属于该法的行动",
    other_laws_rule: "读者常在此寻找这些行动。它们依据其他法律，不计入任何数字。",
    task: "工作种类",
    all_tasks: "所有工作",
    people_served: "虚线末端的浅色：从别处得到救助的人们",
    began_here: "当年开始",
    ended_here: "自上一年以来结束",
    gone_here: "斜线或虚线：仅在另一年",
    gift_here: "只提供了物资，没有派出人员",

    projection: "投影",
    layout_atlantic: "等地球投影，东经11°",
    layout_pacific: "等地球投影，东经150°",
    layout_globe: "地球仪",
    region: "地区",
    whole_world: "全世界",
    africa: "非洲",
    middle_east: "中东",
    asia_pacific: "亚洲和太平洋",
    europe: "欧洲",
    americas: "美洲",
    how_many: "人数",
    zoom: "缩放",
    zoom_in: "放大",
    zoom_out: "缩小",
    zoom_active: "查看有行动的地点",

    map: |year| format!("{year}年世界地图"),
    description: |year, categories| {
        let mut text = format!("{year}年世界地图：日本的国际和平合作。");
        if categories.is_empty() {
            text.push_str("没有显示任何地点。");
        }
        for (category, places) in categories {
            text.push_str(&format!("{category}：{}。", list(places)));
        }
        text
    },

    in_force_in: |year| format!("{year}年正在进行"),
    in_force_until: |first, last| {
        if first == last {
            format!("{last}年正在进行")
        } else {
            format!("{first}年至{last}年间进行过")
        }
    },
    in_force_in_either: |year, other| format!("{year}年或{other}年正在进行"),
    happened_in: |year| format!("{year}年大事"),
    in_office: |names| format!("首相：{}", list(names)),
    deployments_in_places: |deployments, places| format!("{places}个地点，{deployments}次派遣。"),
    people_rule: "人数：各批次累计派遣人数。",
    nobody: "在记录的这一部分，没有依据该法派出人员。",
    nothing_switched_on: "已选类别中，当年没有正在进行的行动。",
    in_kind_given: |gifts| format!("物资合作{gifts}次；没有派出人员"),

    show_table: "以表格显示",
    show_list: "以列表显示",
    column_place: "地点",
    column_mission: "行动",
    column_category: "类别",
    column_unit: "部队或团组",
    column_from: "开始",
    column_to: "结束",
    column_people: "人数",
    ongoing: "进行中",

    take_away: "保存与引用",
    own_data: "打开自己的数据",
    terms_here: "术语说明",
    share: "分享",
    copy: "复制",
    copy_done: "已复制",
    data_version: |version| format!("数据版本 {version}"),

    shortcuts: "按键",
    shortcuts_on: "在地图集中任何位置使用单键操作",
    key_search: "转到搜索栏",
    key_play: "播放或暂停",
    key_years: "上一年、下一年",
    key_help: "显示这些按键",
    keys_on_map: "在地图上：方向键转到最近的地点，Home和End转到首末，名称字母转到该地点；Enter打开记录，Escape返回；+和−缩放。",
    keys_on_years: "在年份控件上：方向键移动一年，PageUp和PageDown移动五年，Home和End转到首末年份。",
    close: "关闭",

    back_to_list: "返回列表",
    now_called: |name| format!("今称：{name}"),
    cite: "复制引文",
    cite_as_text: "文本",
    report_error: "报告错误",
    report_rule: "请复制这段文字，写明哪里有误、依据哪个来源，发给向您提供本图集的人。",
    what_is_wrong: "何处有误，依据哪个来源：",
    lies_between: |names| format!("位于{}之间的界线上", names.join("与")),
    see_also: "另见",
    no_deployment_here: "没有依据该法向此地派出人员。",
    show_first_year: |year| format!("显示开始的{year}年"),
    in_force_now: |year| format!("{year}年正在进行"),
    months,
    month,
    people: people_word,
    people_in_total: |people, approximate| {
        let about = if approximate { "约" } else { "" };
        format!("累计{about}{}", people_word(people))
    },
    number_unknown: "人数不详",
    unknown_short: "不详",
    rotation: |people, times| {
        if times == 1 {
            people_word(people)
        } else {
            format!("{} × {times}批", people_word(people))
        }
    },
    rotations: "轮换",
    strength: |date, people| format!("{date}：{}", people_word(people)),
    carried_over: |people, from| format!("另有{}留任，已计入{from}", people_word(people)),
    worked_in: "工作地点",
    for_whom: "服务对象",
    by_way_of: "途经",
    sources: "来源",
    source_not_online: "无网络版",
    events: "事件",
    note: "说明",
    confidence_high: "官方来源一致",
    confidence_medium: "各来源细节不同",
    confidence_low: "找到的资料很少",
    personnel_sdf: "自卫队",
    personnel_police: "警察",
    personnel_civilian: "文职人员",
    given_to: |recipients| format!("提供给{recipients}"),
    list,

    theme: "配色",
    theme_auto: "自动",
    theme_light: "浅色",
    theme_dark: "深色",
    language: "语言",

    record_missing: "无法载入记录。请检查网络连接，然后重试。",
    record_wrong: |problems| format!("记录中有{problems}处错误，因此没有显示。"),
    record_not_json: |line, column, message| {
        format!("记录不是有效的JSON（第{line}行第{column}列：{message}）。")
    },
    record_too_large: "记录超出了本图集能显示的大小。",
    problem: |section, record, field, found, expected| {
        let record = record.map(|id| format!("，记录“{id}”")).unwrap_or_default();
        format!("{section}{record}，字段“{field}”：现为{found}，应为{expected}。")
    },
    map_missing: "无法载入地图；列表仍可使用。请重试。",
    ways: "浏览方式",
    explore: "地图",
    tours: "导览",
    quiz: "测验",
    worksheet: "练习单",
    glossary: "术语表",
    loading_more: "正在加载…",
    companion_missing: "无法加载这一部分。地图仍可使用；请检查网络连接后重试。",

    app_failed: "地图集内部出错。已显示的内容会保留，但可能不再响应操作。",
    load_again: "重新加载",
    try_again: "重试",
    details: "详情",

    map_note: "边界不意味着认可。形状：Natural Earth",

    search: "搜索",
    search_hint: "地点、行动、工作、年份",
    search_answers: "搜索结果",
    search_found: |answers| format!("{answers}个结果"),
    search_nothing: |typed| format!("没有找到“{typed}”"),
    found_place: "地点",
    found_mission: "行动",
};

/// What the map says, in Chinese.
pub static MAP: MapWords = MapWords {
    year_value,
    change,
    compared: |(year, here), (other, there), both| {
        let parts = [
            (format!("仅{year}年"), here),
            (format!("仅{other}年"), there),
            ("两年都有".to_owned(), both),
        ];
        told(format!("{year}年与{other}年对比。"), parts, |label, places| {
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
        (0, _) => "人数不详".to_owned(),
        (_, true) => format!("在当地至少{}", people_word(people)),
        (_, false) => format!("在当地{}", people_word(people)),
    },
};

fn people_word(people: u32) -> String {
    format!("{}人", grouped(people))
}

fn year_value(year: Year, places: usize, categories: &[Count<'_>]) -> String {
    let mut text = format!("{year}年：{places}个地点");
    for (index, (name, count)) in categories.iter().enumerate() {
        text.push_str(if index == 0 { "；" } else { "、" });
        text.push_str(&format!("{name}{count}"));
    }
    text
}

/// As CLDR lists in Chinese.
fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{}和{last}", first.join("、")),
    }
}

fn change(began: &[&str], ended: &[&str]) -> String {
    match (began.is_empty(), ended.is_empty()) {
        (true, true) => "没有开始或结束的行动。".to_owned(),
        (false, true) => format!("开始：{}。", list(began)),
        (true, false) => format!("结束：{}。", list(ended)),
        (false, false) => format!("开始：{}；结束：{}。", list(began), list(ended)),
    }
}

fn months(start: Month, end: Option<Month>, as_of: Month) -> String {
    match end {
        Some(end) if end == start => month(start),
        Some(end) => format!("{}至{}", month(start), month(end)),
        None => format!("{}起，截至{}仍在进行", month(start), month(as_of)),
    }
}

fn month(month: Month) -> String {
    format!("{}年{}月", month.year(), month.number())
}
