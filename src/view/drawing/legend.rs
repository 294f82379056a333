//! The legend of a picture: what its colours and signs mean.

use crate::record::CategoryIndex;
use crate::text::catalogue;
use crate::unit::decimal;
use crate::view::change::Look;
use crate::view::drawing::extra::Extra;
use crate::view::drawing::fill::texture;
use crate::view::drawing::mark::gift_node;
use crate::view::drawing::node::Node;
use crate::view::drawing::palette::hex;
use crate::view::drawing::sheet::Sheet;
use crate::view::drawing::style::FONTS;
use crate::view::marks::{Pixels, text_width};
use crate::view::screen::Screen;
use crate::view::state::Mode;
use crate::view::words::say;

/// Height of a line.
const LINE: f64 = 22.0;
/// From a sign to its text, and from a text to the next sign.
const ROOM: (f64, f64) = (20.0, 22.0);

/// The signs that `screen` uses with their meanings, in lines of at most `width`, and their height;
/// without a screen, those of all years.
pub fn legend(sheet: &Sheet<'_>, screen: Option<&Screen>, width: f64) -> (Node, f64) {
    let mut group = Node::new("g");
    let mut at = Pixels::default();
    for (sign, text) in keys(sheet, screen) {
        let needed = ROOM.0 + text_width(&text);
        if at.x > 0.0 && at.x + needed > width {
            at = Pixels { x: 0.0, y: at.y + LINE };
        }
        let mut placed = Node::new("g")
            .with("transform", format!("translate({} {})", decimal(at.x, 0), decimal(at.y, 0)));
        let label = Node::new("text")
            .at("x", ROOM.0)
            .at("y", 11.0)
            .with("font-family", FONTS)
            .with("font-size", "13")
            .with("fill", hex(sheet.palette().ink))
            .saying(text);
        placed.children.push(sign);
        placed.children.push(label);
        group.children.push(placed);
        at.x += needed + ROOM.1;
    }
    (group, at.y + LINE)
}

fn keys(sheet: &Sheet<'_>, screen: Option<&Screen>) -> Vec<(Node, String)> {
    let (dataset, state) = (sheet.dataset, sheet.state);
    let (words, palette) = (catalogue(state.language), sheet.palette());
    let mut keys = Vec::new();
    for (position, category) in (0u8..).zip(&dataset.categories) {
        if !state.categories.contains(CategoryIndex(position)) {
            continue;
        }
        let colour = palette.category(usize::from(position));
        let mut sign = Node::new("g").holding(square(hex(colour)));
        if state.patterns {
            let drawn = Node::of("path", "texture").with("d", texture(position));
            sign.children.push(drawn.with("transform", "rotate(45 6 6)"));
        }
        let name = say(&category.name, state.language);
        let counts = screen.map(|screen| &screen.view.category_counts);
        let count = counts.and_then(|counts| counts.get(usize::from(position)));
        keys.push((sign, count.map_or(name.to_owned(), |count| format!("{name} {count}"))));
    }
    let uses = |test: fn(&Screen) -> bool| screen.is_none_or(test);
    let serves = |screen: &Screen| {
        // A line may lead to a country that has work of its own and keeps its colour.
        !screen.view.connectors.is_empty()
            || screen.looks.iter().any(|known| is_served(&known.look))
    };
    if uses(serves) {
        let looks = screen.into_iter().flat_map(|screen| screen.looks.iter());
        let shown = looks.filter_map(|known| known.look.served.iter().next()).next();
        let tint = palette.tint(shown.map_or(0, |index| usize::from(index.0)));
        keys.push((square(hex(tint)), words.people_served.to_owned()));
    }
    if state.in_kind && uses(|screen| !screen.view.in_kind_places.is_empty()) {
        keys.push((gift_node(Pixels { x: 6.0, y: 6.0 }), words.gift_here.to_owned()));
    }
    if uses(|screen| !screen.changes.began.is_empty()) {
        let text = match state.mode {
            Mode::Compared(_) => (words.only_in)(state.year),
            Mode::ThisYear | Mode::SoFar => words.began_here.to_owned(),
        };
        keys.push((Node::of("path", "began-sign").with("d", "M6 1v10M1 6h10"), text));
    }
    if uses(|screen| !screen.changes.gone.is_empty()) {
        keys.push(match state.mode {
            Mode::Compared(other) => {
                let sign = Node::of("path", "began-sign").with("d", "M1 6h10");
                (sign, (words.only_in)(other))
            }
            Mode::ThisYear | Mode::SoFar => {
                let sign = Extra::Ended(Pixels { x: 6.0, y: 6.0 }).node();
                (sign, words.ended_here.to_owned())
            }
        });
    }
    if state.other_laws && uses(|screen| !screen.view.other_laws.is_empty()) {
        let sign = Node::of("path", "hatch").with("d", "M1 1L11 11");
        keys.push((sign, words.other_laws.to_owned()));
    }
    for (sign, _) in &mut keys {
        sheet.style().dress(sign, 1.0);
    }
    keys
}

/// Whether a place is tinted because its people were served from elsewhere.
fn is_served(look: &Look) -> bool {
    !look.served.is_empty() && look.categories.is_empty()
}

fn square(fill: String) -> Node {
    Node::new("rect").with("width", "12").with("height", "12").with("fill", fill)
}
