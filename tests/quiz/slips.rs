//! Result slips: what holds, and what is found out.

use pko_atlas::teach::quiz::{Answer, CheckFault, Level, Slip};

use crate::{bank, quiz, ticket};

fn slip(seed: &str, level: Level, wrong: usize) -> Slip {
    let questions = quiz(seed, level);
    let answers: Vec<Answer> = questions
        .iter()
        .enumerate()
        .map(|(at, question)| match at {
            at if at >= wrong => Answer::Option(question.right),
            0 => Answer::Unknown,
            1 => Answer::Elsewhere,
            _ => Answer::Option((question.right + 1) % question.choices.len()),
        })
        .collect();
    Slip::of(bank(), &ticket(seed, level), &questions, &answers)
}

#[test]
fn a_slip_holds_wherever_it_stands_in_a_text() {
    for level in Level::ALL {
        let slip = slip("s7k2", level, 3);
        assert_eq!((slip.right, slip.of), (7, 10));
        for text in [
            slip.line(),
            format!("Name: A. Pupil\n\n{}\n", slip.line()),
            format!("{{\"slip\": \"{}\"}}", slip.line()),
            slip.line().replace(' ', "\n"),
        ] {
            assert_eq!(Slip::check(&text, bank()), Ok(slip.clone()), "{text}");
        }
    }
}

/// Every digit of the answers, the score, the seed and the checksum counts.
#[test]
fn a_changed_slip_does_not_hold() {
    let line = slip("s7k2", Level::Easy, 4).line();
    let start = line.find("s7k2").expect("the seed");
    for (at, letter) in line.char_indices().skip(start) {
        if !letter.is_ascii_alphanumeric() {
            continue;
        }
        let other = if letter == '2' { '3' } else { '2' };
        let mut changed = line.clone();
        changed.replace_range(at..=at, &other.to_string());
        assert!(Slip::check(&changed, bank()).is_err(), "{changed}");
    }
}

#[test]
fn what_is_no_slip_and_what_is_of_another_record_is_said() {
    for text in [
        "",
        "7 of 10",
        "pko-atlas-quiz/1",
        "pko-atlas-quiz/1 v s7k2.easy 12 1",
        "é pko-atlas-quiz/1 é é é",
    ] {
        assert_eq!(Slip::check(text, bank()), Err(CheckFault::NoSlip), "{text}");
    }
    let line = slip("s7k2", Level::Easy, 0).line();
    let version = line.split(' ').nth(1).expect("a version").to_owned();
    let other = line.replace(&version, "1999.1.1");
    assert_eq!(Slip::check(&other, bank()), Err(CheckFault::OtherRecord("1999.1.1".to_owned())));
    let short = Slip::of(bank(), &ticket("a", Level::Easy), &quiz("a", Level::Easy), &[]);
    let padded = short.line().replace("  ", " 1 ");
    assert!(Slip::check(&padded, bank()).is_err());
}
