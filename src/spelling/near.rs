//! What was probably meant.

use crate::spelling::{fold, forgiven, slips};

/// Longest word, in letters, that is compared: more is no slip of the hand.
const LONGEST: usize = 80;

/// The candidate that differs from what stands there by no more than a slip or two; of several, the
/// one that differs least.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if typed.len() > 4 * LONGEST {
        return None;
    }
    let letters = |text: &str| fold(text).chars().collect::<Vec<char>>();
    let typed = letters(typed);
    if typed.is_empty() {
        return None;
    }
    let most = forgiven(typed.len());
    let near = candidates.into_iter().filter_map(|candidate| {
        let letters = letters(candidate);
        let longer = letters.len().abs_diff(typed.len());
        let slips = slips(&typed, &letters, most).filter(|_| longer <= most)?;
        Some(((slips, longer), candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_leads_to_the_name_that_was_meant() {
        let names = ["Cambodia", "Cameroon", "Colombia", "Mali", "Malta", "東ティモール"];
        for (typed, expected) in [
            ("Combodia", Some("Cambodia")),
            ("cambodia ", Some("Cambodia")),
            ("Columbia", Some("Colombia")),
            ("Malii", Some("Mali")),
            ("東チィモール", Some("東ティモール")),
            ("Atlantis", None),
            ("Cam", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, names), expected, "{typed}");
        }
    }
}
