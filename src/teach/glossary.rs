//! The glossary: what the words of the matter mean.

use crate::record::SourceIndex;
use crate::teach::words::Words;
use crate::text::Language;

/// Position of a term in the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermIndex(pub u16);

/// How a text of one language may write a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The language.
    pub language: Language,
    /// The spelling.
    pub text: String,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable identifier: `ceasefire-observer`.
    pub id: String,
    /// The term.
    pub name: Words,
    /// Other spellings by which texts name it.
    pub spellings: Vec<Spelling>,
    /// What it means, in a sentence or two.
    pub meaning: Words,
    /// Where that is from.
    pub sources: Vec<SourceIndex>,
}
