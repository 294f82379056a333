//! Where rings and labels stand on the map, in pixels of the map's box: small places get a ring of
//! their own that overlaps no other, and labels keep clear of rings and of each other.

use crate::record::PlaceIndex;
use crate::unit::sort_by;

/// Side of a square that a pointer can hit, in pixels (WCAG 2.2, target size).
pub const TARGET: f64 = 24.0;
/// Outer radius of a ring, in pixels.
pub const RING: f64 = 10.0;
/// Pixels a mark may stand off its place before a line leads to it.
const LEADER_FROM: f64 = 5.0;
/// Rounds of pushing overlapping marks apart; crowds of the record settle in far fewer.
const ROUNDS: usize = 60;
/// Side of the box that stands for goods given, in pixels.
const GIFT: f64 = 11.0;
/// Height of a label in pixels.
const LABEL_HEIGHT: f64 = 14.0;

/// A point or a size, in pixels: x to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pixels {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A place to be marked.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// The place.
    pub place: PlaceIndex,
    /// Where it is: a point well inside its shape.
    pub anchor: Pixels,
    /// Width and height of its shape; nothing for a place without one.
    pub extent: Pixels,
    /// Radius of the circle that stands for its people, in pixels; nothing for a ring.
    pub circle: f64,
    /// Its name.
    pub name: &'a str,
    /// Whether goods were given here, which a box beside the name says.
    pub gift: bool,
    /// Who is labelled first: people in the field, then size.
    pub weight: f64,
}

/// Which end of a label its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

impl Label {
    /// The label moved to leave room for a box at its right.
    fn beside(self, gift: bool) -> Label {
        let room = if gift { GIFT + 4.0 } else { 0.0 };
        let shift = match self.alignment {
            Alignment::Start => 0.0,
            Alignment::Middle => room / 2.0,
            Alignment::End => room,
        };
        Label { at: Pixels { x: self.at.x - shift, y: self.at.y }, ..self }
    }
}

/// A label that found room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Baseline position.
    pub at: Pixels,
    /// What of the text is there.
    pub alignment: Alignment,
}

/// How a place is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The place.
    pub place: PlaceIndex,
    /// Where the place is.
    pub anchor: Pixels,
    /// Middle of the target, and of the ring if there is one.
    pub at: Pixels,
    /// Whether the shape is too small to be seen and hit, so that a ring stands for it.
    pub ring: bool,
    /// Whether a line leads from the ring to the place.
    pub leader: bool,
    /// The label, if there was room.
    pub label: Option<Label>,
    /// Middle of the box that stands for goods given, if any were and there was room.
    pub gift: Option<Pixels>,
}

/// Places marks and labels for `candidates` in a box of `size`, clear of what stands at
/// `obstacles`; the result is in the order of the candidates.
pub fn marks(candidates: &[Candidate<'_>], obstacles: &[Pixels], size: Pixels) -> Vec<Mark> {
    let mut marks: Vec<Mark> = candidates
        .iter()
        .map(|candidate| Mark {
            place: candidate.place,
            anchor: candidate.anchor,
            at: candidate.anchor,
            ring: candidate.extent.x < TARGET || candidate.extent.y < TARGET,
            leader: false,
            label: None,
            gift: None,
        })
        .collect();
    push_apart(&mut marks, size);
    for mark in &mut marks {
        mark.leader = mark.ring && distance(mark.at, mark.anchor) > LEADER_FROM;
    }
    place_labels(&mut marks, candidates, obstacles, size);
    marks
}

fn distance(one: Pixels, other: Pixels) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

/// Moves overlapping targets apart, half the overlap each, and keeps them inside the box.
fn push_apart(marks: &mut [Mark], size: Pixels) {
    let apart = TARGET + 1.0;
    for _ in 0..ROUNDS {
        let mut moved = false;
        for later in 1..marks.len() {
            let (before, rest) = marks.split_at_mut(later);
            let Some(second) = rest.first_mut() else { continue };
            for first in before {
                let (dx, dy) = (second.at.x - first.at.x, second.at.y - first.at.y);
                let (over_x, over_y) = (apart - dx.abs(), apart - dy.abs());
                if over_x <= 0.0 || over_y <= 0.0 {
                    continue;
                }
                moved = true;
                // Along the axis on which less is missing.
                if over_x < over_y {
                    let step = (over_x / 2.0 + 0.25).copysign(dx);
                    first.at.x -= step;
                    second.at.x += step;
                } else {
                    let step = (over_y / 2.0 + 0.25).copysign(dy);
                    first.at.y -= step;
                    second.at.y += step;
                }
            }
        }
        for mark in marks.iter_mut() {
            let half = TARGET / 2.0;
            // A place that the reader has moved out of view stays out.
            if inside(mark.anchor, size) {
                mark.at.x = mark.at.x.min(size.x - half).max(half);
                mark.at.y = mark.at.y.min(size.y - half).max(half);
            }
        }
        if !moved {
            return;
        }
    }
}

fn inside(point: Pixels, size: Pixels) -> bool {
    (0.0..=size.x).contains(&point.x) && (0.0..=size.y).contains(&point.y)
}

/// What something takes up, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Area {
    /// A square about a point.
    pub fn about(at: Pixels, half: f64) -> Area {
        Area { left: at.x - half, top: at.y - half, right: at.x + half, bottom: at.y + half }
    }

    /// Whether it has a point in common with another.
    pub fn meets(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Gives labels room in order of weight; a label never covers a mark or another label.
fn place_labels(
    marks: &mut [Mark],
    candidates: &[Candidate<'_>],
    obstacles: &[Pixels],
    size: Pixels,
) {
    let mut taken: Vec<Area> = marks
        .iter()
        .zip(candidates)
        .filter(|(mark, _)| mark.ring)
        .map(|(mark, candidate)| Area::about(mark.at, candidate.circle.max(RING) + 2.0))
        .chain(obstacles.iter().map(|at| Area::about(*at, GIFT / 2.0 + 1.0)))
        .collect();
    let mut order: Vec<usize> = (0..marks.len()).collect();
    let weight = |index: &usize| candidates.get(*index).map_or(0.0, |known| known.weight);
    sort_by(&mut order, |one, other| weight(other).total_cmp(&weight(one)).then(one.cmp(other)));
    for index in order {
        let (Some(mark), Some(candidate)) = (marks.get_mut(index), candidates.get(index)) else {
            continue;
        };
        if !inside(mark.at, size) {
            continue;
        }
        let text = text_width(candidate.name);
        let width = if candidate.gift { text + GIFT + 4.0 } else { text };
        let found = spots(mark, candidate.circle).into_iter().find_map(|label| {
            let area = area_of(&label, width);
            let free = area.left >= 2.0
                && area.top >= 2.0
                && area.right <= size.x - 2.0
                && area.bottom <= size.y - 2.0
                && !taken.iter().any(|other| other.meets(&area));
            free.then_some((label, area))
        });
        if let Some((label, area)) = found {
            taken.push(area);
            mark.label = Some(label.beside(candidate.gift));
            mark.gift = candidate
                .gift
                .then_some(Pixels { x: area.right - GIFT / 2.0 - 1.0, y: label.at.y - 4.0 });
        } else if candidate.gift {
            mark.gift = gift_spot(mark, &taken);
            taken.extend(mark.gift.map(|at| Area::about(at, GIFT / 2.0 + 1.0)));
        }
    }
}

/// Where the box of a mark without a label stands: the first free point around it.
fn gift_spot(mark: &Mark, taken: &[Area]) -> Option<Pixels> {
    let around = [RING + 7.0, RING + 20.0].into_iter().flat_map(|far| {
        let near = RING + 2.0;
        [(-far, near), (far, near), (-far, -near), (far, -near), (0.0, far), (0.0, -far)]
    });
    let at = |(x, y): (f64, f64)| Pixels { x: mark.at.x + x, y: mark.at.y + y };
    let free = |at: &Pixels| {
        let area = Area::about(*at, GIFT / 2.0 + 1.0);
        !taken.iter().any(|other| other.meets(&area))
    };
    around.map(at).find(free)
}

/// Where the label of a mark may stand, best first.
fn spots(mark: &Mark, circle: f64) -> Vec<Label> {
    let gap = if mark.ring { circle.max(RING) + 5.0 } else { 5.0 };
    let (x, y) = (mark.at.x, mark.at.y);
    let spot =
        |dx: f64, dy: f64, alignment| Label { at: Pixels { x: x + dx, y: y + dy }, alignment };
    let mut spots = Vec::with_capacity(15);
    if !mark.ring {
        spots.push(spot(0.0, 4.0, Alignment::Middle));
    }
    spots.extend([
        spot(gap, 4.0, Alignment::Start),
        spot(-gap, 4.0, Alignment::End),
        spot(0.0, gap + 11.0, Alignment::Middle),
        spot(0.0, -gap - 1.0, Alignment::Middle),
        spot(gap, 16.0, Alignment::Start),
        spot(gap, -8.0, Alignment::Start),
        spot(-gap, 16.0, Alignment::End),
        spot(-gap, -8.0, Alignment::End),
        spot(0.0, gap + 26.0, Alignment::Middle),
        spot(0.0, -gap - 15.0, Alignment::Middle),
        spot(gap, 27.0, Alignment::Start),
        spot(gap, -20.0, Alignment::Start),
        spot(-gap, 27.0, Alignment::End),
        spot(-gap, -20.0, Alignment::End),
    ]);
    spots
}

/// What a label of this width takes up.
pub fn area_of(label: &Label, width: f64) -> Area {
    let left = match label.alignment {
        Alignment::Start => label.at.x,
        Alignment::Middle => label.at.x - width / 2.0,
        Alignment::End => label.at.x - width,
    };
    Area {
        left,
        top: label.at.y - LABEL_HEIGHT + 3.0,
        right: left + width,
        bottom: label.at.y + 3.0,
    }
}

/// About how wide a text is at 12 px semibold in the widest of the usual fonts: measuring in the
/// browser would force a layout.
pub fn text_width(text: &str) -> f64 {
    let width = |letter: char| match letter {
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{FF60}' => 12.2,
        'f' | 'i' | 'j' | 'l' | 't' | 'I' | ' ' | '-' | '.' | ',' | '\'' | '(' | ')' => 4.8,
        'm' | 'w' | 'M' | 'W' => 12.0,
        'A'..='Z' => 9.4,
        _ => 8.2,
    };
    text.chars().map(width).sum::<f64>() + 4.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Pixels = Pixels { x: 640.0, y: 320.0 };

    fn crowd(count: u16) -> Vec<Candidate<'static>> {
        (0..count)
            .map(|index| Candidate {
                place: PlaceIndex(index),
                anchor: Pixels { x: 300.0 + f64::from(index) * 3.0, y: 100.0 },
                extent: Pixels { x: 5.0, y: 5.0 },
                circle: 0.0,
                name: "Kosovo",
                gift: false,
                weight: f64::from(index),
            })
            .collect()
    }

    #[test]
    fn targets_of_a_crowd_do_not_overlap() {
        for count in 1..=9 {
            let marks = marks(&crowd(count), &[], SIZE);
            for (at, one) in marks.iter().enumerate() {
                for other in marks.iter().skip(at + 1) {
                    let apart = (one.at.x - other.at.x).abs() >= TARGET
                        || (one.at.y - other.at.y).abs() >= TARGET;
                    assert!(apart, "{count} places: {one:?} and {other:?}");
                }
            }
        }
    }

    #[test]
    fn labels_stand_clear_of_each_other() {
        let crowd = crowd(6);
        let marks = marks(&crowd, &[], SIZE);
        let width = text_width("Kosovo");
        let areas: Vec<Area> = marks
            .iter()
            .filter_map(|mark| mark.label)
            .map(|label| area_of(&label, width))
            .collect();
        assert!(areas.len() >= 4, "only {} labels found room", areas.len());
        for (at, one) in areas.iter().enumerate() {
            assert!(!areas.iter().skip(at + 1).any(|other| one.meets(other)));
        }
    }

    #[test]
    fn a_large_shape_needs_no_ring() {
        let mut large = crowd(1);
        large[0].extent = Pixels { x: 80.0, y: 90.0 };
        let marks = marks(&large, &[], SIZE);
        assert!(!marks[0].ring);
        assert_eq!(marks[0].label.map(|label| label.alignment), Some(Alignment::Middle));
    }

    #[test]
    fn a_ring_far_from_its_place_has_a_leader() {
        let marks = marks(&crowd(5), &[], SIZE);
        assert!(marks.iter().any(|mark| mark.leader));
        assert!(
            marks.iter().all(|mark| mark.leader || distance(mark.at, mark.anchor) <= LEADER_FROM)
        );
    }
}
