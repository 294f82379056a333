//! The Equal Earth projection: areas keep their proportions and shapes stay familiar.
//!
//! B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal of
//! Geographical Information Science 33 (2019), doi 10.1080/13658816.2018.1504949.

use std::f64::consts::FRAC_PI_3;

const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;

/// The projection itself, on a sphere of radius 1.
#[derive(Clone, Copy, Debug)]
pub struct EqualEarth;

impl EqualEarth {
    /// From longitude (from the central meridian) and latitude, both in radians, to x and y, with
    /// y growing to the north.
    pub fn forward(lambda: f64, phi: f64) -> (f64, f64) {
        let sin = FRAC_PI_3.sin();
        let sin_theta = sin * phi.sin();
        let theta = sin_theta.asin();
        // Cheaper than a cosine, and θ never leaves the right half of the circle.
        let cos_theta = (1.0 - sin_theta * sin_theta).sqrt();
        let (square, sixth) = powers(theta);
        let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
        let x = lambda * cos_theta / (sin * slope);
        let y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
        (x, y)
    }

    /// The other way: longitude and latitude in radians, or `None` outside the world.
    pub fn inverse(x: f64, y: f64) -> Option<(f64, f64)> {
        let sin = FRAC_PI_3.sin();
        let mut theta = y / A1;
        for _ in 0..12 {
            let (square, sixth) = powers(theta);
            let error = theta * (A1 + A2 * square + sixth * (A3 + A4 * square)) - y;
            let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
            theta -= error / slope;
            if error.abs() < 1e-13 {
                break;
            }
        }
        let (square, sixth) = powers(theta);
        let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
        let lambda = x * sin * slope / theta.cos();
        let phi = (theta.sin() / sin).asin();
        (phi.is_finite() && lambda.abs() <= std::f64::consts::PI + 1e-9).then_some((lambda, phi))
    }
}

fn powers(theta: f64) -> (f64, f64) {
    let square = theta * theta;
    (square, square * square * square)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::{FRAC_PI_2, PI};

    /// Extent of the projected sphere as the authors give it, and points computed from their
    /// formula with 50 digits.
    #[test]
    fn published_values_are_met() {
        let known = [
            ((PI, 0.0), (2.706_629_983_696_29, 0.0)),
            ((0.0, FRAC_PI_2), (0.0, 1.317_362_759_157_41)),
            ((0.0, 0.0), (0.0, 0.0)),
        ];
        for ((lambda, phi), (x, y)) in known {
            let found = EqualEarth::forward(lambda, phi);
            assert!((found.0 - x).abs() < 1e-6 && (found.1 - y).abs() < 1e-6, "{found:?}");
        }
    }

    #[test]
    fn there_and_back_again() {
        for lon in (-180..=180).step_by(15) {
            for lat in (-85..=85).step_by(5) {
                let (lambda, phi) = (f64::from(lon).to_radians(), f64::from(lat).to_radians());
                let (x, y) = EqualEarth::forward(lambda, phi);
                let back = EqualEarth::inverse(x, y).expect("inside the world");
                assert!((back.0 - lambda).abs() < 1e-9 && (back.1 - phi).abs() < 1e-9);
            }
        }
    }
}
