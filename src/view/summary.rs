//! What the picture shows, in words, and the heading of what is shown.

use crate::record::Dataset;
use crate::text::catalogue;
use crate::view::screen::Screen;
use crate::view::state::{Mode, State};
use crate::view::words::{place_name, say};

/// What the picture shows, in words: for each category the places where people worked. It is the
/// description of the map for those who do not see it and the text beside a picture of it.
pub fn description(dataset: &Dataset, state: &State, screen: &Screen) -> String {
    let (view, language) = (&*screen.view, state.language);
    let groups: Vec<(&str, Vec<&str>)> = view
        .groups
        .iter()
        .map(|group| {
            let mut names: Vec<&str> = Vec::new();
            for row in &group.rows {
                let name = place_name(dataset.place(row.place), view.year, language);
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            (say(&dataset.category(group.category).name, language), names)
        })
        .collect();
    let mut text = (catalogue(language).description)(view.year, &groups);
    if let Mode::Compared(_) = state.mode {
        text.push(' ');
        text.push_str(&screen.sentence);
    }
    text
}

/// The picture in words with the address that shows it, for a message to somebody.
pub fn share_text(dataset: &Dataset, state: &State, screen: &Screen, url: &str) -> String {
    format!("{}\n{url}", description(dataset, state, screen))
}

/// The heading of list and table.
pub fn heading(dataset: &Dataset, state: &State) -> String {
    let words = catalogue(state.language);
    match state.mode {
        Mode::ThisYear => (words.in_force_in)(state.year),
        Mode::SoFar => (words.in_force_until)(dataset.first_year, state.year),
        Mode::Compared(other) => (words.in_force_in_either)(state.year, other),
    }
}
