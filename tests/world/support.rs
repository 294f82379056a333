//! The shapes as the app loads them.

use pko_atlas::unit::CountryCode;
use pko_atlas::world::{Topology, decode};

pub fn bytes(resolution: &str) -> Vec<u8> {
    let path = format!("{}/static/world/{resolution}.bin", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn world(resolution: &str) -> Topology {
    decode(&bytes(resolution)).expect("a world")
}

pub fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).expect("a code")
}
