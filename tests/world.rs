//! The shapes of the world as the app loads them.

#![cfg(not(target_arch = "wasm32"))]

use pko_atlas::unit::{CountryCode, LonLat};
use pko_atlas::world::{EqualEarth, FlatMap, GeometryError, Topology, decode};
use proptest::prelude::*;

fn bytes(resolution: &str) -> Vec<u8> {
    let path = format!("{}/static/world/{resolution}.bin", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn world(resolution: &str) -> Topology {
    decode(&bytes(resolution)).expect("a world")
}

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).expect("a code")
}

/// The codes of the source's coarse world, as its property `a3` lists them.
const COARSE: &str = "AFG AGO ALB ARE ARG ARM ATA ATF AUS AUT AZE BDI BEL BEN BFA BGD BGR BHS BIH \
    BLR BLZ BOL BRA BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL CRI CUB CYN CYP CZE DEU \
    DJI DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA GAB GBR GEO GHA GIN GMB GNB GNQ \
    GRC GRL GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM \
    KOR KWT LAO LBN LBR LBY LKA LSO LTU LUX LVA MAR MDA MDG MEX MKD MLI MMR MNE MNG MOZ MRT MWI \
    MYS NAM NCL NER NGA NIC NLD NOR NPL NZL OMN PAK PAN PER PHL PNG POL PRI PRK PRT PRY PSE QAT \
    ROU RUS RWA SAU SDN SEN SLB SLE SLV SOL SOM SRB SSD SUR SVK SVN SWE SWZ SYR TCD TGO THA TJK \
    TKM TLS TTO TUN TUR TWN TZA UGA UKR URY USA UZB VEN VNM VUT XKX YEM ZAF ZMB ZWE";

#[test]
fn every_country_of_the_source_is_there() {
    let found: Vec<String> =
        world("110m").features().iter().map(|feature| feature.code.to_string()).collect();
    let expected: Vec<&str> = COARSE.split_whitespace().collect();
    assert_eq!(found, expected);
    assert_eq!(world("50m").features().len(), 242);
}

#[test]
fn every_ring_is_closed_and_has_at_least_three_corners() {
    for resolution in ["110m", "50m"] {
        let world = world(resolution);
        for feature in world.features() {
            assert!(!feature.polygons.is_empty(), "{resolution} {}", feature.code);
            for ring in feature.polygons.iter().flatten() {
                let points = world.ring(ring);
                assert!(
                    points.len() >= 3,
                    "{resolution} {}: {} points",
                    feature.code,
                    points.len()
                );
                let ends = ring.iter().zip(ring.iter().cycle().skip(1));
                for (one, next) in ends {
                    let (one_arc, next_arc) = (world.arc(one.arc), world.arc(next.arc));
                    let end = if one.reversed { one_arc.first() } else { one_arc.last() };
                    let start = if next.reversed { next_arc.last() } else { next_arc.first() };
                    assert_eq!(end, start, "{resolution} {}: a ring is broken", feature.code);
                }
            }
        }
    }
}

#[test]
fn no_path_holds_anything_but_numbers() {
    for resolution in ["110m", "50m"] {
        let world = world(resolution);
        for central in [11.0, 150.0, -180.0, 0.0, 97.3] {
            let map = FlatMap::new(central, 10.0);
            for feature in world.features() {
                let shape = map.shape(&world, feature);
                let known = |letter: char| letter.is_ascii_digit() || "MlZ -".contains(letter);
                assert!(shape.path.chars().all(known), "{}: {}", feature.code, shape.path);
                if resolution == "110m" {
                    assert!(!shape.path.is_empty(), "{} is drawn by nothing", feature.code);
                }
                let corners = [shape.least, shape.most, shape.anchor];
                assert!(
                    corners.iter().all(|(x, y)| x.is_finite() && y.is_finite()),
                    "{}",
                    feature.code
                );
            }
        }
    }
}

/// The longest line of a shape's path, in tenths of a map unit.
fn longest_line(path: &str) -> f64 {
    let mut longest = 0.0_f64;
    for step in path.split(['M', 'Z']).flat_map(|ring| ring.split('l').skip(1)) {
        let spaced = step.replace('-', " -");
        let numbers: Vec<f64> =
            spaced.split_whitespace().map(|text| text.parse().expect("a number")).collect();
        longest = longest.max(numbers[0].hypot(numbers[1]));
    }
    longest
}

#[test]
fn no_line_runs_across_the_map() {
    let world = world("110m");
    for central in (-180..180).step_by(7) {
        let map = FlatMap::new(f64::from(central), 10.0);
        for feature in world.features().iter().filter(|feature| feature.code != code("ATA")) {
            let longest = longest_line(&map.shape(&world, feature).path);
            assert!(longest < 600.0, "{} about {central}° E: {longest}", feature.code);
        }
    }
}

#[test]
fn the_bering_strait_is_whole_at_first_sight() {
    let map = FlatMap::new(11.0, 10.0);
    let west = map.project(LonLat { lon: 170.0, lat: 65.0 });
    let chukotka = map.project(LonLat { lon: -172.0, lat: 65.0 });
    assert!(chukotka.0 > west.0 && chukotka.0 - west.0 < 60.0);
}

#[test]
fn a_point_well_inside_stands_for_each_shape() {
    let world = world("110m");
    let map = FlatMap::new(11.0, 10.0);
    for feature in world.features() {
        let shape = map.shape(&world, feature);
        let inside = |low: (f64, f64), high: (f64, f64), (x, y): (f64, f64)| {
            low.0 <= x && x <= high.0 && low.1 <= y && y <= high.1
        };
        assert!(inside(shape.least, shape.most, shape.anchor), "{}", feature.code);
    }
}

#[test]
fn areas_keep_their_proportions() {
    // Australia has 7.69 million km² and Greenland 2.17: on a map that is not equal-area the second
    // looks as large as the first.
    let world = world("50m");
    let map = FlatMap::new(11.0, 10.0);
    let area = |name: &str| -> f64 {
        let feature = world.features().iter().find(|feature| feature.code == code(name));
        let feature = feature.expect("a feature");
        let ring_area = |points: Vec<(f64, f64)>| -> f64 {
            let next = points.iter().cycle().skip(1);
            points.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs() / 2.0
        };
        let project = |ring| world.ring(ring).into_iter().map(|at| map.project(at)).collect();
        feature.polygons.iter().map(|polygon| ring_area(project(&polygon[0]))).sum()
    };
    let ratio = area("AUS") / area("GRL");
    assert!((ratio - 7.69 / 2.17).abs() < 0.12, "{ratio}");
}

/// x and y on a sphere of radius 1 for λ, φ in degrees, computed from the authors' polynomial with
/// fifty digits.
#[test]
fn known_points_are_projected_to_a_millionth() {
    let known = [
        (0.0, 0.0, 0.0, 0.0),
        (180.0, 0.0, 2.706_629_983_696_29, 0.0),
        (0.0, 90.0, 0.0, 1.317_362_759_157_41),
        (45.0, 45.0, 0.579927249551492, 0.86023108552201),
        (125.58, -8.56, 1.87826902301704, -0.173071701604424),
    ];
    for (lon, lat, x, y) in known {
        let found = EqualEarth::forward(f64::to_radians(lon), f64::to_radians(lat));
        assert!((found.0 - x).abs() < 1e-6 && (found.1 - y).abs() < 1e-6, "{lon} {lat}: {found:?}");
    }
}

#[test]
fn what_is_no_geometry_is_told_apart() {
    assert_eq!(decode(b"").err(), Some(GeometryError::CutShort));
    assert_eq!(decode(b"<!DOCTYPE html>").err(), Some(GeometryError::NotGeometry));
    let whole = bytes("110m");
    assert_eq!(decode(&whole[..whole.len() / 2]).err(), Some(GeometryError::CutShort));
}

proptest! {
    #[test]
    fn no_bytes_make_decoding_fail_otherwise(
        noise in proptest::collection::vec(any::<u8>(), 0..400),
        at in any::<prop::sample::Index>(),
    ) {
        let mut bytes = bytes("110m");
        let start = at.index(bytes.len());
        for (place, byte) in bytes[start..].iter_mut().zip(&noise) {
            *place = *byte;
        }
        if let Ok(world) = decode(&bytes) {
            // Whatever it is, it can be drawn.
            let map = FlatMap::new(11.0, 10.0);
            for feature in world.features() {
                map.shape(&world, feature);
            }
        }
    }
}
