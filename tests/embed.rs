//! What the atlas says to the page around it, in the words of each host.

#![cfg(not(target_arch = "wasm32"))]

use pko_atlas::view::{
    Chrome, Post, asked_for, element_snippet, height_posts, image_snippet, natural_height, snippet,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const ADDRESS: &str = "https://example.org/atlas/?year=1994";

#[test]
fn the_height_is_said_in_every_dialect() {
    let posts = height_posts(620, ADDRESS, Some("frame-1"));
    let texts: Vec<Value> = posts
        .iter()
        .map(|post| match post {
            Post::Object(value) => value.clone(),
            Post::Text(text) => serde_json::from_str(text).unwrap_or(json!(text)),
        })
        .collect();
    let expected = [
        json!({ "type": "pko-atlas:height", "height": 620 }),
        json!({ "sentinel": "amp", "type": "embed-size", "height": 620 }),
        json!({ "src": ADDRESS, "context": "iframe.resize", "height": 620 }),
        json!({ "subject": "lti.frameResize", "height": 620 }),
        json!("pymxPYMxframe-1xPYMxheightxPYMx620"),
    ];
    assert_eq!(texts, expected);
    // AMP and this atlas send objects, the others texts.
    let objects = posts.iter().filter(|post| matches!(post, Post::Object(_))).count();
    assert_eq!(objects, 2);
}

#[test]
fn only_a_short_query_of_the_right_kind_is_asked_for() {
    let set = Some("pko-atlas:set");
    assert_eq!(asked_for(set, Some("year=2002")), Some("year=2002"));
    assert_eq!(asked_for(set, None), None);
    assert_eq!(asked_for(Some("pko-atlas:SET"), Some("year=2002")), None);
    assert_eq!(asked_for(None, Some("year=2002")), None);
    assert_eq!(asked_for(set, Some(&"x".repeat(1_001))), None);
}

#[test]
fn the_element_has_the_parameters_as_attributes_and_a_link_inside() {
    let markup =
        element_snippet("https://example.org/", "year=1994&place=MOZ&ui=map", "In force in <1994>");
    assert!(
        markup.starts_with("<script type=\"module\" src=\"https://example.org/pko-atlas.js\">")
    );
    assert!(markup.contains(" year=\"1994\" place=\"MOZ\" ui=\"map\">"), "{markup}");
    assert!(
        markup.contains("<a href=\"https://example.org/?year=1994&amp;place=MOZ&amp;ui=map\">")
    );
    assert!(markup.contains("&lt;1994&gt;"), "{markup}");
}

#[test]
fn the_picture_leads_to_the_atlas_and_says_what_it_shows() {
    let markup = image_snippet(ADDRESS, "pko-atlas-1994.png", "World map: \"Zaire\" & Kenya");
    assert!(
        markup.starts_with("<a href=\"https://example.org/atlas/?year=1994\"><img "),
        "{markup}"
    );
    assert!(markup.contains("alt=\"World map: &quot;Zaire&quot; &amp; Kenya\""), "{markup}");
}

proptest! {
    #[test]
    fn the_name_of_a_frame_carries_nothing_else(name in ".{0,80}") {
        let posts = height_posts(500, ADDRESS, Some(&name));
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        let fits = !name.is_empty() && name.len() <= 64 && name.chars().all(plain);
        prop_assert_eq!(posts.len(), if fits { 5 } else { 4 });
    }

    #[test]
    fn a_wider_frame_is_never_lower(width in 200u32..3000, more in 0u32..500) {
        for chrome in Chrome::ALL {
            let heights = (natural_height(chrome, width), natural_height(chrome, width + more));
            if let (Some(one), Some(other)) = heights {
                prop_assert!(one <= other);
                prop_assert!((200..=900).contains(&one));
            }
        }
    }

    #[test]
    fn markup_cannot_leave_its_attributes(title in ".{0,40}") {
        let markup = snippet("https://example.org/?a=1&b=\"2", &title, Chrome::Compact);
        prop_assert_eq!(markup.matches('<').count(), 2);
        prop_assert_eq!(markup.matches('>').count(), 2);
        prop_assert_eq!(markup.matches('"').count() % 2, 0);
        prop_assert!(markup.contains("a=1&amp;b=&quot;2"));
    }
}
