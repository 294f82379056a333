//! What is taken away comes back.

use pko_atlas::record::{Dataset, Deployment, Role};
use pko_atlas::text::Language;
use pko_atlas::unit::Year;
use pko_atlas::view::{FileKind, Mode, State};

use crate::support::{borders, dataset};
use crate::workshop::kept;

/// Everything up to the last year, as a reader sees it.
fn whole(language: Language) -> State {
    State { mode: Mode::SoFar, language, ..State::start(dataset()) }
}

/// What both kinds of file say of a deployment, by value and not by position.
fn facts(dataset: &Dataset, deployment: &Deployment) -> String {
    let mut places: Vec<String> = deployment
        .places
        .iter()
        .map(|part| format!("{:?} {}", part.role, dataset.place(part.place).id))
        .collect();
    places.sort();
    let mut sources: Vec<&str> = deployment
        .sources
        .iter()
        .map(|index| dataset.source(*index))
        .map(|source| source.url.as_deref().unwrap_or(&source.title))
        .collect();
    sources.sort_unstable();
    format!(
        "{} {places:?} {} {} {} {:?} {}–{:?} {:?} {:?} {sources:?} {:?}",
        deployment.id,
        dataset.mission(deployment.mission).id,
        dataset.category(deployment.category).id,
        dataset.task(deployment.task).id,
        deployment.component.en,
        deployment.start,
        deployment.end,
        deployment.total,
        deployment.confidence,
        deployment.did.en,
    )
}

fn all_facts(dataset: &Dataset) -> Vec<String> {
    let mut facts: Vec<String> =
        dataset.deployments.iter().map(|own| facts(dataset, own)).collect();
    facts.sort();
    facts
}

/// What a file says: the version is the atlas's own, and the places of a deployment have no order.
fn facts_of(kind: FileKind, text: &str) -> String {
    if kind == FileKind::Csv {
        return text.to_owned();
    }
    let mut document: serde_json::Value = serde_json::from_str(text).expect("JSON");
    document["version"].take();
    for deployment in document["deployments"].as_array_mut().into_iter().flatten() {
        let places = deployment["places"].as_array_mut().expect("places");
        places.sort_by_key(ToString::to_string);
    }
    document.to_string()
}

#[test]
fn the_whole_record_as_json_comes_back_the_same() {
    let state = whole(Language::English);
    let (back, imported) = kept(&FileKind::Json.text(dataset(), borders(), &state, ""));
    assert_eq!(imported.problems, []);
    assert_eq!(all_facts(&back), all_facts(dataset()));
}

#[test]
fn the_whole_record_as_csv_comes_back_the_same() {
    let state = whole(Language::English);
    let (back, imported) = kept(&FileKind::Csv.text(dataset(), borders(), &state, ""));
    assert_eq!(imported.problems, []);
    assert_eq!(all_facts(&back), all_facts(dataset()));
}

#[test]
fn each_year_in_each_language_is_the_same_when_taken_away_again() {
    for language in Language::ALL.iter().copied() {
        for year in dataset().years() {
            let mut state = State { year, language, ..State::start(dataset()) };
            for kind in FileKind::ALL {
                let once = kind.text(dataset(), borders(), &state, "");
                if once.lines().count() < 2 || !once.contains("https") {
                    continue;
                }
                let (back, imported) = kept(&once);
                assert_eq!(imported.problems, [], "{year} {language:?}");
                state.categories = State::start(&back).categories;
                let twice = kind.text(&back, borders(), &state, "");
                assert_eq!(facts_of(kind, &twice), facts_of(kind, &once), "{year} {language:?}");
                state.categories = State::start(dataset()).categories;
            }
        }
    }
}

#[test]
fn people_served_elsewhere_stay_where_they_were_served() {
    let state = State { year: Year(1994), ..State::start(dataset()) };
    let (back, _) = kept(&FileKind::Csv.text(dataset(), borders(), &state, ""));
    let relief = back
        .deployments
        .iter()
        .find(|own| own.places.iter().any(|part| part.role == Role::Beneficiary));
    let relief = relief.expect("relief for people from Rwanda");
    let served: Vec<&str> = relief
        .places
        .iter()
        .filter(|part| part.role == Role::Beneficiary)
        .map(|part| back.place(part.place).id.as_str())
        .collect();
    assert_eq!(served, ["rwanda"]);
}
