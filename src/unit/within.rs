//! Keeping a number inside bounds.

/// A number, or the bound that it lies beyond. Unlike `clamp` it has nothing to complain of, whose words
/// bring the writing of floating-point numbers into the download.
pub fn within<T: PartialOrd>(number: T, least: T, most: T) -> T {
    if number < least {
        least
    } else if number > most {
        most
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn what_lies_beyond_a_bound_is_brought_to_it() {
        let brought = [-2.0, 0.0, 0.5, 1.0, 7.0].map(|number| within(number, 0.0, 1.0));
        assert_eq!(brought, [0.0, 0.0, 0.5, 1.0, 1.0]);
        assert!(within(f32::NAN, 0.0, 1.0).is_nan());
    }
}
