//! Where a reader is in the lessons, as the address says it: `ten-stops.3`.

use std::fmt;

/// A step of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The lesson's identifier.
    pub lesson: String,
    /// The step, from 0; the address counts from 1.
    pub step: usize,
}

impl Position {
    /// Reads `ten-stops.3`; without a number it is the first step. Anything else is `None`.
    pub fn parse(text: &str) -> Option<Position> {
        let (lesson, step) = match text.split_once('.') {
            Some((lesson, number)) => (lesson, number.parse::<usize>().ok()?.checked_sub(1)?),
            None => (text, 0),
        };
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let good = !lesson.is_empty() && lesson.bytes().all(plain);
        good.then(|| Position { lesson: lesson.to_owned(), step })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.lesson, self.step.saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_as_it_is_written() {
        for text in ["ten-stops.1", "ten-stops.12", "own.40"] {
            assert_eq!(Position::parse(text).map(|found| found.to_string()).as_deref(), Some(text));
        }
        let start = Position { lesson: "ten-stops".to_owned(), step: 0 };
        assert_eq!(Position::parse("ten-stops"), Some(start));
    }

    #[test]
    fn what_is_no_position_is_none() {
        for text in
            ["", ".1", "ten-stops.0", "ten-stops.x", "Ten.1", "a.1.2", "a.99999999999999999999"]
        {
            assert_eq!(Position::parse(text), None, "{text}");
        }
    }
}
