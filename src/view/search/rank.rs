//! How well a name answers a question. Both are folded.

use crate::spelling::{forgiven, is_unspaced, slips};

/// From the best answer to the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It is the name.
    Whole,
    /// The name begins with it.
    Beginning,
    /// A word of the name begins with it.
    Word,
    /// Each of its words begins a word of the name.
    Words,
    /// The name contains it.
    Inside,
    /// It is so many slips of the hand away.
    Slips(usize),
}

/// Letters from which on a match inside a word says something; for scripts without spaces it is 1.
const INSIDE: usize = 3;

/// How a name contains a question, letter by letter.
pub fn literal(question: &str, name: &str) -> Option<Rank> {
    if question.is_empty() {
        return None;
    }
    if let Some(rest) = name.strip_prefix(question) {
        return Some(if rest.is_empty() { Rank::Whole } else { Rank::Beginning });
    }
    let begins_word = |part: &str| {
        let mut found = name.match_indices(part);
        found.any(|(at, _)| at == 0 || name.get(..at).is_some_and(|before| before.ends_with(' ')))
    };
    if begins_word(question) {
        return Some(Rank::Word);
    }
    if question.split(' ').all(begins_word) {
        return Some(Rank::Words);
    }
    let says_enough = |word: &str| word.chars().count() >= INSIDE || word.chars().any(is_unspaced);
    let inside = |word: &str| says_enough(word) && name.contains(word);
    question.split(' ').all(inside).then_some(Rank::Inside)
}

/// How near a question comes to a name when slips are forgiven: each of its words near some word
/// of the name, or the whole near the name's beginning, spaces or none.
pub fn forgiving(question: &str, name: &str) -> Option<Rank> {
    let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<Vec<_>>();
    let typed = letters(question);
    let whole = slips(&typed, &letters(name), forgiven(typed.len())).filter(|_| typed.len() >= 4);
    let words: Vec<Vec<char>> = name.split(' ').map(letters).collect();
    let by_word = question.split(' ').map(letters).map(|typed| {
        let most = forgiven(typed.len());
        words.iter().filter_map(|word| slips(&typed, word, most)).min()
    });
    let by_words = by_word.sum::<Option<usize>>().filter(|_| !typed.is_empty());
    let fewest = match (whole, by_words) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    fewest.map(Rank::Slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_answers_better_from_its_beginning() {
        let name = "south sudan";
        for (question, expected) in [
            ("south sudan", Some(Rank::Whole)),
            ("sou", Some(Rank::Beginning)),
            ("sudan", Some(Rank::Word)),
            ("sudan south", Some(Rank::Words)),
            ("uda", Some(Rank::Inside)),
            ("ud", None),
            ("", None),
            ("sudann", None),
        ] {
            assert_eq!(literal(question, name), expected, "{question}");
        }
        assert_eq!(literal("東", "南東"), Some(Rank::Inside));
        assert_eq!(forgiving("sudann", name), Some(Rank::Slips(1)));
        assert_eq!(forgiving("southsudan", name), Some(Rank::Slips(0)));
        assert_eq!(forgiving("sou", "syria"), None);
        assert_eq!(forgiving("", name), None);
    }
}
