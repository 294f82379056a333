//! Pictures that leave the page, drawn by another renderer: the active countries are there in the
//! colours of their categories, and nothing in the file depends on the page.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::rc::Rc;
use std::sync::LazyLock;

use pko_atlas::text::Language;
use pko_atlas::unit::Year;
use pko_atlas::view::{
    DARK, LIGHT, Layout, Measure, Mode, Palette, Screen, Sheet, State, moving_picture,
    picture_text, place_name,
};
use pko_atlas::world::{World, decode};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use support::{borders, dataset};

const URL: &str = "https://example.org/?year=1994&place=MOZ";

fn world() -> Rc<World> {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/world/110m.bin");
        std::fs::read(path).expect("the shapes")
    });
    let topology = decode(&BYTES).expect("shapes");
    Rc::new(World { topology, borders: Rc::new(borders().clone()) })
}

fn state(year: i16) -> State {
    State { year: Year(year), ..State::start(dataset()) }
}

fn text(world: &Rc<World>, state: &State, dark: bool) -> String {
    picture_text(&Sheet { world, dataset: dataset(), state, url: URL, dark, prefix: "" })
}

fn render(svg: &str) -> Pixmap {
    let tree = Tree::from_str(svg, &Options::default()).expect("SVG that another program reads");
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).expect("room");
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    pixmap
}

/// How many pixels have a colour.
fn count(pixmap: &Pixmap, [red, green, blue]: [u8; 3]) -> usize {
    let same = |one: u8, other: u8| one.abs_diff(other) <= 2;
    pixmap
        .pixels()
        .iter()
        .filter(|pixel| {
            same(pixel.red(), red) && same(pixel.green(), green) && same(pixel.blue(), blue)
        })
        .count()
}

#[test]
fn another_renderer_finds_the_categories_of_the_year() {
    let world = world();
    for (dark, palette) in [(false, LIGHT), (true, DARK)] {
        for year in [1993, 2002, 2012, 2022] {
            let state = state(year);
            let drawn = render(&text(&world, &state, dark));
            let screen = Screen::derive(dataset(), borders(), &state, None);
            for category in 0..dataset().categories.len() {
                let pixels = count(&drawn, palette.category(category));
                let active = screen.view.places_in(category);
                // The swatch of the legend has 144 of them.
                assert!(pixels >= 100, "{year}: category {category} is in the legend");
                if active == 0 {
                    assert!(pixels < 200, "{year}: {pixels} of category {category} are too many");
                } else {
                    assert!(pixels > 200, "{year}: {pixels} pixels of category {category}");
                }
            }
        }
    }
}

#[test]
fn each_active_country_has_its_categories_and_its_fill() {
    let world = world();
    for layout in Layout::ALL {
        for year in dataset().years() {
            let state = State { year, layout, ..state(1992) };
            let svg = text(&world, &state, false);
            let document = roxmltree::Document::parse(&svg).expect("XML");
            let screen = Screen::derive(dataset(), borders(), &state, None);
            for known in screen.looks.iter().filter(|known| !known.look.categories.is_empty()) {
                let Some(code) = dataset().place(known.place).code else { continue };
                let country = document
                    .descendants()
                    .find(|node| node.attribute("data-iso") == Some(code.as_str()))
                    .unwrap_or_else(|| panic!("{code} is drawn in {year}"));
                let ids: Vec<&str> = known
                    .look
                    .categories
                    .iter()
                    .map(|index| dataset().category(index).id.as_str())
                    .collect();
                assert_eq!(country.attribute("data-categories"), Some(ids.join(" ").as_str()));
                let fill = country.attribute("fill").expect("a fill");
                if let Some(id) = fill.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'))
                {
                    let server =
                        document.descendants().find(|node| node.attribute("id") == Some(id));
                    assert!(server.is_some(), "{id} is in the file");
                } else {
                    assert!(fill.starts_with('#'), "{fill}");
                }
            }
        }
    }
}

#[test]
fn a_picture_stands_on_its_own() {
    let world = world();
    for language in Language::ALL {
        for (measure, mode) in [
            (Measure::Places, Mode::ThisYear),
            (Measure::People, Mode::SoFar),
            (Measure::Places, Mode::Compared(Year(2013))),
        ] {
            let state = State {
                language: *language,
                measure,
                mode,
                patterns: true,
                other_laws: true,
                ..state(1994)
            };
            let svg = text(&world, &state, false);
            let document = roxmltree::Document::parse(&svg).expect("XML");
            let root = document.root_element();
            assert_eq!(root.attribute("lang"), Some(language.tag()));
            let said = |name: &str| {
                let found = root.children().find(|node| node.has_tag_name(name));
                found.and_then(|node| node.text()).unwrap_or_default().to_owned()
            };
            assert!(said("title").contains("1994"), "{}", said("title"));
            let screen = Screen::derive(dataset(), borders(), &state, None);
            for active in &screen.view.places {
                let name = place_name(dataset().place(active.place), state.year, *language);
                assert!(said("desc").contains(name), "{name} in {}", said("desc"));
            }
            let words: String = document
                .descendants()
                .filter_map(|node| node.text())
                .collect::<Vec<_>>()
                .join("\n");
            for expected in [URL, dataset().version.as_str()] {
                assert!(words.contains(expected), "{expected} is written on the picture");
            }
            for node in document.descendants() {
                for attribute in node.attributes() {
                    let outside = attribute.value().contains("var(")
                        || (attribute.value().contains("//") && attribute.name() != "xmlns");
                    assert!(!outside, "{attribute:?} needs the page");
                    assert!(
                        attribute.name() != "class" && attribute.name() != "style",
                        "{attribute:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn patterns_tell_categories_apart_without_colour() {
    let world = world();
    let plain = render(&text(&world, &state(2002), false));
    let state = State { patterns: true, ..state(2002) };
    let patterned = render(&text(&world, &state, false));
    let palette: Palette = LIGHT;
    for category in [0, 1, 2] {
        let colour = palette.category(category);
        if count(&plain, colour) > 1_000 {
            assert!(count(&patterned, colour) < count(&plain, colour) * 9 / 10, "{category}");
        }
    }
}

#[test]
fn the_moving_picture_shows_each_year_in_its_turn() {
    let world = world();
    let state = state(1993);
    let sheet = Sheet {
        world: &world,
        dataset: dataset(),
        state: &state,
        url: URL,
        dark: false,
        prefix: "",
    };
    let svg = moving_picture(&sheet);
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let frames: Vec<_> = document
        .descendants()
        .filter(|node| node.children().any(|child| child.has_tag_name("animate")))
        .collect();
    assert_eq!(frames.len(), dataset().years().len());
    let shown: Vec<_> =
        frames.iter().filter(|node| node.attribute("visibility") == Some("visible")).collect();
    assert_eq!(shown.len(), 1, "where nothing moves the year of the view is shown");
    for (frame, year) in frames.iter().zip(dataset().years()) {
        let state = State { year, ..state.clone() };
        let screen = Screen::derive(dataset(), borders(), &state, None);
        for active in &screen.view.places {
            let place = &dataset().place(active.place).id;
            let marked =
                frame.descendants().any(|node| node.attribute("data-place") == Some(place));
            assert!(marked, "{place} in {year}");
        }
        let references = frame.descendants().filter_map(|node| node.attribute("href"));
        for reference in references {
            let id = reference.trim_start_matches('#');
            assert!(
                document.descendants().any(|node| node.attribute("id") == Some(id)),
                "{id} of {year} is in the file"
            );
        }
    }
    assert!(svg.len() < 1_500_000, "{} bytes", svg.len());
    render(&svg);
}
