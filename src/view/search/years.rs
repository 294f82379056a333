//! Years as people write them inside a question: `1994`, `in 1994`, `1994年`, `平成6年`.

use crate::unit::Year;

/// Words that lead to a year and say nothing by themselves.
const LEADING: [&str; 7] = ["in", "the", "year", "の", "ノ", "在", "年"];

/// Japanese eras and the year before their first.
const ERAS: [(&str, i16); 2] = [("平成", 1988), ("令和", 2018)];

/// The first year from `first` to `last` in a folded text, and the rest of the text.
pub fn year_in(text: &str, first: Year, last: Year) -> Option<(Year, String)> {
    let (year, before, after) = eras(text).or_else(|| four_digits(text))?;
    if year < first || last < year {
        return None;
    }
    let after = after.strip_prefix('年').unwrap_or(after);
    let after = after.strip_prefix(['の', 'ノ', '的']).unwrap_or(after);
    let words = before.split(' ').chain(after.split(' '));
    let rest: Vec<&str> =
        words.filter(|word| !word.is_empty() && !LEADING.contains(word)).collect();
    Some((year, rest.join(" ")))
}

/// Four digits that are no part of a longer number.
fn four_digits(text: &str) -> Option<(Year, &str, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let start = text.match_indices(is_digit).map(|(at, _)| at).find(|at| {
        let (before, from_here) = text.split_at(*at);
        let digits = from_here.chars().take_while(char::is_ascii_digit).count();
        digits == 4 && !before.ends_with(is_digit)
    })?;
    let (before, from_here) = text.split_at(start);
    let (digits, after) = from_here.split_at_checked(4)?;
    Some((Year(digits.parse().ok()?), before, after))
}

/// A year of a Japanese era; the first year of an era is 元年.
fn eras(text: &str) -> Option<(Year, &str, &str)> {
    ERAS.into_iter().find_map(|(era, before_first)| {
        let (before, after) = text.split_once(era)?;
        let (number, after) = after.split_once('年')?;
        let number: i16 = if number == "元" { 1 } else { number.trim().parse().ok()? };
        (1..100).contains(&number).then_some((Year(before_first + number), before, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_found_however_it_is_written() {
        for (text, year, rest) in [
            ("1994", 1994, ""),
            ("in 1994", 1994, ""),
            ("in the year 1994", 1994, ""),
            ("1994年", 1994, ""),
            ("平成6年", 1994, ""),
            ("令和元年", 2019, ""),
            ("pko in 1994", 1994, "pko"),
            ("rwanda 1994", 1994, "rwanda"),
            ("1994年ノルワンダ", 1994, "ルワンダ"),
            ("ルワンダ1994年", 1994, "ルワンダ"),
            ("untac1993", 1993, "untac"),
        ] {
            let found = year_in(text, Year(1992), Year(2026));
            assert_eq!(found, Some((Year(year), rest.to_owned())), "{text}");
        }
        for text in ["", "199", "19941", "1066", "2027", "0094", "平成年", "平成0年", "平成999年"]
        {
            assert_eq!(year_in(text, Year(1992), Year(2026)), None, "{text}");
        }
    }
}
