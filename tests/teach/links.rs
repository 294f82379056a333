//! Lessons in links: unpacked as they were packed, and nothing from outside does harm.

use pko_atlas::teach::{LinkFault, pack, unpack, write_lesson};
use proptest::prelude::*;

use crate::support::dataset;
use crate::taught::{claims, lessons};

#[test]
fn a_lesson_goes_through_a_link_unharmed() {
    for lesson in lessons() {
        let text = write_lesson(lesson, dataset(), claims()).to_string();
        let packed = pack(&text);
        assert_eq!(unpack(&packed), Ok(text));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        assert!(packed.bytes().all(plain));
    }
}

#[test]
fn a_link_that_unpacks_to_too_much_is_refused() {
    let bomb = pack(&" ".repeat(1 << 20));
    assert!(bomb.len() < 4_000);
    assert_eq!(unpack(&bomb), Err(LinkFault::TooLarge));
    assert_eq!(unpack(&"A".repeat(1 << 20)), Err(LinkFault::TooLarge));
}

#[test]
fn a_link_that_lost_a_part_is_damaged() {
    let packed = pack("a lesson of some length, so that its end matters");
    for length in 1..packed.len() {
        assert_eq!(unpack(&packed[..length]), Err(LinkFault::Damaged), "{length}");
    }
    for text in ["", "ä", "a b", "%00", "===="] {
        assert_eq!(unpack(text), Err(LinkFault::Damaged), "{text}");
    }
}

proptest! {
    #[test]
    fn every_text_comes_back(text in ".{0,400}") {
        prop_assert_eq!(unpack(&pack(&text)), Ok(text));
    }

    #[test]
    fn no_link_makes_it_fail(packed in "[A-Za-z0-9_-]{0,200}") {
        let _any = unpack(&packed);
    }
}
