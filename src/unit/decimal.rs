//! Numbers with a fixed count of decimals, written without the machinery by which the standard
//! library writes any number exactly: readers would download it before the map.

/// Most decimals that are written.
const MOST_PLACES: u32 = 6;

/// A number with so many decimals, at most six: `-0.50` for two. What is not finite is written as
/// zero, and a number beyond nine quadrillions as the last one before.
pub fn decimal(value: f64, places: u32) -> String {
    let places = places.min(MOST_PLACES);
    let unit = 10_u64.pow(places);
    // Casting saturates, and makes zero of what is no number.
    let scaled = if value.is_finite() { (value.abs() * unit as f64).round() as u64 } else { 0 };
    let mut text = String::new();
    if value < 0.0 && scaled > 0 {
        text.push('-');
    }
    text.push_str(&(scaled / unit).to_string());
    if places > 0 {
        text.push('.');
        let decimals = (scaled % unit).to_string();
        for _ in decimals.len()..places as usize {
            text.push('0');
        }
        text.push_str(&decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_decimals_asked_for() {
        for (value, places, expected) in [
            (0.0, 0, "0"),
            (0.04, 1, "0.0"),
            (-0.04, 1, "0.0"),
            (-0.06, 1, "-0.1"),
            (12.3456, 2, "12.35"),
            (1.0 / 10.0, 6, "0.100000"),
            (5.05e-5, 4, "0.0001"),
            (1199.96, 1, "1200.0"),
            (f64::NAN, 2, "0.00"),
            (f64::INFINITY, 0, "0"),
        ] {
            assert_eq!(decimal(value, places), expected);
        }
    }

    #[test]
    fn it_is_what_the_standard_library_writes() {
        for step in -20_000..20_000 {
            // Never halfway between two numbers, where one may round up and the other down.
            let value = f64::from(step) * 0.037_13 + 0.000_001_7;
            for places in 0..=4 {
                let expected = format!("{value:.*}", places as usize);
                let negative_zero = expected.trim_start_matches('-').parse() == Ok(0.0);
                let expected = if negative_zero { expected.replace('-', "") } else { expected };
                assert_eq!(decimal(value, places), expected);
            }
        }
    }
}
