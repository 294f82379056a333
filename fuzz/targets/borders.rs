//! The table of borders and the names of countries.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pko_atlas::unit::Year;
use pko_atlas::world::{Borders, CountryNames, Policy};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let names = CountryNames::read(text);
    for (code, _) in names.iter() {
        assert!(names.name(code).is_some());
    }
    if let Err(error) = Policy::read(text) {
        assert!(!error.to_string().is_empty());
    }
    match Borders::read(text) {
        Ok(borders) => {
            for year in [1991, 2002, 2011, 2026].map(Year) {
                for territory in borders.territories(year) {
                    assert!(territory.parts.is_sorted());
                    for part in territory.parts {
                        let _whole = borders.shown_as(part, year);
                        let _name = borders.name_in(part, year);
                    }
                }
            }
            let _all = borders.all_territories();
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
