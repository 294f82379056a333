//! The time that a reader may ask for. It ends nothing: what is over is said, and the quiz goes on.

use std::fmt;

/// Minutes that a quiz is to take, from 1 to [`Timer::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer(u8);

/// What there is to say of a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Begun minutes that are left, two or more.
    Left(u8),
    /// The last minute.
    Last,
    /// The time is up.
    Up,
}

impl Timer {
    /// Most minutes.
    pub const MOST: u8 = 90;
    /// Those that are offered.
    pub const OFFERED: [Timer; 5] = [Timer(5), Timer(10), Timer(15), Timer(20), Timer(30)];

    /// So many minutes; `None` for none or too many.
    pub fn new(minutes: u8) -> Option<Timer> {
        (1..=Timer::MOST).contains(&minutes).then_some(Timer(minutes))
    }

    /// Reads what its `Display` writes: `10m`.
    pub fn read(text: &str) -> Option<Timer> {
        let minutes = text.strip_suffix('m')?;
        let plain = minutes.bytes().all(|byte| byte.is_ascii_digit()) && !minutes.starts_with('0');
        Timer::new(minutes.parse().ok().filter(|_| plain)?)
    }

    /// Its minutes.
    pub fn minutes(self) -> u8 {
        self.0
    }

    /// What there is to say after so many seconds.
    pub fn clock(self, seconds: u64) -> Clock {
        let left = (u64::from(self.0) * 60).saturating_sub(seconds);
        match u8::try_from(left.div_ceil(60)) {
            _ if left == 0 => Clock::Up,
            Ok(minutes) if minutes > 1 => Clock::Left(minutes),
            _ => Clock::Last,
        }
    }
}

impl fmt::Display for Timer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}m", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timer_is_read_as_it_is_written() {
        for timer in Timer::OFFERED {
            assert_eq!(Timer::read(&timer.to_string()), Some(timer));
        }
        for text in ["", "m", "10", "0m", "05m", "+5m", "91m", "300m", "5.5m", "5m "] {
            assert_eq!(Timer::read(text), None, "{text}");
        }
    }

    #[test]
    fn begun_minutes_are_counted_until_the_time_is_up() {
        let timer = Timer::new(5).expect("five minutes");
        for (seconds, says) in [
            (0, Clock::Left(5)),
            (1, Clock::Left(5)),
            (60, Clock::Left(4)),
            (239, Clock::Left(2)),
            (240, Clock::Last),
            (299, Clock::Last),
            (300, Clock::Up),
            (u64::MAX, Clock::Up),
        ] {
            assert_eq!(timer.clock(seconds), says, "after {seconds} s");
        }
    }
}
