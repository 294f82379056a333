//! Each area whose status is disputed is shown as the choice that readers find says.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod record;
#[path = "world/support.rs"]
mod support;

use pko_atlas::unit::{CountryCode, Year};
use pko_atlas::view::{State, year_view};
use pko_atlas::world::Policy;
use record::{borders, dataset};
use support::{code, world};

const YEARS: std::ops::RangeInclusive<i16> = 1992..=2026;

fn shown(part: &str, year: i16) -> CountryCode {
    borders().shown_as(code(part), Year(year))
}

/// Whether some boundary between two countries is dashed in a year.
fn dashed(one: &str, other: &str, year: i16) -> bool {
    let pair = (code(one), code(other));
    let meant =
        |between: (CountryCode, CountryCode)| between == pair || between == (pair.1, pair.0);
    let boundaries = borders().boundaries.iter();
    boundaries
        .filter(|boundary| meant(boundary.between))
        .any(|boundary| boundary.span.holds_in(Year(year)))
}

/// Whether a point, in degrees east and north, is inside the shape of a country.
fn inside(country: &str, lon: f64, lat: f64) -> bool {
    let world = world("50m");
    let feature = world.feature(code(country)).expect("a shape");
    let crossings = feature.polygons.iter().flatten().map(|ring| {
        let points = world.ring(ring);
        let edges = points.iter().zip(points.iter().cycle().skip(1));
        edges
            .filter(|(one, other)| {
                (one.lat > lat) != (other.lat > lat)
                    && one.lon + (lat - one.lat) / (other.lat - one.lat) * (other.lon - one.lon)
                        > lon
            })
            .count()
    });
    crossings.sum::<usize>() % 2 == 1
}

/// Whether anything of the record fills or marks a country.
fn has_a_record(country: &str) -> bool {
    dataset().place_by_code(code(country)).is_some()
}

#[test]
fn each_choice_has_a_name_in_every_language_and_a_source() {
    let path = format!("{}/static/data/borders.json", env!("CARGO_MANIFEST_DIR"));
    let table = std::fs::read_to_string(path).expect("the table");
    for area in &Policy::read(&table).expect("the policy").areas {
        for words in [&area.name, &area.choice] {
            assert!(!words.en.is_empty() && !words.ja.is_empty() && !words.zh.is_empty());
        }
        let (title, url) = &area.source;
        assert!(!title.is_empty() && url.starts_with("https://"), "{}: {title}, {url}", area.id);
    }
}

#[test]
fn western_sahara_has_its_shape_behind_a_dashed_line() {
    for year in YEARS {
        assert_eq!(shown("ESH", year), code("ESH"));
        assert!(dashed("ESH", "MAR", year));
    }
    assert!(inside("ESH", -13.0, 24.5) && !inside("MAR", -13.0, 24.5));
}

#[test]
fn crimea_is_within_ukraine() {
    for (lon, lat) in [(34.1, 45.0), (33.8, 45.4), (35.2, 45.2)] {
        assert!(inside("UKR", lon, lat) && !inside("RUS", lon, lat), "{lon}, {lat}");
    }
}

#[test]
fn the_lines_in_kashmir_are_dashed_and_lead_to_two_shapes() {
    for year in YEARS {
        assert!(dashed("IND", "PAK", year) && dashed("IND", "CHN", year));
    }
    assert!(inside("IND", 75.0, 34.0), "Srinagar");
    assert!(inside("PAK", 74.3, 35.9), "Gilgit");
    assert!(inside("CHN", 79.5, 35.3), "Aksai Chin");
    assert!(inside("IND", 94.5, 28.0), "Arunachal Pradesh");
}

#[test]
fn palestine_has_its_shape_and_name_behind_a_dashed_line() {
    for year in YEARS {
        assert_eq!(shown("PSE", year), code("PSE"));
        assert!(dashed("PSE", "ISR", year));
    }
    assert!(inside("PSE", 35.2, 32.2) && !inside("ISR", 35.2, 32.2), "Nablus");
}

#[test]
fn taiwan_has_its_shape_and_no_record() {
    for year in YEARS {
        assert_eq!(shown("TWN", year), code("TWN"));
        assert!(!dashed("TWN", "CHN", year), "no line is drawn where no land boundary is");
    }
    assert!(inside("TWN", 121.0, 23.8) && !has_a_record("TWN"));
}

#[test]
fn the_southern_kurils_are_neither_filled_nor_labelled() {
    assert!(inside("RUS", 147.9, 45.0), "Iturup");
    assert!(!has_a_record("RUS"));
}

#[test]
fn kosovo_leaves_yugoslavia_with_the_administration_of_june_1999() {
    for year in YEARS {
        let own = year >= 1999;
        assert_eq!(shown("XKX", year) == code("XKX"), own, "{year}");
        assert_eq!(dashed("XKX", "SRB", year), own, "{year}");
    }
    assert_eq!(shown("XKX", 1998), code("SRB"));
}

#[test]
fn abyei_is_not_told_apart_and_the_whole_boundary_is_dashed() {
    for year in YEARS {
        let two = year >= 2011;
        assert_eq!(shown("SSD", year) == code("SSD"), two, "{year}");
        assert_eq!(dashed("SDN", "SSD", year), two, "{year}");
    }
    let abyei = (28.43, 9.6);
    let within = |country: &str| inside(country, abyei.0, abyei.1);
    assert!(within("SDN") != within("SSD"), "Abyei is in one shape of the two");
}

#[test]
fn somaliland_and_the_north_of_cyprus_are_one_with_their_countries_behind_a_dashed_line() {
    for (part, whole, (lon, lat)) in [("SOL", "SOM", (44.1, 9.6)), ("CYN", "CYP", (33.4, 35.25))] {
        for year in YEARS {
            assert_eq!(shown(part, year), code(whole), "{part} in {year}");
            assert!(dashed(part, whole, year), "{part} in {year}");
        }
        let merged = borders().territories(Year(2026));
        let territory = merged.iter().find(|territory| territory.whole == code(whole));
        assert!(territory.is_some_and(|territory| territory.parts.contains(&code(part))));
        assert!(inside(part, lon, lat), "{part}");
    }
}

#[test]
fn the_golan_is_a_mark_on_a_dashed_line_that_fills_nobody() {
    let dataset = dataset();
    let golan = dataset.place_by_id("golan-heights").expect("the Golan");
    assert!(dataset.place(golan).code.is_none() && dataset.place(golan).position.is_some());
    for year in 1996..=2012 {
        assert!(dashed("SYR", "ISR", year));
        let state = State { year: Year(year), in_kind: false, ..State::start(dataset) };
        let view = year_view(dataset, borders(), &state);
        assert!(view.has(golan), "{year}");
        for neighbour in ["SYR", "ISR"] {
            let place = dataset.place_by_code(code(neighbour));
            assert!(place.is_none_or(|place| !view.has(place)), "{neighbour} in {year}");
        }
    }
}

#[test]
fn east_timor_has_its_shape_in_every_year_and_a_dashed_line_until_independence() {
    for year in YEARS {
        assert_eq!(shown("TLS", year), code("TLS"));
        assert_eq!(dashed("TLS", "IDN", year), year < 2002, "{year}");
    }
}
