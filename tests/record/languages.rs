//! Every text a reader sees is there in English, Japanese and Chinese, in the script of its
//! language, and says the same numbers in all three.

use pko_atlas::record::{Dataset, Localized, PlaceRole, Strength};
use serde_json::Value;

use crate::files::lesson_files;
use crate::numbers::{named, written};
use crate::support::{dataset, file};

/// A text and where it stands.
struct Text {
    place: String,
    en: String,
    ja: String,
    zh: String,
}

/// What a walk has found.
struct Texts(Vec<Text>);

impl Texts {
    fn add(&mut self, place: String, text: &Localized) {
        let (en, ja, zh) = (text.en.clone(), text.ja.clone(), text.zh.clone());
        self.0.push(Text { place, en, ja: ja.unwrap_or_default(), zh: zh.unwrap_or_default() });
    }

    fn add_some<'t>(&mut self, place: &str, texts: impl IntoIterator<Item = &'t Localized>) {
        for text in texts {
            self.add(place.to_owned(), text);
        }
    }

    fn add_places(&mut self, id: &str, places: &[PlaceRole]) {
        let notes = places.iter().filter_map(|part| part.note.as_ref());
        self.add_some(&format!("{id} places.note"), notes);
    }

    fn add_strengths(&mut self, id: &str, strengths: &[Strength]) {
        let notes = strengths.iter().filter_map(|strength| strength.note.as_ref());
        self.add_some(&format!("{id} strength.note"), notes);
    }

    /// All texts by language in a file that the reader of the record does not read.
    fn add_file(&mut self, place: String, value: &Value) {
        match value {
            Value::Array(list) => {
                for (at, item) in list.iter().enumerate() {
                    self.add_file(format!("{place}[{at}]"), item);
                }
            }
            Value::Object(fields) => {
                let said = |language: &str| {
                    fields.get(language).and_then(Value::as_str).unwrap_or_default().to_owned()
                };
                if fields.contains_key("en") {
                    self.0.push(Text { place, en: said("en"), ja: said("ja"), zh: said("zh") });
                    return;
                }
                for (name, field) in fields {
                    self.add_file(format!("{place}.{name}"), field);
                }
            }
            _ => {}
        }
    }

    fn add_dataset(&mut self, data: &Dataset) {
        self.add("atlas title".to_owned(), &data.title);
        for category in &data.categories {
            self.add_some(&category.id, [&category.name, &category.short]);
        }
        for task in &data.tasks {
            self.add(task.id.clone(), &task.name);
        }
        for mission in &data.missions {
            self.add(mission.id.clone(), &mission.name);
        }
        for place in &data.places {
            self.add(place.id.clone(), &place.name);
            for held in &place.historical {
                self.add_some(&format!("{} historical", place.id), held.short.iter());
                self.add(format!("{} historical", place.id), &held.name);
            }
        }
        for unit in &data.deployments {
            let id = &unit.id;
            self.add(format!("{id} component"), &unit.component);
            self.add(format!("{id} did"), &unit.did);
            self.add_some(&format!("{id} note"), &unit.note);
            self.add_places(id, &unit.places);
            self.add_strengths(id, &unit.strength);
            self.add_strengths(id, &unit.cumulative);
            let labels = unit.rotations.iter().filter_map(|rotation| rotation.label.as_ref());
            self.add_some(&format!("{id} rotations.label"), labels);
            self.add_some(&format!("{id} sites"), unit.sites.iter().map(|site| &site.name));
        }
        for gift in &data.in_kind {
            let id = &gift.id;
            self.add(format!("{id} for_whom"), &gift.for_whom);
            self.add_some(&format!("{id} goods"), &gift.goods);
            self.add_some(&format!("{id} note"), &gift.note);
            self.add_places(id, &gift.places);
            let names = gift.recipients.iter().map(|recipient| &recipient.name);
            self.add_some(&format!("{id} recipients"), names);
        }
        for event in &data.events {
            self.add(format!("{} title", event.id), &event.title);
            self.add(format!("{} description", event.id), &event.description);
            self.add_some(&format!("{} note", event.id), &event.note);
        }
        for other in &data.other_laws {
            let sea = other.at_sea.as_ref().map(|(_, name)| name);
            let texts = [&other.title, &other.law, &other.did].into_iter().chain(sea);
            self.add_some(&format!("{} of other laws", other.id), texts);
        }
        for principle in &data.principles {
            self.add(format!("{} of the principles", principle.id), &principle.text);
        }
        for term in &data.prime_ministers {
            self.add(term.id.clone(), &term.name);
        }
    }
}

fn all() -> Vec<Text> {
    let mut texts = Texts(Vec::new());
    texts.add_dataset(dataset());
    for name in ["borders", "countries", "claims"] {
        texts.add_file(name.to_owned(), &file(name));
    }
    for (name, value) in lesson_files() {
        texts.add_file(name, &value);
    }
    texts.0
}

/// What is wrong with every text for which something is.
fn faults(fault: impl Fn(&Text) -> Option<String>) -> Vec<String> {
    let found = |text: Text| fault(&text).map(|fault| format!("{}: {fault}", text.place));
    all().into_iter().filter_map(found).collect()
}

fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー')
}

fn is_han(letter: char) -> bool {
    matches!(letter, '々' | '\u{3400}'..='\u{9fff}')
}

const NONE: [String; 0] = [];

#[test]
fn every_text_a_reader_sees_is_in_all_three_languages() {
    let missing = faults(|text| {
        let empty: Vec<&str> = [("en", &text.en), ("ja", &text.ja), ("zh", &text.zh)]
            .into_iter()
            .filter(|(_, said)| said.trim().is_empty())
            .map(|(language, _)| language)
            .collect();
        (!empty.is_empty()).then(|| format!("{} missing of {:?}", empty.join(", "), text.en))
    });
    assert_eq!(missing, NONE);
}

#[test]
fn the_walk_finds_the_texts() {
    let texts = all();
    for part in ["untac-engineering-unit did", "in-kind-igad-2019 goods", "claims[0].text"] {
        assert!(texts.iter().any(|text| text.place == part), "{part}");
    }
    assert!(texts.len() > 800, "{}", texts.len());
}

/// An acronym that Japanese uses as it is, such as PKO, has no script of its own.
#[test]
fn each_language_is_written_in_its_script() {
    let odd = faults(|text| {
        let japanese = text.ja.chars().any(|letter| is_kana(letter) || is_han(letter))
            || text.ja.chars().all(|letter| letter.is_ascii_uppercase());
        let chinese = text.zh.chars().any(is_han) && !text.zh.chars().any(is_kana);
        let english = !text.en.chars().any(|letter| is_kana(letter) || is_han(letter));
        (!(japanese && chinese && english))
            .then(|| format!("{:?}, {:?}, {:?}", text.en, text.ja, text.zh))
    });
    assert_eq!(odd, NONE);
}

/// Half-width brackets, commas and so on beside a Japanese or Chinese character are slips.
#[test]
fn japanese_and_chinese_have_their_own_punctuation() {
    let narrow = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        let own = |letter: char| is_kana(letter) || is_han(letter);
        letters.windows(2).any(|pair| {
            let (first, second) = (pair[0], pair[1]);
            (own(first) && "(),;:?!".contains(second)) || ("(),;:?!".contains(first) && own(second))
        })
    };
    let slips = faults(|text| {
        (narrow(&text.ja) || narrow(&text.zh)).then(|| format!("{:?}, {:?}", text.ja, text.zh))
    });
    assert_eq!(slips, NONE);
}

/// Digits and months of the English stand in the others as digits; the others have no digits but
/// those and the numbers that the English has in words.
#[test]
fn numbers_agree_between_the_languages() {
    let different = faults(|text| {
        let english = written(&text.en);
        let known: Vec<u64> = [english.clone(), named(&text.en)].concat();
        [&text.ja, &text.zh].into_iter().find_map(|said| {
            let found = written(said);
            let lost = without(&english, &found);
            let added = without(&found, &known);
            (!lost.is_empty() || !added.is_empty())
                .then(|| format!("{:?} and {said:?}: lost {lost:?}, added {added:?}", text.en))
        })
    });
    assert_eq!(different, NONE);
}

/// The numbers of `all` that are left when each of `taken` is taken away once.
fn without(all: &[u64], taken: &[u64]) -> Vec<u64> {
    let mut left = all.to_vec();
    for number in taken {
        if let Some(at) = left.iter().position(|own| own == number) {
            left.swap_remove(at);
        }
    }
    left
}

/// A screen reader reads a title in the voice of its language.
#[test]
fn titles_of_sources_say_their_language() {
    for source in &dataset().sources {
        let kana = source.title.chars().any(|letter| ('\u{3040}'..='\u{30ff}').contains(&letter));
        let latin = source.title.is_ascii();
        match source.language.as_deref() {
            Some("ja") => assert!(!latin, "{}: {}", source.id, source.title),
            Some(other) => assert!(!kana, "{}: {} in {other}", source.id, source.title),
            None => panic!("{} does not say the language of its title", source.id),
        }
    }
}
