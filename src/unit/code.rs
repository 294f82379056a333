//! Country codes: what ties a place of the record to a shape on the map.

use std::fmt;

/// An ISO 3166-1 alpha-3 code such as `KHM`, or a code of the user-assigned range such as `XKX`
/// for Kosovo, which has none in the standard.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// Three ASCII capitals; anything else is `None`.
    pub const fn parse(text: &str) -> Option<CountryCode> {
        let bytes = text.as_bytes();
        if bytes.len() == 3
            && bytes[0].is_ascii_uppercase()
            && bytes[1].is_ascii_uppercase()
            && bytes[2].is_ascii_uppercase()
        {
            Some(CountryCode([bytes[0], bytes[1], bytes[2]]))
        } else {
            None
        }
    }

    /// The code as text, always three ASCII capitals.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
