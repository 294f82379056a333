//! What the year control says of a year.

use crate::record::Dataset;
use crate::text::{Language, map_words};
use crate::view::words::say;
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
    (map_words(language).year_value)(view.year, view.places.len(), &counts)
}
