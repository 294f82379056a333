//! The conditions under which a country takes part.

use crate::record::dataset::{Localized, SourceIndex};

/// One condition.
#[derive(Clone, Debug)]
pub struct Principle {
    /// Stable identifier: `ceasefire`.
    pub id: String,
    /// What it asks for, in a sentence.
    pub text: Localized,
    /// Where it is written; at least one.
    pub sources: Vec<SourceIndex>,
}
