//! The picture that stands for the atlas until it is loaded: the map of the very year, small, and
//! without a word.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::rc::Rc;

use pko_atlas::unit::Year;
use pko_atlas::view::{DARK, LIGHT, Layout, Screen, Sheet, State, Still};
use pko_atlas::world::{World, decode};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use support::{borders, dataset};

/// Bytes that a page may be asked to load for a picture of the map.
const MOST: usize = 40_000;
const SIZE: (f64, f64) = (960.0, 480.0);

fn world() -> Rc<World> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/world/110m.bin");
    let topology = decode(&std::fs::read(path).expect("the shapes")).expect("shapes");
    Rc::new(World { topology, borders: Rc::new(borders().clone()) })
}

fn text(still: &Still, world: &Rc<World>, year: Year, dark: bool) -> String {
    let state = State { year, ..State::start(dataset()) };
    still.text(&Sheet { world, dataset: dataset(), state: &state, url: "", dark, prefix: "" })
}

fn render(svg: &str) -> Pixmap {
    let tree = Tree::from_str(svg, &Options::default()).expect("SVG that another program reads");
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).expect("room");
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    pixmap
}

fn count(pixmap: &Pixmap, [red, green, blue]: [u8; 3]) -> usize {
    let near = |one: u8, other: u8| one.abs_diff(other) <= 2;
    let same = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| {
        near(pixel.red(), red) && near(pixel.green(), green) && near(pixel.blue(), blue)
    };
    pixmap.pixels().iter().filter(same).count()
}

#[test]
fn every_year_fits_into_forty_kilobytes_and_shows_each_active_country() {
    let world = world();
    let still = Still::new(&world, Layout::Atlantic, SIZE);
    for year in dataset().years() {
        let svg = text(&still, &world, year, false);
        assert!(svg.len() <= MOST, "{year}: {} bytes", svg.len());
        let document = roxmltree::Document::parse(&svg).expect("XML");
        let state = State { year, ..State::start(dataset()) };
        let screen = Screen::derive(dataset(), borders(), &state, None);
        for known in screen.looks.iter().filter(|known| !known.look.categories.is_empty()) {
            let Some(code) = dataset().place(known.place).code else { continue };
            let found = document
                .descendants()
                .find(|node| node.attribute("data-iso") == Some(code.as_str()));
            let id = &dataset().category(known.look.categories.iter().next().expect("one")).id;
            let categories = found.and_then(|node| node.attribute("data-categories"));
            let shown = categories.is_some_and(|all| all.split(' ').any(|own| own == id));
            assert!(shown, "{code} in {year}: {categories:?}");
        }
        let said = document.descendants().any(|node| {
            node.has_tag_name("text") || node.attributes().any(|own| own.name().contains("label"))
        });
        assert!(!said, "{year}: there is a word in it");
    }
}

#[test]
fn another_renderer_paints_the_categories_of_the_year() {
    let world = world();
    let still = Still::new(&world, Layout::Atlantic, SIZE);
    for (dark, palette) in [(false, LIGHT), (true, DARK)] {
        for year in [1993, 2002, 2022] {
            let year = Year(year);
            let drawn = render(&text(&still, &world, year, dark));
            let state = State { year, ..State::start(dataset()) };
            let screen = Screen::derive(dataset(), borders(), &state, None);
            for category in 0..dataset().categories.len() {
                let pixels = count(&drawn, palette.category(category));
                let active = screen.view.places_in(category);
                assert_eq!(pixels > 0, active > 0, "{year}: {pixels} pixels of {category}");
            }
            assert!(count(&drawn, palette.land) > 50_000, "{year} has land");
            assert!(count(&drawn, palette.sea) > 100_000, "{year} has sea");
        }
    }
}
