//! One mark: ring or circle, leader, dot, label, and a target that a finger can hit.

use std::f64::consts::TAU;

use crate::unit::decimal;
use crate::view::drawing::node::{Node, short};
use crate::view::marks::{Alignment, Label, Mark, Pixels, RING, TARGET};

/// What differs at a place from the moment it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Something is there that was not.
    Began,
    /// Nothing is there any more.
    Ended,
}

/// What a mark says and shows besides its position.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLook {
    /// Identifier of the place.
    pub place: String,
    /// Its name in the year shown.
    pub name: String,
    /// Name and categories, for speech.
    pub spoken: String,
    /// Identifiers of its categories and the share of each in the ring or circle.
    pub shares: Vec<(String, f64)>,
    /// The categories as the DOM contract writes them, for a place that is no country.
    pub categories: Option<String>,
    /// Radius in pixels of the circle for its people; `None` when places are shown, not people.
    pub circle: Option<f64>,
    /// What differs here.
    pub difference: Option<Difference>,
    /// Whether goods were given here.
    pub gift: bool,
    /// Whether the number of people is not known, wholly or in part.
    pub unknown: bool,
}

/// The element of a mark.
pub fn mark_node(mark: &Mark, look: &MarkLook) -> Node {
    let mut group = Node::of("g", "place-mark")
        .with("data-place", look.place.clone())
        .with("role", "button")
        .with("tabindex", "-1")
        .with("aria-label", look.spoken.clone());
    if let Some(categories) = &look.categories {
        group = group.with("data-categories", categories.clone());
    }
    if look.gift {
        group = group.with("data-in-kind", "");
    }
    match look.difference {
        Some(Difference::Began) => group = group.with("data-change", "began"),
        Some(Difference::Ended) => group = group.with("data-change", "ended"),
        None => {}
    }
    group =
        group.with("transform", format!("translate({} {})", short(mark.at.x), short(mark.at.y)));
    if mark.leader {
        let (x, y) = (mark.anchor.x - mark.at.x, mark.anchor.y - mark.at.y);
        let line = format!("M0 0L{} {}", short(x), short(y));
        group = group
            .holding(Node::of("path", "leader").with("d", line))
            .holding(Node::of("circle", "site").with("r", "2").at("cx", x).at("cy", y));
    }
    match look.circle {
        Some(radius) => push_circle(&mut group, look, radius),
        None => push_ring(&mut group, mark, look),
    }
    if let Some(difference) = look.difference {
        let beside = if mark.ring { look.circle.unwrap_or(0.0).max(RING) } else { 0.0 };
        let (x, y) = (short(-beside - 1.0), short(-beside - 5.0));
        group.children.push(match difference {
            Difference::Began => {
                Node::of("path", "began-sign").with("d", format!("M{x} {y}v7m-3.5 -3.5h7"))
            }
            Difference::Ended => {
                Node::of("path", "began-sign").with("d", format!("M{x} {y}m-3.5 3.5h7"))
            }
        });
    }
    if mark.ring {
        // A little more than the least, which rounding must not fall below.
        let side = TARGET + 0.4;
        let target = Node::of("rect", "target").at("x", -side / 2.0).at("y", -side / 2.0);
        group.children.push(target.at("width", side).at("height", side));
    }
    if let Some(gift) = mark.gift {
        let at = Pixels { x: gift.x - mark.at.x, y: gift.y - mark.at.y };
        group.children.push(gift_node(at));
    }
    if let Some(label) = mark.label {
        let at = Pixels { x: label.at.x - mark.at.x, y: label.at.y - mark.at.y };
        group.children.push(label_node("place-label", Label { at, ..label }, &look.name));
    }
    group
}

/// A ring with a segment for each category, clockwise from the top in their fixed order; nothing
/// but a halo for the focus where the shape itself can be seen.
fn push_ring(group: &mut Node, mark: &Mark, look: &MarkLook) {
    let halo = if mark.ring { "halo" } else { "halo spot" };
    group.children.push(Node::of("circle", halo).at("r", RING + 2.0));
    if !mark.ring {
        return;
    }
    let radius = RING - 2.0;
    if let [(only, _)] = look.shares.as_slice() {
        let ring = Node::of("circle", "ring").with("data-swatch", only.clone());
        group.children.push(ring.at("r", radius));
    } else {
        let share = TAU / look.shares.len() as f64;
        // A sliver of the halo shows between segments, so that they are told apart without colour.
        let gap = 0.09;
        for (position, (category, _)) in look.shares.iter().enumerate() {
            let start = position as f64 * share + gap;
            let outline = format!("M{}", arc(radius, start, start + share - 2.0 * gap));
            let ring = Node::of("path", "ring").with("data-swatch", category.clone());
            group.children.push(ring.with("d", outline));
        }
    }
    if !mark.leader {
        group.children.push(Node::of("circle", "site").with("r", "3"));
    }
}

/// A circle for the people, in sectors for their categories; hollow when no number is known.
fn push_circle(group: &mut Node, look: &MarkLook, radius: f64) {
    group.children.push(Node::of("circle", "halo spot").at("r", radius + 3.0));
    if look.unknown {
        let around = radius.max(RING - 2.0) + 1.5;
        group.children.push(Node::of("circle", "hollow").at("r", around));
    }
    if radius <= 0.0 {
        return;
    }
    let alone = look.shares.len() == 1;
    let mut start = 0.0;
    for (category, share) in &look.shares {
        let end = start + share * TAU;
        let people = |name| Node::of(name, "people").with("data-swatch", category.clone());
        group.children.push(if alone || *share > 0.999 {
            people("circle").at("r", radius)
        } else {
            people("path").with("d", format!("M0 0L{}Z", arc(radius, start, end)))
        });
        start = end;
    }
}

/// Path data of an arc about the middle, clockwise from the top, angles in radians.
fn arc(radius: f64, start: f64, end: f64) -> String {
    let pair = |x: f64, y: f64| [decimal(x, 2), decimal(y, 2)].join(" ");
    let point = |angle: f64| pair(radius * angle.sin(), -radius * angle.cos());
    let large = u8::from(end - start > TAU / 2.0);
    format!("{}A{} 0 {large} 1 {}", point(start), pair(radius, radius), point(end))
}

/// A name where it found room.
pub fn label_node(class: &'static str, label: Label, name: &str) -> Node {
    let anchor = match label.alignment {
        Alignment::Start => "start",
        Alignment::Middle => "middle",
        Alignment::End => "end",
    };
    let text = Node::of("text", class).at("x", label.at.x).at("y", label.at.y);
    text.with("text-anchor", anchor).saying(name.to_owned())
}

/// A small box that stands for goods given.
pub fn gift_node(at: Pixels) -> Node {
    let (left, top) = (short(at.x - 5.0), short(at.y - 4.5));
    Node::of("path", "gift-mark").with("d", format!("M{left} {top}h10v9h-10zm0 3h10m-5-3v9"))
}
