//! The slip of a result: one line that says which quiz was answered how, with a checksum, so that a
//! teacher can hold it against the same quiz.
//!
//! ```text
//! pko-atlas-quiz/1 2026.11.23 s7k2.easy 1323-41023 7/10 0K3F-9V2T-QX7B-M
//! ```
//!
//! Version of the record, quiz, answers, right of all, checksum. The checksum is FNV-1a of 64 bits
//! over lines of text: the four fields before it, and for each question its key and its options as
//! English says them, the right one with a star; written in 13 digits of Crockford's base 32. It
//! finds slips of the pen and careless changes. It is no secret: whoever can run the atlas can make
//! a slip.

use std::fmt::Write;

use crate::teach::quiz::bank::Bank;
use crate::teach::quiz::position::{Answer, Ticket};
use crate::teach::quiz::question::Question;
use crate::teach::quiz::random::fnv1a;
use crate::teach::quiz::say::choice_text;
use crate::text::Language;

/// What every slip begins with.
const MARK: &str = "pko-atlas-quiz/1";
/// The digits of Crockford's base 32, which no one mistakes for each other.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The result of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Version of the record.
    pub version: String,
    /// The quiz.
    pub ticket: Ticket,
    /// The answers, the first question's first.
    pub answers: Vec<Answer>,
    /// How many are right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
    /// The checksum.
    pub checksum: String,
}

/// Why a slip does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckFault {
    /// There is no slip in the text.
    NoSlip,
    /// The slip is of another version of the record.
    OtherRecord(String),
    /// Quiz, answers, score and checksum do not fit together.
    Changed,
}

impl Slip {
    /// The slip of a quiz that was answered.
    pub fn of(
        bank: &Bank<'_>,
        ticket: &Ticket,
        questions: &[Question],
        answers: &[Answer],
    ) -> Slip {
        let mut slip = Slip {
            version: plain(&bank.dataset().version),
            ticket: ticket.clone(),
            answers: answers.to_vec(),
            right: score(questions, answers),
            of: questions.len(),
            checksum: String::new(),
        };
        slip.checksum = checksum(bank, &slip, questions);
        slip
    }

    /// The line.
    pub fn line(&self) -> String {
        format!("{MARK} {} {}", self.fields(), self.checksum)
    }

    fn fields(&self) -> String {
        let answers: String = self.answers.iter().map(|answer| answer.sign()).collect();
        let Slip { version, ticket, right, of, .. } = self;
        format!("{version} {} {answers} {right}/{of}", ticket.text())
    }

    /// The first slip in a text, which may be a whole saved file. Nothing is checked.
    pub fn find(text: &str) -> Option<Slip> {
        let (_, rest) = text.split_once(MARK)?;
        // In a JSON file a quotation mark follows.
        let mut words = rest.split(|letter: char| letter.is_whitespace() || letter == '"');
        let mut next = || words.find(|word| !word.is_empty());
        let (version, ticket, answers) = (next()?, Ticket::read(next()?)?, next()?);
        let (right, of) = next()?.split_once('/')?;
        Some(Slip {
            version: version.to_owned(),
            ticket,
            answers: answers.chars().map(Answer::from_sign).collect::<Option<_>>()?,
            right: right.parse().ok()?,
            of: of.parse().ok()?,
            checksum: next()?.to_ascii_uppercase(),
        })
    }

    /// The slip in a text, held against the quiz that it names.
    ///
    /// # Errors
    /// When there is none, when it is of another record, or when something in it was changed.
    pub fn check(text: &str, bank: &Bank<'_>) -> Result<Slip, CheckFault> {
        let slip = Slip::find(text).ok_or(CheckFault::NoSlip)?;
        if slip.version != plain(&bank.dataset().version) {
            return Err(CheckFault::OtherRecord(slip.version));
        }
        let questions = bank.quiz(&slip.ticket);
        let own = Slip::of(bank, &slip.ticket, &questions, &slip.answers);
        let whole = slip.answers.len() == questions.len();
        if whole && own == slip { Ok(slip) } else { Err(CheckFault::Changed) }
    }
}

/// How many answers are right.
pub fn score(questions: &[Question], answers: &[Answer]) -> usize {
    let right = questions.iter().zip(answers);
    right.filter(|(question, answer)| **answer == Answer::Option(question.right)).count()
}

/// The checksum of a slip, as described at the head of this file.
fn checksum(bank: &Bank<'_>, slip: &Slip, questions: &[Question]) -> String {
    let mut text = slip.fields();
    for question in questions {
        // Writing into a text does not fail.
        let _never = write!(text, "\n{}", question.key);
        for (at, choice) in question.choices.iter().enumerate() {
            let star = if at == question.right { "*" } else { "" };
            let option = choice_text(bank.material, choice, Language::English);
            let _never = write!(text, "\n{star}{option}");
        }
    }
    let hash = fnv1a(text.as_bytes());
    let mut written = String::new();
    for at in (0..13u32).rev() {
        let digit = (hash >> (5 * at)) & 31;
        written.push(char::from(DIGITS.get(digit as usize).copied().unwrap_or(b'0')));
        if at > 0 && (13 - at) % 4 == 0 {
            written.push('-');
        }
    }
    written
}

/// A version as one word.
fn plain(version: &str) -> String {
    let known = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
    let word: String =
        version.chars().map(|letter| if known(letter) { letter } else { '_' }).collect();
    if word.is_empty() { "_".to_owned() } else { word }
}
