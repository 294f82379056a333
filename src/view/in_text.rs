//! Sources that a text names in brackets, `… (cao-iraq03)`, so that it can be shown with links.

use crate::record::{Dataset, SourceIndex};

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InText<'t> {
    /// Plain text.
    Text(&'t str),
    /// A source in brackets, without the brackets and the space before them.
    Source(SourceIndex),
}

/// Cuts a text at the sources that it names.
pub fn in_text<'t>(text: &'t str, dataset: &Dataset) -> Vec<InText<'t>> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|tail| tail.find(['(', '（'])) {
        let bracket = from + at;
        let plain = rest.get(..bracket).unwrap_or_default();
        match bracketed_source(rest.get(bracket..).unwrap_or_default(), dataset) {
            Some((source, after)) => {
                let plain = plain.strip_suffix(' ').unwrap_or(plain);
                if !plain.is_empty() {
                    parts.push(InText::Text(plain));
                }
                parts.push(InText::Source(source));
                (rest, from) = (after, 0);
            }
            None => from = bracket + rest.get(bracket..).map_or(1, first_length),
        }
    }
    if !rest.is_empty() {
        parts.push(InText::Text(rest));
    }
    parts
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(1, char::len_utf8)
}

/// A source in brackets at the beginning of a text, and what follows it.
pub fn bracketed_source<'t>(text: &'t str, dataset: &Dataset) -> Option<(SourceIndex, &'t str)> {
    let (inner, after) = match text.strip_prefix('(') {
        Some(rest) => rest.split_once(')')?,
        None => text.strip_prefix('（')?.split_once('）')?,
    };
    let at = dataset.sources.iter().position(|source| source.id == inner)?;
    Some((SourceIndex(u16::try_from(at).ok()?), after))
}
