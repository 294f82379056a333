//! Claims: interpretations that somebody has put forward, each with its author, and what the record
//! says beside them. The atlas itself claims nothing.

use crate::record::SourceIndex;
use crate::teach::fact::Fact;
use crate::teach::words::Words;

/// Position of a claim in the table of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimIndex(pub u16);

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Stable identifier: `reason-3-alliance`.
    pub id: String,
    /// What it is about: `reason`, `criticism`, `paradox`, `framing` or `future`.
    pub group: String,
    /// How it stands to what could be checked.
    pub standing: Standing,
    /// Who puts it forward.
    pub attribution: SourceIndex,
    /// What is claimed, in a sentence that says so.
    pub text: Words,
    /// What checking it against the record gave.
    pub check: Words,
    /// Sources of that, beside those of the records.
    pub check_sources: Vec<SourceIndex>,
    /// Records beside it.
    pub beside: Vec<Beside>,
    /// What others say.
    pub other_views: Vec<View>,
}

/// How a claim stands to what could be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An interpretation, which no record can decide.
    Interpretation,
    /// Some of it can be checked.
    CheckableInPart,
    /// Some of it is supported.
    PartlySupported,
    /// Nothing was found to check it against.
    NotChecked,
    /// Its dates are supported, its causes are not.
    DatesNotCauses,
    /// Some of it is contradicted.
    ContradictedInPart,
    /// It was so once.
    Outdated,
    /// It is contradicted.
    Contradicted,
    /// It is about the future.
    Open,
}

impl Standing {
    /// The words for standings in files.
    pub const NAMES: &'static [(&'static str, Standing)] = &[
        ("interpretation", Standing::Interpretation),
        ("checkable-in-part", Standing::CheckableInPart),
        ("partly-supported", Standing::PartlySupported),
        ("not-checked", Standing::NotChecked),
        ("dates-supported-causation-not", Standing::DatesNotCauses),
        ("contradicted-in-part", Standing::ContradictedInPart),
        ("outdated", Standing::Outdated),
        ("contradicted", Standing::Contradicted),
        ("open", Standing::Open),
    ];
}

/// How a record bears on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// It speaks for it.
    Supports,
    /// It does not fit easily.
    Complicates,
    /// It belongs to the matter and decides nothing.
    CannotDecide,
}

impl Bearing {
    /// The words for bearings in files.
    pub const NAMES: &'static [(&'static str, Bearing)] = &[
        ("supports", Bearing::Supports),
        ("complicates", Bearing::Complicates),
        ("cannot-decide", Bearing::CannotDecide),
    ];
}

/// A record beside a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The record.
    pub fact: Fact,
    /// How it bears on the claim.
    pub bearing: Bearing,
    /// Why.
    pub because: Words,
}

/// What somebody else says to the same matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Who says it.
    pub who: Words,
    /// What is said, in a sentence that says so.
    pub text: Words,
    /// Where.
    pub sources: Vec<SourceIndex>,
}
