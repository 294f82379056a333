//! Paints that are more than a colour: stripes for several categories, hatching for what was there
//! in the other year only, and a pattern for each category where colour must not speak alone.

use crate::record::{CategorySet, Dataset};
use crate::view::change::Look;
use crate::view::drawing::node::{Node, short};

/// Pixels of one plain stripe.
const STRIPE: f64 = 6.0;
/// Pixels of one stripe with a pattern in it.
const WIDE_STRIPE: f64 = 12.0;
/// Path data of the pattern of each category, by its position, in a square of [`WIDE_STRIPE`]: told
/// apart in black and white too. The paint turns them by 45°.
const TEXTURES: [&str; 8] = [
    "M6 0V12",
    "M3 3h.1M9 9h.1",
    "M0 6H12M6 0V12",
    "M0 3H12M0 9H12",
    "M0 3l3 3l3-3l3 3l3-3M0 9l3 3l3-3l3 3l3-3",
    "M6 3v6M3 6h6",
    "M3 0V12M6 0V12M9 0V12",
    "M3 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
];

/// A paint server, and the name by which elements ask for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    /// The identifier of its element.
    pub id: String,
    /// Its `<pattern>`, one unit to a pixel, to be turned by 45°.
    pub node: Node,
}

/// The paint for a place that looks like this; nothing where the colour of its only category says
/// all. `prefix` keeps the identifiers of two drawings on one page apart.
pub fn fill(dataset: &Dataset, look: Look, patterns: bool, prefix: &str) -> Option<Fill> {
    let plain = look.categories.len() == 1 && !look.gone && !patterns;
    if look.categories.is_empty() || plain {
        return None;
    }
    let names = category_names(dataset, look.categories)?;
    let kind = match (patterns, look.gone) {
        (false, false) => "stripes",
        (false, true) => "gone",
        (true, false) => "patterns",
        (true, true) => "gone-patterns",
    };
    let side = if patterns { WIDE_STRIPE } else { STRIPE };
    let mut stripes = Vec::new();
    for index in look.categories.iter() {
        let swatch = ("data-swatch", dataset.category(index).id.clone());
        let texture = TEXTURES.get(usize::from(index.0)).filter(|_| patterns);
        stripes.push((swatch, texture));
        if look.gone {
            stripes.push((("class", "hatch-ground".to_owned()), None));
        }
    }
    let names: String = names.chars().map(|c| if c == ' ' { '-' } else { c }).collect();
    let id = format!("{prefix}{kind}-{names}");
    let mut node = pattern(&id, side * stripes.len() as f64, WIDE_STRIPE);
    for (position, ((key, value), texture)) in stripes.into_iter().enumerate() {
        let left = position as f64 * side;
        let rect = Node::new("rect").at("x", left).at("width", side).at("height", WIDE_STRIPE);
        node.children.push(rect.with(key, value));
        if let Some(texture) = texture {
            let moved = format!("translate({} 0)", short(left));
            node.children
                .push(Node::of("path", "texture").with("d", *texture).with("transform", moved));
        }
    }
    Some(Fill { id, node })
}

/// The hatching for dispatches under other laws.
pub fn hatch(prefix: &str) -> Fill {
    let id = format!("{prefix}other-law");
    let ground = Node::of("rect", "hatch-ground").at("width", STRIPE).at("height", STRIPE);
    let node = pattern(&id, STRIPE, STRIPE)
        .holding(ground)
        .holding(Node::of("path", "hatch").with("d", "M0 0V6"));
    Fill { id, node }
}

fn pattern(id: &str, width: f64, height: f64) -> Node {
    Node::new("pattern")
        .with("id", id.to_owned())
        .with("patternUnits", "userSpaceOnUse")
        .at("width", width)
        .at("height", height)
}

/// Identifiers of categories, as the DOM contract writes them; nothing for none.
pub fn category_names(dataset: &Dataset, categories: CategorySet) -> Option<String> {
    let names: Vec<&str> =
        categories.iter().map(|index| dataset.category(index).id.as_str()).collect();
    (!names.is_empty()).then(|| names.join(" "))
}

/// Path data of the pattern of a category, by its position, in a square of 12.
pub fn texture(category: u8) -> &'static str {
    TEXTURES.get(usize::from(category)).copied().unwrap_or_default()
}
