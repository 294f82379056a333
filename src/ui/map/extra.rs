//! What is drawn under the marks for the eye alone, in pixels: nobody can focus it.

use web_sys::SvgElement;

use crate::ui::map::mark::draw_gift;
use crate::ui::map::svg::{append, element, short};
use crate::view::Pixels;

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

    /// Makes its element at the end of `layer`.
    pub fn draw(&self, layer: &SvgElement) -> Option<SvgElement> {
        match self {
            Extra::Connector(category, path) => {
                let class = ("class", "connector");
                append(layer, "path", &[class, ("data-swatch", category), ("d", path)])
            }
            Extra::Staging(at) => {
                let (x, y) = (short(at.x), short(at.y));
                let class = ("class", "staging-dot");
                append(layer, "circle", &[class, ("r", "3"), ("cx", &x), ("cy", &y)])
            }
            Extra::Gift(at) => draw_gift(layer, *at),
            Extra::Ended(at) => {
                let (x, y) = (at.x, at.y);
                let ring = format!("M{:.1} {y:.1}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0m2.5 0h7", x - 6.0);
                append(layer, "path", &[("class", "ended-sign"), ("d", &ring)])
            }
            Extra::OtherLaw(at, name) => draw_named(layer, *at, name, "other-law-mark", "7"),
            Extra::Site(at, name) => draw_named(layer, *at, name, "site-mark", "2.5"),
        }
    }
}

/// A dot or circle and its name.
fn draw_named(
    layer: &SvgElement,
    at: Pixels,
    name: &str,
    class: &str,
    radius: &str,
) -> Option<SvgElement> {
    let (x, y) = (short(at.x), short(at.y));
    let group = element(&layer.owner_document()?, "g", &[("class", class)])?;
    append(&group, "circle", &[("class", "site"), ("r", radius), ("cx", &x), ("cy", &y)])?;
    let room = radius.parse().unwrap_or(2.5) + 4.0;
    let (left, base) = (short(at.x + room), short(at.y + 4.0));
    let label = append(&group, "text", &[("class", "site-label"), ("x", &left), ("y", &base)])?;
    label.set_text_content(Some(name));
    layer.append_child(&group).ok()?;
    Some(group)
}
