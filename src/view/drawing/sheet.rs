//! The map as a picture that stands on its own: title, words, map, legend, credit and address.

use std::rc::Rc;

use crate::record::Dataset;
use crate::text::catalogue;
use crate::unit::{CountryCode, LonLat, decimal};
use crate::view::camera::{Camera, camera_transform, stripe_transform};
use crate::view::change::Look;
use crate::view::drawing::extra::Extra;
use crate::view::drawing::fill::{Fill, category_names, fill, hatch};
use crate::view::drawing::legend::legend;
use crate::view::drawing::mark::mark_node;
use crate::view::drawing::node::Node;
use crate::view::drawing::palette::{DARK, LIGHT, Palette, hex};
use crate::view::drawing::scene::Scene;
use crate::view::drawing::style::{FONTS, Style};
use crate::view::marks::Pixels;
use crate::view::picture::{Detail, Picture};
use crate::view::screen::Screen;
use crate::view::state::{Layout, Measure, Mode, State};
use crate::view::summary::description;
use crate::view::words::say;
use crate::world::World;

/// Width of a picture in pixels.
const WIDTH: f64 = 1200.0;
/// Greatest height of the map in it.
const MAP_HEIGHT: f64 = 640.0;
/// Height of what stands above the map.
const HEAD: f64 = 56.0;
/// Room at either side.
const MARGIN: f64 = 24.0;
/// What faces the reader of a globe: between Africa and Asia, where most of the record is.
const GLOBE_MIDDLE: LonLat = LonLat { lon: 60.0, lat: 12.0 };

/// What a picture is made of.
#[derive(Clone)]
pub struct Sheet<'a> {
    /// Shapes and borders.
    pub world: &'a Rc<World>,
    /// The record.
    pub dataset: &'a Dataset,
    /// What the reader is looking at.
    pub state: &'a State,
    /// The address that shows the same.
    pub url: &'a str,
    /// Whether it is dark.
    pub dark: bool,
    /// Keeps the identifiers of two drawings on one page apart.
    pub prefix: &'a str,
}

/// The map in its own box: where a sheet draws it.
pub struct Ground {
    /// The shapes.
    pub picture: Picture,
    /// Size of the box in pixels.
    pub size: Pixels,
    /// How map units become pixels of the box.
    pub camera: Camera,
    /// Grains of path data to a pixel.
    pub grains: f64,
}

/// A country as a picture shows it.
pub struct Country {
    code: CountryCode,
    /// Its path data, in grains.
    pub path: String,
    look: Look,
    other_law: bool,
}

impl Country {
    /// Whether anything is told of it.
    pub fn has_record(&self) -> bool {
        self.other_law || self.look != Look::default()
    }

    /// Its element, not yet dressed; what it is painted with is added to `paints`.
    pub fn node(self, sheet: &Sheet<'_>, grains: f64, paints: &mut Vec<Fill>) -> Node {
        let node = Node::of("path", "country").with("data-iso", self.code.as_str().to_owned());
        sheet.country(node, self.look, self.other_law, grains, paints).with("d", self.path)
    }
}

impl Ground {
    /// Draws the shapes of the world for a layout, as wide as a sheet.
    pub fn new(world: &Rc<World>, layout: Layout) -> Ground {
        let picture = Picture::draw(world, layout, Detail::Coarse);
        let (least, most) = picture.frame();
        let ratio = (most.y - least.y) / (most.x - least.x).max(1e-3);
        let size = Pixels { x: WIDTH, y: (WIDTH * ratio).min(MAP_HEIGHT).round() };
        Ground::of(picture, size)
    }

    /// Draws the shapes of the world into a box.
    pub fn fitted(world: &Rc<World>, layout: Layout, detail: Detail, size: Pixels) -> Ground {
        Ground::of(Picture::draw(world, layout, detail), size)
    }

    fn of(mut picture: Picture, size: Pixels) -> Ground {
        let mut camera = Camera::fit(picture.frame(), size);
        if picture.layout() == Layout::Globe {
            picture.turn(GLOBE_MIDDLE, Picture::globe_radius(camera.scale));
            camera.shift = Pixels { x: size.x / 2.0, y: size.y / 2.0 };
        }
        let grains = picture.grains_to_a_pixel(camera.scale);
        Ground { picture, size, camera, grains }
    }

    /// The countries of the year that are seen, but for Antarctica.
    pub fn countries(&self, sheet: &Sheet<'_>, screen: &Screen) -> Vec<Country> {
        let dataset = sheet.dataset;
        let territories = sheet.world.borders.territories(sheet.state.year);
        let others: Vec<CountryCode> = (screen.view.other_laws.iter())
            .filter_map(|at| dataset.other_laws.get(*at))
            .flat_map(|other| other.codes.iter().copied())
            .collect();
        let codes = self.picture.codes().filter(|code| code.as_str() != "ATA");
        let country = |code: CountryCode| {
            let path = self.picture.path(code, &territories)?;
            let known =
                screen.looks.iter().find(|known| dataset.place(known.place).code == Some(code));
            let look = known.map(|known| known.look).unwrap_or_default();
            Some(Country { code, path, look, other_law: others.contains(&code) })
        };
        codes.filter_map(country).collect()
    }

    /// Brings grains to pixels of the box.
    pub fn transform(&self) -> String {
        camera_transform(self.camera.shift, self.grains)
    }
}

impl Sheet<'_> {
    /// The colours.
    pub fn palette(&self) -> Palette {
        if self.dark { DARK } else { LIGHT }.for_dataset(self.dataset)
    }

    /// How its elements look.
    pub fn style(&self) -> Style<'_> {
        Style {
            dataset: self.dataset,
            palette: self.palette(),
            patterns: self.state.patterns,
            people: self.state.measure == Measure::People,
        }
    }

    /// The paint of a country with a record, added to `paints` unless it is there.
    pub fn paint(&self, look: Look, grains: f64, paints: &mut Vec<Fill>) -> Option<String> {
        let paint = fill(self.dataset, look, self.state.patterns, self.prefix)?;
        Some(self.ask_for(paint, grains, paints))
    }

    /// The hatching of other laws, added to `paints` unless it is there.
    pub fn hatch(&self, grains: f64, paints: &mut Vec<Fill>) -> String {
        self.ask_for(hatch(self.prefix), grains, paints)
    }

    fn ask_for(&self, mut paint: Fill, grains: f64, paints: &mut Vec<Fill>) -> String {
        let url = format!("url(#{})", paint.id);
        if !paints.iter().any(|known| known.id == paint.id) {
            let turned = stripe_transform(grains);
            paint.node = paint.node.with("patternTransform", turned);
            self.style().dress(&mut paint.node, 1.0);
            paints.push(paint);
        }
        url
    }

    /// A country as it looks in a year: its fill and what its record says of it, as attributes.
    pub fn country(
        &self,
        mut node: Node,
        look: Look,
        other_law: bool,
        grains: f64,
        paints: &mut Vec<Fill>,
    ) -> Node {
        if let Some(names) = category_names(self.dataset, look.categories) {
            node = node.with("data-categories", names);
        }
        if let Some(names) = category_names(self.dataset, look.served) {
            node = node.with("data-for", names);
        }
        if look.in_kind {
            node = node.with("data-in-kind", "");
        }
        if let Some(paint) = self.paint(look, grains, paints) {
            node = node.with("fill", paint);
        } else if other_law && look.categories.is_empty() {
            node = node.with("fill", self.hatch(grains, paints));
        }
        node
    }

    /// Marks and lines above the map, in its pixels; with names or without.
    pub fn above(&self, ground: &Ground, screen: &Screen, nameless: bool) -> Node {
        let territories = self.world.borders.territories(self.state.year);
        let scene = Scene {
            picture: &ground.picture,
            camera: ground.camera,
            closeness: 1.0,
            territories: &territories,
            dataset: self.dataset,
            state: self.state,
            screen,
            nameless,
        };
        let drawing = scene.drawing(ground.size);
        let mut group = Node::new("g");
        group.children.extend(drawing.extras.iter().map(Extra::node));
        group.children.extend(drawing.marks.iter().map(|(mark, look)| mark_node(mark, look)));
        self.style().dress(&mut group, 1.0);
        group
    }

    /// A frame of title, legend and credit about `map`, which is in the pixels of `ground`; the
    /// legend is of `screen`, or of all years.
    pub fn framed(
        &self,
        ground: &Ground,
        screen: Option<&Screen>,
        words_of_map: String,
        paints: Vec<Fill>,
        map: Node,
    ) -> Node {
        let (words, palette) = (catalogue(self.state.language), self.palette());
        let clip = format!("{}box", self.prefix);
        let rect = |size: Pixels| Node::new("rect").at("width", size.x).at("height", size.y);
        let (keys, keys_height) = legend(self, screen, WIDTH - 2.0 * MARGIN);
        let foot = HEAD + ground.size.y + 20.0;
        let height = foot + keys_height + 44.0;
        let line = |x: f64, y: f64, size: &'static str, colour, text: &str| {
            let node = Node::new("text").at("x", x).at("y", y).with("font-family", FONTS);
            node.with("font-size", size).with("fill", hex(colour)).saying(text)
        };
        let mut definitions = Node::new("defs");
        let window = Node::new("clipPath").with("id", clip.clone()).holding(rect(ground.size));
        definitions.children.push(window);
        definitions.children.extend(paints.into_iter().map(|paint| paint.node));
        let credit = format!(
            "{} · {} · {}",
            words.title,
            (words.data_version)(&self.dataset.version),
            words.map_note
        );
        let title = say(&self.dataset.title, self.state.language);
        Node::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {} {}", decimal(WIDTH, 0), decimal(height, 0)))
            .at("width", WIDTH)
            .with("height", decimal(height, 0))
            .with("role", "img")
            .with("lang", self.state.language.tag())
            .holding(Node::new("title").saying(format!("{}: {}", words.title, self.years())))
            .holding(Node::new("desc").saying(words_of_map))
            .holding(definitions)
            .holding(rect(Pixels { x: WIDTH, y: height }).with("fill", hex(palette.paper)))
            .holding(line(MARGIN, 36.0, "20", palette.ink, title).with("font-weight", "600"))
            .holding(
                Node::new("g").with("transform", format!("translate(0 {HEAD})")).holding(
                    Node::new("g").with("clip-path", format!("url(#{clip})")).holding(map),
                ),
            )
            .holding(keys.with("transform", format!("translate({MARGIN} {foot})")))
            .holding(line(MARGIN, height - 32.0, "12", palette.muted, &credit))
            .holding(line(MARGIN, height - 14.0, "12", palette.muted, self.url))
    }

    /// The year or years shown.
    pub fn years(&self) -> String {
        let year = self.state.year;
        match self.state.mode {
            Mode::ThisYear => year.to_string(),
            Mode::SoFar => format!("{}–{year}", self.dataset.first_year),
            Mode::Compared(other) => format!("{year} ∕ {other}"),
        }
    }

    /// The year in large figures at the lower left of the map.
    pub fn large_years(&self, ground: &Ground) -> Node {
        Node::new("text")
            .at("x", MARGIN)
            .at("y", ground.size.y - 24.0)
            .with("font-family", "Georgia, 'Times New Roman', 'Noto Serif', serif")
            .with("font-size", "64")
            .with("fill", hex(self.palette().ink))
            .saying(self.years())
    }
}

/// The map as one picture.
pub fn picture_node(sheet: &Sheet<'_>) -> Node {
    let (state, borders) = (sheet.state, &sheet.world.borders);
    let screen = Screen::derive(sheet.dataset, borders, state, None);
    let ground = Ground::new(sheet.world, state.layout);
    let mut paints = Vec::new();
    let (sphere, graticule) = ground.picture.grid();
    let mut world = Node::new("g")
        .with("transform", ground.transform())
        .holding(Node::of("path", "sphere").with("d", sphere))
        .holding(Node::of("path", "graticule").with("d", graticule));
    for country in ground.countries(sheet, &screen) {
        world.children.push(country.node(sheet, ground.grains, &mut paints));
    }
    world.children.push(Node::of("path", "unsettled").with("d", ground.picture.dashed(state.year)));
    sheet.style().dress(&mut world, ground.grains);
    let above = sheet.above(&ground, &screen, false);
    let map = Node::new("g").holding(world).holding(above).holding(sheet.large_years(&ground));
    let words = description(sheet.dataset, state, &screen);
    sheet.framed(&ground, Some(&screen), words, paints, map)
}

/// The same as the text of an SVG file.
pub fn picture_text(sheet: &Sheet<'_>) -> String {
    file_text(&picture_node(sheet))
}

/// The text of an SVG file.
pub fn file_text(node: &Node) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    node.write(&mut text);
    text.push('\n');
    text
}
