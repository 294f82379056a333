//! The sources of a row.

use crate::import::columns::{Column, name};
use crate::import::gazetteer::Gazetteer;
use crate::import::ledger::Ledger;
use crate::import::row::MOST;

/// A source as a table names it: by its address, or its title where it has none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SourceText(pub String);

impl SourceText {
    /// Whether it is an address that may become a link.
    pub fn is_address(&self) -> bool {
        is_address(&self.0)
    }
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace))
}

/// Reads a list of addresses and titles, parted by semicolons with a space beside them or by lines;
/// at least one must be an address.
pub fn read(cell: Option<&str>, gazetteer: &Gazetteer, ledger: &mut Ledger) -> Vec<SourceText> {
    let column = name(Column::Sources);
    let cell = cell.unwrap_or_default();
    let parted = cell.replace("; ", "\n").replace(" ;", "\n").replace('；', "\n");
    let parts = parted.lines().map(str::trim).filter(|part| !part.is_empty());
    let sources: Vec<SourceText> = parts.map(|part| SourceText(part.to_owned())).collect();
    for SourceText(text) in &sources {
        let scheme = text.split_once(':').map(|(scheme, _)| scheme).unwrap_or_default();
        let other = !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !text.contains(char::is_whitespace)
            && !is_address(text);
        let bare = text.starts_with("www.");
        if other || bare {
            let meant = bare.then(|| format!("https://{text}"));
            let expected = "an address that begins with https:// or http://, or a title";
            ledger.wrong(column, text, expected, meant.as_deref());
            return sources;
        }
    }
    let has_address = |source: &SourceText| {
        let known = gazetteer.source(&source.0);
        source.is_address() || known.is_some_and(|known| known.url.is_some())
    };
    if !sources.iter().any(has_address) || sources.len() > MOST {
        let expected = "at least one address that begins with https:// or http://, at most 100";
        ledger.wrong(column, cell, expected, None);
    }
    sources
}
