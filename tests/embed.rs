//! What the atlas says to the page around it, in the words of each host.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use pko_atlas::view::{
    Activity, ActivityKind, Chrome, Embedding, Opened, Post, Screen, State, System, Tier,
    asked_for, element_snippet, height_posts, image_markdown, image_snippet, natural_height,
    read_query, snippet, where_it_works,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{borders, dataset};

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
    let markup = element_snippet(
        "https://example.org/",
        "year=1994&place=MOZ&ui=map",
        "In force in <1994>",
        None,
    );
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
        let markup = snippet("https://example.org/?a=1&b=\"2", &title, Chrome::Compact, None);
        prop_assert_eq!(markup.matches('<').count(), 2);
        prop_assert_eq!(markup.matches('>').count(), 2);
        prop_assert_eq!(markup.matches('"').count() % 2, 0);
        prop_assert!(markup.contains("a=1&amp;b=&quot;2"));
    }
}

fn state(query: &str) -> State {
    read_query(query, dataset())
}

fn markup(embedding: Embedding, query: &str) -> (String, Option<String>) {
    let state = state(query);
    let screen = Screen::derive(dataset(), borders(), &state, None);
    embedding.markup("https://example.org/atlas/", dataset(), &state, &screen)
}

/// The addresses in a markup, as an HTML parser reads them.
fn addresses(markup: &str, attribute: &str) -> Vec<String> {
    let mark = format!(" {attribute}=\"");
    let parts = markup.split(&mark).skip(1);
    parts.filter_map(|part| Some(part.split_once('"')?.0.replace("&amp;", "&"))).collect()
}

const VIEW: &str =
    "year=2002&category=peacekeeping&place=TLS&projection=pacific&theme=dark&lang=ja";

#[test]
fn every_form_carries_the_view_and_leaves_out_what_is_open_beside_the_map() {
    for tier in Tier::ALL {
        for chrome in Chrome::ALL {
            let opened = Opened::of(&state(VIEW));
            let embedding = Embedding { tier, chrome, opened, ..Embedding::default() };
            let (html, _) =
                markup(embedding, &format!("{}&embed=start", VIEW.replace("&place=TLS", "")));
            let attribute = if tier == Tier::Frame { "src" } else { "href" };
            let address = addresses(&html, attribute).pop().expect("an address");
            let (site, query) = address.split_once('?').expect("a query");
            assert_eq!(site, "https://example.org/atlas/");
            let wanted = if tier == Tier::Image { Chrome::Full } else { chrome };
            let shown = State { chrome: wanted, ..state(VIEW) };
            assert_eq!(state(query), shown, "{html}");
        }
    }
}

#[test]
fn a_pinned_record_has_a_folder_of_its_own() {
    let folder = format!("https://example.org/atlas/versions/{}/?", dataset().version);
    for tier in Tier::ALL {
        let pinned = Embedding { tier, pinned: true, ..Embedding::default() };
        let (html, _) = markup(pinned, VIEW);
        let attribute = if tier == Tier::Frame { "src" } else { "href" };
        assert!(addresses(&html, attribute).iter().any(|own| own.starts_with(&folder)), "{html}");
    }
    let element = Embedding { tier: Tier::Element, pinned: true, ..Embedding::default() };
    assert!(markup(element, VIEW).0.contains(&format!(" v=\"{}\"", dataset().version)));
}

#[test]
fn the_site_is_asked_for_its_picture_only_where_it_has_one_of_the_view() {
    let image = Embedding { tier: Tier::Image, ..Embedding::default() };
    let picture = |query: &str| addresses(&markup(image, query).0, "src").pop().expect("a picture");
    assert_eq!(picture("year=1994&lang=zh-Hans"), "https://example.org/atlas/pictures/1994.png");
    for query in ["show=people", "theme=dark", "projection=globe", "mode=so-far", "category=none"] {
        let saved = picture(&format!("year=1994&{query}"));
        assert_eq!(saved, format!("pko-atlas-1994-{}.png", dataset().version), "{query}");
    }
}

#[test]
fn a_see_through_frame_has_the_colour_scheme_of_what_is_in_it() {
    let frame = Embedding { see_through: true, ..Embedding::default() };
    for (theme, scheme) in [("dark", "dark"), ("light", "light"), ("auto", "light dark")] {
        let (html, _) = markup(frame, &format!("year=1994&theme={theme}"));
        assert!(html.contains(&format!("style=\"border:0;color-scheme:{scheme}\"")), "{html}");
        assert!(html.contains("ground=none"), "{html}");
    }
}

#[test]
fn in_each_system_an_image_works_and_an_element_only_where_scripts_may() {
    let systems = |tier| where_it_works(tier).iter().map(|(system, _)| *system).collect::<Vec<_>>();
    for tier in [Tier::Frame, Tier::Element] {
        assert!(systems(tier).iter().all(|system| systems(Tier::Image).contains(system)));
    }
    for system in [System::Moodle, System::Canvas, System::GoogleSites, System::Notion] {
        assert!(
            systems(Tier::Frame).contains(&system) && !systems(Tier::Element).contains(&system)
        );
    }
}

proptest! {
    #[test]
    fn what_is_chosen_is_the_position_of_the_activity(
        tier in 0usize..3, chrome in 0usize..3, pinned: bool, see_through: bool, opened in 0usize..4,
    ) {
        let (tier, chrome) = (Tier::ALL[tier], Chrome::ALL[chrome]);
        let view = state(["year=1994", "place=MOZ", "place=golan-heights", "mission=untac"][opened]);
        let opened = Opened::of(&view);
        let embedding = Embedding { tier, chrome, pinned, see_through, opened };
        let position = embedding.position(dataset());
        prop_assert_eq!(Embedding::from_position(&position, dataset()), embedding);
        let activity = Activity::at(ActivityKind::Embed, &position);
        prop_assert!(activity.is_some());
    }

    #[test]
    fn markdown_cannot_leave_its_brackets(words in "[^\r\n]{0,60}") {
        let text = image_markdown("https://example.org/?a=(1)", "a b(1).png", &words);
        let (mut ends, mut letters) = (0, text.chars());
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                ']' => ends += 1,
                _ => {}
            }
        }
        prop_assert_eq!(ends, 2, "{}", text);
        prop_assert!(text.ends_with("](a%20b%281%29.png)](https://example.org/?a=%281%29)"));
    }
}

/// The types of the element are written by hand: they name what the element takes.
#[test]
fn the_types_of_the_element_are_its_attributes() {
    let read = |name: &str| {
        let path = format!("{}/static/element/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("the element")
    };
    let (script, types) = (read("pko-atlas.js"), read("pko-atlas.d.ts"));
    let between = |text: &str, from: &str, to: &str| -> String {
        let (_, rest) = text.split_once(from).expect("the beginning");
        rest.split_once(to).expect("the end").0.to_owned()
    };
    let taken = between(&script, "const PARAMETERS = [", "];");
    let taken: Vec<&str> = taken
        .split(',')
        .map(|name| name.trim().trim_matches('"'))
        .filter(|one| !one.is_empty())
        .collect();
    let typed = between(&types, "export interface PkoState {", "\n}");
    let typed: Vec<&str> = typed
        .lines()
        .filter_map(|line| line.split_once("?:"))
        .map(|(name, _)| name.trim().trim_matches('"'))
        .collect();
    assert_eq!(typed, taken);
    for name in ["pko:state", "pko:select"] {
        assert!(script.contains(&format!("new CustomEvent(\"{name}\"")), "{name} is not sent");
        assert!(types.contains(&format!("\"{name}\": CustomEvent<")), "{name} has no type");
    }
    assert!(
        script.contains("\n  setState(state) {")
            && types.contains("setState(state: PkoState): void;")
    );
    for attribute in ["title", "height", "v", "load", "data"] {
        assert!(
            script.contains(&format!("tAttribute(\"{attribute}\")")),
            "{attribute} is not read"
        );
        assert!(types.contains(&format!("- `{attribute}")), "{attribute} is not told");
    }
}

/// Somebody's record goes along as it was written, and is no parameter that text or script could change.
#[test]
fn an_element_carries_the_address_of_a_record() {
    let query = "year=2001&data=https://example.org/own.csv%3Fa%3Db%26c&ui=map";
    let markup = element_snippet("https://atlas.example/", query, "Title", None);
    assert!(markup.contains(" data=\"https://example.org/own.csv?a=b&amp;c\""), "{markup}");
    assert_eq!(markup.matches(" data=").count(), 1, "{markup}");
}
