//! No file makes the atlas fail.

use pko_atlas::import::import;
use pko_atlas::record::read;
use pko_atlas::view::{FileKind, Screen, State, category_rules, refused_colours};
use proptest::prelude::*;

use crate::support::borders;
use crate::workshop::{gazetteer, setting, table};

/// Reads a file and, if something of it is good, looks at every year of it.
fn look(bytes: &[u8]) {
    let Ok(imported) = import(bytes, gazetteer(), &setting()) else { return };
    // A document of the atlas's schema may have mistakes of its own; a table's has none.
    let Ok(dataset) = read(&imported.document) else {
        assert!(
            bytes.trim_ascii_start().first() == Some(&b'{') || bytes.starts_with(b"\xef\xbb\xbf")
        );
        return;
    };
    let mut state = State::start(&dataset);
    for year in dataset.years() {
        state.year = year;
        let screen = Screen::derive(&dataset, borders(), &state, None);
        assert_eq!(screen.view.year, year);
    }
    let rules = category_rules(&dataset);
    assert!(!rules.contains('<') && !rules.contains("url("), "{rules}");
    let _told = refused_colours(&dataset);
    let csv = FileKind::Csv.text(&dataset, borders(), &state, "");
    assert!(csv.starts_with('\u{feff}'));
}

/// What the fuzzer began with, and what it once found.
#[test]
fn the_kept_corpus_does_not_make_it_fail() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus");
    let mut files = 0;
    for target in ["csv", "json"] {
        for entry in std::fs::read_dir(format!("{folder}/{target}")).expect("a corpus") {
            look(&std::fs::read(entry.expect("a file").path()).expect("bytes"));
            files += 1;
        }
    }
    assert!(files >= 5, "{files}");
}

/// As many records as stay smooth, in eight categories all over the world and eighty years.
#[test]
fn five_thousand_records_are_shown_in_every_year() {
    let countries = crate::support::file("countries");
    let countries = countries.as_array().expect("countries");
    let rows: Vec<String> = (0..5_000usize)
        .map(|at| {
            let code = countries[at * 7 % countries.len()]["code"].as_str().expect("a code");
            let (from, lasts) = (1946 + at * 13 % 78, at % 9);
            format!(
                "{code},Mission {},Category {},{from}-03,{}-11,{},https://example.org/{}",
                at % 60,
                at % 8,
                from + lasts,
                1 + at,
                at % 900
            )
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    look(table(&rows).as_bytes());
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ]{0,12}",
        "[0-9/.-]{0,10}",
        ".{0,20}",
        Just("KHM".to_owned()),
        Just("Cambodia; Zaire".to_owned()),
        Just("1992-09".to_owned()),
        Just("https://example.org/a".to_owned()),
        Just("<img src=x onerror=alert(1)>".to_owned()),
        Just("=HYPERLINK(\"https://example.org\")".to_owned()),
        Just("\"".to_owned()),
        Just("18446744073709551616".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_bytes_make_it_fail(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        look(&bytes);
    }

    #[test]
    fn no_cells_make_it_fail(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..9), 0..8),
    ) {
        let rows: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        look(table(&rows).as_bytes());
    }

    /// A good table with some bytes changed.
    #[test]
    fn no_damage_makes_it_fail(
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let row = "KHM,UNTAC,Peace,1992-09,1993-09,1200,https://example.org/a";
        let mut bytes = table(&[row, row, row]).into_bytes();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        look(&bytes);
    }
}
