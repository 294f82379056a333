//! A lesson as a file: what [`crate::teach::read_lesson`] reads.

use serde_json::{Map, Value, json};

use crate::record::{Dataset, SourceIndex};
use crate::teach::claim::Claim;
use crate::teach::lesson::{FORMAT, Guide, Kind, Lesson, Question, Step};
use crate::teach::words::Words;

/// The document of a lesson. What is empty is left out.
pub fn write_lesson(lesson: &Lesson, dataset: &Dataset, claims: &[Claim]) -> Value {
    let mut fields = Map::new();
    fields.insert("format".to_owned(), json!(FORMAT));
    fields.insert("id".to_owned(), json!(lesson.id));
    let kind = Kind::NAMES.iter().find(|(_, kind)| *kind == lesson.kind);
    fields.insert("kind".to_owned(), json!(kind.map(|(name, _)| *name)));
    fields.insert("title".to_owned(), words(&lesson.title));
    fields.insert("summary".to_owned(), words(&lesson.summary));
    let steps = lesson.steps.iter().map(|step| self::step(step, dataset, claims));
    fields.insert("steps".to_owned(), steps.collect());
    if let Some(guide) = &lesson.guide {
        fields.insert("guide".to_owned(), self::guide(guide, lesson, dataset));
    }
    Value::Object(fields)
}

fn step(step: &Step, dataset: &Dataset, claims: &[Claim]) -> Value {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(step.id));
    fields.insert("title".to_owned(), words(&step.title));
    fields.insert("view".to_owned(), json!(step.view));
    let places = step.shows.iter().filter_map(|place| dataset.places.get(usize::from(place.0)));
    add(&mut fields, "shows", places.map(|place| json!(place.id)).collect());
    fields.insert("text".to_owned(), words(&step.text));
    add_words(&mut fields, "notice", step.notice.as_ref());
    let facts = step.facts.iter().filter_map(|fact| fact.id(dataset));
    add(&mut fields, "facts", facts.map(|id| json!(id)).collect());
    add(&mut fields, "sources", sources(&step.sources, dataset));
    let links = step.links.iter().map(|link| json!({ "title": link.title, "url": link.url }));
    add(&mut fields, "links", links.collect());
    let claims = step.claims.iter().filter_map(|claim| claims.get(usize::from(claim.0)));
    add(&mut fields, "claims", claims.map(|claim| json!(claim.id)).collect());
    add_words(&mut fields, "notes", step.notes.as_ref());
    let questions = step.questions.iter().map(|question| self::question(question, dataset));
    add(&mut fields, "questions", questions.collect());
    Value::Object(fields)
}

fn question(question: &Question, dataset: &Dataset) -> Value {
    let mut fields = Map::new();
    fields.insert("ask".to_owned(), words(&question.ask));
    fields.insert("answer".to_owned(), words(&question.answer));
    let choices = question.choices.iter().map(|choice| match choice.right {
        true => json!({ "text": words(&choice.text), "right": true }),
        false => json!({ "text": words(&choice.text) }),
    });
    add(&mut fields, "choices", choices.collect());
    add(&mut fields, "sources", sources(&question.sources, dataset));
    Value::Object(fields)
}

fn guide(guide: &Guide, lesson: &Lesson, dataset: &Dataset) -> Value {
    let mut fields = Map::new();
    fields.insert("goal".to_owned(), words(&guide.goal));
    let mut plans = Vec::new();
    for plan in &guide.plans {
        let parts = plan.parts.iter().map(|part| {
            let mut fields = Map::new();
            fields.insert("minutes".to_owned(), json!(part.minutes));
            fields.insert("activity".to_owned(), words(&part.activity));
            let steps = part.steps.iter().filter_map(|at| lesson.steps.get(*at));
            add(&mut fields, "steps", steps.map(|step| json!(step.id)).collect());
            Value::Object(fields)
        });
        plans.push(json!({ "minutes": plan.minutes, "parts": parts.collect::<Vec<_>>() }));
    }
    add(&mut fields, "plans", plans);
    let questions = guide.questions.iter().map(|question| self::question(question, dataset));
    add(&mut fields, "questions", questions.collect());
    Value::Object(fields)
}

fn words(words: &Words) -> Value {
    let said = Words::LANGUAGES.iter().filter_map(|(name, language)| {
        words.own(*language).map(|text| ((*name).to_owned(), json!(text)))
    });
    Value::Object(said.collect())
}

fn sources(sources: &[SourceIndex], dataset: &Dataset) -> Vec<Value> {
    let known = sources.iter().filter_map(|source| dataset.sources.get(usize::from(source.0)));
    known.map(|source| json!(source.id)).collect()
}

fn add(fields: &mut Map<String, Value>, name: &str, list: Vec<Value>) {
    if !list.is_empty() {
        fields.insert(name.to_owned(), Value::Array(list));
    }
}

fn add_words(fields: &mut Map<String, Value>, name: &str, text: Option<&Words>) {
    if let Some(text) = text {
        fields.insert(name.to_owned(), words(text));
    }
}
