//! The layer of marks: keeps the elements of the marks in step with what is to be marked, making
//! anew only those that differ, and moves the one tab stop among them.

use std::rc::Rc;

use web_sys::{Document, SvgElement};

use crate::record::PlaceIndex;
use crate::ui::map::svg::{append, build};
use crate::ui::writes;
use crate::view::{Drawing, Extra, Mark, MarkLook, begins_with, mark_node};

/// As many elements that are off the page are kept, of marks and of lines: about as many as come
/// and go while the years play through.
const MOST_KEPT: usize = 160;

/// The marks on the map.
pub struct MarkLayer {
    document: Document,
    under: SvgElement,
    group: SvgElement,
    extras: Vec<(Extra, SvgElement)>,
    marks: Vec<Marked>,
    /// What is drawn.
    drawing: Option<Rc<Drawing>>,
    /// Elements that are off the page: the reader comes by the same years again.
    kept_extras: Vec<(Extra, SvgElement)>,
    kept_marks: Vec<Marked>,
    /// The place that had the focus last: it holds the map's tab stop in all years in which it is
    /// marked, and the first of the list in the others.
    visited: Option<PlaceIndex>,
    /// Whether the focus is in the map: asking the browser takes as long as a mark.
    pub has_focus: bool,
}

/// A mark with its element.
struct Marked {
    mark: Mark,
    look: MarkLook,
    element: SvgElement,
    /// Whether it is the map's tab stop.
    stop: bool,
}

impl MarkLayer {
    /// An empty layer in the group `parent`.
    pub fn new(parent: &SvgElement) -> Option<MarkLayer> {
        Some(MarkLayer {
            document: parent.owner_document()?,
            under: append(parent, "g", &[("class", "extras")])?,
            group: append(parent, "g", &[])?,
            extras: Vec::new(),
            marks: Vec::new(),
            drawing: None,
            kept_extras: Vec::new(),
            kept_marks: Vec::new(),
            visited: None,
            has_focus: false,
        })
    }

    /// The marks in the order of the list.
    pub fn marks(&self) -> Vec<Mark> {
        self.marks.iter().map(|known| known.mark.clone()).collect()
    }

    /// The mark whose name begins with what was typed: for one letter the next one after that at
    /// `here`, round about; for more of them the one at `here` as long as it fits.
    pub fn by_name(&self, typed: &str, here: usize) -> Option<usize> {
        let here = if typed.chars().count() > 1 { here } else { here + 1 };
        let names = self.marks.iter().map(|known| known.look.name.as_str()).enumerate();
        let found: Vec<usize> =
            names.filter(|(_, name)| begins_with(name, typed)).map(|(at, _)| at).collect();
        found.iter().copied().find(|at| *at >= here).or(found.first().copied())
    }

    /// Shows a drawing; elements that stay as they are stay untouched. Gives whether all elements of
    /// before are still there, on the page or off it.
    pub fn show(&mut self, drawing: &Rc<Drawing>) -> bool {
        if self.drawing.as_ref().is_some_and(|known| Rc::ptr_eq(known, drawing)) {
            return true;
        }
        self.drawing = Some(drawing.clone());
        let lost_marks = self.show_marks(&drawing.marks);
        let lost_extras = self.show_extras(&drawing.extras);
        !(lost_marks || lost_extras)
    }

    /// Lets go of the elements that are off the page, as when the camera moves: they would stand
    /// elsewhere.
    pub fn let_go(&mut self) {
        self.kept_marks.clear();
        self.kept_extras.clear();
    }

    fn show_marks(&mut self, marks: &[(Mark, MarkLook)]) -> bool {
        let mut before = std::mem::take(&mut self.marks);
        let mut come = Vec::new();
        for (mark, look) in marks {
            let same = |known: &Marked| known.mark == *mark && known.look == *look;
            if let Some(at) = before.iter().position(same) {
                self.marks.push(before.swap_remove(at));
            } else if let Some(at) = self.kept_marks.iter().position(same) {
                come.push(self.marks.len());
                self.marks.push(self.kept_marks.swap_remove(at));
            } else if let Some(element) = build(&self.document, &mark_node(mark, look)) {
                come.push(self.marks.len());
                let (mark, look) = (mark.clone(), look.clone());
                self.marks.push(Marked { mark, look, element, stop: false });
            }
        }
        let refocus = self.focused(&before);
        for known in &mut before {
            writes::take(&known.element);
            hold(known, false);
        }
        for known in come.into_iter().filter_map(|at| self.marks.get(at)) {
            writes::put(&self.group, &known.element);
        }
        self.hold();
        if self.has_focus {
            writes::only_once();
        }
        if let Some(place) = refocus {
            self.focus(place);
        }
        keep(&mut self.kept_marks, before)
    }

    /// The place of the one among `marks` that has the focus.
    fn focused(&self, marks: &[Marked]) -> Option<PlaceIndex> {
        if marks.is_empty() || !self.has_focus {
            return None;
        }
        let active = self.document.active_element()?;
        if !self.group.contains(Some(&active)) {
            return None;
        }
        let focused = marks.iter().find(|known| known.element.is_same_node(Some(&active)));
        focused.map(|known| known.mark.place)
    }

    fn show_extras(&mut self, extras: &[Extra]) -> bool {
        let mut before = std::mem::take(&mut self.extras);
        for extra in extras {
            let same = |(known, _): &(Extra, SvgElement)| known == extra;
            if let Some(at) = before.iter().position(same) {
                self.extras.push(before.swap_remove(at));
                continue;
            }
            let kept = self.kept_extras.iter().position(same);
            let known = kept.map(|at| self.kept_extras.swap_remove(at)).or_else(|| {
                let element = build(&self.document, &extra.node())?;
                Some((extra.clone(), element))
            });
            if let Some(known) = known {
                writes::put(&self.under, &known.1);
                self.extras.push(known);
            }
        }
        for (_, element) in &before {
            writes::take(element);
        }
        keep(&mut self.kept_extras, before)
    }

    /// Moves the tab stop and the focus to the mark at `position` in the order of the list.
    pub fn focus_at(&mut self, position: usize) {
        if let Some(place) = self.marks.get(position).map(|known| known.mark.place) {
            self.focus(place);
        }
    }

    /// Moves the tab stop and the focus to the mark of a place.
    pub fn focus(&mut self, place: PlaceIndex) {
        self.visited = Some(place);
        self.hold();
        if let Some(known) = self.marks.iter().find(|known| known.mark.place == place) {
            let _refused = known.element.focus();
        }
    }

    /// The position, in the order of the list, of the mark of the place with this identifier.
    pub fn position(&self, place: &str) -> Option<usize> {
        self.marks.iter().position(|known| known.look.place == place)
    }

    /// Lets one of the marks hold the map's tab stop.
    fn hold(&mut self) {
        let visited = self.marks.iter().position(|known| Some(known.mark.place) == self.visited);
        let holds = visited.unwrap_or(0);
        for (at, known) in self.marks.iter_mut().enumerate() {
            hold(known, at == holds);
        }
    }
}

fn hold(known: &mut Marked, stop: bool) {
    if std::mem::replace(&mut known.stop, stop) != stop {
        writes::set(&known.element, "tabindex", if stop { "0" } else { "-1" });
    }
}

/// Keeps what has gone off the page; the first that came here go first. Gives whether any went.
fn keep<T>(kept: &mut Vec<T>, gone: Vec<T>) -> bool {
    kept.extend(gone);
    let too_many = kept.len().saturating_sub(MOST_KEPT);
    kept.drain(..too_many);
    too_many > 0
}
