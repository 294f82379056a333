//! What year control and map say of a year.

use crate::record::Dataset;
use crate::text::{Language, catalogue};
use crate::view::words::{place_name, say};
use crate::view::year::YearView;

/// What the year control says: the year, how many places, and how many in each category.
pub fn value_text(view: &YearView, dataset: &Dataset, language: Language) -> String {
    let counts: Vec<(&str, usize)> = dataset
        .categories
        .iter()
        .enumerate()
        .filter_map(|(index, category)| {
            let places = view.places_in(index);
            (places > 0).then(|| (say(&category.name, language), places))
        })
        .collect();
    (catalogue(language).year_value)(view.year, view.places.len(), &counts)
}

/// What the picture shows, in words: for each category the places where people worked. It is the
/// description of the map for those who do not see it and the text beside a picture of it.
pub fn description(view: &YearView, dataset: &Dataset, language: Language) -> String {
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
    (catalogue(language).description)(view.year, &groups)
}
