//! What an address says, and what it leaves to others.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use pko_atlas::text::Language;
use pko_atlas::unit::Year;
use pko_atlas::view::{Message, Screen, Theme, read_query, reduce, write_query};
use support::{borders, dataset};

#[test]
fn the_url_of_the_documentation_is_read_as_it_says() {
    let dataset = dataset();
    let query = "?year=1993&category=peacekeeping,humanitarian-relief&place=KHM&lang=en";
    let state = read_query(query, dataset);
    assert_eq!(state.year, Year(1993));
    let names: Vec<_> =
        state.categories.iter().map(|index| dataset.category(index).id.as_str()).collect();
    assert_eq!(names, ["peacekeeping", "humanitarian-relief"]);
    assert_eq!(state.place.map(|place| dataset.place(place).id.as_str()), Some("cambodia"));
    assert!(!state.in_kind);
}

#[test]
fn an_address_of_a_stop_without_a_year_waits_for_its_view() {
    let dataset = dataset();
    let first_year = |query| read_query(query, dataset).view_awaited;
    assert!(first_year("tour=golan.1") && first_year("quiz=s7k2.easy.3.12&lang=ja"));
    assert!(first_year("quiz=s7k2.easy.1&year=1492"), "that is no year of the record");
    for query in ["tour=golan.1&year=1996", "tour=start", "glossary=mandate", "lang=ja", ""] {
        assert!(!first_year(query), "{query}");
    }
    let waits = read_query("quiz=s7k2.easy.1", dataset);
    assert_eq!(write_query(&waits, dataset), "quiz=s7k2.easy.1");
    let meanwhile = Screen::derive(dataset, borders(), &waits, None);
    assert_eq!(meanwhile.view.year, dataset.last_year());
    // What belongs to the reader does not end it; the first look elsewhere does.
    let spoken = reduce(&waits, Message::Language(Language::Japanese), dataset);
    assert_eq!(write_query(&spoken, dataset), "quiz=s7k2.easy.1&lang=ja");
    let theme = Message::All(vec![Message::Theme(Theme::Dark)]);
    assert!(reduce(&waits, theme, dataset).view_awaited);
    let moved = reduce(&waits, Message::Year(Year(1994)), dataset);
    assert_eq!(write_query(&moved, dataset), "year=1994&quiz=s7k2.easy.1");
    assert!(!reduce(&waits, Message::All(vec![Message::ToggleInKind]), dataset).view_awaited);
}
