//! How the elements of a picture look in a file, where no style sheet reaches: presentation
//! attributes, which every program that draws SVG knows. The rules are those of the style sheet.

use crate::record::Dataset;
use crate::unit::decimal;
use crate::view::drawing::node::Node;
use crate::view::drawing::palette::{Palette, hex};

/// Fonts that one of most systems has, with Japanese and Chinese among them.
pub const FONTS: &str = "system-ui, Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK JP', sans-serif";

/// What a file is drawn with.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// For the positions of categories.
    pub dataset: &'a Dataset,
    /// The colours.
    pub palette: Palette,
    /// Whether rings have patterns too.
    pub patterns: bool,
    /// Whether circles speak for people, and the countries under them only say where.
    pub people: bool,
}

/// Dashes of a ring by the position of its category, where colour must not speak alone.
pub const DASHES: [&str; 8] = ["", "3 2", "1 2", "7 2 1 2", "5 3", "2 1", "6 2 2 2", "1 1"];

impl Style<'_> {
    /// Dresses an element and all in it; lengths in its user space are `unit` of a pixel. Takes away
    /// what only a page needs.
    pub fn dress(&self, node: &mut Node, unit: f64) {
        let class = node.attribute("class").unwrap_or_default().to_owned();
        let ended = node.attribute("data-change") == Some("ended");
        self.paint(node, &class, unit);
        node.attributes
            .retain(|(key, _)| !matches!(*key, "class" | "role" | "tabindex" | "data-swatch"));
        // A target is for fingers, and a spot for the focus.
        node.children.retain(|child| {
            let class = child.attribute("class").unwrap_or_default();
            class != "target" && class != "halo spot"
        });
        for child in &mut node.children {
            let ring = child.attribute("class") == Some("ring");
            self.dress(child, unit);
            if ended && ring {
                child.attributes.retain(|(key, _)| *key != "stroke-dasharray");
                child.attributes.push(("stroke-dasharray", "2 2".into()));
            }
        }
    }

    /// The position of the category that an element is painted for.
    fn category(&self, node: &Node, attribute: &str) -> Option<usize> {
        let id = node.attribute(attribute)?.split(' ').next()?;
        self.dataset.categories.iter().position(|category| category.id == id)
    }

    fn paint(&self, node: &mut Node, class: &str, unit: f64) {
        let palette = &self.palette;
        let swatch = self.category(node, "data-swatch");
        let colour = swatch.map_or(palette.muted, |position| palette.category(position));
        let fill = |node: &mut Node, colour| set(node, "fill", hex(colour));
        let line = |node: &mut Node, colour, width: f64, dashes: &str| {
            set(node, "stroke", hex(colour));
            set(node, "stroke-width", length(width * unit));
            if !dashes.is_empty() {
                let scaled: Vec<String> = lengths(dashes).map(|dash| length(dash * unit)).collect();
                set(node, "stroke-dasharray", scaled.join(" "));
            }
        };
        let hollow = |node: &mut Node| set(node, "fill", "none".to_owned());
        match class {
            "sphere" => fill(node, palette.sea),
            "graticule" => {
                hollow(node);
                line(node, palette.rule, 1.0, "");
            }
            "country" => self.paint_country(node, unit),
            "unsettled" => {
                hollow(node);
                line(node, palette.muted, 1.2, "3 2.5");
            }
            "halo" => {
                fill(node, palette.sea);
                set(node, "fill-opacity", "0.9".to_owned());
            }
            "site" => fill(node, palette.ink),
            "other-law-site" => {
                fill(node, palette.land);
                line(node, palette.muted, 1.4, "2 2");
            }
            "leader" => {
                hollow(node);
                line(node, palette.ink, 1.0, "");
            }
            "ring" => {
                hollow(node);
                let dashes = swatch.filter(|_| self.patterns).and_then(|at| DASHES.get(at));
                line(node, colour, 4.0, dashes.copied().unwrap_or_default());
            }
            "people" => {
                fill(node, colour);
                set(node, "fill-opacity", "0.82".to_owned());
                line(node, palette.sea, 1.0, "");
            }
            "hollow" => {
                hollow(node);
                line(node, palette.ink, 1.4, "3 2");
            }
            "began-sign" => {
                hollow(node);
                line(node, palette.ink, 1.8, "");
            }
            "ended-sign" => {
                hollow(node);
                line(node, palette.muted, 1.4, "2 1.5");
            }
            "gift-mark" => {
                hollow(node);
                line(node, palette.muted, 1.6, "");
            }
            "connector" => {
                hollow(node);
                line(node, colour, 1.6, "1 3");
                set(node, "stroke-linecap", "round".to_owned());
            }
            "staging-dot" => {
                fill(node, palette.ink);
                line(node, palette.sea, 1.0, "");
            }
            "place-label" | "site-label" => {
                set(node, "font-family", FONTS.to_owned());
                set(node, "font-size", "12".to_owned());
                if class == "place-label" {
                    set(node, "font-weight", "600".to_owned());
                }
                fill(node, palette.ink);
                line(node, palette.sea, 3.0, "");
                set(node, "stroke-linejoin", "round".to_owned());
                set(node, "paint-order", "stroke".to_owned());
            }
            "hatch-ground" => fill(node, palette.land),
            "hatch" => line(node, palette.muted, 3.0, ""),
            "texture" => {
                hollow(node);
                line(node, palette.sea, 2.2, "");
                set(node, "stroke-linecap", "round".to_owned());
            }
            _ if swatch.is_some() => fill(node, colour),
            _ => {}
        }
    }

    fn paint_country(&self, node: &mut Node, unit: f64) {
        let palette = &self.palette;
        let active = self.category(node, "data-categories").filter(|_| !self.people);
        let served = self.category(node, "data-for").filter(|_| active.is_none());
        if self.people {
            node.attributes.retain(|(key, _)| *key != "fill");
        }
        if node.attribute("fill").is_none() {
            let colour = match (active, served) {
                (Some(category), _) => palette.category(category),
                (None, Some(category)) => palette.tint(category),
                (None, None) => palette.land,
            };
            set(node, "fill", hex(colour));
        }
        let given = node.attribute("data-in-kind").is_some();
        let (stroke, width) = match (served, given) {
            (_, true) => (palette.muted, 1.6),
            (Some(category), false) => (palette.category(category), 1.4),
            (None, false) => (palette.sea, 0.7),
        };
        set(node, "stroke", hex(stroke));
        set(node, "stroke-width", length(width * unit));
        set(node, "stroke-linejoin", "round".to_owned());
        if given {
            set(node, "stroke-dasharray", format!("{} {}", length(4.0 * unit), length(3.0 * unit)));
        }
    }
}

fn set(node: &mut Node, key: &'static str, value: String) {
    node.attributes.push((key, value.into()));
}

/// A length with up to two decimals.
/// The lengths of a pattern of dashes, each with one decimal at most.
fn lengths(dashes: &str) -> impl Iterator<Item = f64> {
    dashes.split(' ').filter_map(|text| {
        let (whole, tenths) = text.split_once('.').unwrap_or((text, "0"));
        let (whole, tenths): (u8, u8) = (whole.parse().ok()?, tenths.parse().ok()?);
        Some(f64::from(whole) + f64::from(tenths) / 10.0)
    })
}

fn length(value: f64) -> String {
    let text = decimal(value, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
