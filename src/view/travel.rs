//! Moving between the marks of the map by keys.

use crate::view::marks::Mark;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To smaller x.
    Left,
    /// To larger x.
    Right,
    /// To smaller y.
    Up,
    /// To larger y.
    Down,
}

/// The nearest mark that way from the mark at `from`, sideways distance counting double; `None`
/// when there is none.
pub fn nearest(marks: &[Mark], from: usize, direction: Direction) -> Option<usize> {
    let start = marks.get(from)?.at;
    let distance = |mark: &Mark| {
        let (dx, dy) = (mark.at.x - start.x, mark.at.y - start.y);
        let (ahead, aside) = match direction {
            Direction::Left => (-dx, dy),
            Direction::Right => (dx, dy),
            Direction::Up => (-dy, dx),
            Direction::Down => (dy, dx),
        };
        (ahead > 0.5).then_some(ahead + 2.0 * aside.abs())
    };
    marks
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != from)
        .filter_map(|(index, mark)| Some((index, distance(mark)?)))
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::PlaceIndex;
    use crate::view::marks::Pixels;

    fn at(x: f64, y: f64) -> Mark {
        let at = Pixels { x, y };
        Mark {
            place: PlaceIndex(0),
            anchor: at,
            at,
            ring: true,
            leader: false,
            label: None,
            gift: None,
        }
    }

    #[test]
    fn arrows_lead_to_the_nearest_mark_that_way() {
        let marks = [at(100.0, 100.0), at(150.0, 110.0), at(120.0, 300.0), at(10.0, 90.0)];
        assert_eq!(nearest(&marks, 0, Direction::Right), Some(1));
        assert_eq!(nearest(&marks, 0, Direction::Down), Some(1));
        assert_eq!(nearest(&marks, 1, Direction::Down), Some(2));
        assert_eq!(nearest(&marks, 0, Direction::Left), Some(3));
        assert_eq!(nearest(&marks, 3, Direction::Left), None);
        assert_eq!(nearest(&marks, 9, Direction::Up), None);
    }
}
