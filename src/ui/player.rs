//! The clock of the play-through: one tick a year while the years play.

use gloo::timers::callback::Interval;

/// A running clock; it stops when dropped.
pub struct Player(
    #[expect(dead_code, reason = "the interval runs for as long as it is held")] Interval,
);

impl Player {
    /// Starts a clock that calls `tick` every so many milliseconds.
    pub fn start(milliseconds: u32, tick: impl FnMut() + 'static) -> Player {
        Player(Interval::new(milliseconds, tick))
    }
}
