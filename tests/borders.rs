//! Borders and names of the year: every row of the table, on both sides of its month.

#![cfg(not(target_arch = "wasm32"))]

#[path = "world/support.rs"]
mod support;

use pko_atlas::unit::{CountryCode, LonLat, Year};
use pko_atlas::world::{Borders, Boundary, CountryNames, Feature, Policy, Territory, World};
use support::{code, world};

fn borders() -> Borders {
    Borders::read(&table()).unwrap_or_else(|error| panic!("{error}"))
}

fn table() -> String {
    let path = format!("{}/static/data/borders.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
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
    let policy = Policy::read(&table()).unwrap_or_else(|error| panic!("{error}"));
    let decided: Vec<String> = policy.areas.into_iter().map(|area| area.id).collect();
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

fn country_names() -> CountryNames {
    let path = format!("{}/static/data/countries.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    CountryNames::read(&text)
}

#[test]
fn every_country_has_a_name_in_every_language() {
    let names = country_names();
    for feature in world("50m").features().iter().chain(world("110m").features()) {
        let name =
            names.name(feature.code).unwrap_or_else(|| panic!("{} has no name", feature.code));
        assert!(!name.en.is_empty() && !name.ja.is_empty() && !name.zh.is_empty());
    }
    assert_eq!(names.len(), 242);
}

/// What the map shows on 31 December of a year, checked by hand: countries that are one, and names
/// other than today's of countries that are shown.
const YEARS: [(i16, &str, &str); 11] = [
    (
        1992,
        "CYP+CYN CZE+SVK ETH+ERI SDN+SSD SOM+SOL SRB+MNE+XKX",
        "COD Zaire|CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czechoslovakia|\
         HKG Hong Kong (British)|MAC Macao (Portuguese)|MKD Macedonia|PLW Palau (trust territory)|\
         SRB Federal Republic of Yugoslavia|SWZ Swaziland|SXM Sint Maarten (Netherlands Antilles)|\
         TLS East Timor|TUR Turkey|WSM Western Samoa",
    ),
    (
        1993,
        "CYP+CYN SDN+SSD SOM+SOL SRB+MNE+XKX",
        "COD Zaire|CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         HKG Hong Kong (British)|MAC Macao (Portuguese)|\
         MKD The former Yugoslav Republic of Macedonia|PLW Palau (trust territory)|\
         SRB Federal Republic of Yugoslavia|SWZ Swaziland|SXM Sint Maarten (Netherlands Antilles)|\
         TLS East Timor|TUR Turkey|WSM Western Samoa",
    ),
    (
        1996,
        "CYP+CYN SDN+SSD SOM+SOL SRB+MNE+XKX",
        "COD Zaire|CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         HKG Hong Kong (British)|MAC Macao (Portuguese)|\
         MKD The former Yugoslav Republic of Macedonia|SRB Federal Republic of Yugoslavia|\
         SWZ Swaziland|SXM Sint Maarten (Netherlands Antilles)|TLS East Timor|TUR Turkey|\
         WSM Western Samoa",
    ),
    (
        1997,
        "CYP+CYN SDN+SSD SOM+SOL SRB+MNE+XKX",
        "CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         MAC Macao (Portuguese)|MKD The former Yugoslav Republic of Macedonia|\
         SRB Federal Republic of Yugoslavia|SWZ Swaziland|SXM Sint Maarten (Netherlands Antilles)|\
         TLS East Timor|TUR Turkey",
    ),
    (
        1999,
        "CYP+CYN SDN+SSD SOM+SOL SRB+MNE",
        "CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         MKD The former Yugoslav Republic of Macedonia|SRB Federal Republic of Yugoslavia|\
         SWZ Swaziland|SXM Sint Maarten (Netherlands Antilles)|TLS East Timor|TUR Turkey",
    ),
    (
        2002,
        "CYP+CYN SDN+SSD SOM+SOL SRB+MNE",
        "CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         MKD The former Yugoslav Republic of Macedonia|SRB Federal Republic of Yugoslavia|\
         SWZ Swaziland|SXM Sint Maarten (Netherlands Antilles)|TUR Turkey",
    ),
    (
        2006,
        "CYP+CYN SDN+SSD SOM+SOL",
        "CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         MKD The former Yugoslav Republic of Macedonia|SWZ Swaziland|\
         SXM Sint Maarten (Netherlands Antilles)|TUR Turkey",
    ),
    (
        2008,
        "CYP+CYN SDN+SSD SOM+SOL",
        "CPV Cape Verde|CUW Curaçao (Netherlands Antilles)|CZE Czech Republic|\
         MKD The former Yugoslav Republic of Macedonia|SWZ Swaziland|\
         SXM Sint Maarten (Netherlands Antilles)|TUR Turkey",
    ),
    (
        2011,
        "CYP+CYN SOM+SOL",
        "CPV Cape Verde|CZE Czech Republic|MKD The former Yugoslav Republic of Macedonia|\
         SWZ Swaziland|TUR Turkey",
    ),
    (
        2012,
        "CYP+CYN SOM+SOL",
        "CPV Cape Verde|CZE Czech Republic|MKD The former Yugoslav Republic of Macedonia|\
         SWZ Swaziland|TUR Turkey",
    ),
    (2022, "CYP+CYN SOM+SOL", ""),
];

#[test]
fn each_year_has_its_countries_and_its_names() {
    let (borders, names) = (borders(), country_names());
    for (year, expected_wholes, expected_names) in YEARS {
        let territories = borders.territories(Year(year));
        let whole = |territory: &Territory| {
            let parts = territory.parts.iter().map(|part| format!("+{part}"));
            parts.fold(territory.whole.to_string(), |all, part| all + &part)
        };
        let wholes: Vec<String> = territories.iter().map(whole).collect();
        assert_eq!(wholes.join(" "), expected_wholes, "{year}");
        let found: Vec<String> = world("50m")
            .features()
            .iter()
            .filter(|feature| borders.shown_as(feature.code, Year(year)) == feature.code)
            .filter_map(|feature| {
                let then = &borders.name_in(feature.code, Year(year))?.en;
                let now = &names.name(feature.code)?.en;
                (then != now).then(|| format!("{} {then}", feature.code))
            })
            .collect();
        assert_eq!(found.join("|"), expected_names, "{year}");
    }
}

#[test]
fn a_name_of_one_language_changes_in_that_language_only() {
    let (borders, names) = (borders(), country_names());
    let then = borders.name_in(code("GEO"), Year(2014)).expect("a name of the time");
    let now = names.name(code("GEO")).expect("a name");
    assert_eq!((then.ja.as_str(), now.ja.as_str()), ("グルジア", "ジョージア"));
    assert_eq!((&then.en, &then.zh), (&now.en, &now.zh));
    assert_eq!(borders.name_in(code("GEO"), Year(2015)), None);
}

#[test]
fn a_section_of_a_boundary_is_dashed_and_the_rest_is_not() {
    for resolution in ["110m", "50m"] {
        let world = World { topology: world(resolution), borders: borders().into() };
        for boundary in world.borders.boundaries.iter().filter(|one| one.within.is_some()) {
            let (one, other) = boundary.between;
            let points = |lines: &[Vec<LonLat>]| lines.iter().map(Vec::len).sum::<usize>();
            let dashed = points(&world.lines(boundary));
            let whole = Boundary { within: None, ..boundary.clone() };
            let all = points(&world.lines(&whole));
            assert!(1 < dashed && dashed < all, "{one}–{other}, {resolution}: {dashed} of {all}");
        }
    }
}
