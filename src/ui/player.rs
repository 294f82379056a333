//! The clock of the play-through: one tick a second while the years play.

use gloo::timers::callback::Interval;

/// Milliseconds a year stays on the screen.
const MILLISECONDS_A_YEAR: u32 = 1_000;

/// A running clock; it stops when dropped.
pub struct Player(
    #[expect(dead_code, reason = "the interval runs for as long as it is held")] Interval,
);

impl Player {
    /// Starts a clock that calls `tick`.
    pub fn start(tick: impl FnMut() + 'static) -> Player {
        Player(Interval::new(MILLISECONDS_A_YEAR, tick))
    }
}
