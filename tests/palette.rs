//! The colours of the style sheet, computed: categories can be told from land, sea and each other,
//! whatever eyes a reader has, and text can be read.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, LinSrgb, Srgb};
use pko_atlas::view::{DARK, LIGHT};

/// The categories of the record, each of which must have a colour.
fn categories() -> Vec<String> {
    let file = include_str!("../static/data/categories.json");
    let list: serde_json::Value = serde_json::from_str(file).expect("JSON");
    let list = list.as_array().expect("a list").iter();
    list.map(|category| category["id"].as_str().expect("an id").to_owned()).collect()
}

/// WCAG 2.2, 1.4.11: what a picture needs to be understood.
const GRAPHIC: f32 = 3.0;
/// WCAG 2.2, 1.4.3.
const TEXT: f32 = 4.5;
/// ΔE2000 between any two categories.
const APART: f32 = 10.0;

/// How linear sRGB looks to a reader: complete protanopia, deuteranopia and tritanopia by Machado,
/// Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
/// Deficiency”, 2009.
const EYES: [(&str, [[f32; 3]; 3]); 4] = [
    ("all three cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protan",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutan",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritan",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

type Tokens = BTreeMap<String, Srgb<f32>>;

/// The colours of the first rule of the style sheet whose selector is this.
fn tokens(selector: &str) -> Tokens {
    let sheet = include_str!("../static/styles/atlas.css");
    let start = sheet.find(&format!("{selector} {{")).expect("the rule");
    let rule = &sheet[start..start + sheet[start..].find('}').expect("its end")];
    rule.lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
        .filter_map(|(name, value)| {
            let colour: Srgb<u8> = value.trim_end_matches(';').parse().ok()?;
            Some((name.to_owned(), colour.into_format()))
        })
        .collect()
}

fn themes() -> [(&'static str, Tokens); 2] {
    [("light", tokens(":root")), ("dark", tokens(":root[data-theme=\"dark\"]"))]
}

fn seen(colour: Srgb<f32>, rows: &[[f32; 3]; 3]) -> Lab {
    let linear = colour.into_linear();
    let parts = [linear.red, linear.green, linear.blue];
    let row = |at: usize| {
        let sum: f32 = rows[at].iter().zip(parts).map(|(one, other)| one * other).sum();
        sum.clamp(0.0, 1.0)
    };
    Lab::from_color(LinSrgb::new(row(0), row(1), row(2)))
}

#[test]
fn dark_is_the_same_whether_the_system_or_the_reader_asks() {
    let by_system = tokens(":root:not([data-theme=\"light\"])");
    assert!(by_system.len() >= 10, "{by_system:?}");
    assert_eq!(by_system, tokens(":root[data-theme=\"dark\"]"));
}

#[test]
fn categories_stand_out_from_land_and_sea() {
    for (theme, tokens) in themes() {
        for category in categories() {
            let colour = tokens.get(&category);
            let colour = colour.unwrap_or_else(|| panic!("{theme}: {category} has no colour"));
            for ground in ["land", "sea", "paper"] {
                let contrast = colour.relative_contrast(tokens[ground]);
                assert!(contrast >= GRAPHIC, "{theme}: {category} on {ground}: {contrast}");
            }
        }
    }
}

#[test]
fn categories_differ_for_every_kind_of_eye() {
    for (theme, tokens) in themes() {
        for (eye, rows) in &EYES {
            let categories = categories();
            for (at, one) in categories.iter().enumerate() {
                for other in &categories[at + 1..] {
                    let (left, right) = (seen(tokens[one], rows), seen(tokens[other], rows));
                    let apart = left.difference(right);
                    assert!(apart >= APART, "{theme}, {eye}: {one} and {other}: {apart}");
                }
            }
        }
    }
}

/// The four that the style sheet has no name for, because the atlas's own record has no use for them.
#[test]
fn categories_of_other_records_differ_too() {
    for (theme, palette) in [("light", LIGHT), ("dark", DARK)] {
        let colours = palette
            .categories
            .map(|[red, green, blue]| Srgb::new(red, green, blue).into_format::<f32>());
        for (at, one) in colours.iter().enumerate() {
            for [red, green, blue] in [palette.land, palette.sea, palette.paper] {
                let ground = Srgb::new(red, green, blue).into_format::<f32>();
                let contrast = one.relative_contrast(ground);
                assert!(contrast >= GRAPHIC, "{theme}: {at} on {ground:?}: {contrast}");
            }
            for (eye, rows) in &EYES {
                for other in &colours[at + 1..] {
                    let apart = seen(*one, rows).difference(seen(*other, rows));
                    assert!(apart >= APART, "{theme}, {eye}: {one:?} and {other:?}: {apart}");
                }
            }
        }
    }
}

#[test]
fn text_can_be_read_on_paper_and_sea() {
    for (theme, tokens) in themes() {
        for ink in ["ink", "muted"] {
            for ground in ["paper", "sea"] {
                let contrast = tokens[ink].relative_contrast(tokens[ground]);
                assert!(contrast >= TEXT, "{theme}: {ink} on {ground}: {contrast}");
            }
        }
    }
}

#[test]
fn pictures_that_leave_the_page_have_its_colours() {
    for ((theme, tokens), palette) in themes().into_iter().zip([LIGHT, DARK]) {
        let named = [
            ("paper", palette.paper),
            ("sea", palette.sea),
            ("land", palette.land),
            ("rule", palette.rule),
            ("ink", palette.ink),
            ("muted", palette.muted),
        ];
        let ids = categories();
        assert!(ids.len() <= palette.categories.len(), "pictures have no colour for some category");
        let categories = ids.iter().map(String::as_str).zip(palette.categories);
        for (name, [red, green, blue]) in named.into_iter().chain(categories) {
            let token: Srgb<u8> = tokens[name].into_format();
            assert_eq!(token, Srgb::new(red, green, blue), "{theme}: {name}");
        }
    }
}
