//! Where a reader is in a quiz, as the address says it: `SEED.LEVEL.NUMBER.ANSWERS.TIMER`.
//!
//! The seed and the level make the quiz, the number is that of the question shown (`end` for the
//! result), and the answers given so far are one sign each: `1` to `4` for an option, `0` for a place
//! on the map that is no option, `-` for none. A timer (`10m`) is there when one was asked for. A tilde at the end says that there is nothing to guess
//! now, so that the map may speak.

use crate::teach::quiz::question::Level;
use crate::teach::quiz::timer::Timer;

/// Most letters of a seed.
const LONGEST_SEED: usize = 16;

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The option at this position.
    Option(usize),
    /// A place that is none of the options.
    Elsewhere,
    /// The reader does not know.
    Unknown,
}

impl Answer {
    /// Its sign.
    pub fn sign(self) -> char {
        match self {
            Answer::Option(at) => {
                u32::try_from(at + 1).ok().and_then(|at| char::from_digit(at, 10)).unwrap_or('-')
            }
            Answer::Elsewhere => '0',
            Answer::Unknown => '-',
        }
    }

    /// The answer with a sign.
    pub fn from_sign(sign: char) -> Option<Answer> {
        match sign {
            '1'..='4' => sign.to_digit(10).map(|digit| Answer::Option(digit as usize - 1)),
            '0' => Some(Answer::Elsewhere),
            '-' => Some(Answer::Unknown),
            _ => None,
        }
    }
}

/// What a quiz is made from: the same on every machine, in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    seed: String,
    /// How hard.
    pub level: Level,
}

impl Ticket {
    /// The quiz of a seed: 1 to 16 small letters, digits and hyphens, capitals read as small ones;
    /// `None` for any other.
    pub fn new(seed: &str, level: Level) -> Option<Ticket> {
        let seed = seed.trim().to_ascii_lowercase();
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let fits = (1..=LONGEST_SEED).contains(&seed.len()) && seed.chars().all(plain);
        fits.then_some(Ticket { seed, level })
    }

    /// The seed.
    pub fn seed(&self) -> &str {
        &self.seed
    }

    /// As the address and result slips write it: `s7k2.easy`.
    pub fn text(&self) -> String {
        format!("{}.{}", self.seed, self.level.id())
    }

    /// Reads what [`Ticket::text`] writes.
    pub fn read(text: &str) -> Option<Ticket> {
        let (seed, level) = text.split_once('.')?;
        Ticket::new(seed, Level::from_id(level)?)
    }
}

/// Where a reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The quiz.
    pub ticket: Ticket,
    /// The question shown, counted from 0; `None` for the result.
    pub question: Option<usize>,
    /// The answers given so far, the first question's first.
    pub answers: Vec<Answer>,
    /// The time that was asked for, if one was.
    pub timer: Option<Timer>,
}

impl Position {
    /// The first question of a quiz.
    pub fn first(ticket: Ticket, timer: Option<Timer>) -> Position {
        Position { ticket, question: Some(0), answers: Vec::new(), timer }
    }

    /// The answer to the question shown.
    pub fn answer(&self) -> Option<Answer> {
        self.answers.get(self.question?).copied()
    }

    /// Whether there is nothing to guess: the question is answered, or all are.
    pub fn is_open(&self) -> bool {
        self.question.is_none() || self.answer().is_some()
    }

    /// As the address writes it.
    pub fn text(&self) -> String {
        let number = self.question.map_or("end".to_owned(), |at| (at + 1).to_string());
        let mut text = format!("{}.{number}", self.ticket.text());
        if !self.answers.is_empty() {
            text.push('.');
            text.extend(self.answers.iter().map(|answer| answer.sign()));
        }
        if let Some(timer) = self.timer {
            text.push_str(&format!(".{timer}"));
        }
        if self.is_open() {
            text.push('~');
        }
        text
    }

    /// The quiz that a position is in.
    pub fn ticket(text: &str) -> Option<Ticket> {
        let mut parts = text.split('.');
        Ticket::new(parts.next()?, Level::from_id(parts.next()?)?)
    }

    /// Reads what [`Position::text`] writes, of a quiz with `count` questions; `None` for anything
    /// else, and for a question before which one is not answered.
    pub fn read(text: &str, count: usize) -> Option<Position> {
        let ticket = Position::ticket(text)?;
        let mut parts = text.trim_end_matches('~').split('.').skip(2);
        let number = parts.next()?;
        let mut parts = parts.peekable();
        let answers = parts.next_if(|part| !part.ends_with('m')).unwrap_or_default();
        let timer = match parts.next() {
            Some(timer) => Some(Timer::read(timer)?),
            None => None,
        };
        let answers: Vec<Answer> = answers.chars().map(Answer::from_sign).collect::<Option<_>>()?;
        if parts.next().is_some() {
            return None;
        }
        let question = match number {
            "end" => None,
            number => Some(number.parse::<usize>().ok()?.checked_sub(1)?),
        };
        let reached = question.unwrap_or(count);
        let follows = reached <= answers.len()
            && answers.len() <= count
            && question.is_none_or(|at| at < count);
        follows.then_some(Position { ticket, question, answers, timer })
    }

    /// The same with the question shown answered; `None` where it is answered already.
    #[must_use]
    pub fn answered(&self, answer: Answer) -> Option<Position> {
        let mut next = self.clone();
        next.answers.push(answer);
        (self.question == Some(self.answers.len())).then_some(next)
    }

    /// The next of `count` questions, or the result after the last.
    #[must_use]
    pub fn next(&self, count: usize) -> Position {
        let question = self.question.map(|at| at + 1).filter(|at| *at < count);
        Position { question, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Position> {
        Position::read(text, 5)
    }

    #[test]
    fn a_position_is_read_as_it_is_written() {
        for text in [
            "s7k2.easy.1",
            "s7k2.easy.1.3~",
            "a-b.hard.4.102",
            "x.medium.end.1-042~",
            "a.easy.1.10m",
            "a.easy.2.10.90m~",
        ] {
            assert_eq!(read(text).map(|position| position.text()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_position_is_none() {
        for text in [
            "",
            "start",
            "s7k2",
            "s7k2.easy",
            "s7k2.easy.",
            "s7k2.easy.0",
            "s7k2.easy.6.11111",
            "s7k2.easy.3.1",
            "s7k2.easy.end.11",
            "s7k2.odd.1",
            ".easy.1",
            "s7k2.easy.1.5",
            "s7k2.easy.1.1.1",
            "s7k2.easy.1.111111",
            "a_b.easy.1",
            "12345678901234567.easy.1",
            "a.easy.1.0m",
            "a.easy.1.10m.1",
            "a.easy.1.m",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_question_is_answered_once_and_the_last_leads_to_the_result() {
        let position = read("a.easy.5.1234").expect("a position");
        let answered = position.answered(Answer::Unknown).expect("an answer");
        assert_eq!(answered.text(), "a.easy.5.1234-~");
        assert_eq!(answered.answered(Answer::Elsewhere), None);
        assert_eq!(answered.next(5).text(), "a.easy.end.1234-~");
        assert_eq!(position.next(6).text(), "a.easy.6.1234");
    }

    #[test]
    fn there_is_nothing_to_guess_once_a_question_is_answered() {
        let open = |text: &str| read(text).map(|position| position.is_open());
        assert_eq!(open("a.easy.2.1"), Some(false));
        assert_eq!(open("a.easy.2.12"), Some(true));
        assert_eq!(open("a.easy.1.12"), Some(true));
        assert_eq!(open("a.easy.end.12340"), Some(true));
    }
}
