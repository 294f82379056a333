//! The same shapes as d3-geo makes of them: `tests/fixtures/d3-geo.json`, by `d3-geo.mjs` beside it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "world/path.rs"]
mod path;
#[path = "world/support.rs"]
mod support;

use path::{Point, lines};
use pko_atlas::unit::LonLat;
use pko_atlas::world::{FlatMap, GLOBE_GRAIN, Globe, Topology};
use serde_json::Value;
use support::{code, world};

/// Area, then least x and y, then most x and y, in pixels.
type Measures = [f64; 5];

/// Points fall on a grid of a twelfth of a pixel, and on a globe those within half a pixel of their
/// predecessor are left out: no outline is farther from the published one than this.
const NEAR: f64 = 1.0;

fn fixture() -> Value {
    let path = format!("{}/tests/fixtures/d3-geo.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a fixture")).expect("JSON")
}

/// Measures of path data with so many grains to a pixel, and the length of its outline.
fn measured(path: &str, grain: f64) -> Option<(Measures, f64)> {
    let edges = lines(path);
    let points = || edges.iter().map(|(from, _)| (from.0 / grain, from.1 / grain));
    let fold = |pick: fn(&Point) -> f64, keep: fn(f64, f64) -> f64| {
        points().map(|point| pick(&point)).reduce(keep)
    };
    let cross = |(from, to): &(Point, Point)| (from.0 * to.1 - to.0 * from.1) / 2.0;
    let area: f64 = edges.iter().map(cross).sum::<f64>() / (grain * grain);
    let length = |(from, to): &(Point, Point)| (from.0 - to.0).hypot(from.1 - to.1) / grain;
    let measures = [
        area.abs(),
        fold(|point| point.0, f64::min)?,
        fold(|point| point.1, f64::min)?,
        fold(|point| point.0, f64::max)?,
        fold(|point| point.1, f64::max)?,
    ];
    Some((measures, edges.iter().map(length).sum()))
}

/// Compares all countries of a projection; `draw` gives the path data of one.
fn compare(title: &str, countries: &Value, grain: f64, mut draw: impl FnMut(&str) -> String) {
    let mut faults = Vec::new();
    for (name, published) in countries.as_object().expect("countries") {
        let found = measured(&draw(name), grain);
        let published: Option<Measures> = published.as_array().map(|numbers| {
            let numbers: Vec<f64> = numbers.iter().filter_map(Value::as_f64).collect();
            numbers.try_into().expect("five numbers")
        });
        let same = match (&found, &published) {
            (None, None) => true,
            // What is a hair's breadth on one side may be nothing on the other.
            (None, Some(one)) | (Some((one, _)), None) => one[0] < NEAR,
            (Some((one, length)), Some(other)) => {
                let strip = (length * 0.15).max(NEAR);
                (one[0] - other[0]).abs() < strip
                    && one.iter().zip(other).skip(1).all(|(one, other)| (one - other).abs() < NEAR)
            }
        };
        if !same {
            faults.push(format!("{title}, {name}: {found:?}, published {published:?}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

fn feature_path(
    world: &Topology,
    name: &str,
    draw: impl Fn(&pko_atlas::world::Feature) -> String,
) -> String {
    draw(world.feature(code(name)).unwrap_or_else(|| panic!("{name} is not there")))
}

#[test]
fn a_globe_cuts_at_the_horizon_as_published() {
    let (world, fixture) = (world("110m"), fixture());
    let radius = fixture["radius"].as_f64().expect("a radius");
    let mut globe = Globe::new(&world);
    for view in fixture["globes"].as_array().expect("globes") {
        let at = |index: usize| view["middle"][index].as_f64().expect("degrees");
        globe.turn(&world, LonLat { lon: at(0), lat: at(1) }, radius);
        compare(&format!("globe at {}", view["middle"]), &view["countries"], GLOBE_GRAIN, |name| {
            feature_path(&world, name, |feature| {
                let mut path = String::new();
                globe.push_shape(&world, feature, &mut path);
                path
            })
        });
    }
}

#[test]
fn a_flat_map_cuts_at_its_edge_as_published() {
    let (world, fixture) = (world("110m"), fixture());
    for view in fixture["flats"].as_array().expect("flat maps") {
        let central = view["central"].as_f64().expect("degrees");
        let map = FlatMap::new(central, 10.0);
        compare(&format!("flat about {central}"), &view["countries"], 10.0, |name| {
            feature_path(&world, name, |feature| map.shape(&world, feature).path)
        });
    }
}
