//! The bare map of a year, without a word in it: what stands in the place of the atlas until it is
//! loaded, and what a card shows. Everybody's language is served by the same file, and it is small:
//! countries without a record are one outline.

use std::rc::Rc;

use crate::unit::decimal;
use crate::view::drawing::node::Node;
use crate::view::drawing::sheet::{Ground, Sheet};
use crate::view::marks::Pixels;
use crate::view::picture::Detail;
use crate::view::screen::Screen;
use crate::view::state::Layout;
use crate::world::World;

/// The world drawn once, for the pictures of many years.
pub struct Still {
    ground: Ground,
}

impl Still {
    /// Draws the world into a box of `width` × `height` pixels.
    pub fn new(world: &Rc<World>, layout: Layout, (width, height): (f64, f64)) -> Still {
        // A pixel to a whole number is as fine as a picture of this size can show.
        let detail = if width > 1_000.0 { Detail::Coarse } else { Detail::Sketch };
        Still { ground: Ground::fitted(world, layout, detail, Pixels { x: width, y: height }) }
    }

    /// The text of an SVG file of what `sheet` shows.
    pub fn text(&self, sheet: &Sheet<'_>) -> String {
        let mut text = String::new();
        self.node(sheet).write(&mut text);
        text
    }

    fn node(&self, sheet: &Sheet<'_>) -> Node {
        let ground = &self.ground;
        let borders = &sheet.world.borders;
        let screen = Screen::derive(sheet.dataset, borders, sheet.state, None);
        let mut paints = Vec::new();
        let mut world = self.world(sheet, &screen, &mut paints);
        sheet.style().dress(&mut world, ground.grains);
        let mut above = sheet.above(ground, &screen, true);
        strip(&mut above);
        let mut definitions = Node::new("defs");
        definitions.children.extend(paints.into_iter().map(|paint| paint.node));
        let Pixels { x, y } = ground.size;
        Node::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {} {}", decimal(x, 0), decimal(y, 0)))
            .at("width", x)
            .at("height", y)
            .holding(definitions)
            .holding(world)
            .holding(above)
    }

    /// Sea, land and the countries with a record, in grains.
    fn world(&self, sheet: &Sheet<'_>, screen: &Screen, paints: &mut Vec<super::Fill>) -> Node {
        let picture = &self.ground.picture;
        let mut land = String::new();
        let mut countries = Vec::new();
        for country in self.ground.countries(sheet, screen) {
            if country.has_record() {
                countries.push(country.node(sheet, self.ground.grains, paints));
            } else {
                land.push_str(&country.path);
            }
        }
        let mut world = Node::new("g")
            .with("transform", self.ground.transform())
            .holding(Node::of("path", "sphere").with("d", picture.grid().0))
            .holding(Node::of("path", "country").with("d", land));
        world.children.extend(countries);
        for (key, value) in world.children.iter_mut().flat_map(|node| &mut node.attributes) {
            if *key == "d" {
                *value = shortened(value).into();
            }
        }
        let dashed = picture.dashed(sheet.state.year);
        world.children.push(Node::of("path", "unsettled").with("d", dashed));
        world
    }
}

/// Takes away what is said in a language, and what only a page has a use for.
fn strip(node: &mut Node) {
    node.attributes.retain(|(key, _)| *key != "aria-label");
    node.children.retain(|child| child.name != "text");
    node.children.iter_mut().for_each(strip);
}

/// The same path data in fewer letters: steps straight across or down by their own commands, and no
/// command said twice.
pub fn shortened(path: &str) -> String {
    let mut short = String::with_capacity(path.len());
    let mut slanted = false;
    for (position, piece) in path.split('l').enumerate() {
        let (step, rest) = piece.split_at(piece.find('Z').unwrap_or(piece.len()));
        let (across, down) = (step.strip_suffix(" 0"), step.strip_prefix('0'));
        match (across, down) {
            _ if position == 0 => short.push_str(step),
            (Some(across), _) => short.extend(["h", across]),
            (None, Some(down)) => short.extend(["v", down.trim_start()]),
            (None, None) => {
                let mark = match (slanted, step.starts_with('-')) {
                    (false, _) => "l",
                    (true, true) => "",
                    (true, false) => " ",
                };
                short.extend([mark, step]);
            }
        }
        slanted = position > 0 && across.is_none() && down.is_none() && rest.is_empty();
        short.push_str(rest);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_is_shortened_and_says_the_same() {
        let long = "M10 5l1 0l0-2l-3 4l-1-1l2 2l0 7l10 0l1 1ZM0 20l-1 0l0 1Z";
        assert_eq!(shortened(long), "M10 5h1v-2l-3 4-1-1 2 2v7h10l1 1ZM0 20h-1v1Z");
    }
}
