//! Every lesson of the site: complete, true to the record, and showing what it names.

use std::collections::BTreeSet;

use pko_atlas::record::{Dataset, PlaceIndex, SourceIndex};
use pko_atlas::teach::{
    Guide, Kind, Lesson, Piece, Step, pieces, scene_query, shown, write_lesson,
};
use pko_atlas::text::Language;
use pko_atlas::view::{State, read_query, year_view};
use serde_json::Value;

use crate::files::lesson_files;
use crate::schema_walk::compare;
use crate::support::{borders, dataset, file};
use crate::taught::{claims, glossary, lessons};

const NONE: [String; 0] = [];

fn steps() -> impl Iterator<Item = (&'static Lesson, &'static Step)> {
    lessons().iter().flat_map(|lesson| lesson.steps.iter().map(move |step| (lesson, step)))
}

/// What is wrong with every step for which something is.
fn faults(fault: impl Fn(&Step) -> Option<String>) -> Vec<String> {
    steps()
        .filter_map(|(lesson, step)| {
            fault(step).map(|fault| format!("{}, {}: {fault}", lesson.id, step.id))
        })
        .collect()
}

#[test]
fn the_four_tours_are_there() {
    let tours: BTreeSet<&str> = lessons()
        .iter()
        .filter(|lesson| lesson.kind == Kind::Tour)
        .map(|lesson| lesson.id.as_str())
        .collect();
    for id in ["ten-stops", "ways-to-help", "south-sudan", "claims"] {
        assert!(tours.contains(id), "{id} in {tours:?}");
    }
    let ten = lessons().iter().find(|lesson| lesson.id == "ten-stops").expect("the tour");
    assert_eq!(ten.steps.len(), 10);
}

/// The build refuses another order, but tests of the host should not need a build to see it.
#[test]
fn the_order_names_every_lesson_once() {
    let order = file("../lessons/index");
    let mut named: Vec<&str> =
        order.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(named.first(), Some(&"ten-stops"));
    named.sort_unstable();
    let mut all: Vec<&str> = lessons().iter().map(|lesson| lesson.id.as_str()).collect();
    all.sort_unstable();
    assert_eq!(named, all);
}

#[test]
fn the_schema_describes_every_lesson() {
    let path = format!("{}/docs/lesson.schema.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    for (name, value) in lesson_files() {
        let mut faults = Vec::new();
        if name != "glossary" {
            compare(&schema, &schema, &value, &name, &mut faults);
        }
        assert_eq!(faults, NONE);
    }
}

/// The state that a view is read to writes the same view, whoever is looking.
#[test]
fn every_view_is_read_and_written_the_same() {
    let odd = faults(|step| {
        let state = read_query(&step.view, dataset());
        let mut parts: Vec<&str> = step.view.split('&').collect();
        let written = scene_query(&state, dataset());
        let mut again: Vec<&str> = written.split('&').collect();
        parts.sort_unstable();
        again.sort_unstable();
        let reader = read_query("lang=ja&theme=dark&ui=compact&patterns=on", dataset());
        let seen = shown(&step.view, &reader, dataset());
        let keeps = (seen.language, seen.theme, seen.chrome, seen.patterns)
            == (reader.language, reader.theme, reader.chrome, reader.patterns);
        let same = parts == again && keeps && seen.year == state.year && seen.place.is_none();
        (!same).then(|| format!("{} is read as {written}", step.view))
    });
    assert_eq!(odd, NONE);
}

fn active(dataset: &Dataset, state: &State) -> BTreeSet<PlaceIndex> {
    year_view(dataset, borders(), state).places.iter().map(|active| active.place).collect()
}

#[test]
fn every_view_shows_the_places_that_its_text_names() {
    let missing = faults(|step| {
        let state = read_query(&step.view, dataset());
        let active = active(dataset(), &state);
        let lost: Vec<&str> = step
            .shows
            .iter()
            .filter(|place| !active.contains(place))
            .map(|place| dataset().places[usize::from(place.0)].id.as_str())
            .collect();
        (!lost.is_empty()).then(|| format!("{lost:?} not active under {}", step.view))
    });
    assert_eq!(missing, NONE);
    let empty = faults(|step| step.shows.is_empty().then(|| "names no place".to_owned()));
    assert!(empty.len() < steps().count() / 2, "{empty:#?}");
}

/// A place that a step names as shown is one that its facts speak of.
#[test]
fn what_is_shown_belongs_to_the_facts() {
    let strangers = faults(|step| {
        let concerned = |place: PlaceIndex| {
            step.facts.iter().any(|fact| {
                let id = fact.id(dataset()).expect("a record");
                let mut units = dataset().deployments.iter();
                let unit = units.find(|unit| unit.id == id);
                unit.is_some_and(|unit| unit.places.iter().any(|part| part.place == place))
            })
        };
        let odd: Vec<_> = step.shows.iter().filter(|place| !concerned(**place)).collect();
        (!odd.is_empty()).then(|| format!("{odd:?}"))
    });
    assert_eq!(strangers, NONE);
}

/// At least one source with an address stands behind each step: its own, its facts' or its claims'.
#[test]
fn every_step_rests_on_the_record() {
    let has_address = |source: &SourceIndex| dataset().sources[usize::from(source.0)].url.is_some();
    let bare = faults(|step| {
        let claimed = step.claims.iter().flat_map(|claim| {
            let claim = &claims()[usize::from(claim.0)];
            claim.beside.iter().map(|beside| beside.fact)
        });
        let facts: Vec<_> = step.facts.iter().copied().chain(claimed).collect();
        let sourced = facts.iter().flat_map(|fact| fact.sources(dataset())).any(has_address);
        (facts.is_empty() || !(sourced || step.sources.iter().any(has_address)))
            .then(|| "no record or no source".to_owned())
    });
    assert_eq!(bare, NONE);
}

#[test]
fn steps_are_short() {
    let long = faults(|step| {
        let text = step.text.en.as_deref().unwrap_or_default();
        let sentences = text.split_inclusive(['.', '?']).filter(|part| part.len() > 20).count();
        (text.chars().count() > 620 || sentences > 5).then(|| format!("{sentences} sentences"))
    });
    assert_eq!(long, NONE);
    let nothing = faults(|step| step.notice.is_none().then(|| "nothing to notice".to_owned()));
    assert_eq!(nothing, NONE);
}

#[test]
fn every_tour_has_a_guide_for_a_quarter_and_three_quarters_of_an_hour() {
    for lesson in lessons() {
        let guide: &Guide = lesson.guide.as_ref().expect("a guide");
        let lengths: Vec<u32> = guide.plans.iter().map(|plan| plan.minutes).collect();
        assert_eq!(lengths, [15, 45], "{}", lesson.id);
        assert!(!guide.questions.is_empty(), "{}", lesson.id);
        let answered = |sources: &[SourceIndex]| !sources.is_empty();
        assert!(guide.questions.iter().all(|question| answered(&question.sources)));
    }
}

/// What the editor saves is what was opened.
#[test]
fn a_lesson_is_written_as_it_was_read() {
    for lesson in lessons() {
        let written = write_lesson(lesson, dataset(), claims());
        assert_eq!(written, file(&format!("../lessons/{}", lesson.id)), "{}", lesson.id);
    }
}

/// What is contested most is told with the dates and numbers of the record.
#[test]
fn the_abstention_and_the_withdrawal_are_told_as_the_record_has_them() {
    let tour = lessons().iter().find(|lesson| lesson.id == "south-sudan").expect("the tour");
    let text: String = tour.steps.iter().filter_map(|step| step.text.en.clone()).collect();
    for said in ["3,912", "seven votes", "nine", "eight", "24 March 2017"] {
        assert!(text.contains(said), "{said}");
    }
}

/// What a lesson says in a language, wherever terms are explained in it.
fn said(lesson: &Lesson, language: Language) -> Vec<&str> {
    let of_step = |step: &'static Step| {
        let questions = step.questions.iter().flat_map(|one| [&one.ask, &one.answer]);
        let claims = step.claims.iter().map(|claim| &claims()[usize::from(claim.0)]);
        let of_claims = claims.flat_map(|claim| {
            let beside = claim.beside.iter().map(|beside| &beside.because);
            let views = claim.other_views.iter().map(|view| &view.text);
            [&claim.text, &claim.check].into_iter().chain(beside).chain(views)
        });
        [&step.text].into_iter().chain(&step.notice).chain(questions).chain(of_claims)
    };
    let own = lessons().iter().find(|own| own.id == lesson.id).expect("a lesson of the site");
    own.steps.iter().flat_map(of_step).filter_map(|text| text.own(language)).collect()
}

/// A term that a lesson explains in English is explained in the same lesson to those who read it in
/// another language, and each of the lessons' main terms is explained in all.
#[test]
fn the_glossary_explains_what_the_lessons_say() {
    let explained = |lesson: &Lesson, language: Language| -> BTreeSet<&str> {
        let pieces = said(lesson, language)
            .into_iter()
            .flat_map(|text| pieces(text, language, glossary(), dataset()));
        let terms = pieces.filter_map(|piece| match piece {
            Piece::Term(term, _) => Some(glossary()[usize::from(term.0)].id.as_str()),
            _ => None,
        });
        terms.collect()
    };
    let mut all = BTreeSet::new();
    for lesson in lessons() {
        let english = explained(lesson, Language::English);
        assert!(english.len() >= 10, "{}: {english:?}", lesson.id);
        for language in [Language::Japanese, Language::SimplifiedChinese] {
            let other = explained(lesson, language);
            let lost: Vec<_> = english.difference(&other).collect();
            assert!(lost.is_empty(), "{} in {}: {lost:?}", lesson.id, language.tag());
        }
        all.extend(english);
    }
    for term in ["sdf", "untac", "five-principles", "ceasefire-observer", "pko-act", "contingent"] {
        assert!(all.contains(term), "{term} is not in {all:?}");
    }
}
