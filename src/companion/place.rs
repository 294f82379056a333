//! A place among what the atlas shows that the companion fills while it is open.

use web_sys::{Document, Element};
use yew::prelude::*;

/// The place. What fills it stands in one element for as long as there is a page: yew never takes away
/// the listeners of an element that it has filled, and the atlas makes the place anew for every record.
pub struct Place {
    id: &'static str,
    element: Element,
    is_open: bool,
}

impl Place {
    /// The place with an identifier, which the reader may have opened before; none where there is no
    /// page.
    pub fn new(id: &'static str) -> Option<Place> {
        let document = document()?;
        let element = document.create_element("div").ok()?;
        let open = document.query_selector(&format!("details[open] > #{id}")).ok().flatten();
        let mut place = Place { id, element, is_open: false };
        place.open(open.is_some());
        Some(place)
    }

    /// Hears that it was opened, or closed.
    pub fn open(&mut self, is_open: bool) {
        let place = document().and_then(|document| document.get_element_by_id(self.id));
        if let Some(place) = place.filter(|_| is_open) {
            // Fails where an element would stand in itself only.
            let _never = place.append_child(&self.element);
        }
        self.is_open = is_open;
    }

    /// What stands in it while it is open.
    pub fn show(&self, content: impl FnOnce() -> Html) -> Html {
        let content = if self.is_open { content() } else { Html::default() };
        create_portal(content, self.element.clone())
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
