//! The view of the map that a step shows: a query string in the language of the address, without
//! what belongs to the reader: language, theme, frame, speed, patterns and what is open.

use crate::record::Dataset;
use crate::view::{State, read_query, write_query};

/// The view of a state as a step keeps it.
pub fn scene_query(state: &State, dataset: &Dataset) -> String {
    write_query(&with_reader_of(state.clone(), &State::start(dataset)), dataset)
}

/// The state that shows a view to a reader who is looking at `present`: language, theme, frame,
/// speed, patterns and what is open stay as they are.
pub fn shown(view: &str, present: &State, dataset: &Dataset) -> State {
    with_reader_of(read_query(view, dataset), present)
}

/// Whether a query string is a view and nothing else: each of its parts is understood.
pub(crate) fn is_scene(view: &str, dataset: &Dataset) -> bool {
    let written = scene_query(&read_query(view, dataset), dataset);
    let parts = |query: &str| {
        let mut parts: Vec<String> = query.split('&').map(str::to_owned).collect();
        parts.sort();
        parts
    };
    parts(view) == parts(&written)
}

/// A record that is open would stand in the place of the lesson, so a view opens none.
fn with_reader_of(view: State, reader: &State) -> State {
    State {
        place: None,
        mission: None,
        language: reader.language,
        theme: reader.theme,
        chrome: reader.chrome,
        speed: reader.speed,
        patterns: reader.patterns,
        activity: reader.activity.clone(),
        view_awaited: false,
        playing: false,
        ..view
    }
}
