//! Calendar years and months, the only units of time in the record.

use std::fmt;

/// A calendar year, as in 1992. Ranges of years are inclusive on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub i16);

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.0)
    }
}

impl Year {
    /// January of this year.
    pub const fn first_month(self) -> Month {
        Month { year: self, number: 1 }
    }

    /// December of this year.
    pub const fn last_month(self) -> Month {
        Month { year: self, number: 12 }
    }

    /// All years from this one to `last`, both included; none when `last` is earlier.
    pub fn to(self, last: Year) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator {
        (self.0..last.0.max(self.0.saturating_sub(1)).saturating_add(1)).map(Year)
    }
}

/// A calendar month, written `YYYY-MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: Year,
    /// 1 for January to 12 for December.
    number: u8,
}

impl Month {
    /// The month `number` (1 to 12) of `year`; `None` for any other number.
    pub const fn new(year: Year, number: u8) -> Option<Month> {
        if number >= 1 && number <= 12 { Some(Month { year, number }) } else { None }
    }

    /// Reads `YYYY-MM`, and the month of a longer `YYYY-MM-DD`; anything else is `None`.
    pub fn parse(text: &str) -> Option<Month> {
        let bytes = text.as_bytes();
        let long_enough = bytes.len() == 7 || (bytes.len() == 10 && bytes[7] == b'-');
        if !long_enough || bytes[4] != b'-' || !text.is_ascii() {
            return None;
        }
        let digits = |range: std::ops::Range<usize>| -> Option<i16> {
            let part = &bytes[range];
            part.iter().try_fold(0i16, |sum, byte| {
                byte.is_ascii_digit().then(|| sum * 10 + i16::from(byte - b'0'))
            })
        };
        if bytes.len() == 10 && !matches!(digits(8..10), Some(1..=31)) {
            return None;
        }
        Month::new(Year(digits(0..4)?), u8::try_from(digits(5..7)?).ok()?)
    }

    /// The year this month lies in.
    pub const fn year(self) -> Year {
        self.year
    }

    /// 1 for January to 12 for December.
    pub const fn number(self) -> u8 {
        self.number
    }

    /// Months since January of year 0; differences are numbers of months.
    pub const fn ordinal(self) -> i32 {
        self.year.0 as i32 * 12 + self.number as i32 - 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{:02}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_and_writes_the_same_text() {
        assert_eq!(Month::parse("1992-09").map(|month| month.to_string()), Some("1992-09".into()));
        assert_eq!(Month::parse("2025-09-10"), Month::parse("2025-09"));
    }

    #[test]
    fn what_is_not_a_month_is_none() {
        for text in ["", "1992", "1992-13", "1992-00", "92-01", "1992-9", "1992/09", "1992-09-00"] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
        assert_eq!(Month::parse("199é-1"), None);
    }

    #[test]
    fn years_are_inclusive() {
        assert_eq!(
            Year(1992).to(Year(1994)).collect::<Vec<_>>(),
            [Year(1992), Year(1993), Year(1994)]
        );
        assert_eq!(Year(1994).to(Year(1992)).count(), 0);
    }
}
