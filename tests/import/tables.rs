//! What a table may look like.

use pko_atlas::import::{ALIASES, TEMPLATE, column_names};
use pko_atlas::record::{Role, read_what_is_good};
use pko_atlas::text::{Language, companion_catalogue};
use pko_atlas::unit::{CountryCode, LonLat, Year};
use pko_atlas::view::refused_colours;
use serde_json::{Value, json};

use crate::workshop::{imported, kept, month, problems, table};

const GOOD: &str = "KHM,UNTAC,Peacekeeping,1992-09,1993-09,1200,https://example.org/a";

#[test]
fn a_row_becomes_a_deployment() {
    let (dataset, imported) = kept(&table(&[GOOD]));
    assert_eq!((imported.kept, imported.left_out), (1, 0));
    assert_eq!(imported.problems, []);
    let deployment = &dataset.deployments[0];
    assert_eq!((deployment.start, deployment.end), (month("1992-09"), Some(month("1993-09"))));
    assert_eq!(deployment.total.map(|total| total.people), Some(1200));
    let place = dataset.place(deployment.places[0].place);
    assert_eq!(place.code, CountryCode::parse("KHM"));
    // Missions that the atlas knows have their names in all languages.
    let mission = dataset.mission(deployment.mission);
    assert_eq!(mission.acronym.as_deref(), Some("UNTAC"));
    assert!(mission.name.ja.is_some());
    assert_eq!(dataset.source(deployment.sources[0]).url.as_deref(), Some("https://example.org/a"));
    assert_eq!((dataset.first_year, dataset.as_of), (Year(1992), month("1993-09")));
    assert_eq!(dataset.title.en, "Missions of a class");
}

#[test]
fn mark_line_ends_and_separators_do_not_matter() {
    let (plain, _) = kept(&table(&[GOOD]));
    let commas = table(&[GOOD]);
    for text in [
        format!("\u{feff}{commas}"),
        commas.replace('\n', "\r\n"),
        commas.replace('\n', "\r"),
        commas.replace(',', ";"),
        commas.replace(',', "\t"),
        commas.trim_end().to_owned(),
        commas.replace("UNTAC", "\"UNTAC\""),
        format!("{commas}\n\n,,,,,,\n"),
    ] {
        let (dataset, imported) = kept(&text);
        assert_eq!(imported.problems, [], "{text:?}");
        assert_eq!(format!("{dataset:?}"), format!("{plain:?}"), "{text:?}");
    }
}

#[test]
fn quotation_marks_hold_commas_lines_and_themselves() {
    let row =
        "KHM,\"A \"\"small\"\" mission,\nin two lines\",Peacekeeping,1992,,,https://example.org/a";
    let (dataset, _) = kept(&table(&[row, GOOD]));
    assert_eq!(dataset.missions[0].name.en, "A \"small\" mission,\nin two lines");
    assert_eq!(dataset.deployments.len(), 2);
}

/// Each other name means its country, and none takes the place of a name that the map writes.
#[test]
fn common_other_names_of_countries_are_understood() {
    for (code, names) in ALIASES {
        for name in *names {
            let row =
                format!("\"{name}\",UNTAC,Peacekeeping,1992-09,1993-09,,https://example.org/a");
            let (dataset, imported) = kept(&table(&[&row]));
            assert_eq!(imported.problems, [], "{name}");
            let place = dataset.place(dataset.deployments[0].places[0].place);
            assert_eq!(place.code.map(|code| code.to_string()).as_deref(), Some(*code), "{name}");
        }
    }
}

#[test]
fn a_country_has_many_names() {
    for name in [
        "ZAF",
        "South Africa",
        "south  africa",
        "南アフリカ",
        "南非",
        "Swaziland",
        "スワジランド",
        "Burma",
        "Zaire",
    ] {
        let (dataset, _) = kept(&table(&[&GOOD.replace("KHM", name)]));
        assert!(dataset.places[0].code.is_some(), "{name}");
    }
}

#[test]
fn a_name_of_earlier_times_is_shown_in_its_years() {
    let (dataset, _) = kept(&table(&["Swaziland,A,B,2000,2020,,https://example.org/a"]));
    let place = &dataset.places[0];
    assert_eq!(place.name_in(Year(2000)).en, "Swaziland");
    assert_eq!(place.name_in(Year(2020)).en, "Eswatini");
}

#[test]
fn places_have_roles_positions_and_names_of_their_own() {
    let text = "place,country,for,staging,mission,category,from,lon,lat,sources\n\
                Goma,COD,Rwanda,Kenya; Uganda,Relief,Aid,1994,,,https://example.org/a\n\
                Wake,,,,Airlift,Aid,1994,166.6,19.3,https://example.org/a\n\
                Golan Heights,,,,UNDOF,Peace,1996,,,https://example.org/a\n";
    let (dataset, imported) = kept(text);
    assert_eq!(imported.problems, []);
    let roles: Vec<(&str, Role)> = dataset.deployments[0]
        .places
        .iter()
        .map(|part| (dataset.place(part.place).id.as_str(), part.role))
        .collect();
    let named = |at: usize| roles[at].0;
    assert_eq!(
        roles.iter().map(|(_, role)| *role).collect::<Vec<_>>(),
        [Role::MissionArea, Role::Beneficiary, Role::Staging, Role::Staging]
    );
    assert_eq!((named(1), named(2), named(3)), ("rwanda", "kenya", "uganda"));
    let goma = dataset.deployments[0].places[0].note.as_ref().map(|note| note.en.as_str());
    assert_eq!(goma, Some("Goma"));
    let wake = dataset.place(dataset.deployments[1].places[0].place);
    assert_eq!(wake.position, LonLat::new(166.6, 19.3));
    let golan = dataset.place(dataset.deployments[2].places[0].place);
    assert_eq!((golan.id.as_str(), golan.code), ("golan-heights", None));
}

#[test]
fn categories_tasks_and_colours_are_those_of_the_table() {
    let text = "country,mission,category,task,colour,from,sources\n\
                MLI,A,Training,Teachers,#2d79e2,1956,https://example.org/a\n\
                MLI,A,Medical aid,,#2d79e0,1956,https://example.org/a\n\
                MLI,A,none,Teachers,,1956,https://example.org/a\n";
    let (dataset, _) = kept(text);
    let names: Vec<&str> = dataset.categories.iter().map(|own| own.name.en.as_str()).collect();
    assert_eq!(names, ["Training", "Medical aid", "none"]);
    assert_eq!(dataset.categories[2].id, "none-2", "the address has a meaning for “none”");
    let tasks: Vec<&str> = dataset.tasks.iter().map(|own| own.name.en.as_str()).collect();
    assert_eq!(tasks, ["Teachers", "Other work"]);
    assert_eq!(dataset.categories[0].colours[0], Some([0x2d, 0x79, 0xe2]));
    assert!(refused_colours(&dataset).iter().any(|problem| problem.found == "#2d79e0"));
    assert_eq!(dataset.first_year, Year(1956));
}

#[test]
fn names_in_any_script_become_records_of_their_own() {
    let text = "country,mission,category,from,sources\n\
                MLI,任務一,訓練,1956,https://example.org/a\n\
                MLI,任務二,医療,1956,https://example.org/a\n";
    let (dataset, _) = kept(text);
    let ids: Vec<&str> = dataset.categories.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["category", "category-2"]);
    assert_eq!(dataset.missions[1].name.en, "任務二");
}

#[test]
fn every_column_is_explained_in_every_language() {
    let mut known: Vec<&str> = column_names().collect();
    known.sort_unstable();
    for language in Language::ALL.iter().copied() {
        let explained = companion_catalogue(language).data.column;
        let mut names: Vec<&str> = explained.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        assert_eq!(names, known, "{language:?}");
    }
    let documented = include_str!("../../docs/data.md");
    for name in known {
        assert!(documented.contains(&format!("`{name}`")), "docs/data.md does not name {name}");
    }
}

#[test]
fn the_template_is_a_table_without_a_mistake() {
    let (dataset, imported) = kept(TEMPLATE);
    assert_eq!(imported.problems, []);
    assert_eq!(dataset.deployments.len(), 1);
    assert_eq!(refused_colours(&dataset), []);
}

#[test]
fn what_goes_on_needs_no_end_and_what_is_to_come_does() {
    let later = "KHM,UNTAC,Peace,2090,,,https://example.org/a";
    assert_eq!(problems(&table(&[GOOD, later]))[0].field, "to");
    let (dataset, _) = kept(&table(&["KHM,UNTAC,Peace,1995,,,https://example.org/a"]));
    assert_eq!(dataset.deployments[0].end, None);
    assert_eq!(dataset.as_of, crate::support::dataset().as_of);
}

#[test]
fn json_in_the_schema_of_the_atlas_is_taken_as_it_is() {
    let mut document: Value = crate::support::document();
    document["deployments"][1]["start"] = json!("1992-13");
    let text = document.to_string();
    let imported = imported(&text).expect("the others");
    assert_eq!((imported.document.as_str(), imported.left_out), (text.as_str(), 1));
    let reading = read_what_is_good(&imported.document).expect("the others");
    assert_eq!(reading.dataset.deployments.len(), imported.kept);
}
