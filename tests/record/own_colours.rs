//! Other people's categories: their colours where every reader can tell them apart, the atlas's where
//! not. Computed with the same formulas as the colours of the style sheet.

use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, Srgb};
use pko_atlas::record::{Colour, Dataset, read_what_is_good};
use pko_atlas::view::{DARK, LIGHT, Palette, category_rules, refused_colours};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::document;

/// The real record with these colours of its four categories and four more.
fn coloured(colours: &[Value]) -> Dataset {
    let mut document = document();
    let names = (4..8).map(|at| {
        let text = json!({ "en": format!("Category {at}") });
        json!({ "id": format!("own-{at}"), "name": text, "short": text })
    });
    document["categories"].as_array_mut().expect("categories").extend(names);
    for (at, colour) in colours.iter().enumerate() {
        document["categories"][at]["colour"] = colour.clone();
    }
    read_what_is_good(&document.to_string()).expect("a record").dataset
}

fn srgb([red, green, blue]: Colour) -> Srgb<f32> {
    Srgb::new(red, green, blue).into_format()
}

fn hold(palette: &Palette) {
    for (at, one) in palette.categories.iter().enumerate() {
        for ground in [palette.land, palette.sea] {
            assert!(srgb(*one).relative_contrast(srgb(ground)) >= 3.0, "{one:?} on {ground:?}");
        }
        for other in &palette.categories[at + 1..] {
            let apart = Lab::from_color(srgb(*one)).difference(Lab::from_color(srgb(*other)));
            assert!(apart >= 10.0, "{one:?} and {other:?}: {apart}");
        }
    }
}

#[test]
fn a_wish_that_everybody_can_see_is_followed() {
    let dataset = coloured(&[json!({ "light": "#2a6fd0", "dark": "#5b9df2" })]);
    assert_eq!(LIGHT.for_dataset(&dataset).categories[0], [0x2a, 0x6f, 0xd0]);
    assert_eq!(DARK.for_dataset(&dataset).categories[0], [0x5b, 0x9d, 0xf2]);
    assert_eq!(refused_colours(&dataset), []);
    let rules = category_rules(&dataset);
    assert!(rules.starts_with(":root{--own-0:#2a6fd0;"), "{rules}");
}

#[test]
fn a_pale_colour_is_replaced_and_the_author_told() {
    let dataset = coloured(&[json!({ "light": "#f5e663" })]);
    hold(&LIGHT.for_dataset(&dataset));
    let refused = refused_colours(&dataset);
    let sentence = refused[0].to_string();
    for part in ["categories", "peacekeeping", "colour.light", "#f5e663", "3 : 1", "land"] {
        assert!(sentence.contains(part), "{part}: {sentence}");
    }
}

#[test]
fn two_colours_that_some_reader_takes_for_one_are_not_both_used() {
    // Red and green of one lightness.
    let dataset = coloured(&[json!({ "light": "#a33b20" }), json!({ "light": "#5e5a1e" })]);
    hold(&LIGHT.for_dataset(&dataset));
    let refused = refused_colours(&dataset);
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert!(refused[0].expected.contains("ΔE2000"), "{}", refused[0]);
}

#[test]
fn a_wish_that_leaves_no_room_for_the_others_is_refused_and_the_author_told() {
    // Between two colours of the atlas, of which eight categories need all others.
    let dataset = coloured(&[json!({ "light": "#7a1f5c" })]);
    assert_eq!(LIGHT.for_dataset(&dataset), LIGHT);
    assert_eq!(refused_colours(&dataset).len(), 1);
}

#[test]
fn what_is_no_colour_costs_the_category_only_the_wish() {
    let mut document = document();
    document["categories"][0]["colour"] = json!("url(javascript:alert(1))");
    let reading = read_what_is_good(&document.to_string()).expect("a record");
    assert_eq!(reading.left_out, 0);
    assert_eq!(reading.problems.len(), 1, "{:?}", reading.problems);
    assert_eq!(LIGHT.for_dataset(&reading.dataset), LIGHT);
}

#[test]
fn eight_categories_of_the_atlas_can_be_told_apart() {
    hold(&LIGHT);
    hold(&DARK);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is wished for, every reader can read the map.
    #[test]
    fn every_palette_keeps_the_rules(
        wishes in proptest::collection::vec(proptest::option::of(any::<[u8; 3]>()), 0..9),
    ) {
        let hex = |colour: &Option<[u8; 3]>| match colour {
            Some([red, green, blue]) => json!(format!("#{red:02x}{green:02x}{blue:02x}")),
            None => Value::Null,
        };
        let wishes: Vec<Value> = wishes.iter().take(8).map(hex).collect();
        let dataset = coloured(&wishes);
        hold(&LIGHT.for_dataset(&dataset));
        hold(&DARK.for_dataset(&dataset));
    }
}
