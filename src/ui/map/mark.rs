//! The element of one mark: ring, leader, dot, label, and a target that a finger can hit.

use std::f64::consts::TAU;

use web_sys::{Element, SvgElement};

use crate::record::{CategorySet, Dataset};
use crate::ui::map::svg::{append, set, short};
use crate::view::{Alignment, Mark, Pixels, RING, TARGET};

/// What a mark says and shows besides its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkWords {
    /// Identifier of the place.
    pub place: String,
    /// Its name in the year shown.
    pub name: String,
    /// Name and categories, for speech.
    pub spoken: String,
    /// Its categories.
    pub categories: CategorySet,
}

/// Makes the element of a mark at the end of `layer`.
pub fn draw(
    layer: &Element,
    dataset: &Dataset,
    mark: &Mark,
    words: &MarkWords,
) -> Option<SvgElement> {
    let group = append(
        layer,
        "g",
        &[
            ("class", "place-mark"),
            ("data-place", &words.place),
            ("role", "button"),
            ("tabindex", "-1"),
            ("aria-label", &words.spoken),
        ],
    )?;
    let at = format!("translate({} {})", short(mark.at.x), short(mark.at.y));
    set(&group, "transform", &at);
    let radius = short(RING + 2.0);
    if mark.leader {
        let (x, y) = (mark.anchor.x - mark.at.x, mark.anchor.y - mark.at.y);
        append(&group, "path", &[("class", "leader"), ("d", &format!("M0 0L{x:.1} {y:.1}"))])?;
        let site = [("class", "site"), ("r", "2"), ("cx", &short(x)), ("cy", &short(y))];
        append(&group, "circle", &site)?;
    }
    if mark.ring {
        append(&group, "circle", &[("class", "halo"), ("r", &radius)])?;
        draw_ring(&group, dataset, words.categories)?;
        if !mark.leader {
            append(&group, "circle", &[("class", "site"), ("r", "3")])?;
        }
        let half = short(-TARGET / 2.0);
        let side = short(TARGET);
        let target =
            [("class", "target"), ("x", &half), ("y", &half), ("width", &side), ("height", &side)];
        append(&group, "rect", &target)?;
    } else {
        append(&group, "circle", &[("class", "halo spot"), ("r", &radius)])?;
    }
    if let Some(gift) = mark.gift {
        draw_gift(&group, Pixels { x: gift.x - mark.at.x, y: gift.y - mark.at.y })?;
    }
    if let Some(label) = mark.label {
        let anchor = match label.alignment {
            Alignment::Start => "start",
            Alignment::Middle => "middle",
            Alignment::End => "end",
        };
        let text = append(
            &group,
            "text",
            &[
                ("class", "place-label"),
                ("x", &short(label.at.x - mark.at.x)),
                ("y", &short(label.at.y - mark.at.y)),
                ("text-anchor", anchor),
            ],
        )?;
        text.set_text_content(Some(&words.name));
    }
    Some(group)
}

/// A small box that stands for goods given.
pub fn draw_gift(layer: &Element, at: Pixels) -> Option<SvgElement> {
    let (left, top) = (at.x - 5.0, at.y - 4.5);
    let outline = format!("M{left:.1} {top:.1}h10v9h-10zm0 3h10m-5-3v9");
    append(layer, "path", &[("class", "gift-mark"), ("d", &outline)])
}

/// A ring with a segment for each category, clockwise from the top in their fixed order.
fn draw_ring(group: &Element, dataset: &Dataset, categories: CategorySet) -> Option<()> {
    let radius = RING - 2.0;
    let parts = categories.len();
    if parts == 1 {
        let id = categories.iter().next().map(|index| dataset.category(index).id.as_str())?;
        append(group, "circle", &[("class", "ring"), ("data-swatch", id), ("r", &short(radius))])?;
        return Some(());
    }
    let share = TAU / parts as f64;
    // A sliver of the halo shows between segments, so that they are told apart without colour.
    let gap = 0.09;
    for (position, index) in categories.iter().enumerate() {
        let start = position as f64 * share + gap;
        let end = start + share - 2.0 * gap;
        let point =
            |angle: f64| format!("{:.2} {:.2}", radius * angle.sin(), -radius * angle.cos());
        let large = u8::from(share > TAU / 2.0);
        let outline = format!("M{}A{radius} {radius} 0 {large} 1 {}", point(start), point(end));
        let id = dataset.category(index).id.as_str();
        append(group, "path", &[("class", "ring"), ("data-swatch", id), ("d", &outline)])?;
    }
    Some(())
}
