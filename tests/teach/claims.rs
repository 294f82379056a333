//! Claims: attributed, marked, and set beside the record without taking a side.

use std::collections::BTreeMap;

use pko_atlas::record::Term;
use pko_atlas::teach::{Bearing, Claim, FactTable, Standing};
use pko_atlas::unit::Month;

use crate::support::dataset;
use crate::taught::{claims, lessons};

fn source_id(claim: &Claim) -> &str {
    &dataset().sources[usize::from(claim.attribution.0)].id
}

#[test]
fn every_claim_has_its_author_and_says_so() {
    assert_eq!(claims().len(), 16);
    for claim in claims() {
        assert_eq!(source_id(claim), "article-2022", "{}", claim.id);
        let text = claim.text.en.as_deref().expect("English");
        let attributed = text.starts_with("The article ");
        assert!(attributed, "{}: {text}", claim.id);
    }
}

#[test]
fn every_claim_stands_beside_records() {
    for claim in claims() {
        assert!(!claim.beside.is_empty() && claim.beside.len() <= 4, "{}", claim.id);
        for beside in &claim.beside {
            assert!(beside.fact.id(dataset()).is_some());
        }
    }
    let all: Vec<Bearing> = claims()
        .iter()
        .flat_map(|claim| claim.beside.iter().map(|beside| beside.bearing))
        .collect();
    for bearing in [Bearing::Supports, Bearing::Complicates, Bearing::CannotDecide] {
        assert!(all.iter().filter(|found| **found == bearing).count() >= 6, "{bearing:?}");
    }
}

/// Where the atlas calls something contradicted, a record says so; and where it decides nothing, no
/// record is said to settle it.
#[test]
fn standings_agree_with_the_records_beside() {
    for claim in claims() {
        let has = |bearing| claim.beside.iter().any(|beside| beside.bearing == bearing);
        match claim.standing {
            Standing::Contradicted | Standing::Outdated | Standing::ContradictedInPart => {
                assert!(has(Bearing::Complicates), "{}", claim.id);
            }
            Standing::PartlySupported => assert!(has(Bearing::Supports), "{}", claim.id),
            Standing::NotChecked => {
                assert!(!has(Bearing::Supports) && !has(Bearing::Complicates), "{}", claim.id);
            }
            _ => {}
        }
    }
}

#[test]
fn others_are_named_with_their_source() {
    let views: Vec<_> = claims().iter().flat_map(|claim| &claim.other_views).collect();
    assert!(views.len() >= 7, "{}", views.len());
    for view in views {
        assert!(view.sources.iter().all(|source| source_has_address(usize::from(source.0))));
        assert!(!view.who.is_empty());
    }
}

fn source_has_address(at: usize) -> bool {
    dataset().sources[at].url.is_some()
}

#[test]
fn the_tour_of_claims_shows_every_claim_once() {
    let tour = lessons().iter().find(|lesson| lesson.id == "claims").expect("the tour");
    let mut shown: Vec<u16> =
        tour.steps.iter().flat_map(|step| &step.claims).map(|claim| claim.0).collect();
    shown.sort_unstable();
    let all: Vec<u16> = (0..16).collect();
    assert_eq!(shown, all);
}

/// The three futures stand beside what has happened since the article of 2022.
#[test]
fn futures_are_compared_with_what_came_after() {
    let futures = claims().iter().filter(|claim| claim.group == "future");
    let mut count = 0;
    for claim in futures {
        count += 1;
        let later = claim.beside.iter().any(|beside| {
            beside.fact.table == FactTable::Events
                && dataset().events[usize::from(beside.fact.at)].year.0 >= 2022
        });
        assert!(later, "{}", claim.id);
    }
    assert_eq!(count, 3);
}

fn in_office(term: &Term, month: Month) -> bool {
    term.start <= month && term.end.is_none_or(|end| month < end)
}

/// The numbers that are said of prime ministers are counted from the record.
#[test]
fn deployments_that_began_in_a_term_are_counted() {
    let mut begun: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in &dataset().deployments {
        let term = dataset().prime_ministers.iter().find(|term| in_office(term, unit.start));
        *begun.entry(term.expect("a term").id.as_str()).or_default() += 1;
    }
    let count = |id: &str| begun.get(id).copied().unwrap_or_default();
    assert_eq!(
        [count("koizumi"), count("abe-1"), count("abe-2"), count("miyazawa")],
        [11, 3, 1, 7]
    );
    assert_eq!(begun.values().max(), Some(&11));
    assert_eq!(dataset().deployments.len(), 43);
    let claim = claims().iter().find(|claim| claim.id == "koizumi-abe-most-active").expect("it");
    let said: String =
        claim.beside.iter().filter_map(|beside| beside.because.en.as_deref()).collect();
    for part in ["Eleven of the 43", "Three began", "one began", "Seven began"] {
        assert!(said.contains(part), "{part}");
    }
}
