//! Questions made from the record: exactly one right answer each, held against a second reading of
//! the files; the same for a seed wherever it is asked; slips that tell what was changed.

#![cfg(not(target_arch = "wasm32"))]

#[path = "quiz/generated.rs"]
mod generated;
#[path = "quiz/naive.rs"]
mod naive;
#[path = "quiz/reasons.rs"]
mod reasons;
#[path = "quiz/seeds.rs"]
mod seeds;
#[path = "quiz/slips.rs"]
mod slips;
#[path = "record/support.rs"]
mod support;

use std::sync::LazyLock;

use pko_atlas::teach::quiz::{Bank, Level, Material, Question, Ticket};
use pko_atlas::teach::{Claim, read_claims};
use support::{borders, dataset, file};

/// The claims beside the record.
fn claims() -> &'static [Claim] {
    static CLAIMS: LazyLock<Vec<Claim>> = LazyLock::new(|| {
        read_claims(&file("claims").to_string(), dataset())
            .unwrap_or_else(|error| panic!("{error}"))
    });
    &CLAIMS
}

/// The questions of the built-in record.
fn bank() -> &'static Bank<'static> {
    static BANK: LazyLock<Bank<'static>> = LazyLock::new(|| {
        Bank::new(Material { dataset: dataset(), borders: borders(), claims: claims() })
    });
    &BANK
}

fn ticket(seed: &str, level: Level) -> Ticket {
    Ticket::new(seed, level).expect("a seed")
}

fn quiz(seed: &str, level: Level) -> Vec<Question> {
    bank().quiz(&ticket(seed, level))
}
