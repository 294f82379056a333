//! One file for each kind of question: what it asks, when that has exactly one answer, and which
//! wrong options are plausible.

mod category;
mod claim;
mod find;
mod law;
mod order;
mod people;
mod predict;
mod whom;
mod work;
mod year;

pub(super) use year::deciding;

use std::collections::BTreeSet;

use crate::record::{Deployment, PlaceIndex};
use crate::teach::quiz::bank::{Bank, at_work};
use crate::teach::quiz::question::{Choice, Kind, Level, Question, Sight, Subject};
use crate::teach::quiz::random::Random;
use crate::teach::quiz::say::{choice_text, prompt_text};
use crate::text::Language;

/// A question before its options are mixed.
struct Draft {
    kind: Kind,
    key: String,
    subject: Subject,
    right: Choice,
    /// Plausible first; none of them right.
    wrong: Vec<Choice>,
    before: Sight,
    after: Sight,
}

/// What a kind needs to ask.
struct Asking<'a, 'b> {
    bank: &'b Bank<'a>,
    level: Level,
    random: &'b mut Random,
    used: &'b BTreeSet<String>,
}

impl Asking<'_, '_> {
    /// The first of the subjects, in any order, of which a question can be made.
    fn first_of<S>(
        &mut self,
        subjects: Vec<S>,
        draft: impl Fn(&Bank<'_>, Level, &mut Random, S) -> Option<Draft>,
    ) -> Option<Question> {
        for subject in self.random.shuffled(subjects) {
            let made = draft(self.bank, self.level, self.random, subject);
            let fresh = made.filter(|draft| !self.used.contains(&draft.key));
            if let Some(question) = fresh.and_then(|draft| self.mixed(draft)) {
                return Some(question);
            }
        }
        None
    }

    /// The question with its options in any order, or in theirs where they are numbers; `None` where
    /// fewer than two options can be told apart in every language, or the question names its answer.
    fn mixed(&mut self, draft: Draft) -> Option<Question> {
        let material = self.bank.material;
        let Draft { kind, key, subject, right, wrong, before, after } = draft;
        let texts = |choice: &Choice| -> Vec<String> {
            let text = |language: &Language| choice_text(material, choice, *language);
            Language::ALL.iter().map(text).collect()
        };
        let own = texts(&right);
        if matches!(right, Choice::Place(..)) {
            let named = Language::ALL.iter().zip(&own).any(|(language, name)| {
                prompt_text(material, &subject, *language).contains(name.as_str())
            });
            if named {
                return None;
            }
        }
        let mut taken = vec![own];
        let mut choices = vec![right.clone()];
        for choice in wrong {
            if choices.len() == self.level.options() {
                break;
            }
            let other = texts(&choice);
            let alike = |known: &Vec<String>| known.iter().zip(&other).any(|(one, two)| one == two);
            if !taken.iter().any(alike) {
                taken.push(other);
                choices.push(choice);
            }
        }
        if choices.len() < 2 {
            return None;
        }
        arrange(&mut choices, self.random);
        let right = choices.iter().position(|choice| *choice == right)?;
        Some(Question { kind, key, subject, choices, right, before, after })
    }
}

/// Numbers stand in their order, two answers to yes or no in theirs, all else in any.
fn arrange(choices: &mut [Choice], random: &mut Random) {
    let rank = |choice: &Choice| match choice {
        Choice::Year(year) => Some(i64::from(year.0)),
        Choice::Places(places) => i64::try_from(*places).ok(),
        Choice::People(people) => Some(i64::from(*people)),
        Choice::Category(category) => Some(i64::from(category.0)),
        Choice::UnderAct(under) => Some(i64::from(!under)),
        Choice::IsClaim(claim) => Some(i64::from(!claim)),
        Choice::Verdict(verdict) => Some(*verdict as i64),
        _ => None,
    };
    if choices.iter().all(|choice| rank(choice).is_some()) {
        choices.sort_by_key(|choice| rank(choice));
    } else {
        random.shuffle(choices);
    }
}

/// A question of a kind that was not asked before; `None` where the record allows none.
pub fn ask(
    bank: &Bank<'_>,
    kind: Kind,
    level: Level,
    random: &mut Random,
    used: &BTreeSet<String>,
) -> Option<Question> {
    let mut asking = Asking { bank, level, random, used };
    match kind {
        Kind::Find => find::ask(&mut asking),
        Kind::Category => category::ask(&mut asking),
        Kind::Year => year::ask(&mut asking),
        Kind::Order => order::ask(&mut asking),
        Kind::Predict => predict::ask(&mut asking),
        Kind::Law => law::ask(&mut asking),
        Kind::Claim => claim::ask(&mut asking),
        Kind::People => people::ask(&mut asking),
        Kind::Work => work::ask(&mut asking),
        Kind::ForWhom => whom::ask(&mut asking),
    }
}

/// The place whose record says most about a deployment.
fn first_place(deployment: &Deployment) -> Option<PlaceIndex> {
    at_work(deployment).next()
}
