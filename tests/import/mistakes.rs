//! Every mistake is told with line, column, what was found, what was expected, and what was meant.

use pko_atlas::import::import;
use pko_atlas::record::{DataError, MOST_RECORDS};

use crate::workshop::{gazetteer, imported, kept, problems, setting, table};

const GOOD: &str = "KHM,UNTAC,Peace,1992-09,1993-09,1200,https://example.org/a";

#[test]
fn combodia_is_cambodia() {
    let rows = table(&[GOOD, &GOOD.replace("KHM", "Combodia")]);
    let (dataset, imported) = kept(&rows);
    assert_eq!((dataset.deployments.len(), imported.left_out), (1, 1));
    assert_eq!(
        imported.problems[0].to_string(),
        "line 3, column country: found “Combodia”, expected a country by name or ISO 3166-1 alpha-3 \
         code, as KHM; did you mean Cambodia?"
    );
}

#[test]
fn each_kind_of_mistake_is_named() {
    for (from, to, column, meant) in [
        ("KHM", "", "place", None),
        ("KHM", "KHX", "country", None),
        ("UNTAC", "", "mission", None),
        ("Peace", "", "category", None),
        ("1992-09", "", "from", None),
        ("1992-09", "1992/9", "from", Some("1992-09")),
        ("1992-09", "1945-12", "from", None),
        ("1993-09", "1993-13", "to", None),
        ("1993-09", "1991-09", "to", None),
        ("1993-09", "2201-09", "to", None),
        ("1200", "0", "people", None),
        ("1200", "1 200", "people", Some("1200")),
        ("1200", "-1", "people", None),
        ("1200", "many", "people", None),
        ("https://example.org/a", "", "sources", None),
        ("https://example.org/a", "A book", "sources", None),
        ("https://example.org/a", "javascript:alert(1)", "sources", None),
        ("https://example.org/a", "www.example.org", "sources", Some("https://www.example.org")),
    ] {
        let bad = GOOD.replace(from, to);
        let found = problems(&table(&[&bad, GOOD]));
        assert_eq!(found.len(), 1, "{bad}: {found:?}");
        assert_eq!((found[0].line, found[0].field.as_str()), (Some(2), column), "{bad}");
        assert_eq!(found[0].suggestion.as_deref(), meant, "{bad}");
    }
}

#[test]
fn identifiers_confidence_and_about_are_checked() {
    let text = "id,country,mission,category,from,approximate,confidence,sources\n\
                a,MLI,A,B,1956,true,High,https://example.org/a\n\
                a,MLI,A,B,1956,maybe,hihg,https://example.org/a\n\
                Row Two,MLI,A,B,1956,,,https://example.org/a\n";
    let found = problems(text);
    let told: Vec<(Option<usize>, &str, Option<&str>)> =
        found.iter().map(|own| (own.line, own.field.as_str(), own.suggestion.as_deref())).collect();
    assert_eq!(
        told,
        [
            (Some(3), "id", None),
            (Some(3), "approximate", None),
            (Some(3), "confidence", Some("high")),
            (Some(4), "id", Some("row-two")),
        ]
    );
}

#[test]
fn a_ninth_category_is_one_too_many() {
    let rows: Vec<String> =
        (1..=9).map(|at| GOOD.replace("Peace", &format!("Category {at}"))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (dataset, imported) = kept(&table(&rows));
    assert_eq!((dataset.categories.len(), imported.left_out), (8, 1));
    assert_eq!(
        (imported.problems[0].line, imported.problems[0].field.as_str()),
        (Some(10), "category")
    );
}

#[test]
fn columns_that_are_missing_or_unknown_are_named() {
    let found =
        problems("country,mision,category,form,sources\nMLI,A,B,1956,https://example.org/a\n");
    let told: Vec<(&str, Option<&str>)> =
        found.iter().map(|own| (own.field.as_str(), own.suggestion.as_deref())).collect();
    assert_eq!(
        told,
        [("mision", Some("mission")), ("form", Some("from")), ("mission", None), ("from", None)]
    );
    assert!(found.iter().all(|own| own.line == Some(1)));
}

#[test]
fn a_row_with_too_many_cells_is_told_what_is_probably_missing() {
    let found = problems(&table(&[GOOD, &GOOD.replace("UNTAC", "UNTAC, Cambodia")]));
    assert!(found.iter().any(|own| own.expected.contains("quotation marks")), "{found:?}");
}

#[test]
fn a_quotation_mark_that_is_not_closed_costs_what_follows_and_is_told() {
    let rows: Vec<String> = (0..1_000).map(|_| GOOD.to_owned()).collect();
    let open = GOOD.replace("UNTAC", "\"UNTAC");
    let rows: Vec<&str> =
        [GOOD, open.as_str()].into_iter().chain(rows.iter().map(String::as_str)).collect();
    let (dataset, imported) = kept(&table(&rows));
    assert_eq!(dataset.deployments.len(), 1);
    let told = imported.problems.iter().find(|own| own.expected.contains("not closed"));
    assert_eq!(told.and_then(|own| own.line), Some(3));
}

#[test]
fn other_encodings_are_told_what_to_do() {
    for bytes in [&b"country,mission\nM\xe9xico,A\n"[..], b"\xff\xfec\0o\0"] {
        let Err(DataError::Problems(found)) = import(bytes, gazetteer(), &setting()) else {
            panic!("{bytes:?}")
        };
        assert!(found[0].expected.contains("CSV UTF-8"), "{found:?}");
    }
}

#[test]
fn too_many_rows_are_refused_and_five_thousand_are_not() {
    let rows = |count: usize| table(&vec![GOOD; count]);
    assert_eq!(kept(&rows(5_000)).0.deployments.len(), 5_000);
    for count in [MOST_RECORDS + 1, 50_000] {
        assert_eq!(imported(&rows(count)).expect_err("too many"), DataError::TooLarge);
    }
}

#[test]
fn a_file_of_mistakes_is_read_in_bounded_time() {
    let row = GOOD.replace("KHM", "Atlantis of the far and unknown south");
    let rows = vec![row.as_str(); 10_000];
    let found = problems(&table(&rows));
    assert_eq!(found.len(), 500, "the first ones are enough to begin with");
}
