//! Reading path data back, to measure what is drawn.

/// A point in grains.
pub type Point = (f64, f64);

/// Edges of closed rings: from and to, in grains.
pub fn lines(path: &str) -> Vec<(Point, Point)> {
    let mut lines = Vec::new();
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let spaced = ring.trim_end_matches('Z').replace('-', " -");
        let mut at: Option<Point> = None;
        let mut first = (0.0, 0.0);
        for step in spaced.split('l') {
            let numbers: Vec<f64> =
                step.split_whitespace().map(|text| text.parse().expect("a number")).collect();
            let next = match at {
                None => (numbers[0], numbers[1]),
                Some((x, y)) => (x + numbers[0], y + numbers[1]),
            };
            match at {
                None => first = next,
                Some(before) => lines.push((before, next)),
            }
            at = Some(next);
        }
        lines.extend(at.map(|last| (last, first)));
    }
    lines
}
