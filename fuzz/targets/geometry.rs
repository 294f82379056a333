//! Files of shapes.

#![no_main]

mod known;

use std::rc::Rc;

use known::BORDERS;
use libfuzzer_sys::fuzz_target;
use pko_atlas::unit::{LonLat, Year};
use pko_atlas::view::{Detail, Layout, Picture};
use pko_atlas::world::{World, decode};

fuzz_target!(|bytes: &[u8]| {
    let Ok(topology) = decode(bytes) else { return };
    for feature in topology.features() {
        for ring in feature.polygons.iter().flatten() {
            assert!(ring.iter().all(|reference| (reference.arc as usize) < topology.arc_count()));
        }
    }
    // Only shapes take the time that drawing takes.
    if topology.features().is_empty() || topology.arc_count() > 64 {
        return;
    }
    let borders = Rc::new(BORDERS.clone());
    let world = Rc::new(World { topology, borders });
    for layout in [Layout::Atlantic, Layout::Globe] {
        let mut picture = Picture::draw(&world, layout, Detail::Coarse);
        picture.turn(LonLat { lon: 20.0, lat: -10.0 }, 300.0);
        let territories = world.borders.territories(Year(1994));
        for code in picture.codes() {
            let path = picture.path(code, &territories).unwrap_or_default();
            assert!(
                path.bytes().all(|letter| b"MLlZzhv0123456789-. ,".contains(&letter)),
                "{path}"
            );
        }
        let _dashed = picture.dashed(Year(1994));
    }
});
