//! English.

use crate::text::{Catalogue, Count, MapWords, grouped, told};
use crate::unit::{Month, Year};

/// The English catalogue.
pub static ENGLISH: Catalogue = Catalogue {
    title: "PKO Atlas",
    skip_to_list: "Skip to the list",
    subtitle: "Japan’s international peace cooperation since 1992",
    loading: "The record is on its way…",

    year: "Year",
    year_control: "Year control",
    previous_year: "Previous year",
    next_year: "Next year",
    play: "Play through the years",
    pause: "Pause",
    type_year: "Go to year",
    next_change: "Next change",
    previous_change: "Previous change",
    speed: "Speed",
    mode: "Time shown",
    this_year: "This year",
    so_far: "All so far",
    compare: "Beside another year",
    other_year: "The other year",
    only_in: |year| format!("only in {year}"),
    bars: |most| format!("Deployments in force, at most {most}"),
    bars_of_people: |most| {
        format!("People in the field as far as known, at most {}", grouped(most))
    },
    law_in_force: |title| format!("The law: {title}"),
    principles: "The five principles",

    categories: "Categories",
    category_rule: "A category is a pillar of the Act, as the official record files it. Observers \
        who served inside a UN mission, as in Angola in 1992, therefore count as UN peacekeeping; \
        choose “Election observers” as the kind of work to see all of them.",
    about_categories: "What the signs mean",
    patterns: "Patterns",
    in_kind: "In-kind contributions",
    in_kind_short: "In-kind",
    other_laws: "Not under this Act",
    other_laws_rule: "Readers often look for these here. Another law was used; they are in no count.",
    task: "Kind of work",
    all_tasks: "All kinds of work",
    people_served: "Tinted, at the end of a dotted line: people served from elsewhere",
    began_here: "began this year",
    ended_here: "ended since last year",
    gone_here: "hatched or dashed: only in the other year",
    gift_here: "goods were given; nobody was sent with them",

    projection: "Projection",
    layout_atlantic: "Equal Earth, 11° E",
    layout_pacific: "Equal Earth, 150° E",
    layout_globe: "Globe",
    region: "Region",
    whole_world: "Whole world",
    africa: "Africa",
    middle_east: "Middle East",
    asia_pacific: "Asia and the Pacific",
    europe: "Europe",
    americas: "The Americas",
    how_many: "How many people",
    zoom: "Zoom",
    zoom_in: "Closer",
    zoom_out: "Farther",
    zoom_active: "Look at the active places",

    map: |year| format!("World map of {year}"),
    description: |year, categories| {
        let mut text = format!("World map of {year}, Japan’s international peace cooperation.");
        if categories.is_empty() {
            text.push_str(" No place is shown.");
        }
        for (category, places) in categories {
            text.push_str(&format!(" {category}: {}.", list(places)));
        }
        text
    },

    in_force_in: |year| format!("In force in {year}"),
    in_force_until: |first, last| {
        if first == last {
            format!("In force in {last}")
        } else {
            format!("In force at some time from {first} to {last}")
        }
    },
    in_force_in_either: |year, other| format!("In force in {year} or {other}"),
    happened_in: |year| format!("What happened in {year}"),
    in_office: |names| {
        let who = if names.len() == 1 { "Prime minister" } else { "Prime ministers" };
        format!("{who}: {}", list(names))
    },
    deployments_in_places: |deployments, places| {
        format!("{} in {}.", counted(deployments, "deployment"), counted(places, "place"))
    },
    people_rule: "People: sent in total, all rotations.",
    nobody: "Nobody was deployed under the Act in this part of the record.",
    nothing_switched_on: "Nothing that is switched on was in force in this year.",
    in_kind_given: |gifts| format!("{} of goods; nobody was sent", counted(gifts, "gift")),

    show_table: "As a table",
    show_list: "As a list",
    column_place: "Place",
    column_mission: "Mission",
    column_category: "Category",
    column_unit: "Unit or group",
    column_from: "From",
    column_to: "To",
    column_people: "People",
    ongoing: "ongoing",

    take_away: "Take it away",
    own_data: "Open your own data",
    terms_here: "Terms explained",
    share: "Share",
    copy: "Copy",
    copy_done: "Copied",
    data_version: |version| format!("Data version {version}"),

    shortcuts: "Keys",
    shortcuts_on: "Single keys do this anywhere in the atlas",
    key_search: "go to the search field",
    key_play: "play or pause",
    key_years: "one year back, one year on",
    key_help: "show these keys",
    keys_on_map: "On the map: arrows lead to the nearest place, Home and End to the first and last, the letters of a name to the place of that name; Enter opens its record, Escape comes back; + and − zoom.",
    keys_on_years: "On the year control: arrows for a year, PageUp and PageDown for five, Home and End for the first and last.",
    close: "Close",

    back_to_list: "Back to the list",
    now_called: |name| format!("now: {name}"),
    cite: "Copy citation",
    cite_as_text: "Text",
    report_error: "Report an error",
    report_rule: "Copy this text, say what is wrong and by which source, and send it to whoever gave \
        you this atlas.",
    what_is_wrong: "What is wrong, and which source says so:",
    lies_between: |names| format!("On the line between {}", names.join(" and ")),
    see_also: "See also",
    no_deployment_here: "Nobody was deployed here under the Act.",
    show_first_year: |year| format!("Show {year}, when it began"),
    in_force_now: |year| format!("in force in {year}"),
    months,
    month,
    people: |people| people_word(people),
    people_in_total: |people, approximate| {
        let about = if approximate { "about " } else { "" };
        format!("{about}{} in total", people_word(people))
    },
    number_unknown: "number not known",
    unknown_short: "not known",
    rotation: |people, times| {
        if times == 1 { grouped(people) } else { format!("{} × {times}", grouped(people)) }
    },
    rotations: "Rotations",
    strength: |date, people| format!("{date}: {}", people_word(people)),
    carried_over: |people, from| {
        format!("{} more stayed on who are counted under {from}", grouped(people))
    },
    worked_in: "Worked in",
    for_whom: "For",
    by_way_of: "By way of",
    sources: "Sources",
    source_not_online: "not online",
    events: "Events",
    note: "Note",
    confidence_high: "official sources agree",
    confidence_medium: "sources differ in details",
    confidence_low: "little was found",
    personnel_sdf: "Self-Defense Forces",
    personnel_police: "police",
    personnel_civilian: "civilians",
    given_to: |recipients| format!("given to {recipients}"),
    list,

    theme: "Colours",
    theme_auto: "System",
    theme_light: "Light",
    theme_dark: "Dark",
    language: "Language",

    record_missing: "The record could not be loaded. Check the connection and try again.",
    record_wrong: |problems| {
        format!("The record has {}, so it is not shown.", counted(problems, "mistake"))
    },
    record_not_json: |line, column, message| {
        format!("The record is not valid JSON (line {line}, column {column}: {message}).")
    },
    record_too_large: "The record is larger than the atlas can show.",
    problem: |section, record, field, found, expected| {
        let record = record.map(|id| format!(", record “{id}”")).unwrap_or_default();
        format!("{section}{record}, field “{field}”: found {found}, expected {expected}.")
    },
    map_missing: "The map could not be loaded; the list still works. Try again.",
    ways: "Ways through the atlas",
    explore: "Explore",
    tours: "Tours",
    quiz: "Quiz",
    worksheet: "Worksheet",
    glossary: "Glossary",
    loading_more: "Loading…",
    companion_missing: "This part of the atlas could not be loaded. The map goes on working; check the connection and try again.",

    app_failed: "Something in the atlas has failed. What you see stays, but the atlas may no longer answer.",
    load_again: "Load it again",
    try_again: "Try again",
    details: "Details",

    map_note: "Boundaries imply no endorsement. Shapes: Natural Earth",

    search: "Search",
    search_hint: "Place, mission, kind of work, year",
    search_answers: "Answers",
    search_found: |answers| counted(answers, "result"),
    search_nothing: |typed| format!("Nothing found for “{typed}”"),
    found_place: "Place",
    found_mission: "Mission",
};

/// What the map says, in English.
pub static MAP: MapWords = MapWords {
    year_value,
    change,
    compared: |(year, here), (other, there), both| {
        let parts = [
            (format!("Only in {year}"), here),
            (format!("Only in {other}"), there),
            ("In both".to_owned(), both),
        ];
        told(format!("{year} beside {other}."), parts, |label, places| {
            format!(" {label}: {}.", list(places))
        })
    },
    map_place: |name, categories| {
        if categories.is_empty() {
            name.to_owned()
        } else {
            format!("{name}: {}", list(categories))
        }
    },
    in_the_field: |people, unknown| match (people, unknown) {
        (0, _) => "number not known".to_owned(),
        (_, true) => format!("at least {} in the field", people_word(people)),
        (_, false) => format!("{} in the field", people_word(people)),
    },
};

fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

fn people_word(people: u32) -> String {
    if people == 1 { "1 person".to_owned() } else { format!("{} people", grouped(people)) }
}

fn year_value(year: Year, places: usize, categories: &[Count<'_>]) -> String {
    let mut text = format!("{year}: {}", counted(places, "place"));
    for (index, (name, count)) in categories.iter().enumerate() {
        text.push_str(if index == 0 { "; " } else { ", " });
        text.push_str(&format!("{name} {count}"));
    }
    text
}

/// As CLDR lists in British English.
fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn change(began: &[&str], ended: &[&str]) -> String {
    match (began.is_empty(), ended.is_empty()) {
        (true, true) => "Nothing began or ended.".to_owned(),
        (false, true) => format!("Began in {}.", list(began)),
        (true, false) => format!("Ended in {}.", list(ended)),
        (false, false) => format!("Began in {}; ended in {}.", list(began), list(ended)),
    }
}

fn months(start: Month, end: Option<Month>, as_of: Month) -> String {
    match end {
        Some(end) if end == start => month(start),
        Some(end) => format!("{} – {}", month(start), month(end)),
        None => format!("since {}, ongoing as of {}", month(start), month(as_of)),
    }
}

fn month(month: Month) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = NAMES.get(usize::from(month.number()) - 1).copied().unwrap_or_default();
    format!("{name} {}", month.year())
}
