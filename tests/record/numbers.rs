//! Numbers as they are written in English, Japanese and Chinese texts, for comparing them.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const UNITS: [&[&str]; 21] = [
    &["zero"],
    &["one", "first", "once"],
    &["two", "second", "twice", "ii"],
    &["three", "third"],
    &["four", "fourth"],
    &["five", "fifth"],
    &["six", "sixth"],
    &["seven", "seventh"],
    &["eight", "eighth"],
    &["nine", "ninth"],
    &["ten", "tenth"],
    &["eleven", "eleventh"],
    &["twelve", "twelfth"],
    &["thirteen"],
    &["fourteen"],
    &["fifteen"],
    &["sixteen"],
    &["seventeen"],
    &["eighteen"],
    &["nineteen"],
    &["twenty", "twentieth"],
];

const TENS: [(&str, u64); 5] =
    [("twenty", 20), ("thirty", 30), ("thirtieth", 30), ("forty", 40), ("fifty", 50)];

/// Words that make the number before them larger.
const SCALES: [(&str, u64); 6] = [
    ("万", 10_000),
    ("億", 100_000_000),
    ("亿", 100_000_000),
    (" thousand", 1_000),
    (" million", 1_000_000),
    (" billion", 1_000_000_000),
];

/// Japanese eras and the year before their first, by which laws are cited.
const ERAS: [(&str, u64); 3] = [("昭和", 1925), ("平成", 1988), ("令和", 2018)];

/// Numbers in digits, `1,200` and `27億` as what they mean, and months by their English names as
/// the digits of other languages. Digits behind a point count after the scale alone: `2.7 billion`.
pub fn written(text: &str) -> Vec<u64> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let era = ERAS.iter().find(|(era, _)| rest[..start].ends_with(era));
        let (number, behind) = number(&rest[start..]);
        found.push(number + era.map_or(0, |(_, before)| *before));
        rest = behind;
    }
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    let months = words.filter_map(|word| MONTHS.iter().position(|month| *month == word));
    found.extend(months.map(|at| at as u64 + 1));
    found
}

/// The number at the beginning of a text that begins with a digit, and what follows.
fn number(text: &str) -> (u64, &str) {
    let (mut whole, mut behind) = digits(text);
    // A comma before three digits divides thousands.
    while let Some(group) = behind.strip_prefix(',') {
        let (three, after) = digits(group);
        if group.len() - after.len() != 3 {
            break;
        }
        (whole, behind) = (whole * 1_000 + three, after);
    }
    let (mut part, mut parts) = (0, 1);
    if let Some(point) = behind.strip_prefix('.').filter(|rest| rest.starts_with(is_digit)) {
        let (fraction, after) = digits(point);
        parts = 10u64.pow(u32::try_from(point.len() - after.len()).expect("few digits"));
        (part, behind) = (fraction, after);
    }
    for (word, scale) in SCALES {
        if let Some(after) = behind.strip_prefix(word) {
            return ((whole * parts + part) * scale / parts, after);
        }
    }
    (whole * parts + part, behind)
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn digits(text: &str) -> (u64, &str) {
    let end = text.find(|letter| !is_digit(letter)).unwrap_or(text.len());
    (text[..end].parse().unwrap_or(0), &text[end..])
}

/// Numbers in English words, such as `Twenty-five`, `eleventh` and `Ten thousand`.
pub fn named(text: &str) -> Vec<u64> {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_ascii_alphabetic() && letter != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(number) = named_number(word) {
            let thousand = words.get(at + 1) == Some(&"thousand");
            found.push(if thousand { number * 1_000 } else { number });
        }
    }
    found
}

fn named_number(word: &str) -> Option<u64> {
    let unit = |word: &str| UNITS.iter().position(|names| names.contains(&word));
    let tens = |word: &str| TENS.iter().find(|(name, _)| *name == word).map(|(_, tens)| *tens);
    let simple = |word: &str| unit(word).map(|unit| unit as u64).or_else(|| tens(word));
    simple(word).or_else(|| {
        let (first, second) = word.split_once('-')?;
        Some(tens(first)? + unit(second)? as u64)
    })
}

#[test]
fn numbers_are_read_as_they_are_meant() {
    assert_eq!(written("690 + 1,607 + 7 = 2,304, 98 flights"), [690, 1_607, 7, 2_304, 98]);
    assert_eq!(written("27億円"), written("2.7 billion yen"));
    assert_eq!(written("20万人"), written("200,000 people"));
    assert_eq!(written("8 May 1993, may be"), [8, 1993, 5]);
    assert_eq!(written("1st-4th groups, C-130"), [1, 4, 130]);
    assert_eq!(
        written("平成13年法律第113号"),
        written("No. 113 of 2001").into_iter().rev().collect::<Vec<_>>()
    );
    assert_eq!(named("Twenty-five of the eleventh unit"), [25, 11]);
    assert_eq!(named("Ten thousand rounds, sixty, UNAVEM II"), [10_000, 2]);
}
