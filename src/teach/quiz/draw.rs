//! A quiz from a seed.

use std::collections::BTreeSet;

use crate::teach::quiz::bank::Bank;
use crate::teach::quiz::kinds::ask;
use crate::teach::quiz::position::Ticket;
use crate::teach::quiz::question::{Kind, Question};
use crate::teach::quiz::random::Random;

/// Questions of a quiz, where the record allows so many.
pub const LENGTH: usize = 10;

impl Bank<'_> {
    /// The quiz of a ticket: at most [`LENGTH`] questions, of as many kinds as the record allows; none
    /// where it allows no question.
    pub fn quiz(&self, ticket: &Ticket) -> Vec<Question> {
        let mut random = Random::of(&ticket.text());
        let kinds = random.shuffled(Kind::ALL.to_vec());
        let mut used = BTreeSet::new();
        let mut questions: Vec<Question> = Vec::new();
        loop {
            let before = questions.len();
            for kind in &kinds {
                if questions.len() == LENGTH {
                    return questions;
                }
                if let Some(question) = ask(self, *kind, ticket.level, &mut random, &used) {
                    used.insert(question.key.clone());
                    questions.push(question);
                }
            }
            if questions.len() == before {
                return questions;
            }
        }
    }
}
