//! The glossary: complete, sourced, and found in texts where it should be.

use pko_atlas::record::{Deployment, Role};
use pko_atlas::teach::{Piece, Term, Words, pieces, terms_of_record};
use pko_atlas::text::Language;
use pko_atlas::view::{State, read_query};

use crate::support::dataset;
use crate::taught::glossary;

fn term(id: &str) -> &'static Term {
    glossary().iter().find(|term| term.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn marked(text: &str, language: Language) -> Vec<(&'static str, String)> {
    pieces(text, language, glossary(), dataset())
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Term(term, word) => Some((glossary()[usize::from(term.0)].id.as_str(), word)),
            _ => None,
        })
        .collect()
}

#[test]
fn every_mission_with_an_acronym_is_explained() {
    for mission in &dataset().missions {
        let Some(acronym) = &mission.acronym else { continue };
        let found = glossary().iter().find(|term| term.name.en.as_ref() == Some(acronym));
        let meaning = found.and_then(|term| term.meaning.en.as_ref());
        let meaning = meaning.unwrap_or_else(|| panic!("{acronym}"));
        let name = mission.name.en.trim_end_matches(" (Sinai)");
        assert!(meaning.starts_with(name), "{acronym}: {meaning}");
    }
}

#[test]
fn the_terms_of_the_matter_are_explained() {
    for id in [
        "sdf",
        "five-principles",
        "ceasefire-observer",
        "staff-officer",
        "in-kind",
        "pillar",
        "contingent",
        "mandate",
        "rotation",
        "pko-act",
    ] {
        assert!(!term(id).sources.is_empty(), "{id}");
    }
}

/// A meaning that needs a page of its own would not fit beside the word.
#[test]
fn meanings_are_short() {
    for term in glossary() {
        let meaning = term.meaning.en.as_deref().expect("English");
        assert!(meaning.chars().count() <= 260, "{}: {meaning}", term.id);
    }
}

#[test]
fn terms_are_marked_once_and_the_longest_spelling_wins() {
    let english = marked("The ceasefire observers saw that the ceasefire held.", Language::English);
    let expected = [("ceasefire-observer", "ceasefire observers"), ("ceasefire", "ceasefire")];
    assert_eq!(english, expected.map(|(id, word)| (id, word.to_owned())));
    let twice = marked("UNMISS and UNMISS", Language::English);
    assert_eq!(twice.len(), 1);
}

#[test]
fn a_part_of_another_word_is_no_term() {
    assert_eq!(marked("UNMISSED, a dietary engineersman", Language::English), []);
    assert_eq!(marked("the diet", Language::English).len(), 1);
}

/// Who opens a record in any language finds its mission and its kinds of work explained.
#[test]
fn an_open_record_lists_the_terms_that_it_names() {
    for language in Language::ALL {
        let terms = |query: &str| -> Vec<&str> {
            let state = State { language: *language, ..read_query(query, dataset()) };
            let named = terms_of_record(&state, glossary(), dataset()).into_iter();
            named.map(|term| glossary()[usize::from(term.0)].id.as_str()).collect()
        };
        for query in ["year=1993&place=KHM", "year=1993&mission=untac"] {
            let found = terms(query);
            for id in ["untac", "ceasefire-observer", "engineers", "civilian-police"] {
                assert!(found.contains(&id), "{id} in {query}, {}: {found:?}", language.tag());
            }
            let once: std::collections::BTreeSet<_> = found.iter().collect();
            assert_eq!(once.len(), found.len(), "{found:?}");
            assert!(!found.contains(&"unmiss"), "{found:?}");
        }
        assert!(terms("year=2026&place=SSD").contains(&"unmiss"), "{}", language.tag());
        assert_eq!(terms("year=1993"), [""; 0]);
    }
}

/// Where people have been at work, at least one word of the record is explained.
#[test]
fn every_record_of_people_names_a_term() {
    for (at, place) in dataset().places.iter().enumerate() {
        let works = |unit: &&Deployment| {
            let parts = unit.places.iter().filter(|part| part.role == Role::MissionArea);
            parts.map(|part| usize::from(part.place.0)).any(|own| own == at)
        };
        if dataset().deployments.iter().find(works).is_none() {
            continue;
        }
        let place_is = place.code.map_or(place.id.clone(), |code| code.to_string());
        let state = read_query(&format!("year=2020&place={place_is}"), dataset());
        assert!(!terms_of_record(&state, glossary(), dataset()).is_empty(), "{}", place.id);
    }
}

/// A word that means something else where it stands is not explained as the term.
#[test]
fn a_change_of_government_is_no_rotation() {
    let japanese = marked("政権交代を越えて、部隊が交代しながら続いた。", Language::Japanese);
    assert_eq!(japanese.last(), Some(&("rotation", "交代しながら".to_owned())));
}

#[test]
fn japanese_and_chinese_need_no_spaces() {
    let japanese = marked("司令部要員4人が残った。", Language::Japanese);
    assert_eq!(japanese, [("staff-officer", "司令部要員".to_owned())]);
    let chinese = marked("4名司令部人员留任。", Language::SimplifiedChinese);
    assert_eq!(chinese, [("staff-officer", "司令部人员".to_owned())]);
}

#[test]
fn sources_in_brackets_become_links() {
    for (text, language) in [
        ("It needed nine (un-sc12653).", Language::English),
        ("9票が必要（un-sc12653）。", Language::Japanese),
        ("需要9票（un-sc12653）。", Language::SimplifiedChinese),
    ] {
        let found = pieces(text, language, glossary(), dataset());
        let links = found.iter().filter(|piece| matches!(piece, Piece::Source(_))).count();
        assert_eq!(links, 1, "{found:?}");
    }
    let plain = pieces("(not-a-source)", Language::English, glossary(), dataset());
    assert_eq!(plain, [Piece::Plain("(not-a-source)".to_owned())]);
}

proptest::proptest! {
    /// Nothing of a text is lost by marking it.
    #[test]
    fn pieces_make_the_text_again(text in "[a-zA-Z 、。（）()停戦監視要員SDFUN-]{0,60}") {
        for (_, language) in Words::LANGUAGES {
            let found = pieces(&text, language, glossary(), dataset());
            let again: String = found
                .iter()
                .map(|piece| match piece {
                    Piece::Plain(text) | Piece::Term(_, text) => text.as_str(),
                    Piece::Source(_) => "",
                })
                .collect();
            proptest::prop_assert_eq!(&again, &text);
        }
    }
}
