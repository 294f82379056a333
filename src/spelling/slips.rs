//! How many slips of the hand lie between what was typed and a word.

/// Slips that are forgiven in a word of so many letters.
pub fn forgiven(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The fewest slips (a letter wrong, missing, too many, or two exchanged) that make `typed` the
/// beginning of `word`, if they are no more than `most`.
pub fn slips(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    // No beginning that is longer than this can be near enough.
    let word = word.get(..typed.len() + most).unwrap_or(word);
    if word.len() + most < typed.len() {
        return None;
    }
    // Rows of the table of optimal string alignment: how far each beginning of what was typed is
    // from each beginning of the word.
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut earlier_typed = None;
    for (row, typed_letter) in typed.iter().enumerate() {
        let mut current = Vec::with_capacity(last.len());
        current.push(row + 1);
        let mut earlier_letter = None;
        for (column, letter) in word.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let wrong = usize::from(letter != typed_letter);
            let mut least = (cell(&last, column) + wrong)
                .min(cell(&last, column + 1) + 1)
                .min(cell(&current, column) + 1);
            let exchanged =
                earlier_typed == Some(letter) && earlier_letter == Some(typed_letter) && wrong == 1;
            if exchanged && let Some(before) = column.checked_sub(1) {
                least = least.min(cell(&before_last, before) + 1);
            }
            current.push(least);
            earlier_letter = Some(letter);
        }
        if current.iter().all(|cell| *cell > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
        earlier_typed = Some(typed_letter);
    }
    last.into_iter().min().filter(|least| *least <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(typed: &str, word: &str) -> Option<usize> {
        let (typed, word): (Vec<char>, Vec<char>) =
            (typed.chars().collect(), word.chars().collect());
        slips(&typed, &word, forgiven(typed.len()))
    }

    #[test]
    fn one_slip_is_forgiven_from_four_letters_and_two_from_eight() {
        for (typed, word, expected) in [
            ("cambodja", "cambodia", Some(1)),
            ("mozambik", "mozambique", Some(1)),
            ("untsc", "untac", Some(1)),
            ("utnac", "untac", Some(1)),
            ("zair", "zaire", Some(0)),
            ("zaier", "zaire", Some(1)),
            ("kambodja", "cambodia", Some(2)),
            ("kambodj", "cambodia", None),
            ("mfx", "mfo", None),
            ("rawnda", "rwanda", Some(1)),
            ("rwandaa", "rwanda", Some(1)),
            ("", "rwanda", Some(0)),
            ("rwanda", "", None),
        ] {
            assert_eq!(between(typed, word), expected, "{typed} for {word}");
        }
    }
}
