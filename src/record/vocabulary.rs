//! The words by which files name roles and confidence: for reading a record and for writing one.

use crate::record::dataset::{Confidence, Role};

/// Values and the words for them.
pub type Vocabulary<T> = [(&'static str, T)];

/// How a place takes part.
pub const ROLES: &Vocabulary<Role> = &[
    ("mission-area", Role::MissionArea),
    ("beneficiary", Role::Beneficiary),
    ("staging", Role::Staging),
];

/// How sure the record is.
pub const CONFIDENCE: &Vocabulary<Confidence> =
    &[("high", Confidence::High), ("medium", Confidence::Medium), ("low", Confidence::Low)];

/// The word for a value; empty where the vocabulary has none.
pub fn word_for<T: Copy + PartialEq>(vocabulary: &Vocabulary<T>, value: T) -> &'static str {
    let found = vocabulary.iter().find(|(_, known)| *known == value);
    found.map(|(word, _)| *word).unwrap_or_default()
}
