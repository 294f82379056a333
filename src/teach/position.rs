//! Where a reader is in the lessons, as the address says it: `ten-stops.3`.

use std::fmt;

/// A page of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The lesson's identifier.
    pub lesson: String,
    /// The page.
    pub stop: Stop,
}

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A step, from 0; the address counts from 1.
    Step(usize),
    /// The teacher's guide.
    Guide,
}

const GUIDE: &str = "guide";

impl Position {
    /// Reads `ten-stops.3` and `ten-stops.guide`. Anything else is `None`.
    pub fn parse(text: &str) -> Option<Position> {
        let (lesson, stop) = text.split_once('.')?;
        let stop = match stop {
            GUIDE => Stop::Guide,
            number => Stop::Step(number.parse::<usize>().ok()?.checked_sub(1)?),
        };
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let good = !lesson.is_empty() && lesson.bytes().all(plain);
        good.then(|| Position { lesson: lesson.to_owned(), stop })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.stop {
            Stop::Step(step) => write!(formatter, "{}.{}", self.lesson, step.saturating_add(1)),
            Stop::Guide => write!(formatter, "{}.{GUIDE}", self.lesson),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_as_it_is_written() {
        for text in ["ten-stops.1", "ten-stops.12", "own.40", "claims.guide"] {
            assert_eq!(Position::parse(text).map(|found| found.to_string()).as_deref(), Some(text));
        }
        let third = Position { lesson: "ten-stops".to_owned(), stop: Stop::Step(2) };
        assert_eq!(Position::parse("ten-stops.3"), Some(third));
    }

    #[test]
    fn what_is_no_position_is_none() {
        for text in [
            "",
            "start",
            ".1",
            "ten-stops.0",
            "ten-stops.x",
            "Ten.1",
            "a.1.2",
            "a.99999999999999999999",
        ] {
            assert_eq!(Position::parse(text), None, "{text}");
        }
    }
}
