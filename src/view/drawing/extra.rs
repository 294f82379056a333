//! What is drawn under the marks for the eye alone, in pixels: nobody can focus it.

use crate::view::drawing::mark::gift_node;
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
    OtherLaw(Pixels, String),
    /// A camp or office with its name, when the reader is close.
    Site(Pixels, String),
}

impl Extra {
    /// Where it stands in the way of a label.
    pub fn obstacle(&self) -> Option<Pixels> {
        match self {
            Extra::Gift(at) => Some(*at),
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
            Extra::OtherLaw(at, name) => {
                named(*at, name, "other-law-mark", ("other-law-site", 7.0))
            }
            Extra::Site(at, name) => named(*at, name, "site-mark", ("site", 2.5)),
        }
    }
}

/// A dot or circle and its name.
fn named(
    at: Pixels,
    name: &str,
    class: &'static str,
    (circle, radius): (&'static str, f64),
) -> Node {
    let label = Node::of("text", "site-label").at("x", at.x + radius + 4.0).at("y", at.y + 4.0);
    Node::of("g", class)
        .holding(Node::of("circle", circle).at("r", radius).at("cx", at.x).at("cy", at.y))
        .holding(label.saying(name))
}
