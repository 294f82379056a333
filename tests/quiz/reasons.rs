//! Every answer says why, with sources and a view.

use std::collections::BTreeSet;

use pko_atlas::record::SourceIndex;
use pko_atlas::teach::quiz::{Level, explanation};
use pko_atlas::text::Language;
use pko_atlas::view::{InText, State, in_text, read_query, write_query};

use crate::support::dataset;
use crate::{bank, quiz};

#[test]
fn every_answer_says_why_with_a_source_and_a_view_that_parses() {
    let mut seen = BTreeSet::new();
    for level in Level::ALL {
        for seed in 0..150 {
            for question in quiz(&format!("why-{seed}"), level) {
                if !seen.insert(question.key.clone()) {
                    continue;
                }
                let sources: BTreeSet<_> = Language::ALL
                    .iter()
                    .map(|language| {
                        let why = explanation(bank(), &question, *language);
                        assert!(!why.sentences.is_empty(), "{}", question.key);
                        assert!(
                            why.sentences.iter().all(|sentence| !sentence.trim().is_empty()),
                            "{why:?}"
                        );
                        for sentence in &why.sentences {
                            held_by_its_sources(sentence, &why.sources);
                        }
                        why.sources
                    })
                    .collect();
                assert_eq!(sources.len(), 1, "{}: sources depend on the language", question.key);
                let sources = sources.first().expect("a list");
                assert!(!sources.is_empty(), "{} has no source", question.key);
                for sight in [question.before, question.after] {
                    let state = sight.state(&State::start(dataset()), dataset());
                    let query = write_query(&state, dataset());
                    assert_eq!(read_query(&query, dataset()), state, "{query}");
                    assert_eq!(state.year, sight.year);
                }
            }
        }
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

/// No reader meets the identifier of a source: what a sentence names in brackets becomes a link, and
/// stands among the sources with its title.
fn held_by_its_sources(sentence: &str, sources: &[SourceIndex]) {
    for part in in_text(sentence, dataset()) {
        match part {
            InText::Source(source) => assert!(sources.contains(&source), "{sentence}"),
            InText::Text(text) => {
                let named = dataset().sources.iter().find(|source| text.contains(&source.id));
                assert!(named.is_none(), "{text}");
            }
        }
    }
}

#[test]
fn some_reasons_name_sources_in_brackets() {
    let named = (0..150).flat_map(|seed| quiz(&format!("why-{seed}"), Level::Hard)).any(|one| {
        let why = explanation(bank(), &one, Language::Japanese);
        let parts = why.sentences.iter().flat_map(|sentence| in_text(sentence, dataset()));
        parts.into_iter().any(|part| matches!(part, InText::Source(_)))
    });
    assert!(named, "the test above has nothing to hold");
}
