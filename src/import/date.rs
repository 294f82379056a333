//! Months as authors of tables write them.

use crate::unit::{Month, Year};

/// Which end of a year is meant where only the year is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// January.
    First,
    /// December.
    Last,
}

/// What is expected of a date.
pub const EXPECTED: &str = "a month as 1992-09, or a year";

/// Reads `YYYY-MM`, `YYYY-MM-DD` or `YYYY`; anything else is `None`.
pub fn month(text: &str, end: End) -> Option<Month> {
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let year = Year(text.parse().ok()?);
        return Some(if end == End::First { year.first_month() } else { year.last_month() });
    }
    Month::parse(text)
}

/// What was probably meant by a date in another order, as spreadsheets like to write it. A day and a
/// month that could be either way round are not guessed.
pub fn meant(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    let number = |text: &str| text.parse::<u8>().ok().or_else(|| by_name(text));
    let year = |text: &str| -> Option<Year> {
        let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse().ok().map(Year))?
    };
    let (year, number) = match *parts.as_slice() {
        [first, second] if year(first).is_some() => (year(first)?, number(second)?),
        [first, second] => (year(second)?, number(first)?),
        [first, second, _] if year(first).is_some() => (year(first)?, number(second)?),
        [first, second, third] => {
            let (first, second) = (number(first)?, number(second)?);
            let month = match (first > 12, second > 12) {
                (true, false) => second,
                (false, true) => first,
                _ if first == second => first,
                _ => return None,
            };
            (year(third)?, month)
        }
        _ => return None,
    };
    Month::new(year, number).map(|month| month.to_string())
}

fn by_name(text: &str) -> Option<u8> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let small = text.to_ascii_lowercase();
    let at = NAMES.iter().position(|name| small.starts_with(name))?;
    u8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_alone_is_its_first_or_last_month() {
        assert_eq!(month("1956", End::First), Month::parse("1956-01"));
        assert_eq!(month("1956", End::Last), Month::parse("1956-12"));
        assert_eq!(month("1956-11-15", End::Last), Month::parse("1956-11"));
    }

    #[test]
    fn other_orders_are_no_months_but_tell_what_was_meant() {
        for (text, expected) in [
            ("1992/9", Some("1992-09")),
            ("09/1992", Some("1992-09")),
            ("25/9/1992", Some("1992-09")),
            ("9/25/1992", Some("1992-09")),
            ("Sep 1992", Some("1992-09")),
            ("1992-13", None),
            ("3/4/1992", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(month(text, End::First), None, "{text}");
            assert_eq!(meant(text).as_deref(), expected, "{text}");
        }
    }
}
