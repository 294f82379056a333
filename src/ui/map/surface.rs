//! The drawn map: one element for each country and the layer of marks above them.
//!
//! Yew renders the empty `<svg>` only; its content is kept here, because a step of the year must
//! touch the elements that change and not visit the others.

use web_sys::{Document, Element, SvgElement};

use crate::record::{CategorySet, Dataset};
use crate::ui::map::svg::{append, set, set_or_remove, short};
use crate::unit::CountryCode;
use crate::view::{Camera, Look, LookChange, Picture, look_changes};

/// The content of the map's `<svg>`.
pub struct Surface {
    /// Everything in map units; its transform is the camera.
    world: SvgElement,
    definitions: SvgElement,
    /// Country elements by code.
    countries: Vec<(CountryCode, SvgElement)>,
    /// Everything in pixels.
    pub marks: SvgElement,
    looks: Vec<LookChange>,
    chosen: Option<CountryCode>,
    camera: Option<Camera>,
}

impl Surface {
    /// Draws a picture into an empty `<svg>`.
    pub fn draw(root: &Element, picture: &Picture) -> Option<Surface> {
        let definitions = append(root, "defs", &[])?;
        let world = append(root, "g", &[("class", "world")])?;
        append(&world, "path", &[("class", "sphere"), ("d", &picture.sphere)])?;
        append(&world, "path", &[("class", "graticule"), ("d", &picture.graticule)])?;
        let countries = picture
            .shapes
            .iter()
            .filter_map(|shape| {
                let attributes =
                    [("class", "country"), ("data-iso", shape.code.as_str()), ("d", &shape.path)];
                Some((shape.code, append(&world, "path", &attributes)?))
            })
            .collect();
        let marks = append(root, "g", &[("class", "marks")])?;
        let (looks, chosen, camera) = (Vec::new(), None, None);
        Some(Surface { world, definitions, countries, marks, looks, chosen, camera })
    }

    /// Moves the camera; nothing is done when it stands there already.
    pub fn look_through(&mut self, camera: Camera) {
        if self.camera != Some(camera) {
            let Camera { scale, shift } = camera;
            let transform = format!("translate({:.2} {:.2}) scale({scale:.5})", shift.x, shift.y);
            set(&self.world, "transform", &transform);
            self.camera = Some(camera);
        }
    }

    /// Tells which countries the reader may choose: those with a record in any year.
    pub fn mark_reachable(&self, dataset: &Dataset) {
        for place in dataset.places.iter().filter_map(|place| place.code) {
            if let Some(country) = self.country(place) {
                set(country, "class", "country reachable");
            }
        }
    }

    /// Brings the countries to a new look, touching only those that change.
    pub fn show(&mut self, dataset: &Dataset, looks: &[LookChange]) {
        for change in look_changes(&self.looks, looks) {
            let Some(code) = dataset.place(change.place).code else { continue };
            let Some(country) = self.country(code).cloned() else { continue };
            self.paint(dataset, &country, change.look);
        }
        self.looks = looks.to_vec();
    }

    /// Outlines the country whose record is open.
    pub fn choose(&mut self, code: Option<CountryCode>) {
        if self.chosen == code {
            return;
        }
        for (country, is_chosen) in [(self.chosen, false), (code, true)] {
            if let Some(element) = country.and_then(|code| self.country(code)) {
                let _unsupported = element.class_list().toggle_with_force("chosen", is_chosen);
            }
        }
        self.chosen = code;
    }

    fn country(&self, code: CountryCode) -> Option<&SvgElement> {
        let at = self.countries.binary_search_by_key(&code, |(known, _)| *known).ok()?;
        self.countries.get(at).map(|(_, element)| element)
    }

    fn paint(&self, dataset: &Dataset, country: &SvgElement, look: Look) {
        let names = |categories: CategorySet| -> Option<String> {
            let names: Vec<&str> =
                categories.iter().map(|index| dataset.category(index).id.as_str()).collect();
            (!names.is_empty()).then(|| names.join(" "))
        };
        let categories = names(look.categories);
        let striped = (look.categories.len() > 1).then(|| self.stripes(dataset, look.categories));
        set_or_remove(country, "data-categories", categories.as_deref());
        set_or_remove(country, "fill", striped.flatten().as_deref());
        set_or_remove(country, "data-for", names(look.served).as_deref());
        set_or_remove(country, "data-in-kind", look.in_kind.then_some(""));
    }

    /// A paint of diagonal stripes, one for each category in their fixed order; made when first
    /// needed.
    fn stripes(&self, dataset: &Dataset, categories: CategorySet) -> Option<String> {
        /// Pixels of one stripe.
        const STRIPE: f64 = 6.0;
        let ids: Vec<&str> =
            categories.iter().map(|index| dataset.category(index).id.as_str()).collect();
        let id = format!("stripes-{}", ids.join("-"));
        let document: Document = self.definitions.owner_document()?;
        if document.get_element_by_id(&id).is_none() {
            // The pattern is laid out in map units; the camera's scale at this moment makes the
            // stripes as wide as they should be on the screen.
            let unit = STRIPE / self.camera.map_or(1.0, |camera| camera.scale);
            let period = unit * ids.len() as f64;
            let (period, unit) = (short(period), short(unit));
            let pattern = append(
                &self.definitions,
                "pattern",
                &[
                    ("id", &id),
                    ("patternUnits", "userSpaceOnUse"),
                    ("width", &period),
                    ("height", &period),
                    ("patternTransform", "rotate(45)"),
                ],
            )?;
            for (position, category) in ids.iter().enumerate() {
                let left = format!("{:.2}", position as f64 * unit.parse::<f64>().unwrap_or(1.0));
                let attributes = [
                    ("data-swatch", *category),
                    ("x", &left),
                    ("width", &unit),
                    ("height", &period),
                ];
                append(&pattern, "rect", &attributes)?;
            }
        }
        Some(format!("url(#{id})"))
    }
}
