//! What the atlas itself knows: its record, borders, claims and glossary.

// Each target takes what it needs of this.
#![allow(dead_code)]

use std::sync::LazyLock;

use pko_atlas::record::{Dataset, read};
use pko_atlas::teach::{Claim, Term, read_claims, read_glossary};
use pko_atlas::world::Borders;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../static/data/", $name, ".json"))
    };
}

/// The borders of each year.
pub static BORDERS: LazyLock<Borders> =
    LazyLock::new(|| Borders::read(table!("borders")).expect("the borders"));
/// Names of countries, as the file has them.
pub const COUNTRIES: &str = table!("countries");
/// The record.
pub static RECORD: LazyLock<Dataset> = LazyLock::new(record);
/// Claims that are set beside it.
pub static CLAIMS: LazyLock<Vec<Claim>> =
    LazyLock::new(|| read_claims(table!("claims"), &RECORD).expect("the claims"));
/// What terms mean.
pub static GLOSSARY: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let text = include_str!("../../static/lessons/glossary.json");
    read_glossary(text, &RECORD).expect("the glossary")
});

/// The record, read anew.
pub fn record() -> Dataset {
    let sections = [
        ("atlas", table!("atlas")),
        ("categories", table!("categories")),
        ("tasks", table!("tasks")),
        ("missions", table!("missions")),
        ("places", table!("places")),
        ("sources", table!("sources")),
        ("deployments", table!("deployments")),
        ("in_kind", table!("in-kind")),
        ("events", table!("events")),
        ("prime_ministers", table!("prime-ministers")),
        ("other_laws", table!("other-laws")),
        ("principles", table!("principles")),
    ];
    let parts: Vec<String> =
        sections.iter().map(|(name, table)| format!("\"{name}\":{table}")).collect();
    read(&format!("{{{}}}", parts.join(","))).expect("the record")
}
