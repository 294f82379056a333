//! The map of the first picture: shapes that grow with their box, and marks that do not.

use pko_atlas::view::{
    Camera, Detail, Mark, MarkLook, Node, Picture, Pixels, Scene, category_names, mark_node,
    shortened,
};

use super::First;

/// A box of a common size, for which labels are placed; in others they keep their distance.
const BOX: Pixels = Pixels { x: 1060.0, y: 630.0 };
/// Attributes of the app's contract, which are the app's alone.
const CONTRACT: [&str; 5] = ["data-place", "data-change", "role", "tabindex", "aria-label"];

/// The map.
pub fn map(first: &First<'_>) -> Node {
    let picture = Picture::draw(first.world, first.state.layout, Detail::Plain);
    let (least, most) = picture.frame();
    let (width, height) = (most.x - least.x, most.y - least.y);
    let camera = Camera::fit((least, most), BOX);
    let share = |at: Pixels| {
        let unit = camera.units(at);
        let percent = |of: f64| format!("{:.3}%", of * 100.0);
        (percent((unit.x - least.x) / width), percent((unit.y - least.y) / height))
    };
    let grains = picture.grains_to_a_pixel(1.0);
    let view_box = [least.x, least.y, width, height].map(|units| format!("{:.0}", units * grains));
    let shapes = Node::new("svg")
        .with("viewBox", view_box.join(" "))
        .with("width", "100%")
        .with("height", "100%")
        .holding(shapes(first, &picture));
    let territories = first.world.borders.territories(first.state.year);
    let scene = Scene {
        picture: &picture,
        camera,
        closeness: 1.0,
        territories: &territories,
        dataset: first.dataset,
        state: &first.state,
        screen: &first.screen,
        nameless: false,
    };
    let marks = scene.drawing(BOX).marks.into_iter().map(|(mark, look)| {
        let (x, y) = share(mark.at);
        Node::new("svg")
            .with("x", x)
            .with("y", y)
            .with("overflow", "visible")
            .holding(own(&mark, &look))
    });
    let mut map = Node::of("svg", "first-map")
        .with("role", "img")
        .with("aria-labelledby", "first-words")
        .holding(shapes);
    map.children.extend(marks);
    map
}

/// A mark at its own origin, without what the app's marks are found by.
fn own(mark: &Mark, look: &MarkLook) -> Node {
    let mut node = mark_node(mark, look);
    node.attributes.retain(|(key, _)| *key != "transform" && !CONTRACT.contains(key));
    node
}

fn shapes(first: &First<'_>, picture: &Picture) -> Node {
    let territories = first.world.borders.territories(first.state.year);
    let (sphere, graticule) = picture.grid();
    let mut world = Node::new("g")
        .holding(Node::of("path", "sphere").with("d", shortened(&sphere)))
        .holding(Node::of("path", "graticule").with("d", graticule));
    for code in picture.codes().filter(|code| code.as_str() != "ATA") {
        let Some(path) = picture.path(code, &territories) else { continue };
        let look = first
            .screen
            .looks
            .iter()
            .find(|known| first.dataset.place(known.place).code == Some(code))
            .map(|known| known.look)
            .unwrap_or_default();
        let mut country = Node::of("path", "country");
        if let Some(names) = category_names(first.dataset, look.categories) {
            country = country.with("data-categories", names);
        }
        if let Some(names) = category_names(first.dataset, look.served) {
            country = country.with("data-for", names);
        }
        world.children.push(country.with("d", shortened(&path)));
    }
    let dashed = picture.dashed(first.state.year);
    world.holding(Node::of("path", "unsettled").with("d", dashed))
}
