//! Other people's records, down to the smallest: nothing panics, and what is asked has one answer.

use pko_atlas::record::read;
use pko_atlas::teach::quiz::{
    Bank, LENGTH, Level, Material, Ticket, choice_text, explanation, prompt_text,
};
use pko_atlas::text::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::naive::Files;
use crate::support::{borders, file};

/// Countries, two of which were one, and one that is none.
const CODES: [Option<&str>; 6] =
    [Some("KHM"), Some("SDN"), Some("SSD"), None, Some("TLS"), Some("NPL")];

/// A deployment as numbers: mission, category, task, place and its role, start, length, people.
type Row = (usize, usize, usize, (usize, usize, usize), i32, Option<i32>, Option<u32>);

fn month(after: i32) -> String {
    let month = 2000 * 12 + after;
    format!("{}-{:02}", month / 12, month % 12 + 1)
}

fn document(rows: &[Row], counts: (usize, usize, usize), others: usize, languages: bool) -> Value {
    let (categories, tasks, missions) = counts;
    let text = |name: String| {
        if languages {
            json!({ "en": name, "ja": format!("{name}日"), "zh": format!("{name}中") })
        } else {
            json!({ "en": name })
        }
    };
    let named = |kind: &str, count: usize| -> Vec<Value> {
        let one = |at: usize| {
            let name = text(format!("{kind} {at}"));
            json!({ "id": format!("{kind}-{at}"), "name": name, "short": name })
        };
        (0..count).map(one).collect()
    };
    let deployments: Vec<Value> = rows
        .iter()
        .enumerate()
        .map(|(at, (mission, category, task, (place, other, role), start, length, people))| {
            let role = ["mission-area", "beneficiary", "staging"][*role];
            let mut row = json!({
                "id": format!("deployment-{at}"),
                "mission": format!("mission-{}", mission % missions),
                "category": format!("category-{}", category % categories),
                "task": format!("task-{}", task % tasks),
                // Some have the same name.
                "component": text(format!("Unit {}", task % 2)),
                "places": [{ "place": format!("place-{place}"), "role": "mission-area" }],
                "start": month(*start),
                "did": text(format!("What {at} did.")),
                "sources": ["source-0"],
                "confidence": if at % 5 == 4 { "low" } else { "high" },
            });
            if other != place {
                let list = row["places"].as_array_mut().expect("places");
                list.push(json!({ "place": format!("place-{other}"), "role": role }));
            }
            if let Some(length) = length {
                row["end"] = json!(month(start + length));
            }
            if let Some(people) = people {
                row["total"] = json!({ "people": people });
            }
            row
        })
        .collect();
    let places: Vec<Value> = CODES
        .iter()
        .enumerate()
        .map(|(at, code)| {
            let mut place =
                json!({ "id": format!("place-{at}"), "name": text(format!("Place {at}")) });
            match code {
                Some(code) => place["code"] = json!(code),
                None => place["position"] = json!({ "lon": 35.8, "lat": 33.1 }),
            }
            place
        })
        .collect();
    let missions: Vec<Value> = (0..missions)
        .map(|at| {
            let mut mission =
                json!({ "id": format!("mission-{at}"), "name": text(format!("Mission {at}")) });
            if at % 2 == 0 {
                mission["acronym"] = json!(format!("M{}", at / 4));
            }
            mission
        })
        .collect();
    let others: Vec<Value> = (0..others)
        .map(|at| {
            json!({
                "id": format!("other-{at}"), "title": text(format!("Other {at}")),
                "law": text("Another law".to_owned()), "start": month(at as i32 * 7), "end": month(at as i32 * 9),
                "codes": ["KHM"], "did": text("Done.".to_owned()), "sources": ["source-0"],
            })
        })
        .collect();
    json!({
        "atlas": { "title": text("A record".to_owned()), "version": "v 1", "as_of": "2012-05", "first_year": 2000 },
        "categories": named("category", categories), "tasks": named("task", tasks),
        "missions": missions, "places": places,
        "sources": [{ "id": "source-0", "title": "A source", "publisher": "Somebody", "url": "https://example.org/" }],
        "deployments": deployments, "in_kind": [], "events": [], "prime_ministers": [],
        "other_laws": others, "principles": [],
    })
}

fn check(document: Value, seed: &str) -> Result<(), TestCaseError> {
    let dataset =
        read(&document.to_string()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let bank = Bank::new(Material { dataset: &dataset, borders: borders(), claims: &[] });
    let files = Files::new(document, file("borders"), json!([]));
    for level in Level::ALL {
        let questions = bank.quiz(&Ticket::new(seed, level).expect("a seed"));
        prop_assert!(questions.len() <= LENGTH);
        for question in &questions {
            let right: Vec<usize> = (0..question.choices.len())
                .filter(|at| files.is_right(question, &question.choices[*at]))
                .collect();
            prop_assert_eq!(&right, &[question.right], "{:#?}", question);
            for language in Language::ALL {
                prop_assert!(!prompt_text(bank.material, &question.subject, *language).is_empty());
                let mut options: Vec<String> = question
                    .choices
                    .iter()
                    .map(|choice| choice_text(bank.material, choice, *language))
                    .collect();
                options.sort();
                options.dedup();
                prop_assert_eq!(options.len(), question.choices.len());
                let why = explanation(&bank, question, *language);
                prop_assert!(
                    !why.sentences.is_empty() && !why.sources.is_empty(),
                    "{:?}",
                    question
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]
    #[test]
    fn any_record_is_asked_without_a_panic_and_without_doubt(
        rows in proptest::collection::vec(
            (
                0usize..8, 0usize..4, 0usize..5, (0usize..6, 0usize..6, 0usize..3),
                -40i32..140, proptest::option::of(0i32..60), proptest::option::of(1u32..3_000),
            ),
            0..14,
        ),
        counts in (1usize..5, 1usize..6, 1usize..9),
        others in 0usize..4,
        languages in any::<bool>(),
        seed in "[a-z0-9]{1,8}",
    ) {
        check(document(&rows, counts, others, languages), &seed)?;
    }
}

#[test]
fn an_empty_record_allows_no_question() {
    let document = document(&[], (1, 1, 1), 0, true);
    let dataset = read(&document.to_string()).expect("a record");
    let bank = Bank::new(Material { dataset: &dataset, borders: borders(), claims: &[] });
    for level in Level::ALL {
        assert_eq!(bank.quiz(&Ticket::new("s", level).expect("a seed")), []);
    }
}
