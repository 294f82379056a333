//! What the page around the atlas says to it, and what the browser kept: a kind, a query, a tag of a
//! language.

#![no_main]

mod known;

use known::RECORD;
use libfuzzer_sys::fuzz_target;
use pko_atlas::text::Language;
use pko_atlas::view::{
    Chrome, Post, asked_for, element_snippet, escaped, height_posts, natural_height, read_query,
    snippet, state_post, write_query,
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut lines = text.splitn(3, '\n');
    let (kind, query, name) = (lines.next(), lines.next(), lines.next());
    if let Some(query) = asked_for(kind, query) {
        assert!(kind == Some("pko-atlas:set") && query.len() <= 1_000);
        let state = read_query(query, &RECORD);
        let written = write_query(&state, &RECORD);
        assert!(matches!(state_post(&written), Post::Object(_)));
    }
    for post in height_posts(620, text, name) {
        if let Post::Text(said) = post {
            assert!(said.starts_with('{') || said.starts_with("pymxPYMx"), "{said}");
        }
    }
    for chrome in Chrome::ALL {
        let width = u32::try_from(bytes.len()).unwrap_or_default();
        assert!(natural_height(chrome, width).is_none_or(|height| height <= 900));
    }
    let plain = escaped(text);
    assert!(!plain.contains(['<', '>', '"']), "{plain}");
    // However a title and an address are written, they stay inside their attributes.
    let frame = snippet(text, text, Chrome::Compact, None);
    assert_eq!((frame.matches('<').count(), frame.matches('>').count()), (2, 2), "{frame}");
    let element = element_snippet("https://example.org/", text, text, None);
    assert_eq!(element.matches('<').count(), 6, "{element}");
    if let Some(language) = Language::from_tag(text) {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
    }
});
