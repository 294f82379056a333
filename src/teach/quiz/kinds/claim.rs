//! Claim or fact: interpretations with their authors beside what the record says happened.

use crate::record::Dataset;
use crate::teach::quiz::bank::Bank;
use crate::teach::quiz::kinds::{Asking, Draft};
use crate::teach::quiz::question::{
    Choice, Kind, Level, Question, Sight, Statement, Subject, Verdict,
};
use crate::teach::quiz::random::Random;
use crate::teach::{Claim, Standing};
use crate::unit::Year;

pub(super) fn ask(asking: &mut Asking<'_, '_>) -> Option<Question> {
    let material = asking.bank.material;
    let numbered = || material.claims.iter().enumerate();
    if asking.level == Level::Hard {
        return asking.first_of(numbered().map(|(at, _)| at).collect(), checked);
    }
    let claims: Vec<Statement> = numbered()
        .filter(|(_, claim)| is_interpretation(claim))
        .map(|(at, _)| Statement::Claim(at))
        .collect();
    if claims.is_empty() {
        return None;
    }
    let facts: Vec<Statement> = (0..material.dataset.events.len()).map(Statement::Fact).collect();
    if asking.level == Level::Medium {
        return asking.first_of(facts, |bank, _, random, fact| {
            let wrong = random.shuffled(claims.clone());
            Some(Draft {
                kind: Kind::Claim,
                key: format!("claim:fact:{}", id(bank, fact)),
                subject: Subject::FactAmongClaims,
                right: Choice::Statement(fact),
                wrong: wrong.into_iter().map(Choice::Statement).collect(),
                before: Sight::empty(bank.dataset().last_year()),
                after: sight(bank, fact),
            })
        });
    }
    let (one, two) = if asking.random.coin() { (claims, facts) } else { (facts, claims) };
    [one, two].into_iter().find_map(|subjects| {
        asking.first_of(subjects, |bank, _, _, statement| {
            let is_claim = matches!(statement, Statement::Claim(_));
            Some(Draft {
                kind: Kind::Claim,
                key: format!("claim:{}", id(bank, statement)),
                subject: Subject::ClaimOrFact(statement),
                right: Choice::IsClaim(is_claim),
                wrong: vec![Choice::IsClaim(!is_claim)],
                before: Sight::empty(bank.dataset().last_year()),
                after: sight(bank, statement),
            })
        })
    })
}

/// What checking a claim gave.
fn checked(bank: &Bank<'_>, _: Level, _: &mut Random, at: usize) -> Option<Draft> {
    let claim = bank.material.claims.get(at)?;
    let right = verdict(claim);
    let all = [Verdict::Undecided, Verdict::Open, Verdict::InPart, Verdict::Contradicted];
    let wrong = all.into_iter().filter(|other| *other != right);
    Some(Draft {
        kind: Kind::Claim,
        key: format!("claim:checked:{}", claim.id),
        subject: Subject::Checked(at),
        right: Choice::Verdict(right),
        wrong: wrong.map(Choice::Verdict).collect(),
        before: Sight::empty(bank.dataset().last_year()),
        after: sight(bank, Statement::Claim(at)),
    })
}

/// The group of a claim's standing.
fn verdict(claim: &Claim) -> Verdict {
    match claim.standing {
        Standing::Interpretation | Standing::NotChecked => Verdict::Undecided,
        Standing::Open => Verdict::Open,
        Standing::CheckableInPart | Standing::PartlySupported | Standing::DatesNotCauses => {
            Verdict::InPart
        }
        Standing::ContradictedInPart | Standing::Outdated | Standing::Contradicted => {
            Verdict::Contradicted
        }
    }
}

/// Whether a claim is beyond what a record can say.
fn is_interpretation(claim: &Claim) -> bool {
    matches!(verdict(claim), Verdict::Undecided | Verdict::Open)
}

fn id(bank: &Bank<'_>, statement: Statement) -> String {
    let id = match statement {
        Statement::Claim(at) => bank.material.claims.get(at).map(|claim| &claim.id),
        Statement::Fact(at) => bank.dataset().events.get(at).map(|event| &event.id),
    };
    id.cloned().unwrap_or_default()
}

/// The year of an event; for a claim the latest year, up to which it can be judged.
fn sight(bank: &Bank<'_>, statement: Statement) -> Sight {
    let dataset: &Dataset = bank.dataset();
    let event = match statement {
        Statement::Fact(at) => dataset.events.get(at),
        Statement::Claim(_) => None,
    };
    let year: Year = event.map_or(dataset.last_year(), |event| event.year);
    let place = event.and_then(|event| dataset.place_by_code(*event.countries.first()?));
    let year = year.clamp(dataset.first_year, dataset.last_year());
    Sight { place, ..Sight::full(year) }
}
