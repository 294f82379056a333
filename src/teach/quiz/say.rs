//! Questions and options in the reader's words.

use crate::record::{DeploymentIndex, Localized, PlaceIndex};
use crate::teach::quiz::bank::{Material, at_work};
use crate::teach::quiz::position::Answer;
use crate::teach::quiz::question::{Choice, Dispatch, Question, Statement, Subject, Verdict};
use crate::text::{Language, QuizWords, catalogue, companion_catalogue};
use crate::unit::{Month, Year};
use crate::view::{place_name, say};

/// The strings of quizzes.
pub fn words_of(language: Language) -> &'static QuizWords {
    companion_catalogue(language).quiz
}

/// Names of places as one text.
pub fn place_list(
    material: Material<'_>,
    places: impl IntoIterator<Item = PlaceIndex>,
    year: Year,
    language: Language,
) -> String {
    let names: Vec<&str> = places
        .into_iter()
        .map(|place| place_name(material.dataset.place(place), year, language))
        .collect();
    (catalogue(language).list)(&names)
}

/// A deployment by what it was, where and when.
pub fn label(
    material: Material<'_>,
    index: DeploymentIndex,
    words: &QuizWords,
    language: Language,
) -> String {
    let brief = brief(material, index, words, language);
    (words.joined)(&[&brief, &months(material, index, language)])
}

/// A deployment by what it was and where, by today's names, which say nothing of the time.
pub fn brief(
    material: Material<'_>,
    index: DeploymentIndex,
    words: &QuizWords,
    language: Language,
) -> String {
    let dataset = material.dataset;
    let deployment = dataset.deployment(index);
    let places = place_list(material, at_work(deployment), dataset.last_year(), language);
    (words.joined)(&[say(&deployment.component, language), &places])
}

/// When a deployment was.
pub fn months(material: Material<'_>, index: DeploymentIndex, language: Language) -> String {
    let deployment = material.dataset.deployment(index);
    let as_of = deployment.as_of.unwrap_or(material.dataset.as_of);
    (catalogue(language).months)(deployment.start, deployment.end, as_of)
}

/// Something done under the Act or another law, with its time.
pub fn dispatch_text(material: Material<'_>, dispatch: Dispatch, language: Language) -> String {
    let words = words_of(language);
    match dispatch {
        Dispatch::UnderAct(index) => label(material, index, words, language),
        Dispatch::OtherLaw(at) => {
            let Some(other) = material.dataset.other_laws.get(at) else { return String::new() };
            let months =
                (catalogue(language).months)(other.start, other.end, material.dataset.as_of);
            (words.joined)(&[say(&other.title, language), &months])
        }
    }
}

/// A claim or a fact, as its file says it.
pub fn statement_text(material: Material<'_>, statement: Statement, language: Language) -> String {
    match statement {
        Statement::Claim(at) => {
            material.claims.get(at).map(|claim| claim.text.say(language).0.to_owned())
        }
        Statement::Fact(at) => {
            let event = material.dataset.events.get(at);
            event.map(|event| say(&event.description, language).to_owned())
        }
    }
    .unwrap_or_default()
}

/// The question.
pub fn prompt_text(material: Material<'_>, subject: &Subject, language: Language) -> String {
    let dataset = material.dataset;
    let words = words_of(language);
    let today = |place: &PlaceIndex| say(&dataset.place(*place).name, language).to_owned();
    match subject {
        Subject::FindMission(mission, _) => {
            let acronym = dataset.mission(*mission).acronym.as_deref().unwrap_or_default();
            let own = dataset.deployments.iter().filter(|one| one.mission == *mission);
            let spans: Vec<(Month, Month)> =
                own.map(|one| (one.start, one.last_month(dataset.as_of))).collect();
            let first = spans.iter().map(|(start, _)| start.year()).min();
            let last = spans.iter().map(|(_, end)| end.year()).max();
            let first = first.unwrap_or(dataset.first_year);
            (words.find_mission)(acronym, first, last.unwrap_or(first))
        }
        Subject::FindWork(index, _) => {
            let component = say(&dataset.deployment(*index).component, language);
            (words.find_work)(component, &months(material, *index, language))
        }
        Subject::Category(index) => (words.category)(&label(material, *index, words, language)),
        Subject::First(place) => (words.first)(&today(place)),
        Subject::Last(place) => (words.last)(&today(place)),
        Subject::BeganFirst => words.began_first.to_owned(),
        Subject::BeganLast => words.began_last.to_owned(),
        Subject::Order(_) => words.order.to_owned(),
        Subject::Predict(from, before, to) => (words.predict)(*from, *before, *to),
        Subject::UnderAct(dispatch) => {
            (words.under_act)(&dispatch_text(material, *dispatch, language))
        }
        Subject::NotUnderAct => words.not_under_act.to_owned(),
        Subject::ClaimOrFact(statement) => {
            (words.claim_or_fact)(&statement_text(material, *statement, language))
        }
        Subject::FactAmongClaims => words.fact_among_claims.to_owned(),
        Subject::Checked(at) => {
            (words.checked)(&statement_text(material, Statement::Claim(*at), language))
        }
        Subject::People(index) => (words.people)(&label(material, *index, words, language)),
        Subject::Work(place, year) => {
            let name = place_name(dataset.place(*place), *year, language);
            (words.work)(name, *year)
        }
        Subject::ForWhom(index) => (words.for_whom)(&label(material, *index, words, language)),
    }
}

/// An option.
pub fn choice_text(material: Material<'_>, choice: &Choice, language: Language) -> String {
    let dataset = material.dataset;
    let words = words_of(language);
    let named = |name: &Localized| say(name, language).to_owned();
    match choice {
        Choice::Place(place, year) => place_name(dataset.place(*place), *year, language).to_owned(),
        Choice::Category(category) => named(&dataset.category(*category).name),
        Choice::Year(year) => year.to_string(),
        Choice::Places(places) => (words.places)(*places),
        Choice::People(people) => (catalogue(language).people)(*people),
        Choice::Task(task) => named(&dataset.task(*task).name),
        Choice::Deployment(index) => brief(material, *index, words, language),
        Choice::Sequence(order) => {
            let names: Vec<String> =
                order.iter().map(|index| brief(material, *index, words, language)).collect();
            names.join(" → ")
        }
        Choice::Dispatch(dispatch) => dispatch_text(material, *dispatch, language),
        Choice::UnderAct(true) => words.is_under_act.to_owned(),
        Choice::UnderAct(false) => words.is_not_under_act.to_owned(),
        Choice::Statement(statement) => statement_text(material, *statement, language),
        Choice::IsClaim(true) => words.is_claim.to_owned(),
        Choice::IsClaim(false) => words.is_fact.to_owned(),
        Choice::Verdict(verdict) => {
            let [undecided, open, in_part, contradicted] = words.verdicts;
            match verdict {
                Verdict::Undecided => undecided,
                Verdict::Open => open,
                Verdict::InPart => in_part,
                Verdict::Contradicted => contradicted,
            }
            .to_owned()
        }
    }
}

/// An answer that was given.
pub fn answer_text(
    material: Material<'_>,
    question: &Question,
    answer: Answer,
    language: Language,
) -> String {
    let words = words_of(language);
    match answer {
        Answer::Option(at) => {
            let choice = question.choices.get(at);
            choice.map(|choice| choice_text(material, choice, language)).unwrap_or_default()
        }
        Answer::Elsewhere => words.elsewhere.to_owned(),
        Answer::Unknown => words.no_answer.to_owned(),
    }
}
