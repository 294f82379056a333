//! What a reader finds by what they type, on the real record.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::sync::LazyLock;

use pko_atlas::record::{PlaceIndex, TaskIndex};
use pko_atlas::text::Language;
use pko_atlas::unit::{CountryCode, Year};
use pko_atlas::view::{
    Asker, Choice, Hit, HitKind, MOST_HITS, Message, SearchIndex, State, reduce,
};
use pko_atlas::world::CountryNames;
use proptest::prelude::*;
use support::{borders, dataset, file};

fn index() -> &'static SearchIndex {
    static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| {
        let countries = CountryNames::read(&file("countries").to_string());
        SearchIndex::build(dataset(), borders(), Some(&countries))
    });
    &INDEX
}

fn find_in(year: i16, typed: &str) -> Vec<Hit> {
    index().find(typed, Asker { year: Year(year), language: Language::English })
}

fn find(typed: &str) -> Vec<Hit> {
    find_in(2026, typed)
}

fn first(typed: &str) -> Hit {
    find(typed).into_iter().next().unwrap_or_else(|| panic!("nothing found for {typed}"))
}

fn place(id: &str) -> PlaceIndex {
    dataset().place_by_id(id).unwrap_or_else(|| panic!("no {id}"))
}

fn choosing(id: &str) -> Choice {
    Choice::Show(Message::Choose(place(id)))
}

fn beside(hit: &Hit) -> &str {
    hit.beside.as_ref().map(|beside| beside.text.as_str()).unwrap_or_default()
}

#[test]
fn places_are_found_by_old_and_new_names_in_three_languages_and_by_code() {
    for (typed, id) in [
        ("Cambodia", "cambodia"),
        ("cambo", "cambodia"),
        ("カンボジア", "cambodia"),
        ("かんぼじあ", "cambodia"),
        ("ｶﾝﾎﾞｼﾞｱ", "cambodia"),
        ("柬埔寨", "cambodia"),
        ("柬", "cambodia"),
        ("khm", "cambodia"),
        ("ＫＨＭ", "cambodia"),
        ("Zaire", "dr-congo"),
        ("ザイール", "dr-congo"),
        ("扎伊尔", "dr-congo"),
        ("DR Congo", "dr-congo"),
        ("COD", "dr-congo"),
        ("East Timor", "timor-leste"),
        ("timor leste", "timor-leste"),
        ("东帝汶", "timor-leste"),
        ("turkiye", "turkiye"),
        ("Turkey", "turkiye"),
        ("Czechoslovakia", "slovakia"),
        ("golan", "golan-heights"),
        ("UAE", "uae"),
        ("XKX", "kosovo"),
    ] {
        assert_eq!(first(typed).choice, choosing(id), "{typed}");
        assert_eq!(first(typed).kind, HitKind::Place, "{typed}");
    }
}

#[test]
fn an_answer_says_under_which_name_it_was_found() {
    for (typed, label, said) in [
        ("Zaire", "Zaire", "now: Democratic Republic of the Congo"),
        ("ザイール", "Zaire", "now: Democratic Republic of the Congo"),
        ("East Timor", "East Timor", "now: Timor-Leste"),
        ("Cambodia", "Cambodia", ""),
        ("カンボジア", "Cambodia", "カンボジア"),
        ("KHM", "Cambodia", "KHM"),
        ("Kingdom of Camb", "Cambodia", "Kingdom of Cambodia"),
        ("UNTAC", "UNTAC", "United Nations Transitional Authority in Cambodia"),
        ("国連カンボジア", "UNTAC", "国連カンボジア暫定機構"),
        ("engineers", "Engineers", ""),
        ("施設", "Engineers", "施設"),
    ] {
        let hit = first(typed);
        assert_eq!((hit.label.as_str(), beside(&hit)), (label, said), "{typed}");
    }
    let language = |typed: &str| first(typed).beside.and_then(|beside| beside.language);
    assert_eq!(language("カンボジア"), Some("ja"));
    assert_eq!(language("柬埔寨"), Some("zh-Hans"));
    assert_eq!((language("KHM"), language("Zaire")), (None, None));
}

#[test]
fn slips_of_the_hand_are_forgiven() {
    for (typed, id) in [
        ("Cambodja", "cambodia"),
        ("Kambodja", "cambodia"),
        ("Mozambik", "mozambique"),
        ("Zair", "dr-congo"),
        ("Ziare", "dr-congo"),
        ("Timor Lest", "timor-leste"),
        ("elsalvador", "el-salvador"),
        ("Irak", "iraq"),
        ("Afganistan", "afghanistan"),
    ] {
        assert_eq!(first(typed).choice, choosing(id), "{typed}");
    }
    assert_eq!(first("UNTSC").label, "UNTAC");
    // What is written as it should be is not drowned in what is nearly so.
    let labels: Vec<String> = find("UNMIS").into_iter().map(|hit| hit.label).collect();
    assert_eq!(labels, ["UNMIS", "UNMISET", "UNMISS"]);
    assert_eq!(find("mfx"), []);
}

#[test]
fn a_mission_opens_its_place_in_a_year_in_which_it_was_there() {
    let cambodia = place("cambodia");
    let in_its_year = find_in(1993, "UNTAC");
    assert_eq!(in_its_year[0].choice, Choice::Show(Message::Choose(cambodia)));
    assert_eq!(in_its_year[0].kind, HitKind::Mission);
    let later = Message::All(vec![Message::Year(Year(1992)), Message::Choose(cambodia)]);
    for typed in ["UNTAC", "untac", "国連カンボジア暫定機構", "联合国柬埔寨临时权力机构"]
    {
        assert_eq!(first(typed).choice, Choice::Show(later.clone()), "{typed}");
    }
    let start = State::start(dataset());
    let state = reduce(&start, later, dataset());
    assert_eq!((state.year, state.place), (Year(1992), Some(cambodia)));
    let labels: Vec<String> = find("refugees rwanda").into_iter().map(|hit| hit.label).collect();
    assert!(labels[0].ends_with("Rwandan Refugees"), "{labels:?}");
}

#[test]
fn every_place_task_and_mission_is_found_by_its_name_in_every_language() {
    let dataset = dataset();
    let texts = |name: &pko_atlas::record::Localized| {
        [Some(&name.en), name.ja.as_ref(), name.zh.as_ref()].map(|text| text.cloned())
    };
    let mut wanted: Vec<(String, HitKind)> = Vec::new();
    for (names, kind) in [
        (dataset.places.iter().map(|place| &place.name).collect::<Vec<_>>(), HitKind::Place),
        (dataset.tasks.iter().map(|task| &task.name).collect(), HitKind::Task),
        (dataset.missions.iter().map(|mission| &mission.name).collect(), HitKind::Mission),
    ] {
        wanted.extend(names.into_iter().flat_map(texts).flatten().map(|text| (text, kind)));
    }
    for (text, kind) in wanted {
        assert!(find(&text).iter().any(|hit| hit.kind == kind), "{text}: {:?}", find(&text));
    }
}

#[test]
fn a_kind_of_work_becomes_the_filter() {
    let engineers = dataset().tasks.iter().position(|task| task.id == "engineers");
    let engineers = TaskIndex(engineers.expect("engineers") as u16);
    assert_eq!(first("engineer").choice, Choice::Show(Message::Task(Some(engineers))));
    assert_eq!(first("engineer").kind, HitKind::Task);
}

#[test]
fn years_are_read_as_people_write_them() {
    let year = Choice::Show(Message::Year(Year(1994)));
    for typed in ["1994", "in 1994", "1994年", "１９９４年", "平成6年", "PKO in 1994", " 1994! "]
    {
        assert_eq!(first(typed).choice, year, "{typed}");
        assert_eq!(first(typed).kind, HitKind::Year, "{typed}");
    }
    let typing: Vec<String> = find("199").into_iter().map(|hit| hit.label).collect();
    assert_eq!(typing, ["1992", "1993", "1994", "1995", "1996", "1997", "1998", "1999"]);
    let rwanda = find("Rwanda 1994");
    assert_eq!(rwanda[0].label, "Rwanda · 1994");
    let both = Message::All(vec![Message::Year(Year(1994)), Message::Choose(place("rwanda"))]);
    assert_eq!(rwanda[0].choice, Choice::Show(both));
    assert_eq!(rwanda.last().map(|hit| hit.kind), Some(HitKind::Year));
    assert_eq!(first("elections 2006").kind, HitKind::Mission);
    assert_eq!(find("1066"), []);
}

#[test]
fn a_country_without_a_record_says_so_and_can_be_looked_at() {
    for (typed, code, label, said) in [
        ("Burma", "MMR", "Burma", "now: Myanmar"),
        ("ビルマ", "MMR", "Burma", "now: Myanmar"),
        ("Swaziland", "SWZ", "Swaziland", "now: Eswatini"),
        ("Brazil", "BRA", "Brazil", ""),
        ("Brazil 1994", "BRA", "Brazil", ""),
        ("ブラジル", "BRA", "Brazil", "ブラジル"),
        ("CHE", "CHE", "Switzerland", "CHE"),
    ] {
        let hit = first(typed);
        let code = CountryCode::parse(code).expect("a code");
        assert_eq!(hit.choice, Choice::LookAt(code), "{typed}");
        assert_eq!((hit.label.as_str(), beside(&hit)), (label, said), "{typed}");
        assert_eq!(hit.note, Some("Nobody was deployed here under the Act."), "{typed}");
    }
    assert_eq!(first("Zaire").note, None);
    let without = SearchIndex::build(dataset(), borders(), None);
    let asker = Asker { year: Year(2026), language: Language::English };
    assert_eq!(without.find("Burma", asker), []);
    assert_eq!(without.find("Zaire", asker), find("Zaire"));
}

#[test]
fn nothing_is_found_for_nothing() {
    for typed in ["", " ", "\u{3000}", "…", "qqqqqq", "?!"] {
        assert_eq!(find(typed), [], "{typed:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn anything_at_all_can_be_typed(typed in any::<String>(), year in any::<i16>()) {
        let hits = find_in(year, &typed);
        prop_assert!(hits.len() <= MOST_HITS);
        prop_assert_eq!(find_in(year, &typed), hits);
    }

    #[test]
    fn what_is_nearly_a_name_can_be_typed(typed in "[a-zA-Z0-9 年のカンボジア第国連ー()'éЖﾞ゙-]{0,40}") {
        for hit in find(&typed) {
            prop_assert!(!hit.label.is_empty());
            // Choosing never leads out of what the record offers.
            if let Choice::Show(message) = hit.choice {
                let state = reduce(&State::start(dataset()), message, dataset());
                prop_assert!(dataset().years().any(|year| year == state.year));
            }
        }
    }
}
