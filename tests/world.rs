//! The shapes of the world as the app loads them.

#![cfg(not(target_arch = "wasm32"))]

#[path = "world/path.rs"]
mod path;
#[path = "world/support.rs"]
mod support;

use path::lines;
use pko_atlas::unit::LonLat;
use pko_atlas::world::{EqualEarth, FlatMap, GLOBE_GRAIN, GeometryError, Globe, decode};
use proptest::prelude::*;
use support::{bytes, code, world};

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the turn: nothing outside the disc, no line across it, nothing inside out.
    #[test]
    fn a_globe_has_no_line_across_it(lon in -180.0..180.0f64, lat in -90.0..90.0f64) {
        let world = world("110m");
        let mut globe = Globe::new(&world);
        globe.turn(&world, LonLat { lon, lat }, 300.0);
        let radius = 300.0 * GLOBE_GRAIN;
        let mut covered = 0.0;
        for feature in world.features() {
            let mut path = String::new();
            globe.push_shape(&world, feature, &mut path);
            for (from, to) in lines(&path) {
                prop_assert!(from.0.hypot(from.1) <= radius + 2.0, "{}", feature.code);
                let long = (from.0 - to.0).hypot(from.1 - to.1);
                prop_assert!(long < radius * 0.5, "{}: a line of {long}", feature.code);
                covered += (from.0 * to.1 - to.0 * from.1) / 2.0;
            }
        }
        // Land never covers more than half of any hemisphere, and rings run one way round.
        let share = covered.abs() / (std::f64::consts::PI * radius * radius);
        prop_assert!(share < 0.95, "{share}");
    }

    /// There and back again; nothing stands beside the globe.
    #[test]
    fn a_point_of_the_globe_has_one_position(
        lon in -180.0..180.0f64,
        lat in -90.0..90.0f64,
        turn in 0.0..360.0f64,
        away in 0.0..0.99f64,
    ) {
        let world = world("110m");
        let mut globe = Globe::new(&world);
        globe.turn(&world, LonLat { lon, lat }, 300.0);
        let (x, y) = (300.0 * away * turn.to_radians().cos(), 300.0 * away * turn.to_radians().sin());
        let position = globe.position((x, y)).expect("a position");
        let back = globe.project(position).expect("in front");
        prop_assert!((back.0 - x).hypot(back.1 - y) < 0.01, "{position:?}: {back:?}");
        prop_assert_eq!(globe.position((x + 601.0, y)), None);
    }

    /// The middle of a country that faces the reader lies inside the country as it is drawn.
    #[test]
    fn what_is_drawn_on_a_globe_is_where_it_should_be(turn in -60.0..60.0f64, tilt in -60.0..60.0f64) {
        let world = world("110m");
        let mut globe = Globe::new(&world);
        for (name, lon, lat) in [("SDN", 30.0, 15.0), ("AUS", 134.0, -25.0), ("BRA", -53.0, -10.0), ("CHN", 104.0, 35.0)] {
            let middle = LonLat { lon: lon + turn, lat: (lat + tilt).clamp(-90.0, 90.0) };
            globe.turn(&world, middle, 300.0);
            let Some((x, y)) = globe.project(LonLat { lon, lat }) else { continue };
            let (x, y) = (x * GLOBE_GRAIN, y * GLOBE_GRAIN);
            let mut path = String::new();
            globe.push_shape(&world, world.feature(code(name)).expect("a feature"), &mut path);
            let crossings = lines(&path).into_iter().filter(|(from, to)| {
                (from.1 > y) != (to.1 > y)
                    && from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0) > x
            });
            prop_assert!(crossings.count() % 2 == 1, "{name} at {middle:?}");
        }
    }
}

/// The globe is cut along the shorter way of the horizon, which is right for a ring that fits into
/// half a globe; so every ring must.
#[test]
fn every_ring_fits_into_half_a_globe() {
    let vector = |at: &LonLat| {
        let (lambda, phi) = (at.lon.to_radians(), at.lat.to_radians());
        [phi.cos() * lambda.cos(), phi.cos() * lambda.sin(), phi.sin()]
    };
    for resolution in ["110m", "50m"] {
        let world = world(resolution);
        for feature in world.features() {
            for ring in feature.polygons.iter().flatten() {
                let vectors: Vec<[f64; 3]> = world.ring(ring).iter().map(vector).collect();
                let middle = [0, 1, 2].map(|axis| vectors.iter().map(|one| one[axis]).sum::<f64>());
                let dot = |one: &[f64; 3]| one.iter().zip(&middle).map(|(a, b)| a * b).sum::<f64>();
                assert!(vectors.iter().all(|one| dot(one) > 0.0), "{resolution} {}", feature.code);
            }
        }
    }
}
