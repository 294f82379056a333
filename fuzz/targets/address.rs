//! The query of an address, and the positions that stand in it.

#![no_main]

mod known;

use known::RECORD;
use libfuzzer_sys::fuzz_target;
use pko_atlas::teach::quiz::{self, Slip};
use pko_atlas::teach::worksheet::Plan;
use pko_atlas::teach::{self, scene_query, shown};
use pko_atlas::view::{
    Embedding, State, asked_data, asked_language, read_query, site_of, write_query,
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let state = read_query(text, &RECORD);
    assert!(RECORD.first_year <= state.year && state.year <= RECORD.last_year());
    assert!(state.place.is_none() || state.mission.is_none());
    let query = write_query(&state, &RECORD);
    assert_eq!(read_query(&query, &RECORD), state, "{query}");
    assert!(query.is_ascii() && !query.contains(['#', '<', '"', ' ']), "{query}");
    assert_eq!(asked_data(&query), asked_data(text));
    let _language = asked_language(text);

    // A view goes on to a view: what a lesson keeps of it shows the same.
    let scene = scene_query(&state, &RECORD);
    let again = shown(&scene, &State::start(&RECORD), &RECORD);
    assert_eq!(scene_query(&again, &RECORD), scene);

    if let Some(position) = teach::Position::parse(text) {
        let written = position.to_string();
        assert_eq!(teach::Position::parse(&written), Some(position));
    }
    if let Some(position) = quiz::Position::read(text, 10) {
        assert_eq!(quiz::Position::read(&position.text(), 10), Some(position));
    }
    let plan = Plan::read(text);
    assert_eq!(Plan::read(&plan.write()), plan);
    let embedding = Embedding::from_position(text, &RECORD);
    assert_eq!(Embedding::from_position(&embedding.position(&RECORD), &RECORD), embedding);
    assert!(text.starts_with(site_of(text)));
    if let Some(slip) = Slip::find(text) {
        assert_eq!(Slip::find(&slip.line()), Some(slip));
    }
});
