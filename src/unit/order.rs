//! Bringing lists into an order by one piece of machinery for all of them: the sort of the standard
//! library is made anew for every kind of element, and readers would download each.

use std::cmp::Ordering;

/// Brings a list into an order; equals stay as they stood.
pub fn sort_by<T>(list: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(list.len(), &mut |one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut places: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| places.get_mut(at)?.take()));
}

/// Brings a list into the order of something that each element has; equals stay as they stood.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, mut key: impl FnMut(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Positions in their order.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_standard_library(
            list in proptest::collection::vec((0u8..8, any::<u16>()), 0..80)
        ) {
            let (mut own, mut expected) = (list.clone(), list);
            sort_by_key(&mut own, |element| element.0);
            expected.sort_by_key(|element| element.0);
            prop_assert_eq!(own, expected);
        }
    }
}
