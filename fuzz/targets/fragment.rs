//! A lesson in the fragment of an address.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pko_atlas::teach::{MOST_IN_ADDRESS, pack, qr_code, unpack};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(lesson) = unpack(text) {
        assert!(lesson.len() <= 256 * 1024);
        assert_eq!(unpack(&pack(&lesson)), Ok(lesson));
    }
    // Compressing is slow: what comes out is looked at for short texts.
    if text.len() <= 64 {
        let packed = pack(text);
        assert!(
            packed.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter))
        );
        assert_eq!(unpack(&packed).as_deref(), Ok(text));
    }
    if text.len() <= 8 {
        assert!(text.len() > MOST_IN_ADDRESS || qr_code(text).is_some());
    }
});
