//! What was probably meant.

use crate::spelling::{fold, forgiven, slips};

/// Longest word, in letters, that is compared: more is no slip of the hand.
const LONGEST: usize = 80;

/// The candidate that differs from what stands there by no more than a slip or two; of several, the
/// one that differs least.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = Typed::read(typed)?;
    let near = candidates.into_iter().filter_map(|name| Some((typed.far(&letters(name))?, name)));
    near.min_by_key(|(far, _)| *far).map(|(_, name)| name)
}

/// Candidates that are looked through often, folded once.
pub struct Names(Vec<(Vec<char>, String)>);

impl Names {
    /// The candidates, in an order.
    pub fn new(names: impl IntoIterator<Item = String>) -> Names {
        Names(names.into_iter().map(|name| (letters(&name), name)).collect())
    }

    /// As [`nearest`].
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let typed = Typed::read(typed)?;
        let near = self.0.iter().filter_map(|(word, name)| Some((typed.far(word)?, name)));
        near.min_by_key(|(far, _)| *far).map(|(_, name)| name.as_str())
    }
}

/// What stands there.
struct Typed {
    letters: Vec<char>,
    most: usize,
}

impl Typed {
    /// Nothing where there is nothing to compare, or too much.
    fn read(text: &str) -> Option<Typed> {
        let letters = Some(text).filter(|text| text.len() <= 4 * LONGEST).map(letters)?;
        let most = forgiven(letters.len());
        (!letters.is_empty()).then_some(Typed { letters, most })
    }

    /// How many slips away a word is, and how many letters longer or shorter, if it is near.
    fn far(&self, word: &[char]) -> Option<(usize, usize)> {
        let longer = word.len().abs_diff(self.letters.len());
        // Most words end here, which costs nothing.
        let alike = Some(word).filter(|_| longer <= self.most)?;
        slips(&self.letters, alike, self.most).map(|slips| (slips, longer))
    }
}

fn letters(text: &str) -> Vec<char> {
    fold(text).chars().collect()
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
            let kept = Names::new(names.map(str::to_owned));
            assert_eq!(kept.nearest(typed), expected, "{typed}");
        }
    }
}
