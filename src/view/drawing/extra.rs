//! What is drawn under the marks for the eye alone, in pixels: nobody can focus it.

use crate::view::dots::Dot;
use crate::view::drawing::mark::{gift_node, label_node};
use crate::view::drawing::node::{Node, short};
use crate::view::marks::Pixels;

/// One line, dot or box.
#[derive(Clone, Debug, PartialEq)]
pub enum Extra {
    /// Category and path data of the line from where people worked to whom they worked for.
    Connector(String, String),
    /// A place of supply, training or loading.
    Staging(Pixels),
    /// A gift of goods to a country where nobody worked.
    Gift(Pixels),
    /// A place where something ended since the year before.
    Ended(Pixels),
    /// A place at sea of a dispatch under another law, with its name.
    OtherLaw(Dot),
    /// A camp or office with its name, when the reader is close.
    Site(Dot),
}

impl Extra {
    /// Where it stands in the way of a label.
    pub fn obstacle(&self) -> Option<Pixels> {
        match self {
            Extra::Gift(at) | Extra::Staging(at) | Extra::Ended(at) => Some(*at),
            Extra::OtherLaw(dot) | Extra::Site(dot) => Some(dot.at),
            Extra::Connector(..) => None,
        }
    }

    /// The dot whose name takes the room that is left.
    pub fn dot_mut(&mut self) -> Option<&mut Dot> {
        match self {
            Extra::OtherLaw(dot) | Extra::Site(dot) => Some(dot),
            _ => None,
        }
    }

    /// Its element.
    pub fn node(&self) -> Node {
        match self {
            Extra::Connector(category, path) => Node::of("path", "connector")
                .with("data-swatch", category.clone())
                .with("d", path.clone()),
            Extra::Staging(at) => {
                Node::of("circle", "staging-dot").with("r", "3").at("cx", at.x).at("cy", at.y)
            }
            Extra::Gift(at) => gift_node(*at),
            Extra::Ended(at) => {
                let (x, y) = (short(at.x - 6.0), short(at.y));
                let ring = format!("M{x} {y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0m2.5 0h7");
                Node::of("path", "ended-sign").with("d", ring)
            }
            Extra::OtherLaw(dot) => named(dot, "other-law-mark", "other-law-site"),
            Extra::Site(dot) => named(dot, "site-mark", "site"),
        }
    }
}

/// A dot or circle, and its name where there was room.
fn named(dot: &Dot, class: &'static str, circle: &'static str) -> Node {
    let Pixels { x, y } = dot.at;
    let circle = Node::of("circle", circle).at("r", dot.radius).at("cx", x).at("cy", y);
    let group = Node::of("g", class).holding(circle);
    match dot.label {
        Some(label) => group.holding(label_node("site-label", label, &dot.name)),
        None => group,
    }
}
