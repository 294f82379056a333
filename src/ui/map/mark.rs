//! The element of one mark: ring or circle, leader, dot, label, and a target that a finger can hit.

use std::f64::consts::TAU;

use web_sys::{Element, SvgElement};

use crate::ui::map::svg::{append, element, set, short};
use crate::view::{Alignment, Mark, Pixels, RING, TARGET};

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
    /// Whether something began here in the year.
    pub began: bool,
    /// Whether the number of people is not known, wholly or in part.
    pub unknown: bool,
}

/// Makes the element of a mark and puts it, whole, at the end of `layer`.
pub fn draw(layer: &Element, mark: &Mark, look: &MarkLook) -> Option<SvgElement> {
    let group = element(
        &layer.owner_document()?,
        "g",
        &[
            ("class", "place-mark"),
            ("data-place", &look.place),
            ("role", "button"),
            ("tabindex", "-1"),
            ("aria-label", &look.spoken),
        ],
    )?;
    if let Some(categories) = &look.categories {
        set(&group, "data-categories", categories);
    }
    if mark.gift.is_some() {
        set(&group, "data-in-kind", "");
    }
    if look.began {
        set(&group, "data-change", "began");
    }
    set(&group, "transform", &format!("translate({} {})", short(mark.at.x), short(mark.at.y)));
    if mark.leader {
        let (x, y) = (mark.anchor.x - mark.at.x, mark.anchor.y - mark.at.y);
        append(&group, "path", &[("class", "leader"), ("d", &format!("M0 0L{x:.1} {y:.1}"))])?;
        append(
            &group,
            "circle",
            &[("class", "site"), ("r", "2"), ("cx", &short(x)), ("cy", &short(y))],
        )?;
    }
    match look.circle {
        Some(radius) => draw_circle(&group, look, radius)?,
        None => draw_ring(&group, mark, look)?,
    }
    if look.began {
        let beside = if mark.ring { look.circle.unwrap_or(0.0).max(RING) } else { 0.0 };
        let plus = format!("M{:.1} {:.1}v7m-3.5 -3.5h7", -beside - 1.0, -beside - 5.0);
        append(&group, "path", &[("class", "began-sign"), ("d", &plus)])?;
    }
    if mark.ring {
        // A little more than the least, which rounding must not fall below.
        let side = TARGET + 0.4;
        let (half, side) = (short(-side / 2.0), short(side));
        let target =
            [("class", "target"), ("x", &half), ("y", &half), ("width", &side), ("height", &side)];
        append(&group, "rect", &target)?;
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
        text.set_text_content(Some(&look.name));
    }
    layer.append_child(&group).ok()?;
    Some(group)
}

/// A ring with a segment for each category, clockwise from the top in their fixed order; nothing
/// but a halo for the focus where the shape itself can be seen.
fn draw_ring(group: &Element, mark: &Mark, look: &MarkLook) -> Option<()> {
    let class = if mark.ring { "halo" } else { "halo spot" };
    append(group, "circle", &[("class", class), ("r", &short(RING + 2.0))])?;
    if !mark.ring {
        return Some(());
    }
    let radius = RING - 2.0;
    if let [(only, _)] = look.shares.as_slice() {
        append(
            group,
            "circle",
            &[("class", "ring"), ("data-swatch", only), ("r", &short(radius))],
        )?;
    } else {
        let share = TAU / look.shares.len() as f64;
        // A sliver of the halo shows between segments, so that they are told apart without colour.
        let gap = 0.09;
        for (position, (category, _)) in look.shares.iter().enumerate() {
            let start = position as f64 * share + gap;
            let outline = format!("M{}", arc(radius, start, start + share - 2.0 * gap));
            append(
                group,
                "path",
                &[("class", "ring"), ("data-swatch", category), ("d", &outline)],
            )?;
        }
    }
    if !mark.leader {
        append(group, "circle", &[("class", "site"), ("r", "3")])?;
    }
    Some(())
}

/// A circle for the people, in sectors for their categories; hollow when no number is known.
fn draw_circle(group: &Element, look: &MarkLook, radius: f64) -> Option<()> {
    append(group, "circle", &[("class", "halo spot"), ("r", &short(radius + 3.0))])?;
    if look.unknown {
        let around = short(radius.max(RING - 2.0) + 1.5);
        append(group, "circle", &[("class", "hollow"), ("r", &around)])?;
    }
    if radius <= 0.0 {
        return Some(());
    }
    if let [(only, _)] = look.shares.as_slice() {
        append(
            group,
            "circle",
            &[("class", "people"), ("data-swatch", only), ("r", &short(radius))],
        )?;
        return Some(());
    }
    let mut start = 0.0;
    for (category, share) in &look.shares {
        let end = start + share * TAU;
        if *share > 0.999 {
            append(
                group,
                "circle",
                &[("class", "people"), ("data-swatch", category), ("r", &short(radius))],
            )?;
        } else {
            let outline = format!("M0 0L{}Z", arc(radius, start, end));
            append(
                group,
                "path",
                &[("class", "people"), ("data-swatch", category), ("d", &outline)],
            )?;
        }
        start = end;
    }
    Some(())
}

/// Path data of an arc about the middle, clockwise from the top, angles in radians.
fn arc(radius: f64, start: f64, end: f64) -> String {
    let point = |angle: f64| format!("{:.2} {:.2}", radius * angle.sin(), -radius * angle.cos());
    let large = u8::from(end - start > TAU / 2.0);
    format!("{}A{radius:.2} {radius:.2} 0 {large} 1 {}", point(start), point(end))
}

/// A small box that stands for goods given.
pub fn draw_gift(layer: &Element, at: Pixels) -> Option<SvgElement> {
    let (left, top) = (at.x - 5.0, at.y - 4.5);
    let outline = format!("M{left:.1} {top:.1}h10v9h-10zm0 3h10m-5-3v9");
    append(layer, "path", &[("class", "gift-mark"), ("d", &outline)])
}
