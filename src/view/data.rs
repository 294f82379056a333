//! The address of somebody's record in the address of the page.

use std::rc::Rc;

/// Its name in the query.
pub const DATA: &str = "data";
/// Longest address, in bytes.
const LONGEST: usize = 2_000;

/// The address of the record that a query asks for; nothing for the built-in one.
pub fn asked_data(query: &str) -> Option<Rc<str>> {
    let mut pairs =
        query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == DATA)?;
    decoded(value).filter(|address| !address.is_empty()).map(Rc::from)
}

/// Whether data may be loaded by a protocol (`https:`) into a page that was loaded by another: never
/// unsafely into a safe page, and from the web alone.
pub fn may_load(protocol: &str, page: &str) -> bool {
    protocol == "https:" || (protocol == "http:" && page == "http:")
}

/// Whether a text is a table rather than a document: neither JSON nor a page, with something that parts
/// columns in its first line.
pub fn is_table(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let head = text.lines().next().unwrap_or_default();
    !text.starts_with(['{', '[', '<']) && head.contains([',', ';', '\t'])
}

/// An address as a value of a query, in which it means nothing but itself.
pub fn encoded(address: &str) -> String {
    let mut text = String::new();
    for byte in address.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                text.push(char::from(byte));
            }
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

/// The address that a value of a query means; nothing where it is too long or no text.
pub fn decoded(value: &str) -> Option<String> {
    if value.len() > 3 * LONGEST {
        return None;
    }
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, more @ ..] = rest {
        rest = more;
        let escaped = more.get(..2).filter(|_| *first == b'%').and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            plain.then(|| u8::from_str_radix(digits, 16).ok())?
        });
        match escaped {
            Some(byte) => {
                bytes.push(byte);
                rest = more.get(2..).unwrap_or_default();
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_page_says_which_record_it_shows() {
        let asked = |query| asked_data(query).map(|address| address.to_string());
        assert_eq!(asked("?year=1993&data=own.json").as_deref(), Some("own.json"));
        assert_eq!(
            asked("data=https%3A%2F%2Fexample.org%2Fa.json%3Fb%3Dc%26d&year=1993").as_deref(),
            Some("https://example.org/a.json?b=c&d")
        );
        for query in ["", "year=1993", "data=", "data", "data=%ff"] {
            assert_eq!(asked(query), None, "{query}");
        }
        assert_eq!(asked(&format!("data={}", "a".repeat(2_001))), None);
    }

    #[test]
    fn a_table_is_known_by_its_beginning() {
        for text in ["a,b\n1,2", "\u{feff}a;b", "\n country\tfrom\n", "a, b"] {
            assert!(is_table(text), "{text:?}");
        }
        for text in ["", "{\"a\": 1, \"b\": 2}", " [1, 2]", "<p>a, b", "one\na,b", "null"] {
            assert!(!is_table(text), "{text:?}");
        }
    }

    #[test]
    fn only_the_web_is_loaded_and_never_less_safely_than_the_page() {
        for (protocol, page, allowed) in [
            ("https:", "http:", true),
            ("https:", "https:", true),
            ("http:", "http:", true),
            ("http:", "https:", false),
            ("file:", "file:", false),
            ("data:", "https:", false),
            ("javascript:", "https:", false),
            ("blob:", "https:", false),
        ] {
            assert_eq!(may_load(protocol, page), allowed, "{protocol} into {page}");
        }
    }

    proptest! {
        #[test]
        fn an_address_in_a_query_means_itself(address in "[^\\x00]{1,200}") {
            let value = encoded(&address);
            prop_assert!(!value.contains(['&', '=', '#', '+', ' ', '?']));
            let query = format!("year=1993&data={value}&lang=ja");
            let asked = asked_data(&query);
            prop_assert_eq!(asked.as_deref(), Some(address.as_str()));
        }

        #[test]
        fn no_query_makes_it_fail(query in ".{0,200}") {
            let _asked = asked_data(&format!("data={query}"));
        }
    }
}
