//! SVG path data in whole numbers: short, and written without the machinery of formatting. How
//! fine a whole number is, is the caller's choice.

/// Appends a closed subpath through `points`. Points that fall on their predecessor are left out;
/// fewer than three that differ give nothing.
pub fn push_ring(path: &mut String, points: impl Iterator<Item = (i32, i32)>) {
    let start = path.len();
    let mut last = (0, 0);
    let mut count = 0;
    for next in points {
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
pub fn push_line(path: &mut String, points: impl Iterator<Item = (i32, i32)>) {
    for (index, point) in points.enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        push_pair(path, point.0, point.1);
    }
}

fn push_pair(path: &mut String, x: i32, y: i32) {
    push_number(path, x);
    if y >= 0 {
        path.push(' ');
    }
    push_number(path, y);
}

fn push_number(path: &mut String, number: i32) {
    if number < 0 {
        path.push('-');
    }
    push_digits(path, number.unsigned_abs());
}

fn push_digits(path: &mut String, number: u32) {
    if number >= 10 {
        push_digits(path, number / 10);
    }
    path.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_short_and_closed() {
        let mut path = String::new();
        push_ring(&mut path, [(0, 0), (100, 0), (100, -52), (100, -52)].into_iter());
        assert_eq!(path, "M0 0l100 0l0-52Z");
    }

    #[test]
    fn a_ring_without_area_is_nothing() {
        let mut path = String::from("M1 1");
        push_ring(&mut path, [(0, 0), (0, 0), (0, 1)].into_iter());
        assert_eq!(path, "M1 1");
    }
}
