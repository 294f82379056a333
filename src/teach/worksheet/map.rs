//! The map of a worksheet: outlines, patterns and numbers in black on white, which a copier keeps.

use std::rc::Rc;

use crate::record::{CategorySet, Dataset, PlaceIndex};
use crate::unit::CountryCode;
use crate::view::{
    Alignment, Camera, Candidate, Detail, Fill, Layout, Look, Mark, Node, Picture, Pixels, State,
    fill, marks, place_name,
};
use crate::world::{Territory, World};

/// Width of the map in its own units; on A4 one of them is about 0.28 mm.
pub const WIDTH: f64 = 640.0;
/// Greatest height.
const HEIGHT: f64 = 330.0;
/// Radius of the circle that holds a number.
const CIRCLE: f64 = 9.5;

/// What a map shows beside the outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shows {
    /// The patterns of the categories.
    pub patterns: bool,
    /// The numbers.
    pub numbers: bool,
    /// The names, where there is room.
    pub names: bool,
}

/// The shapes, laid out once for all maps of a sheet.
pub struct Ground<'a> {
    dataset: &'a Dataset,
    state: &'a State,
    picture: Picture,
    territories: Vec<Territory>,
    camera: Camera,
    size: Pixels,
    grains: f64,
}

impl<'a> Ground<'a> {
    /// The shapes of the year of `state`. Paper is flat: a globe becomes the map about 11° E.
    pub fn new(world: &Rc<World>, dataset: &'a Dataset, state: &'a State) -> Ground<'a> {
        let layout = match state.layout {
            Layout::Globe => Layout::Atlantic,
            flat => flat,
        };
        let picture = Picture::draw(world, layout, Detail::Coarse);
        let (least, most) = picture.frame();
        let ratio = (most.y - least.y) / (most.x - least.x).max(1e-3);
        let size = Pixels { x: WIDTH, y: (WIDTH * ratio).min(HEIGHT).round() };
        let camera = Camera::fit((least, most), size);
        let grains = picture.grains_to_a_pixel(camera.scale);
        let territories = world.borders.territories(state.year);
        Ground { dataset, state, picture, territories, camera, size, grains }
    }

    /// Those of `places` that have a position, from west to east.
    pub fn in_order(&self, places: impl Iterator<Item = PlaceIndex>) -> Vec<PlaceIndex> {
        let mut placed: Vec<(f64, PlaceIndex)> =
            places.filter_map(|place| Some((self.at(place)?.x, place))).collect();
        placed.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        placed.into_iter().map(|(_, place)| place).collect()
    }

    fn at(&self, place: PlaceIndex) -> Option<Pixels> {
        let (anchor, _) = self.picture.stand(self.dataset, place, &self.territories)?;
        Some(self.camera.pixels(anchor))
    }

    fn name(&self, place: PlaceIndex) -> &'a str {
        place_name(self.dataset.place(place), self.state.year, self.state.language)
    }

    /// Draws a map with `places` numbered from 1 in their order, each with its categories; `prefix`
    /// keeps the identifiers of two drawings on one page apart.
    pub fn draw(&self, places: &[(PlaceIndex, CategorySet)], shows: Shows, prefix: &str) -> Node {
        let mut paints: Vec<Fill> = Vec::new();
        let mut shapes = Node::new("g").with("transform", self.transform());
        let (sphere, graticule) = self.picture.grid();
        shapes.children.push(Node::new("path").with("d", sphere).with("fill", "#fff"));
        shapes.children.push(self.line(graticule, "#ddd", 0.6));
        for code in self.picture.codes().filter(|code| code.as_str() != "ATA") {
            let Some(path) = self.picture.path(code, &self.territories) else { continue };
            let look = self.look(code, places).filter(|_| shows.patterns);
            let paint = look.and_then(|look| fill(self.dataset, look, true, prefix));
            let node = Node::new("path").with("d", path).with("stroke-linejoin", "round");
            shapes.children.push(match paint {
                None => self.outlined(node.with("fill", "#f2f2f2"), "#777", 0.6),
                Some(paint) => {
                    let url = format!("url(#{})", paint.id);
                    if !paints.iter().any(|known| known.id == paint.id) {
                        paints.push(paint);
                    }
                    let iso = code.as_str().to_owned();
                    self.outlined(node.with("fill", url).with("data-iso", iso), "#000", 1.2)
                }
            });
        }
        let unsettled = self.line(self.picture.dashed(self.state.year), "#777", 1.0);
        let dashes = format!("{:.2} {:.2}", 3.0 * self.grains, 2.5 * self.grains);
        shapes.children.push(unsettled.with("stroke-dasharray", dashes));

        let mut definitions = Node::new("defs");
        for mut paint in paints {
            paint.node = paint
                .node
                .with("patternTransform", format!("scale({:.3}) rotate(45)", self.grains));
            ink(&mut paint.node);
            definitions.children.push(paint.node);
        }
        let mut map = Node::new("svg")
            .with("viewBox", format!("0 0 {WIDTH} {}", self.size.y))
            .with("role", "img")
            .holding(definitions)
            .holding(shapes);
        if shows.numbers {
            self.number(&mut map, places, shows.names);
        }
        map
    }

    /// Adds circles with numbers, each with a line to its place where it stands beside it.
    fn number(&self, map: &mut Node, places: &[(PlaceIndex, CategorySet)], names: bool) {
        let candidates: Vec<Candidate<'_>> = places
            .iter()
            .filter_map(|(place, _)| {
                Some(Candidate {
                    place: *place,
                    anchor: self.at(*place)?,
                    extent: Pixels::default(),
                    circle: 0.0,
                    name: self.name(*place),
                    gift: false,
                    weight: 0.0,
                })
            })
            .collect();
        for (at, mark) in marks(&candidates, &[], self.size).iter().enumerate() {
            map.children.extend(numbered(mark, at + 1));
            let label = mark.label.filter(|_| names);
            map.children.extend(label.map(|label| {
                let end = match label.alignment {
                    Alignment::Start => "start",
                    Alignment::Middle => "middle",
                    Alignment::End => "end",
                };
                text(label.at, self.name(mark.place))
                    .with("text-anchor", end)
                    .with("stroke", "#fff")
                    .with("stroke-width", "3")
                    .with("stroke-linejoin", "round")
                    .with("paint-order", "stroke")
            }));
        }
    }

    fn look(&self, code: CountryCode, places: &[(PlaceIndex, CategorySet)]) -> Option<Look> {
        let own = places.iter().find(|(place, _)| self.dataset.place(*place).code == Some(code));
        own.map(|(_, categories)| Look { categories: *categories, ..Look::default() })
    }

    fn transform(&self) -> String {
        let Pixels { x, y } = self.camera.shift;
        format!("translate({x:.2} {y:.2}) scale({:.6})", 1.0 / self.grains)
    }

    fn line(&self, path: String, colour: &'static str, width: f64) -> Node {
        self.outlined(Node::new("path").with("d", path).with("fill", "none"), colour, width)
    }

    fn outlined(&self, node: Node, colour: &'static str, width: f64) -> Node {
        node.with("stroke", colour).with("stroke-width", format!("{:.2}", width * self.grains))
    }
}

/// A sample of the pattern of a category, 28 by 14.
pub fn sample(dataset: &Dataset, categories: CategorySet, prefix: &str) -> Node {
    let look = Look { categories, ..Look::default() };
    let frame = Node::new("rect").with("x", "0.5").with("y", "0.5").with("width", "27");
    let frame = frame.with("height", "13").with("stroke", "#000");
    let node = Node::new("svg").with("viewBox", "0 0 28 14").with("aria-hidden", "true");
    match fill(dataset, look, true, prefix) {
        None => node.holding(frame.with("fill", "#fff")),
        Some(mut paint) => {
            let url = format!("url(#{})", paint.id);
            paint.node = paint.node.with("patternTransform", "rotate(45)");
            ink(&mut paint.node);
            node.holding(Node::new("defs").holding(paint.node)).holding(frame.with("fill", url))
        }
    }
}

/// A circle with something in it, or empty.
pub fn circle(at: Pixels, radius: f64, inside: &str) -> Vec<Node> {
    let ring = Node::new("circle").at("cx", at.x).at("cy", at.y).at("r", radius);
    let ring = ring.with("fill", "#fff").with("stroke", "#000").with("stroke-width", "1.3");
    let below = Pixels { x: at.x, y: at.y + 4.2 };
    let letter = text(below, inside).with("text-anchor", "middle");
    std::iter::once(ring).chain((!inside.is_empty()).then_some(letter)).collect()
}

/// A word in the map.
pub fn text(at: Pixels, words: &str) -> Node {
    let node = Node::new("text").at("x", at.x).at("y", at.y).with("font-size", "12");
    node.with("font-weight", "600").with("fill", "#000").saying(words)
}

fn numbered(mark: &Mark, number: usize) -> Vec<Node> {
    let mut nodes = Vec::new();
    if mark.leader {
        let line = Node::new("path").with(
            "d",
            format!("M{:.1} {:.1}L{:.1} {:.1}", mark.anchor.x, mark.anchor.y, mark.at.x, mark.at.y),
        );
        nodes.push(line.with("stroke", "#000").with("stroke-width", "1"));
        nodes.push(
            Node::new("circle").at("cx", mark.anchor.x).at("cy", mark.anchor.y).with("r", "2"),
        );
    }
    nodes.extend(circle(mark.at, CIRCLE, &number.to_string()));
    nodes
}

/// Paints a pattern in black on white.
fn ink(node: &mut Node) {
    let paint: &[(&'static str, &'static str)] = match (node.name, node.attribute("class")) {
        ("rect", _) => &[("fill", "#fff")],
        (_, Some("texture")) => &[
            ("fill", "none"),
            ("stroke", "#000"),
            ("stroke-width", "1.8"),
            ("stroke-linecap", "round"),
        ],
        _ => &[],
    };
    node.attributes.retain(|(key, _)| !matches!(*key, "class" | "data-swatch"));
    node.attributes.extend(paint.iter().map(|(key, value)| (*key, (*value).into())));
    node.children.iter_mut().for_each(ink);
}
