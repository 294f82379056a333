//! The layer of marks: keeps the elements of the marks in step with what is to be marked, making
//! anew only those that differ, and moves the one tab stop among them.

use web_sys::SvgElement;

use crate::record::{Dataset, PlaceIndex};
use crate::ui::map::mark::{MarkWords, draw, draw_gift};
use crate::ui::map::svg::{append, set, short};
use crate::view::{Mark, Pixels};

/// The marks on the map.
pub struct MarkLayer {
    group: SvgElement,
    extras: Vec<SvgElement>,
    drawn: Vec<(Mark, MarkWords, SvgElement)>,
    /// The place that holds the map's tab stop.
    stop: Option<PlaceIndex>,
}

impl MarkLayer {
    /// An empty layer in the group `group`.
    pub fn new(group: SvgElement) -> MarkLayer {
        MarkLayer { group, extras: Vec::new(), drawn: Vec::new(), stop: None }
    }

    /// The marks in the order of the list.
    pub fn marks(&self) -> Vec<Mark> {
        self.drawn.iter().map(|(mark, _, _)| mark.clone()).collect()
    }

    /// The names of the marked places, in the order of the list.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.drawn.iter().map(|(_, words, _)| words.name.as_str())
    }

    /// Shows `marks`; elements that stay as they are stay untouched.
    pub fn show(&mut self, dataset: &Dataset, marks: Vec<(Mark, MarkWords)>) {
        let mut before = std::mem::take(&mut self.drawn);
        for (mark, words) in marks {
            let same = before.iter().position(|(known, said, _)| *known == mark && *said == words);
            match same {
                Some(at) => self.drawn.push(before.swap_remove(at)),
                None => {
                    if let Some(element) = draw(&self.group, dataset, &mark, &words) {
                        self.drawn.push((mark, words, element));
                    }
                }
            }
        }
        let focused = before.iter().find(|(_, _, element)| has_focus(element));
        let refocus = focused.map(|(mark, _, _)| mark.place);
        for (_, _, element) in &before {
            element.remove();
        }
        let held =
            self.stop.filter(|place| self.drawn.iter().any(|(mark, _, _)| mark.place == *place));
        let first = self.drawn.first().map(|(mark, _, _)| mark.place);
        self.hold(held.or(first));
        if let Some(place) = refocus {
            self.focus(place);
        }
    }

    /// Shows small extras that nobody can hit: dots and gift boxes.
    pub fn show_extras(&mut self, staging: &[Pixels], gifts: &[Pixels]) {
        for extra in self.extras.drain(..) {
            extra.remove();
        }
        let dots = staging.iter().filter_map(|at| {
            let attributes =
                [("class", "staging-dot"), ("r", "3"), ("cx", &short(at.x)), ("cy", &short(at.y))];
            append(&self.group, "circle", &attributes)
        });
        let boxes = gifts.iter().filter_map(|at| draw_gift(&self.group, *at));
        self.extras = dots.chain(boxes).collect();
    }

    /// Moves the tab stop and the focus to the mark at `position` in the order of the list.
    pub fn focus_at(&mut self, position: usize) {
        if let Some(place) = self.drawn.get(position).map(|(mark, _, _)| mark.place) {
            self.focus(place);
        }
    }

    /// Moves the tab stop and the focus to the mark of a place.
    pub fn focus(&mut self, place: PlaceIndex) {
        self.hold(Some(place));
        let found = self.drawn.iter().find(|(mark, _, _)| mark.place == place);
        if let Some((_, _, element)) = found {
            let _refused = element.focus();
        }
    }

    /// The position, in the order of the list, of the mark of the place with this identifier.
    pub fn position(&self, place: &str) -> Option<usize> {
        self.drawn.iter().position(|(_, words, _)| words.place == place)
    }

    fn hold(&mut self, place: Option<PlaceIndex>) {
        for (mark, _, element) in &self.drawn {
            let held = Some(mark.place) == place;
            if held || Some(mark.place) == self.stop {
                set(element, "tabindex", if held { "0" } else { "-1" });
            }
        }
        self.stop = place;
    }
}

fn has_focus(element: &SvgElement) -> bool {
    element
        .owner_document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| element.is_same_node(Some(&active)))
}
