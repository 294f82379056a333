//! Texts cut where they can be explained: at terms of the glossary and at identifiers of sources.

use std::collections::HashSet;

use crate::record::{Dataset, SourceIndex};
use crate::teach::glossary::{Spelling, Term, TermIndex};
use crate::text::Language;
use crate::view::bracketed_source;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Plain(String),
    /// A term of the glossary, as the text has it.
    Term(TermIndex, String),
    /// A source in brackets, without the brackets.
    Source(SourceIndex),
}

/// Cuts a text of a language. A term is marked where it first stands; the longest spelling wins.
pub fn pieces(text: &str, language: Language, glossary: &[Term], dataset: &Dataset) -> Vec<Piece> {
    let spellings = spellings(language, glossary);
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    let mut before = None;
    while let Some(letter) = rest.chars().next() {
        let term = spellings
            .iter()
            .filter(|(_, term)| !seen.contains(term))
            .find_map(|(spelling, term)| Some((matched(spelling, rest, before)?, *term)));
        if let Some((length, term)) = term {
            flush(&mut plain, &mut found);
            let (word, after) = rest.split_at(length);
            found.push(Piece::Term(term, word.to_owned()));
            seen.insert(term);
            (rest, before) = (after, word.chars().next_back());
        } else if let Some((source, after)) = source_here(rest, dataset) {
            flush(&mut plain, &mut found);
            found.push(Piece::Source(source));
            (rest, before) = (after, Some(')'));
        } else {
            plain.push(letter);
            (rest, before) = (rest.get(letter.len_utf8()..).unwrap_or_default(), Some(letter));
        }
    }
    flush(&mut plain, &mut found);
    found
}

fn flush(plain: &mut String, found: &mut Vec<Piece>) {
    if !plain.is_empty() {
        found.push(Piece::Plain(std::mem::take(plain)));
    }
}

/// The spellings of a language, longest first.
fn spellings(language: Language, glossary: &[Term]) -> Vec<(&str, TermIndex)> {
    let mut all: Vec<(&str, TermIndex)> = (0u16..)
        .zip(glossary)
        .flat_map(|(at, term)| {
            let own = move |spelling: &&Spelling| spelling.language == language;
            let others = term.spellings.iter().filter(own).map(|spelling| spelling.text.as_str());
            term.name.own(language).into_iter().chain(others).map(move |text| (text, TermIndex(at)))
        })
        .collect();
    all.sort_by_key(|(spelling, _)| std::cmp::Reverse(spelling.len()));
    all
}

/// How many bytes a spelling takes at the beginning of a text. Latin words stand alone, may have a
/// plural s, and are found whatever their case unless they are acronyms.
fn matched(spelling: &str, text: &str, before: Option<char>) -> Option<usize> {
    let head = text.get(..spelling.len())?;
    let acronym = spelling.chars().filter(char::is_ascii_uppercase).count() > 1;
    let same = if acronym { head == spelling } else { head.eq_ignore_ascii_case(spelling) };
    if !same || spelling.is_empty() {
        return None;
    }
    let latin = |letter: char| letter.is_ascii_alphanumeric();
    let starts_latin = spelling.chars().next().is_some_and(latin);
    if starts_latin && before.is_some_and(|letter| latin(letter) || letter == '-') {
        return None;
    }
    let rest = text.get(spelling.len()..).unwrap_or_default();
    let ends_latin = spelling.chars().next_back().is_some_and(latin);
    let goes_on = |rest: &str| rest.chars().next().is_some_and(latin);
    if !ends_latin || !goes_on(rest) {
        return Some(spelling.len());
    }
    let plural = rest.strip_prefix('s').filter(|after| !goes_on(after));
    plural.map(|_| spelling.len().saturating_add(1))
}

/// A source in brackets at the beginning of a text, with the space before it.
fn source_here<'t>(text: &'t str, dataset: &Dataset) -> Option<(SourceIndex, &'t str)> {
    bracketed_source(text.strip_prefix(' ').unwrap_or(text), dataset)
}
