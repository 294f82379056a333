//! Borders and names of the year: every row of the table, on both sides of its month.

#![cfg(not(target_arch = "wasm32"))]

#[path = "world/support.rs"]
mod support;

use pko_atlas::unit::{CountryCode, Year};
use pko_atlas::world::{Borders, CountryNames, Feature};
use support::{code, world};

fn borders() -> Borders {
    let path = format!("{}/static/data/borders.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    Borders::read(&text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn countries_are_one_until_their_month_and_two_after() {
    let borders = borders();
    let shown = |part: &str, year: i16| borders.shown_as(code(part), Year(year)).to_string();
    // Part, whole, last year as one on its 31 December.
    for (part, whole, last) in [
        ("SVK", "CZE", 1992), // independent on 1 January 1993
        ("ERI", "ETH", 1992), // 24 May 1993
        ("XKX", "SRB", 1998), // under United Nations administration since June 1999
        ("MNE", "SRB", 2005), // 3 June 2006
        ("SSD", "SDN", 2010), // 9 July 2011
    ] {
        assert_eq!(shown(part, last), whole, "{part} in {last}");
        assert_eq!(shown(part, last + 1), part, "{part} in {}", last + 1);
    }
    assert_eq!(shown("TLS", 1992), "TLS", "its own shape in every year");
}

#[test]
fn merging_leaves_no_sliver_and_no_line() {
    for resolution in ["110m", "50m"] {
        let world = world(resolution);
        let borders = borders();
        for year in [1992, 1993, 1999, 2006, 2011] {
            for territory in borders.territories(Year(year)) {
                let codes: Vec<CountryCode> =
                    [territory.whole].into_iter().chain(territory.parts).collect();
                let merged = world.merged(&codes).expect("a shape");
                let area = |feature: &Feature| -> f64 {
                    feature.polygons.iter().flatten().map(|ring| world.ring_area(ring)).sum()
                };
                let parts: Vec<&Feature> =
                    codes.iter().filter_map(|code| world.feature(*code)).collect();
                let before: f64 = parts.iter().map(|feature| area(feature)).sum();
                assert!((area(&merged) - before).abs() < 1e-9, "{codes:?} {resolution}");
                // Mainlands that touch become one ring; islands stay.
                let rings = |feature: &Feature| feature.polygons.iter().flatten().count();
                let separate: usize = parts.iter().map(|feature| rings(feature)).sum();
                assert!(rings(&merged) < separate, "{codes:?} {resolution}");
                for arc in world.shared_arcs(codes[0], codes[1]) {
                    let used = merged.polygons.iter().flatten().flatten();
                    assert!(!used.into_iter().any(|reference| reference.arc == arc));
                }
            }
        }
    }
}

#[test]
fn sudan_is_one_ring_before_july_2011() {
    let merged = world("110m").merged(&[code("SDN"), code("SSD")]).expect("a shape");
    assert_eq!(merged.polygons.len(), 1);
}

#[test]
fn names_of_the_time_change_with_their_month() {
    let borders = borders();
    let name = |country: &str, year: i16| {
        borders.name_in(code(country), Year(year)).map(|words| words.en.clone())
    };
    assert_eq!(name("COD", 1996).as_deref(), Some("Zaire"));
    assert_eq!(name("COD", 1997), None);
    assert_eq!(name("TLS", 2001).as_deref(), Some("East Timor"));
    assert_eq!(name("TLS", 2002), None);
    assert_eq!(name("CZE", 1992).as_deref(), Some("Czechoslovakia"));
    assert_eq!(name("SRB", 2005).as_deref(), Some("Serbia and Montenegro"));
}

#[test]
fn a_boundary_that_is_not_settled_is_a_line_of_the_map() {
    let world = world("50m");
    for boundary in &borders().boundaries {
        let (one, other) = boundary.between;
        assert!(!world.shared_arcs(one, other).is_empty(), "{one} and {other} do not touch");
    }
}

#[test]
fn every_disputed_area_is_decided() {
    let decided: Vec<String> = borders().areas.into_iter().map(|area| area.id).collect();
    for area in [
        "western-sahara",
        "crimea",
        "kashmir",
        "palestine",
        "taiwan",
        "kurils",
        "kosovo",
        "abyei",
        "somaliland",
        "northern-cyprus",
        "golan",
    ] {
        assert!(decided.iter().any(|known| known == area), "{area}");
    }
}

/// The choices that shapes can show.
#[test]
fn choices_for_disputed_areas_are_what_the_map_shows() {
    let borders = borders();
    for year in [1992, 2010, 2026] {
        let shown = |part: &str| borders.shown_as(code(part), Year(year)).to_string();
        assert_eq!((shown("CYN"), shown("SOL")), ("CYP".into(), "SOM".into()), "{year}");
        assert_eq!(
            (shown("ESH"), shown("PSE"), shown("TWN")),
            ("ESH".into(), "PSE".into(), "TWN".into())
        );
    }
    let world = world("50m");
    let inside = |name: &str, lon: f64, lat: f64| -> bool {
        let feature = world.feature(code(name)).expect("a feature");
        let crossings = feature.polygons.iter().flatten().map(|ring| {
            let points = world.ring(ring);
            let next = points.iter().cycle().skip(1);
            let edges = points.iter().zip(next);
            edges
                .filter(|(one, other)| {
                    (one.lat > lat) != (other.lat > lat)
                        && one.lon + (lat - one.lat) / (other.lat - one.lat) * (other.lon - one.lon)
                            > lon
                })
                .count()
        });
        crossings.sum::<usize>() % 2 == 1
    };
    assert!(inside("UKR", 34.1, 45.0), "Simferopol");
    assert!(inside("ESH", -13.0, 26.5) && !inside("MAR", -13.0, 26.5), "Western Sahara");
    assert!(inside("RUS", 147.9, 45.0), "Iturup");
}

#[test]
fn every_row_of_the_table_holds_on_one_side_of_its_month_and_not_on_the_other() {
    let borders = borders();
    let spans = borders.unions.iter().map(|row| row.span);
    let spans = spans.chain(borders.names.iter().map(|row| row.span));
    let spans = spans.chain(borders.boundaries.iter().map(|row| row.span));
    for span in spans {
        if let Some(until) = span.until {
            let year = until.year();
            assert!(
                span.holds_in(Year(year.0 - 1))
                    || span.from.is_some_and(|from| from.year() == year)
            );
            assert_eq!(span.holds_in(year), until.number() == 12, "{span:?}");
            assert!(!span.holds_in(Year(year.0 + 1)));
        }
        if let Some(from) = span.from {
            assert!(!span.holds_in(Year(from.year().0 - 1)));
        }
    }
}

#[test]
fn every_country_has_a_name_in_every_language() {
    let path = format!("{}/static/data/countries.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let names = CountryNames::read(&text);
    for feature in world("50m").features().iter().chain(world("110m").features()) {
        let name =
            names.name(feature.code).unwrap_or_else(|| panic!("{} has no name", feature.code));
        assert!(!name.en.is_empty() && !name.ja.is_empty() && !name.zh.is_empty());
    }
    assert_eq!(names.len(), 242);
}
