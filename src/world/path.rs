//! SVG path data: short, with one decimal, written without the machinery of formatting.

/// Appends a closed subpath through `points`, in map units with one decimal. Points that fall on
/// their predecessor are left out; fewer than three that differ give nothing.
pub fn push_ring(path: &mut String, points: impl Iterator<Item = (f64, f64)>) {
    let start = path.len();
    let mut last = (0i32, 0i32);
    let mut count = 0;
    for point in points {
        let next = (tenths(point.0), tenths(point.1));
        if count == 0 {
            path.push('M');
            push_pair(path, next.0, next.1);
        } else if next == last {
            continue;
        } else {
            path.push('l');
            push_pair(path, next.0 - last.0, next.1 - last.1);
        }
        last = next;
        count += 1;
    }
    if count < 3 {
        path.truncate(start);
    } else {
        path.push('Z');
    }
}

/// Appends an open subpath through `points`.
pub fn push_line(path: &mut String, points: impl Iterator<Item = (f64, f64)>) {
    for (index, point) in points.enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        push_pair(path, tenths(point.0), tenths(point.1));
    }
}

fn tenths(value: f64) -> i32 {
    (value * 10.0).round() as i32
}

fn push_pair(path: &mut String, x: i32, y: i32) {
    push_tenths(path, x);
    if y >= 0 {
        path.push(' ');
    }
    push_tenths(path, y);
}

fn push_tenths(path: &mut String, tenths: i32) {
    if tenths < 0 {
        path.push('-');
    }
    let magnitude = tenths.unsigned_abs();
    let (whole, part) = (magnitude / 10, magnitude % 10);
    if whole > 0 || part == 0 {
        push_whole(path, whole);
    }
    if part > 0 {
        path.push('.');
        push_digit(path, part);
    }
}

fn push_whole(path: &mut String, whole: u32) {
    if whole >= 10 {
        push_whole(path, whole / 10);
    }
    push_digit(path, whole % 10);
}

fn push_digit(path: &mut String, digit: u32) {
    path.push(char::from_digit(digit, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_short_and_closed() {
        let mut path = String::new();
        push_ring(&mut path, [(0.0, 0.0), (10.04, 0.0), (10.0, -5.25), (10.0, -5.25)].into_iter());
        assert_eq!(path, "M0 0l10 0l0-5.3Z");
    }

    #[test]
    fn a_ring_without_area_is_nothing() {
        let mut path = String::from("M1 1");
        push_ring(&mut path, [(0.0, 0.0), (0.01, 0.01), (0.02, 0.0)].into_iter());
        assert_eq!(path, "M1 1");
    }
}
