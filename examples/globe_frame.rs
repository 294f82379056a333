//! What one frame of the turning globe costs on this machine, at both resolutions: turning all
//! points, cutting at the horizon and writing the path data of every country.
//!
//! `cargo run --release --example globe_frame`

use std::error::Error;
use std::time::{Duration, Instant};

use pko_atlas::unit::LonLat;
use pko_atlas::world::{FlatMap, Globe, Topology, decode};

const FRAMES: i32 = 360;
const RADIUS: f64 = 250.0;

fn main() -> Result<(), Box<dyn Error>> {
    for resolution in ["110m", "50m"] {
        let path = format!("{}/static/world/{resolution}.bin", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path)?;
        let start = Instant::now();
        let topology = decode(&bytes)?;
        let decoded = start.elapsed();
        let (frame, length) = frames(&topology);
        let start = Instant::now();
        let map = FlatMap::new(11.0, 10.0);
        for feature in topology.features() {
            map.shape(&topology, feature);
        }
        let flat = start.elapsed();
        println!(
            "{resolution}: decoded in {decoded:.1?}, flat shapes in {flat:.1?}, \
             a frame of the globe in {frame:.0?} (median), {length} bytes of path data"
        );
    }
    Ok(())
}

/// Median time of a frame over a whole turn, and the bytes of the last one.
fn frames(topology: &Topology) -> (Duration, usize) {
    let mut globe = Globe::new(topology);
    let mut path = String::new();
    let mut length = 0;
    let mut times: Vec<Duration> = (0..FRAMES)
        .map(|degrees| {
            let start = Instant::now();
            globe.turn(topology, LonLat { lon: f64::from(degrees - 180), lat: 20.0 }, RADIUS);
            length = 0;
            for feature in topology.features() {
                path.clear();
                globe.push_shape(topology, feature, &mut path);
                length += path.len();
            }
            start.elapsed()
        })
        .collect();
    times.sort();
    (times.get(times.len() / 2).copied().unwrap_or_default(), length)
}
