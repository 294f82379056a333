//! Tables of other people, and what readers took away.

#![no_main]

mod known;
mod look;

use libfuzzer_sys::fuzz_target;
use pko_atlas::import::import;
use pko_atlas::record::read_what_is_good;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(imported) = import(bytes, &look::GAZETTEER, &look::setting()) {
        let reading = read_what_is_good(&imported.document).expect("what was kept can be read");
        look::look(&reading.dataset);
    }
});
