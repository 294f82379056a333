//! The address at which a site will be.

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, bail};

/// An absolute address with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl FromStr for Address {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Address> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain = |letter: char| letter.is_ascii_graphic() && !"\"'<>\\^`{|}?#".contains(letter);
        match rest {
            Some(rest) if !rest.starts_with('/') && !rest.is_empty() && rest.chars().all(plain) => {
                Ok(Address(format!("{}/", text.trim_end_matches('/'))))
            }
            _ => bail!(
                "the address of the site must be like https://example.org/atlas/, found {text:?}"
            ),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_with_one_slash() {
        for text in ["https://example.org/atlas", "https://example.org/atlas//"] {
            assert_eq!(text.parse::<Address>().unwrap().to_string(), "https://example.org/atlas/");
        }
    }

    #[test]
    fn what_is_no_address_of_a_site_is_refused() {
        for text in
            ["", "example.org", "ftp://example.org", "https://", "https:///a", "http://a/?b"]
        {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
