//! Fingers and mouse on the map. One finger and the bare wheel belong to the page; a mouse drags,
//! two fingers drag and pinch.

use crate::view::Pixels;

/// Pixels a pointer may tremble and still click.
const TREMBLE: f64 = 4.0;

/// What a movement asks of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pull {
    /// By how many pixels.
    pub by: Pixels,
    /// How many times closer.
    pub factor: f64,
    /// About which point.
    pub about: Pixels,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    touch: bool,
    start: Pixels,
    at: Pixels,
}

/// The pointers that are down.
#[derive(Default)]
pub struct Gesture {
    pointers: Vec<Pointer>,
    /// Whether the pointers have moved the map, so that letting go is no click.
    pulled: bool,
}

impl Gesture {
    /// A pointer goes down.
    pub fn down(&mut self, id: i32, touch: bool, at: Pixels) {
        if self.pointers.is_empty() {
            self.pulled = false;
        }
        self.pointers.retain(|pointer| pointer.id != id);
        self.pointers.push(Pointer { id, touch, start: at, at });
    }

    /// A pointer moves: what that asks of the map, if anything.
    pub fn moved(&mut self, id: i32, to: Pixels) -> Option<Pull> {
        let before = self.middle_and_spread();
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.id == id)?;
        pointer.at = to;
        let trembles = (to.x - pointer.start.x).hypot(to.y - pointer.start.y) < TREMBLE;
        let pulls = match self.pointers.as_slice() {
            [only] => !only.touch && (self.pulled || !trembles),
            [_, _] => true,
            _ => false,
        };
        if !pulls {
            return None;
        }
        self.pulled = true;
        let (before, after) = (before?, self.middle_and_spread()?);
        let factor = if before.1 > 1.0 && after.1 > 1.0 { after.1 / before.1 } else { 1.0 };
        let by = Pixels { x: after.0.x - before.0.x, y: after.0.y - before.0.y };
        Some(Pull { by, factor, about: after.0 })
    }

    /// A pointer goes up or away.
    pub fn up(&mut self, id: i32) {
        self.pointers.retain(|pointer| pointer.id != id);
    }

    /// Whether the last gesture moved the map.
    pub fn pulled(&self) -> bool {
        self.pulled
    }

    fn middle_and_spread(&self) -> Option<(Pixels, f64)> {
        match self.pointers.as_slice() {
            [only] => Some((only.at, 0.0)),
            [one, other] => {
                let middle =
                    Pixels { x: (one.at.x + other.at.x) / 2.0, y: (one.at.y + other.at.y) / 2.0 };
                Some((middle, (one.at.x - other.at.x).hypot(one.at.y - other.at.y)))
            }
            _ => None,
        }
    }
}
