//! The play-through as one picture that moves: all years in an SVG file, each shown for its time.
//! Programs that do not animate show the year the reader was looking at.

use std::collections::BTreeMap;

use crate::unit::{CountryCode, Year};
use crate::view::drawing::node::Node;
use crate::view::drawing::sheet::{Ground, Sheet, file_text};
use crate::view::screen::Screen;
use crate::view::state::{Mode, State};
use crate::view::summary::description;

/// The text of an SVG file that plays through all years, over and over.
pub fn moving_picture(sheet: &Sheet<'_>) -> String {
    // Two years beside each other are no play-through.
    let mode = if sheet.state.mode == Mode::SoFar { Mode::SoFar } else { Mode::ThisYear };
    let plain = State { mode, ..sheet.state.clone() };
    let sheet = &Sheet { state: &plain, ..sheet.clone() };
    let (dataset, borders) = (sheet.dataset, &sheet.world.borders);
    let ground = Ground::new(sheet.world, sheet.state.layout);
    let years: Vec<Year> = dataset.years().collect();
    let mut shapes = Shapes::default();
    let mut paints = Vec::new();
    let mut frames = Vec::new();
    for year in &years {
        let state = State { year: *year, ..sheet.state.clone() };
        let own = Sheet { state: &state, ..sheet.clone() };
        let screen = Screen::derive(dataset, borders, &state, None);
        let territories = borders.territories(*year);
        let mut land = Node::new("g").with("transform", ground.transform());
        let others: Vec<CountryCode> = (screen.view.other_laws.iter())
            .filter_map(|at| dataset.other_laws.get(*at))
            .flat_map(|other| other.codes.iter().copied())
            .collect();
        for code in ground.picture.codes().filter(|code| code.as_str() != "ATA") {
            let Some(path) = ground.picture.path(code, &territories) else { continue };
            let known =
                screen.looks.iter().find(|known| dataset.place(known.place).code == Some(code));
            let look = known.map(|known| known.look).unwrap_or_default();
            let shape = shapes.named(code, path);
            let node = Node::of("use", "country").with("href", format!("#{shape}"));
            let node = own.country(node, look, others.contains(&code), ground.grains, &mut paints);
            land.children.push(node);
        }
        let dashes = Node::of("path", "unsettled").with("d", ground.picture.dashed(*year));
        land.children.push(dashes);
        own.style().dress(&mut land, ground.grains);
        frames.push((land, own.above(&ground, &screen, false), own.large_years(&ground)));
    }
    let (still, moving) = part(frames, ground.transform());
    let (sphere, graticule) = ground.picture.grid();
    let mut sea = Node::new("g")
        .with("transform", ground.transform())
        .holding(Node::of("path", "sphere").with("d", sphere))
        .holding(Node::of("path", "graticule").with("d", graticule));
    sheet.style().dress(&mut sea, ground.grains);
    let mut map = Node::new("g").holding(shapes.into_node()).holding(sea).holding(still);
    let seconds = f64::from(sheet.state.speed.milliseconds()) / 1_000.0;
    for (position, (year, frame)) in years.iter().zip(moving).enumerate() {
        let shown = if *year == sheet.state.year { "visible" } else { "hidden" };
        let timed = animation(position, years.len(), seconds);
        map.children.push(frame.with("visibility", shown).holding(timed));
    }
    let screen = Screen::derive(dataset, borders, sheet.state, None);
    let words = description(dataset, sheet.state, &screen);
    file_text(&sheet.framed(&ground, None, words, paints, map))
}

/// Shapes of countries, each kept once.
#[derive(Default)]
struct Shapes(BTreeMap<CountryCode, Vec<String>>);

impl Shapes {
    /// The identifier of a country's shape.
    fn named(&mut self, code: CountryCode, path: String) -> String {
        let known = self.0.entry(code).or_default();
        let at = known.iter().position(|own| *own == path).unwrap_or_else(|| {
            known.push(path);
            known.len() - 1
        });
        format!("{}-{at}", code.as_str())
    }

    fn into_node(self) -> Node {
        let mut definitions = Node::new("defs");
        for (code, paths) in self.0 {
            for (at, path) in paths.into_iter().enumerate() {
                let id = format!("{}-{at}", code.as_str());
                definitions.children.push(Node::new("path").with("id", id).with("d", path));
            }
        }
        definitions
    }
}

type Frame = (Node, Node, Node);

/// Countries that look the same in all years, once; and for each year the others and its marks.
fn part(frames: Vec<Frame>, transform: String) -> (Node, Vec<Node>) {
    let still: Vec<Node> = match frames.split_first() {
        Some(((first, _, _), rest)) => (first.children.iter())
            .filter(|node| rest.iter().all(|(land, _, _)| land.children.contains(node)))
            .cloned()
            .collect(),
        None => Vec::new(),
    };
    let moving = frames.into_iter().map(|(mut land, above, years)| {
        land.children.retain(|node| !still.contains(node));
        Node::new("g").holding(land).holding(above).holding(years)
    });
    let moving = moving.collect();
    let mut ground = Node::new("g").with("transform", transform);
    ground.children = still;
    (ground, moving)
}

/// Shows a frame in its turn.
fn animation(position: usize, count: usize, seconds: f64) -> Node {
    let share = |step: usize| format!("{:.5}", step as f64 / count as f64);
    let (values, times) = match position {
        0 => ("visible;hidden", format!("0;{}", share(1))),
        at if at + 1 == count => ("hidden;visible", format!("0;{}", share(at))),
        at => ("hidden;visible;hidden", format!("0;{};{}", share(at), share(at + 1))),
    };
    Node::new("animate")
        .with("attributeName", "visibility")
        .with("values", values)
        .with("keyTimes", times)
        .with("calcMode", "discrete")
        .with("dur", format!("{}s", count as f64 * seconds))
        .with("repeatCount", "indefinite")
}
