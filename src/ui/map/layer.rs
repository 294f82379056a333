//! The layer of marks: keeps the elements of the marks in step with what is to be marked, making
//! anew only those that differ, and moves the one tab stop among them.

use web_sys::SvgElement;

use crate::record::PlaceIndex;
use crate::ui::map::svg::{append, append_node, set};
use crate::view::{Extra, Mark, MarkLook, mark_node};

/// The marks on the map.
pub struct MarkLayer {
    under: SvgElement,
    group: SvgElement,
    extras: Vec<(Extra, SvgElement)>,
    drawn: Vec<(Mark, MarkLook, SvgElement)>,
    /// The place that holds the map's tab stop.
    stop: Option<PlaceIndex>,
}

impl MarkLayer {
    /// An empty layer in the group `parent`.
    pub fn new(parent: &SvgElement) -> Option<MarkLayer> {
        let under = append(parent, "g", &[("class", "extras")])?;
        let group = append(parent, "g", &[])?;
        let (extras, drawn) = (Vec::new(), Vec::new());
        Some(MarkLayer { under, group, extras, drawn, stop: None })
    }

    /// The marks in the order of the list.
    pub fn marks(&self) -> Vec<Mark> {
        self.drawn.iter().map(|(mark, _, _)| mark.clone()).collect()
    }

    /// The mark whose name begins with what was typed: for one letter the next one after that at
    /// `here`, round about; for more of them the one at `here` as long as it fits.
    pub fn by_name(&self, typed: &str, here: usize) -> Option<usize> {
        let typed = typed.to_lowercase();
        let begins = |name: &str| name.to_lowercase().starts_with(&typed);
        let here = if typed.chars().count() > 1 { here } else { here + 1 };
        let names = self.drawn.iter().map(|(_, look, _)| look.name.as_str()).enumerate();
        let found: Vec<usize> = names.filter(|(_, name)| begins(name)).map(|(at, _)| at).collect();
        found.iter().copied().find(|at| *at >= here).or(found.first().copied())
    }

    /// Shows `marks`; elements that stay as they are stay untouched.
    pub fn show(&mut self, marks: Vec<(Mark, MarkLook)>) {
        let mut before = std::mem::take(&mut self.drawn);
        for (mark, words) in marks {
            let same = before.iter().position(|(known, said, _)| *known == mark && *said == words);
            match same {
                Some(at) => self.drawn.push(before.swap_remove(at)),
                None => {
                    if let Some(element) = append_node(&self.group, &mark_node(&mark, &words)) {
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

    /// Shows what is there for the eye alone; elements that stay as they are stay untouched.
    pub fn show_extras(&mut self, extras: Vec<Extra>) {
        let mut before = std::mem::take(&mut self.extras);
        for extra in extras {
            match before.iter().position(|(known, _)| *known == extra) {
                Some(at) => self.extras.push(before.swap_remove(at)),
                None => {
                    if let Some(element) = append_node(&self.under, &extra.node()) {
                        self.extras.push((extra, element));
                    }
                }
            }
        }
        for (_, gone) in before {
            gone.remove();
        }
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
