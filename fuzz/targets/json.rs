//! Datasets of other people.

#![no_main]

mod known;
mod look;

use libfuzzer_sys::fuzz_target;
use pko_atlas::record::{DataError, read, read_what_is_good};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match read_what_is_good(text) {
        Ok(reading) => {
            assert_eq!(reading.problems.is_empty(), read(text).is_ok());
            look::look(&reading.dataset);
        }
        Err(DataError::Problems(problems)) => assert!(!problems.is_empty()),
        Err(_) => {}
    }
});
