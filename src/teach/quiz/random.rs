//! Chance that is the same on every machine: a quiz is known by its seed.

/// Numbers that follow from a text and nothing else: SplitMix64 (Steele, Lea and Flood, 2014),
/// started with the FNV-1a hash of the text. Both are defined on whole numbers of 64 bits, so that
/// every machine draws the same. Not for secrets.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers of a text.
    pub fn of(text: &str) -> Random {
        Random(fnv1a(text.as_bytes()))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to, and without, `limit`; 0 where there is no such number.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// Heads or tails.
    pub fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    /// Brings values into any order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, values: &mut [T]) {
        for at in (1..values.len()).rev() {
            values.swap(at, self.below(at + 1));
        }
    }

    /// The same values in any order.
    pub fn shuffled<T>(&mut self, mut values: Vec<T>) -> Vec<T> {
        self.shuffle(&mut values);
        values
    }
}

/// The hash FNV-1a of 64 bits (Fowler, Noll and Vo).
pub fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_algorithms() {
        // The vectors of the authors of FNV, and of SplitMix64 for the seed 1234567.
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
        let mut random = Random(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_number_below_a_limit_comes_and_no_other() {
        let mut random = Random::of("s7k2");
        let mut seen = [0; 5];
        for _ in 0..1_000 {
            seen[random.below(5)] += 1;
        }
        assert!(seen.iter().all(|times| *times > 120), "{seen:?}");
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn shuffling_loses_nothing() {
        let mut values = Random::of("a").shuffled((0..20).collect::<Vec<_>>());
        assert_ne!(values, (0..20).collect::<Vec<_>>());
        values.sort_unstable();
        assert_eq!(values, (0..20).collect::<Vec<_>>());
    }
}
