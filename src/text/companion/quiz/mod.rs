//! Questions made from the record.

mod chinese;
mod english;
mod japanese;

use crate::unit::Year;

pub use chinese::CHINESE;
pub use english::ENGLISH;
pub use japanese::JAPANESE;

/// The strings of the activity.
pub struct QuizWords {
    /// Its title.
    pub title: &'static str,
    /// What it is, in a sentence or two.
    pub intro: &'static str,
    /// The record allows no question.
    pub nothing: &'static str,
    /// Shapes and borders are awaited.
    pub waiting: &'static str,
    /// What quizzes need could not be loaded.
    pub missing: &'static str,
    /// Label of the choice of level.
    pub level: &'static str,
    /// Names of the three levels, and what they mean.
    pub levels: [(&'static str, &'static str); 3],
    /// Label of the field for the seed.
    pub seed: &'static str,
    /// What a seed is for.
    pub seed_hint: &'static str,
    /// What was typed is no seed.
    pub seed_wrong: &'static str,
    /// Button: another seed.
    pub new_seed: &'static str,
    /// Label of the choice of a time.
    pub timer: &'static str,
    /// Choice: none.
    pub no_timer: &'static str,
    /// Choice: so many minutes.
    pub minutes: fn(u8) -> String,
    /// What happens when the time is up.
    pub timer_hint: &'static str,
    /// So many minutes are left.
    pub minutes_left: fn(u8) -> String,
    /// The last minute has begun.
    pub last_minute: &'static str,
    /// The time is up, and ends nothing.
    pub time_is_up: &'static str,
    /// Button: goes on without a time.
    pub without_time: &'static str,
    /// Button: to the first question.
    pub begin: &'static str,
    /// The quiz has so many questions.
    pub has_questions: fn(usize) -> String,
    /// Label of the address that gives the class the same quiz.
    pub same_quiz: &'static str,

    /// Which question of how many this is.
    pub question_of: fn(usize, usize) -> String,
    /// Names of the ten kinds of questions, in the order of the kinds.
    pub kinds: [&'static str; 10],
    /// How to answer: by list and keys.
    pub how_to_answer: fn(usize) -> String,
    /// How to answer on the map.
    pub on_the_map: &'static str,
    /// Button: the reader does not know.
    pub do_not_know: &'static str,
    /// Button: the next question.
    pub next: &'static str,
    /// Button: to the result.
    pub to_result: &'static str,
    /// The answer was right.
    pub right: &'static str,
    /// The answer was not right; the right one.
    pub wrong: fn(&str) -> String,
    /// Beside an option: it is the right one.
    pub right_option: &'static str,
    /// Beside an option: it was chosen.
    pub chosen_option: &'static str,
    /// Heading of the reason.
    pub why: &'static str,
    /// Button: show the answer on the map.
    pub show_on_map: &'static str,
    /// Button: open the record of a place.
    pub open_record: fn(&str) -> String,
    /// The years are stepping.
    pub watch: fn(Year) -> String,
    /// Button: watch once more.
    pub watch_again: &'static str,

    /// Heading of the result.
    pub result: &'static str,
    /// So many right of so many.
    pub score: fn(usize, usize) -> String,
    /// Heading of the table of answers, and of its columns.
    pub answers: &'static str,
    /// Column: the question.
    pub question: &'static str,
    /// Column: the answer given.
    pub given: &'static str,
    /// Column: the right answer.
    pub right_answer: &'static str,
    /// A place that was no option was chosen.
    pub elsewhere: &'static str,
    /// No answer was given.
    pub no_answer: &'static str,
    /// Label of the slip's code.
    pub slip: &'static str,
    /// What the slip's code is for.
    pub slip_hint: &'static str,
    /// Where the name is written on paper.
    pub name_line: &'static str,
    /// Button: print the slip.
    pub print: &'static str,
    /// Link: save as text.
    pub save_text: &'static str,
    /// Link: save as JSON.
    pub save_json: &'static str,
    /// Button: the same questions once more.
    pub again: &'static str,
    /// Button: another quiz.
    pub another: &'static str,

    /// Heading: check a slip.
    pub check: &'static str,
    /// Label of the field for the slip.
    pub check_field: &'static str,
    /// The slip holds: quiz, right and all answers.
    pub check_holds: fn(&str, usize, usize) -> String,
    /// There is no slip in the text.
    pub check_no_slip: &'static str,
    /// The slip is of another record: its version and this one's.
    pub check_other_record: fn(&str, &str) -> String,
    /// Something of the slip was changed.
    pub check_changed: &'static str,

    /// Parts of a name, from what to when.
    pub joined: fn(&[&str]) -> String,
    /// A text as a sentence.
    pub sentence: fn(&str) -> String,
    /// So many places.
    pub places: fn(usize) -> String,

    /// Where did people work under a mission, from which year to which?
    pub find_mission: fn(&str, Year, Year) -> String,
    /// Where did these people work at this time?
    pub find_work: fn(&str, &str) -> String,
    /// Under which category is it filed?
    pub category: fn(&str) -> String,
    /// When did people first work there?
    pub first: fn(&str) -> String,
    /// When did people last work there?
    pub last: fn(&str) -> String,
    /// Which began first?
    pub began_first: &'static str,
    /// Which began last?
    pub began_last: &'static str,
    /// In which order did they begin?
    pub order: &'static str,
    /// How many places, after so many in another year?
    pub predict: fn(Year, usize, Year) -> String,
    /// Was it done under this Act?
    pub under_act: fn(&str) -> String,
    /// Which was not done under this Act?
    pub not_under_act: &'static str,
    /// Is the sentence a claim or a fact?
    pub claim_or_fact: fn(&str) -> String,
    /// Which sentence is a fact?
    pub fact_among_claims: &'static str,
    /// What did checking the claim give?
    pub checked: fn(&str) -> String,
    /// How many people were sent?
    pub people: fn(&str) -> String,
    /// What kind of work was done there in that year?
    pub work: fn(&str, Year) -> String,
    /// For whom was it done?
    pub for_whom: fn(&str) -> String,

    /// Option: under this Act.
    pub is_under_act: &'static str,
    /// Option: under another law.
    pub is_not_under_act: &'static str,
    /// Option: a claim.
    pub is_claim: &'static str,
    /// Option: a fact.
    pub is_fact: &'static str,
    /// Options: the record cannot decide; about the future; in part; the record says otherwise.
    pub verdicts: [&'static str; 4],

    /// The full name of an acronym.
    pub is_called: fn(&str, &str) -> String,
    /// It is filed under this category.
    pub because_category: fn(&str, &str) -> String,
    /// People first worked there in that year.
    pub because_first: fn(&str, Year) -> String,
    /// People last worked there in that year.
    pub because_last: fn(&str, Year) -> String,
    /// So many places in that year, and which.
    pub because_places: fn(Year, usize, &str) -> String,
    /// It is in the record, under this category.
    pub because_under_act: fn(&str, &str) -> String,
    /// Another law was used.
    pub because_other_law: fn(&str, &str) -> String,
    /// It is a claim of this source.
    pub because_claim: fn(&str) -> String,
    /// It is a dated event: date and title.
    pub because_fact: fn(&str, &str) -> String,
    /// So many people.
    pub because_people: fn(&str, &str) -> String,
    /// The work was done there, for the people of this place.
    pub because_whom: fn(&str, &str) -> String,
}
