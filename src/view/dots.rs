//! Names of dots that are no places of the list, such as camps: they take the room that marks and
//! labels leave. A dot without a name is better than two names that nobody can read.

use crate::view::marks::{Alignment, Area, Label, Pixels, area_of, text_width};

/// A dot with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its middle.
    pub at: Pixels,
    /// Its radius in pixels.
    pub radius: f64,
    /// Its name.
    pub name: String,
    /// Where the name stands, if there was room.
    pub label: Option<Label>,
}

/// Gives names room beside their dots, the first the best, inside a box of `size` and clear of what
/// is `taken`.
pub fn name_dots<'a>(
    dots: impl IntoIterator<Item = &'a mut Dot>,
    mut taken: Vec<Area>,
    size: Pixels,
) {
    for dot in dots {
        let width = text_width(&dot.name);
        let found = spots(dot).into_iter().find_map(|label| {
            let area = area_of(&label, width);
            let inside = area.left >= 2.0
                && area.top >= 2.0
                && area.right <= size.x - 2.0
                && area.bottom <= size.y - 2.0;
            let free = inside && !taken.iter().any(|other| other.meets(&area));
            free.then_some((label, area))
        });
        dot.label = found.map(|(label, _)| label);
        taken.extend(found.map(|(_, area)| area));
    }
}

fn spots(dot: &Dot) -> [Label; 8] {
    let (Pixels { x, y }, gap) = (dot.at, dot.radius + 4.0);
    let spot =
        |dx: f64, dy: f64, alignment| Label { at: Pixels { x: x + dx, y: y + dy }, alignment };
    [
        spot(gap, 4.0, Alignment::Start),
        spot(-gap, 4.0, Alignment::End),
        spot(0.0, gap + 9.0, Alignment::Middle),
        spot(0.0, -gap, Alignment::Middle),
        spot(gap - 2.0, -6.0, Alignment::Start),
        spot(gap - 2.0, 15.0, Alignment::Start),
        spot(2.0 - gap, -6.0, Alignment::End),
        spot(2.0 - gap, 15.0, Alignment::End),
    ]
}
