//! Names on the map stand clear of each other and of the marks, in every year, language and layout,
//! however close the reader is.

#![cfg(not(target_arch = "wasm32"))]

#[path = "record/support.rs"]
mod support;

use std::rc::Rc;

use pko_atlas::text::Language;
use pko_atlas::unit::{LonLat, Year};
use pko_atlas::view::{
    Area, Camera, Detail, Drawing, Extra, Layout, Measure, Mode, Picture, Pixels, RING, Scene,
    Screen, State, area_of, text_width,
};
use pko_atlas::world::{World, decode};
use support::{borders, dataset};

/// A phone, a tablet and a large screen.
const SIZES: [Pixels; 3] =
    [Pixels { x: 320.0, y: 280.0 }, Pixels { x: 700.0, y: 420.0 }, Pixels { x: 1060.0, y: 630.0 }];
/// From camps that are just shown to the closest view.
const CLOSER: [f64; 3] = [2.5, 5.0, 12.0];

fn world() -> Rc<World> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/world/110m.bin");
    let topology = decode(&std::fs::read(path).expect("the shapes")).expect("shapes");
    Rc::new(World { topology, borders: Rc::new(borders().clone()) })
}

/// A picture with the camera that shows all of it, for a box of a size.
fn whole(picture: &mut Picture, size: Pixels, middle: LonLat) -> Camera {
    let mut camera = Camera::fit(picture.frame(), size);
    if picture.layout() == Layout::Globe {
        picture.turn(middle, Picture::globe_radius(camera.scale));
        camera.shift = Pixels { x: size.x / 2.0, y: size.y / 2.0 };
    }
    camera
}

/// What takes room, and how much.
type Rooms = Vec<(String, Area)>;

/// What a drawing names, with the room each name takes, and the room of everything else.
fn rooms(drawing: &Drawing) -> (Rooms, Rooms) {
    let (mut names, mut others) = (Vec::new(), Vec::new());
    for (mark, look) in &drawing.marks {
        if let Some(label) = mark.label {
            names.push((look.name.clone(), area_of(&label, text_width(&look.name))));
        }
        if mark.ring {
            let radius = look.circle.unwrap_or_default().max(RING);
            others.push((format!("the mark of {}", look.name), Area::about(mark.at, radius)));
        }
        if let Some(at) = mark.gift {
            others.push((format!("the gift of {}", look.name), Area::about(at, 5.0)));
        }
    }
    for extra in &drawing.extras {
        match extra {
            Extra::Site(dot) | Extra::OtherLaw(dot) => {
                let label = dot.label.map(|label| area_of(&label, text_width(&dot.name)));
                names.extend(label.map(|area| (dot.name.clone(), area)));
                others.push((format!("the dot of {}", dot.name), Area::about(dot.at, 2.0)));
            }
            Extra::Gift(at) => others.push(("a gift".to_owned(), Area::about(*at, 5.0))),
            Extra::Staging(at) | Extra::Ended(at) => {
                others.push(("a dot".to_owned(), Area::about(*at, 3.0)));
            }
            Extra::Connector(..) => {}
        }
    }
    (names, others)
}

fn check(drawing: &Drawing, size: Pixels, what: &str) {
    let (names, others) = rooms(drawing);
    for (at, (name, area)) in names.iter().enumerate() {
        let inside =
            area.left >= 0.0 && area.top >= 0.0 && area.right <= size.x && area.bottom <= size.y;
        assert!(inside, "{what}: {name} leaves the map");
        for (other, taken) in names.iter().skip(at + 1).chain(&others) {
            assert!(!area.meets(taken), "{what}: {name} meets {other}");
        }
    }
}

fn states(layout: Layout) -> impl Iterator<Item = State> {
    let dataset = dataset();
    let start = State { layout, other_laws: true, ..State::start(dataset) };
    let everything = [
        State { mode: Mode::SoFar, ..start.clone() },
        State { mode: Mode::SoFar, measure: Measure::People, ..start.clone() },
        State { year: Year(1994), mode: Mode::Compared(Year(2013)), ..start.clone() },
    ];
    let years = dataset.years().map(move |year| State { year, ..start.clone() });
    years.chain(everything).flat_map(|state| {
        let languages = Language::ALL.iter();
        languages.map(move |language| State { language: *language, ..state.clone() })
    })
}

#[test]
fn names_stand_clear_of_each_other_and_of_marks() {
    let (world, dataset) = (world(), dataset());
    let middles = [LonLat { lon: 20.0, lat: 10.0 }, LonLat { lon: 110.0, lat: 0.0 }];
    for (layout, middle) in [
        (Layout::Atlantic, middles[0]),
        (Layout::Pacific, middles[0]),
        (Layout::Globe, middles[0]),
        (Layout::Globe, middles[1]),
    ] {
        let mut picture = Picture::draw(&world, layout, Detail::Coarse);
        for size in SIZES {
            let whole = whole(&mut picture, size, middle);
            for state in states(layout) {
                let screen = Screen::derive(dataset, borders(), &state, None);
                let territories = borders().territories(state.year);
                let draw = |camera: Camera| {
                    let closeness = camera.closeness(&whole);
                    let picture = &picture;
                    let (state, screen, territories) = (&state, &screen, &territories[..]);
                    Scene {
                        picture,
                        camera,
                        closeness,
                        territories,
                        dataset,
                        state,
                        screen,
                        nameless: false,
                    }
                    .drawing(size)
                };
                let what = format!("{layout:?}, {size:?}, {} in {:?}", state.year, state.language);
                let first = draw(whole);
                check(&first, size, &what);
                // A globe is closer by a new drawing, which the flat maps are not.
                for (mark, look) in first.marks.iter().filter(|_| layout != Layout::Globe) {
                    for factor in CLOSER {
                        let close = draw(whole.closer(factor, mark.anchor, &whole));
                        check(&close, size, &format!("{what}, {factor} × at {}", look.place));
                    }
                }
            }
        }
    }
}

/// On a large screen nobody has to guess which place a mark stands for.
#[test]
fn every_active_place_of_a_year_has_its_name_on_a_large_screen() {
    let (world, dataset) = (world(), dataset());
    let size = SIZES[2];
    for layout in [Layout::Atlantic, Layout::Pacific] {
        let mut picture = Picture::draw(&world, layout, Detail::Coarse);
        let camera = whole(&mut picture, size, LonLat { lon: 0.0, lat: 0.0 });
        for state in states(layout).filter(|state| state.mode == Mode::ThisYear) {
            let screen = Screen::derive(dataset, borders(), &state, None);
            let territories = borders().territories(state.year);
            let (state, screen, territories) = (&state, &screen, &territories[..]);
            let scene = Scene {
                picture: &picture,
                camera,
                closeness: 1.0,
                territories,
                dataset,
                state,
                screen,
                nameless: false,
            };
            for (mark, look) in scene.drawing(size).marks {
                assert!(
                    mark.label.is_some(),
                    "{} has no name in {} ({:?}, {layout:?})",
                    look.name,
                    state.year,
                    state.language
                );
            }
        }
    }
}

/// Camps and offices have names at close range, and none from afar.
#[test]
fn camps_are_named_at_close_range() {
    let (world, dataset) = (world(), dataset());
    let size = SIZES[2];
    let mut picture = Picture::draw(&world, Layout::Atlantic, Detail::Coarse);
    let whole = whole(&mut picture, size, LonLat { lon: 0.0, lat: 0.0 });
    for (year, site, (lon, lat)) in [
        (1993, "Takeo", (104.79, 10.99)),
        (1993, "Maputo", (32.58, -25.97)),
        (1994, "Goma", (29.23, -1.68)),
        (1994, "Nairobi", (36.82, -1.29)),
        (2001, "Dili", (125.57, -8.56)),
        (2013, "Juba", (31.58, 4.85)),
        (2011, "Port-au-Prince", (-72.34, 18.54)),
        (2020, "Sharm el-Sheikh", (34.33, 27.92)),
    ] {
        let state = State { year: Year(year), ..State::start(dataset) };
        let screen = Screen::derive(dataset, borders(), &state, None);
        let territories = borders().territories(state.year);
        let named = |camera: Camera| -> Vec<String> {
            let closeness = camera.closeness(&whole);
            let picture = &picture;
            let (state, screen, territories) = (&state, &screen, &territories[..]);
            let scene = Scene {
                picture,
                camera,
                closeness,
                territories,
                dataset,
                state,
                screen,
                nameless: false,
            };
            let extras = scene.drawing(size).extras.into_iter();
            let named = extras.filter_map(|extra| match extra {
                Extra::Site(dot) if dot.label.is_some() => Some(dot.name),
                _ => None,
            });
            named.collect()
        };
        assert!(named(whole).is_empty(), "camps of {year} are named from afar");
        let at = picture.place(LonLat { lon, lat }).expect("a point of the map");
        let close = Camera::around(&[at], size, &whole, 8.0, 60.0).expect("a camera");
        let named = named(close);
        assert!(named.iter().any(|name| name.contains(site)), "{site} is not in {named:?}");
    }
}
