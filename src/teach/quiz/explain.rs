//! Why an option is the right one: sentences, and the sources of what they say.

use crate::record::{DeploymentIndex, MissionIndex, SourceIndex};
use crate::teach::quiz::bank::{Bank, Material, at_work};
use crate::teach::quiz::kinds::deciding;
use crate::teach::quiz::question::{Choice, Dispatch, Question, Statement, Subject};
use crate::teach::quiz::say::{
    choice_text, dispatch_text, label, months, place_list, statement_text, words_of,
};
use crate::text::{Language, QuizWords, map_words};
use crate::view::{
    ActivePlace, InText, State, YearView, in_text, place_name, say, shown_as, year_view,
};

/// Why an option is the right one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Sentences.
    pub sentences: Vec<String>,
    /// Where they can be checked, each once.
    pub sources: Vec<SourceIndex>,
}

/// What an explanation is written with.
struct Writer<'a> {
    material: Material<'a>,
    language: Language,
    words: &'static QuizWords,
    text: Explanation,
}

/// The reason of the right option of a question.
pub fn explanation(bank: &Bank<'_>, question: &Question, language: Language) -> Explanation {
    let material = bank.material;
    let dataset = material.dataset;
    let words = words_of(language);
    let mut writer = Writer { material, language, words, text: Explanation::default() };
    let right = question.choices.get(question.right);
    match &question.subject {
        Subject::FindMission(mission, _) => {
            let own: Vec<DeploymentIndex> = bank
                .deployments()
                .filter(|(_, deployment)| deployment.mission == *mission)
                .map(|(index, _)| index)
                .collect();
            writer.mission(*mission);
            writer.listed(&own);
        }
        Subject::FindWork(index, _) => {
            writer.mission(dataset.deployment(*index).mission);
            writer.listed(&[*index]);
        }
        Subject::Category(index) => {
            let category =
                say(&dataset.category(dataset.deployment(*index).category).name, language);
            let label = label(material, *index, words, language);
            writer.says((words.because_category)(&label, category));
            writer.did(*index);
        }
        Subject::First(place) | Subject::Last(place) => {
            let first = matches!(question.subject, Subject::First(_));
            if let Some((year, own)) = deciding(bank, *place, first) {
                let name = say(&dataset.place(*place).name, language);
                let because = if first { words.because_first } else { words.because_last };
                writer.says(because(name, year));
                writer.listed(&own);
            }
        }
        Subject::BeganFirst | Subject::BeganLast | Subject::Order(_) => {
            let mut all: Vec<DeploymentIndex> = question
                .choices
                .iter()
                .flat_map(|choice| match choice {
                    Choice::Deployment(index) => vec![*index],
                    Choice::Sequence(order) => order.clone(),
                    _ => Vec::new(),
                })
                .collect();
            all.sort_by_key(|index| (dataset.deployment(*index).start, *index));
            all.dedup();
            writer.listed(&all);
        }
        Subject::Predict(from, _, to) => {
            let held = |year| {
                let state = State { year, language, ..State::start(dataset) };
                year_view(dataset, material.borders, &state)
            };
            let (before, after) = (held(*from), held(*to));
            let names =
                place_list(material, after.places.iter().map(|active| active.place), *to, language);
            writer.says((words.because_places)(*to, after.places.len(), &names));
            let holding = |year| dataset.deployments_in(year).collect::<Vec<_>>();
            let (then, now) = (holding(before.year), holding(after.year));
            let changed = then.iter().filter(|index| !now.contains(index));
            let changed = changed.chain(now.iter().filter(|index| !then.contains(index)));
            let mut changed: Vec<DeploymentIndex> = changed.copied().collect();
            if changed.is_empty() {
                changed = now;
            } else {
                writer.says(change(material, &before, &after, language));
            }
            for index in changed {
                writer.sources(&dataset.deployment(index).sources);
            }
        }
        Subject::UnderAct(dispatch) => writer.dispatch(*dispatch),
        Subject::NotUnderAct => {
            if let Some(Choice::Dispatch(dispatch)) = right {
                writer.dispatch(*dispatch);
            }
        }
        Subject::ClaimOrFact(statement) => writer.statement(*statement),
        Subject::FactAmongClaims => {
            if let Some(Choice::Statement(statement)) = right {
                writer.statement(*statement);
            }
        }
        Subject::Checked(at) => writer.statement(Statement::Claim(*at)),
        Subject::People(index) => {
            let people = right.map(|right| choice_text(material, right, language));
            let label = label(material, *index, words, language);
            writer.says((words.because_people)(&label, &people.unwrap_or_default()));
            writer.did(*index);
        }
        Subject::Work(place, year) => {
            let at = |index: &DeploymentIndex| {
                let deployment = dataset.deployment(*index);
                at_work(deployment)
                    .any(|there| shown_as(dataset, material.borders, there, *year) == *place)
            };
            let own: Vec<DeploymentIndex> = dataset.deployments_in(*year).filter(at).collect();
            writer.listed(&own);
        }
        Subject::ForWhom(index) => {
            let deployment = dataset.deployment(*index);
            let year = deployment.start.year();
            let places = place_list(material, at_work(deployment), year, language);
            let whom = right.map(|right| choice_text(material, right, language));
            writer.says((words.because_whom)(&places, &whom.unwrap_or_default()));
            writer.did(*index);
        }
    }
    writer.text
}

/// Where people are at work in the second year only, and in the first only.
fn change(
    material: Material<'_>,
    before: &YearView,
    after: &YearView,
    language: Language,
) -> String {
    let fresh = |view: &YearView, other: &YearView| -> Vec<&str> {
        let fresh = view.places.iter().filter(|active| !other.has(active.place));
        let place = |active: &ActivePlace| material.dataset.place(active.place);
        fresh.map(|active| place_name(place(active), view.year, language)).collect()
    };
    (map_words(language).change)(&fresh(after, before), &fresh(before, after))
}

impl Writer<'_> {
    /// Adds a sentence, and the sources that it names.
    fn says(&mut self, sentence: String) {
        for part in in_text(&sentence, self.material.dataset) {
            if let InText::Source(source) = part {
                self.sources(&[source]);
            }
        }
        self.text.sentences.push(sentence);
    }

    fn sources(&mut self, sources: &[SourceIndex]) {
        for source in sources {
            if !self.text.sources.contains(source) {
                self.text.sources.push(*source);
            }
        }
    }

    /// The full name of a mission that is known by an acronym.
    fn mission(&mut self, index: MissionIndex) {
        let mission = self.material.dataset.mission(index);
        let name = say(&mission.name, self.language);
        if let Some(acronym) = mission.acronym.as_deref().filter(|acronym| *acronym != name) {
            self.says((self.words.is_called)(acronym, name));
        }
    }

    /// Deployments, each with place and time, and what the only one did.
    fn listed(&mut self, indices: &[DeploymentIndex]) {
        let dataset = self.material.dataset;
        for index in indices {
            let deployment = dataset.deployment(*index);
            let year = deployment.start.year();
            let places = place_list(self.material, at_work(deployment), year, self.language);
            let component = say(&deployment.component, self.language);
            let months = months(self.material, *index, self.language);
            self.says((self.words.sentence)(&(self.words.joined)(&[component, &places, &months])));
            self.sources(&deployment.sources);
        }
        if let [index] = indices {
            self.says(say(&dataset.deployment(*index).did, self.language).to_owned());
        }
    }

    /// What a deployment did, and what a careful reader should know.
    fn did(&mut self, index: DeploymentIndex) {
        let deployment = self.material.dataset.deployment(index);
        self.says(say(&deployment.did, self.language).to_owned());
        if let Some(note) = &deployment.note {
            self.says(say(note, self.language).to_owned());
        }
        self.sources(&deployment.sources);
    }

    fn dispatch(&mut self, dispatch: Dispatch) {
        let text = dispatch_text(self.material, dispatch, self.language);
        match dispatch {
            Dispatch::UnderAct(index) => {
                let dataset = self.material.dataset;
                let category = dataset.category(dataset.deployment(index).category);
                let category = say(&category.name, self.language);
                self.says((self.words.because_under_act)(&text, category));
                self.did(index);
            }
            Dispatch::OtherLaw(at) => {
                if let Some(other) = self.material.dataset.other_laws.get(at) {
                    let law = say(&other.law, self.language);
                    self.says((self.words.because_other_law)(&text, law));
                    self.says(say(&other.did, self.language).to_owned());
                    self.sources(&other.sources);
                }
            }
        }
    }

    fn statement(&mut self, statement: Statement) {
        match statement {
            Statement::Claim(at) => {
                if let Some(claim) = self.material.claims.get(at) {
                    let author = self.material.dataset.source(claim.attribution);
                    self.says((self.words.because_claim)(&author.title));
                    self.says(claim.check.say(self.language).0.to_owned());
                    self.sources(&[claim.attribution]);
                    self.sources(&claim.check_sources);
                }
            }
            Statement::Fact(at) => {
                if let Some(event) = self.material.dataset.events.get(at) {
                    let title = say(&event.title, self.language);
                    self.says((self.words.because_fact)(&event.date, title));
                    self.says(statement_text(self.material, statement, self.language));
                    if let Some(note) = &event.note {
                        self.says(say(note, self.language).to_owned());
                    }
                    self.sources(&event.sources);
                }
            }
        }
    }
}
