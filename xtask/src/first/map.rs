//! The map of the first picture: shapes that grow with their box, and marks that do not.

use pko_atlas::unit::CountryCode;
use pko_atlas::view::{
    Camera, Detail, Drawing, Mark, MarkLook, Node, Picture, Pixels, Scene, category_names, fill,
    mark_node, shortened, stripe_transform,
};

use super::First;

/// Boxes of common sizes, for whose width labels are placed; in others they keep their distance.
/// `index.html` says for windows of which width each of them is.
const BOXES: [Pixels; 4] = [
    Pixels { x: 400.0, y: 260.0 },
    Pixels { x: 640.0, y: 500.0 },
    Pixels { x: 900.0, y: 530.0 },
    Pixels { x: 1060.0, y: 630.0 },
];
/// Attributes of the app's contract, which are the app's alone.
const CONTRACT: [&str; 5] = ["data-place", "data-change", "role", "tabindex", "aria-label"];
/// By which the reader opens a place.
pub const OPENS: &str = "data-opens";
/// Paints of the first picture stand on one page with the app's.
const PREFIX: &str = "first-";
/// The map leaves it out.
const ANTARCTICA: &str = "ATA";

/// Attributes of an element.
pub type Attributes = Vec<(&'static str, String)>;

/// The map, drawn for boxes of one width.
pub struct Plate {
    picture: Picture,
    camera: Camera,
    size: Pixels,
}

impl Plate {
    /// Plates for boxes of all widths, from the least.
    pub fn all(first: &First<'_>) -> Vec<Plate> {
        BOXES.into_iter().map(|size| Plate::of(first, size)).collect()
    }

    /// The plate that the page is served with.
    pub fn largest(first: &First<'_>) -> Plate {
        let [.., size] = BOXES;
        Plate::of(first, size)
    }

    fn of(first: &First<'_>, size: Pixels) -> Plate {
        let picture = Picture::draw(first.world, first.state.layout, Detail::Plain);
        let camera = Camera::fit(picture.frame(), size);
        Plate { picture, camera, size }
    }

    /// The width in pixels of the boxes that it is for.
    pub fn width(&self) -> f64 {
        self.size.x
    }

    /// The countries of the map, in the order in which they are drawn.
    pub fn codes(&self) -> Vec<CountryCode> {
        self.picture.codes().filter(|code| code.as_str() != ANTARCTICA).collect()
    }

    /// The shape of a country in the year; nothing where it is part of another.
    pub fn shape(&self, first: &First<'_>, code: CountryCode) -> Option<String> {
        let territories = first.world.borders.territories(first.state.year);
        self.picture.path(code, &territories).map(|path| shortened(&path))
    }

    /// The lines that are not settled in the year.
    pub fn unsettled(&self, first: &First<'_>) -> String {
        self.picture.dashed(first.state.year)
    }

    /// What tells how a country looks in the year, and the paint where that is more than a colour.
    pub fn look(&self, first: &First<'_>, code: CountryCode) -> (Attributes, Option<Node>) {
        let known = first.screen.looks.iter();
        let mut known = known.filter(|known| first.dataset.place(known.place).code == Some(code));
        let look = known.next().map(|known| known.look).unwrap_or_default();
        let paint = fill(first.dataset, look, false, PREFIX);
        let attributes = [
            ("data-categories", category_names(first.dataset, look.categories)),
            ("fill", paint.as_ref().map(|paint| format!("url(#{})", paint.id))),
            ("data-for", category_names(first.dataset, look.served)),
            ("data-in-kind", look.in_kind.then(String::new)),
        ];
        let told = attributes.into_iter().filter_map(|(key, value)| Some((key, value?)));
        let grains = self.grains();
        let paint =
            paint.map(|paint| paint.node.with("patternTransform", stripe_transform(grains)));
        (told.collect(), paint)
    }

    /// Lines between places, which grow with the map, and then all marks, which do not.
    pub fn marks(&self, first: &First<'_>) -> (Vec<Node>, Vec<Node>) {
        let territories = first.world.borders.territories(first.state.year);
        let scene = Scene {
            picture: &self.picture,
            camera: self.camera,
            closeness: 1.0,
            territories: &territories,
            dataset: first.dataset,
            state: &first.state,
            screen: &first.screen,
            nameless: false,
        };
        let Drawing { marks, extras } = scene.drawing(self.size);
        let (mut lines, mut standing) = (Vec::new(), Vec::new());
        for extra in extras {
            match extra.obstacle() {
                Some(at) => {
                    let back = format!("translate({:.1} {:.1})", -at.x, -at.y);
                    let group = Node::new("g").with("transform", back).holding(extra.node());
                    standing.push(self.standing(at, group));
                }
                None => lines.push(self.grown(extra.node())),
            }
        }
        standing.extend(marks.iter().map(|(mark, look)| self.standing(mark.at, own(mark, look))));
        (lines, standing)
    }

    /// The element that shapes stand in.
    pub fn ground(&self) -> Node {
        let (least, most) = self.picture.frame();
        let frame = [least.x, least.y, most.x - least.x, most.y - least.y];
        let grains = self.picture.grains_to_a_pixel(1.0);
        let view_box = frame.map(|units| format!("{:.0}", units * grains));
        Node::new("svg")
            .with("viewBox", view_box.join(" "))
            .with("width", "100%")
            .with("height", "100%")
    }

    /// Outline of the sphere, and the graticule.
    pub fn grid(&self) -> [Node; 2] {
        let (sphere, graticule) = self.picture.grid();
        [
            Node::of("path", "sphere").with("d", shortened(&sphere)),
            Node::of("path", "graticule").with("d", graticule),
        ]
    }

    /// Grains of path data to a pixel.
    fn grains(&self) -> f64 {
        self.picture.grains_to_a_pixel(self.camera.scale)
    }

    /// An element at a place, as large as it is in any box.
    fn standing(&self, at: Pixels, element: Node) -> Node {
        let (least, most) = self.picture.frame();
        let unit = self.camera.units(at);
        let percent = |of: f64| format!("{:.1}%", of * 100.0);
        Node::new("svg")
            .with("x", percent((unit.x - least.x) / (most.x - least.x)))
            .with("y", percent((unit.y - least.y) / (most.y - least.y)))
            .with("overflow", "visible")
            .holding(element)
    }

    /// An element in pixels of the box, as large as its box.
    fn grown(&self, element: Node) -> Node {
        let (grains, shift) = (self.grains(), self.camera.shift);
        let (x, y) = (-shift.x * grains, -shift.y * grains);
        element.with("transform", format!("translate({x:.0} {y:.0})scale({grains:.2})"))
    }
}

/// The map as the page is served with it.
pub fn map(first: &First<'_>) -> Node {
    let plate = Plate::largest(first);
    let (lines, marks) = plate.marks(first);
    let (mut paints, mut countries) = (Node::new("defs"), Node::new("g"));
    countries.children.extend(plate.grid());
    for code in plate.codes() {
        let Some(shape) = plate.shape(first, code) else { continue };
        let (look, paint) = plate.look(first, code);
        let mut country = Node::of("path", "country");
        for (key, value) in look {
            country = country.with(key, value);
        }
        countries.children.push(country.with("d", shape));
        paints.children.extend(paint.filter(|paint| !paints.children.contains(paint)));
    }
    countries.children.push(Node::of("path", "unsettled").with("d", plate.unsettled(first)));
    let ground = plate.ground().holding(paints).holding(countries);
    Node::of("svg", "first-map")
        .with("role", "img")
        .with("aria-labelledby", "first-words")
        .holding(ground.holding(group("extras", lines)))
        .holding(group("first-marks", marks))
}

fn group(class: &'static str, children: Vec<Node>) -> Node {
    Node { children, ..Node::of("g", class) }
}

/// A mark at its own origin, without what the app's marks are found by.
fn own(mark: &Mark, look: &MarkLook) -> Node {
    let mut node = mark_node(mark, look);
    node.attributes.retain(|(key, _)| *key != "transform" && !CONTRACT.contains(key));
    node.with(OPENS, look.place.clone())
}
