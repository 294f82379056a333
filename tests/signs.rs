//! What stripes and lines on the map say: stripes are wide enough to be told apart, and lines lead from
//! the places of work to the people served, with an entry in the legend.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::rc::Rc;

use pko_atlas::record::{CategoryIndex, CategorySet, PlaceIndex};
use pko_atlas::text::catalogue;
use pko_atlas::unit::Year;
use pko_atlas::view::{
    Camera, Detail, Extra, Layout, Look, Picture, Pixels, Scene, Screen, Sheet, State, fill,
    picture_text,
};
use pko_atlas::world::{World, decode};
use roxmltree::Document;
use support::{borders, dataset};

/// Pixels of a stripe, at least.
const STRIPE: f64 = 5.0;
/// Years with lines, and the places at both ends of each.
const LINES: [(i16, &[(&str, &str)]); 6] = [
    (1994, &[("kenya", "rwanda"), ("dr-congo", "rwanda")]),
    (1999, &[("indonesia", "timor-leste")]),
    (2001, &[("pakistan", "afghanistan")]),
    (2003, &[("jordan", "iraq")]),
    (2011, &[]),
    (2022, &[("poland", "ukraine"), ("romania", "ukraine")]),
];

fn world() -> Rc<World> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/world/110m.bin");
    let topology = decode(&std::fs::read(path).expect("the shapes")).expect("shapes");
    Rc::new(World { topology, borders: Rc::new(borders().clone()) })
}

fn state(year: i16) -> State {
    State { year: Year(year), ..State::start(dataset()) }
}

fn place(id: &str) -> PlaceIndex {
    let at = dataset().places.iter().position(|place| place.id == id);
    PlaceIndex(at.unwrap_or_else(|| panic!("{id} is in the record")) as u16)
}

fn text(world: &Rc<World>, state: &State) -> String {
    picture_text(&Sheet { world, dataset: dataset(), state, url: "", dark: false, prefix: "" })
}

fn number(node: &roxmltree::Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

#[test]
fn each_category_of_a_fill_has_a_stripe_of_its_own() {
    for bits in 1u16..16 {
        let own = (0u8..4).filter(|at| bits & (1 << at) != 0).map(CategoryIndex);
        let categories = own.fold(CategorySet::EMPTY, |set, index| set.with(index));
        let look = Look { categories, ..Look::default() };
        for patterns in [false, true] {
            let Some(paint) = fill(dataset(), look, patterns, "") else {
                assert!(categories.len() == 1 && !patterns, "only one colour needs no stripes");
                continue;
            };
            let stripes: Vec<_> =
                paint.node.children.iter().filter(|child| child.name == "rect").collect();
            assert_eq!(stripes.len(), categories.len());
            let mut ids = Vec::new();
            for stripe in stripes {
                let width: Option<f64> = stripe.attribute("width").and_then(|own| own.parse().ok());
                assert!(width.is_some_and(|width| width >= STRIPE), "{}: {width:?}", paint.id);
                ids.push(stripe.attribute("data-swatch"));
            }
            ids.dedup();
            assert_eq!(ids.len(), categories.len(), "{ids:?}");
        }
    }
}

#[test]
fn stripes_on_the_map_are_at_least_five_pixels_wide() {
    let world = world();
    let mut seen = 0;
    for year in dataset().years() {
        let svg = text(&world, &State { year, ..state(1992) });
        let document = Document::parse(&svg).expect("XML");
        let scale = |node: &roxmltree::Node<'_, '_>, name: &str| -> f64 {
            let turned = node.attribute(name).unwrap_or_default();
            let factor = turned.split_once("scale(").and_then(|(_, rest)| rest.split_once(')'));
            factor.map_or(1.0, |(factor, _)| factor.parse().expect("a factor"))
        };
        for country in document.descendants().filter(|node| node.has_attribute("data-categories")) {
            let id = country.attribute("fill").and_then(|fill| fill.strip_prefix("url(#"));
            let Some(id) = id.and_then(|id| id.strip_suffix(')')) else { continue };
            let paint = document.descendants().find(|node| node.attribute("id") == Some(id));
            let paint = paint.unwrap_or_else(|| panic!("{id} is in the file"));
            // What the paint is enlarged by, the map around the country makes smaller again.
            let around: f64 = country.ancestors().map(|node| scale(&node, "transform")).product();
            let pixels = scale(&paint, "patternTransform") * around;
            for stripe in paint.children().filter(|node| node.has_tag_name("rect")) {
                let width = number(&stripe, "width") * pixels;
                assert!(width >= STRIPE - 0.01, "{id} in {year}: {width} px");
                seen += 1;
            }
        }
    }
    assert!(seen >= 2, "some country has several categories in some year");
}

#[test]
fn lines_lead_from_the_places_of_work_to_the_people_served() {
    let world = world();
    for layout in [Layout::Atlantic, Layout::Pacific] {
        let picture = Picture::draw(&world, layout, Detail::Coarse);
        let size = Pixels { x: 1060.0, y: 630.0 };
        let camera = Camera::fit(picture.frame(), size);
        for (year, lines) in LINES {
            let state = State { layout, ..state(year) };
            let screen = Screen::derive(dataset(), borders(), &state, None);
            let territories = borders().territories(state.year);
            let scene = Scene {
                picture: &picture,
                camera,
                closeness: 1.0,
                territories: &territories,
                dataset: dataset(),
                state: &state,
                screen: &screen,
                nameless: false,
            };
            let drawn: Vec<Vec<f64>> = scene
                .drawing(size)
                .extras
                .iter()
                .filter_map(|extra| match extra {
                    Extra::Connector(_, path) => Some(path),
                    _ => None,
                })
                .map(|path| {
                    let numbers = path.split(['M', 'Q', ' ']).filter(|part| !part.is_empty());
                    numbers.map(|number| number.parse().expect("a number")).collect()
                })
                .collect();
            assert_eq!(drawn.len(), lines.len(), "{year}");
            for (from, to) in lines {
                let stand = |id: &str| {
                    let found = picture.stand(dataset(), place(id), &territories);
                    camera.pixels(found.unwrap_or_else(|| panic!("{id} is on the map")).0)
                };
                let (from_at, to_at) = (stand(from), stand(to));
                let near = |one: f64, other: f64| (one - other).abs() < 0.1;
                let leads = |line: &Vec<f64>| match line[..] {
                    [x, y, _, _, end_x, end_y] => {
                        near(x, from_at.x)
                            && near(y, from_at.y)
                            && near(end_x, to_at.x)
                            && near(end_y, to_at.y)
                    }
                    _ => false,
                };
                assert!(drawn.iter().any(leads), "{year}: {from} to {to} in {drawn:?}");
            }
        }
    }
}

#[test]
fn the_legend_explains_lines_where_there_are_any() {
    let world = world();
    for (year, lines) in LINES {
        let state = state(year);
        let svg = text(&world, &state);
        let document = Document::parse(&svg).expect("XML");
        let says = catalogue(state.language).people_served;
        let explained = document.descendants().any(|node| node.text() == Some(says));
        assert_eq!(explained, !lines.is_empty(), "{year}");
    }
}
