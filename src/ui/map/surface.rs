//! The drawn map: one element for each country, within the borders of the year.
//!
//! Yew renders the empty `<svg>` only; its content is kept here, because a step of the year must
//! touch the elements that change and not visit the others.

use web_sys::{Document, Element, SvgElement};

use crate::record::Dataset;
use crate::ui::map::svg::{append, append_node, set, set_or_remove};
use crate::unit::{CountryCode, Year};
use crate::view::{Fill, Look, LookChange, Picture, category_names, fill, hatch, look_changes};
use crate::world::Territory;

/// The paint of dispatches under other laws.
const HATCH_PAINT: &str = "url(#other-law)";

/// A country's element; it is taken off the page while the country is part of another.
struct Country {
    code: CountryCode,
    element: SvgElement,
    attached: bool,
}

/// The content of the map's `<svg>`.
pub struct Surface {
    world: SvgElement,
    sphere: SvgElement,
    graticule: SvgElement,
    land: SvgElement,
    dashed: SvgElement,
    definitions: SvgElement,
    /// By code.
    countries: Vec<Country>,
    /// The group for what is drawn in pixels above the map.
    pub marks: SvgElement,
    territories: Vec<Territory>,
    dashes: String,
    looks: Vec<LookChange>,
    chosen: Option<CountryCode>,
    other_laws: Vec<CountryCode>,
    /// Whether categories have patterns.
    patterns: bool,
    transform: String,
    stripe_unit: f64,
}

impl Surface {
    /// Makes the elements in an empty `<svg>`; [`Surface::redraw`] gives them their shapes.
    pub fn new(root: &Element) -> Option<Surface> {
        let definitions = append(root, "defs", &[])?;
        let world = append(root, "g", &[("class", "world")])?;
        Some(Surface {
            sphere: append(&world, "path", &[("class", "sphere")])?,
            graticule: append(&world, "path", &[("class", "graticule")])?,
            land: append(&world, "g", &[("class", "land")])?,
            dashed: append(&world, "path", &[("class", "unsettled")])?,
            marks: append(root, "g", &[("class", "marks")])?,
            world,
            definitions,
            countries: Vec::new(),
            territories: Vec::new(),
            dashes: String::new(),
            looks: Vec::new(),
            chosen: None,
            other_laws: Vec::new(),
            patterns: false,
            transform: String::new(),
            stripe_unit: 1.0,
        })
    }

    /// Gives every element its shape, as after another projection, a turn of the globe, or more
    /// detail; elements that are not there yet are made.
    pub fn redraw(&mut self, picture: &Picture, territories: &[Territory], year: Year) {
        let (sphere, graticule) = picture.grid();
        set(&self.sphere, "d", &sphere);
        set(&self.graticule, "d", &graticule);
        for code in picture.codes() {
            let at = match self.countries.binary_search_by_key(&code, |country| country.code) {
                Ok(at) => at,
                Err(at) => {
                    let attributes = [("class", "country"), ("data-iso", code.as_str())];
                    let Some(element) = append(&self.land, "path", &attributes) else { continue };
                    self.countries.insert(at, Country { code, element, attached: true });
                    at
                }
            };
            self.draw_country(at, picture, territories);
        }
        self.territories = territories.to_vec();
        self.draw_dashes(picture, year);
    }

    /// Brings the borders to those of a year, touching only what differs.
    pub fn step(&mut self, picture: &Picture, territories: &[Territory], year: Year) {
        if self.territories != territories {
            let before = std::mem::replace(&mut self.territories, territories.to_vec());
            let differs = |code: CountryCode| {
                let own = |list: &[Territory]| {
                    list.iter().find(|one| one.whole == code || one.parts.contains(&code)).cloned()
                };
                own(&before) != own(territories)
            };
            for at in 0..self.countries.len() {
                if self.countries.get(at).is_some_and(|country| differs(country.code)) {
                    self.draw_country(at, picture, territories);
                }
            }
        }
        self.draw_dashes(picture, year);
    }

    fn draw_country(&mut self, at: usize, picture: &Picture, territories: &[Territory]) {
        let Some(country) = self.countries.get_mut(at) else { return };
        match picture.path(country.code, territories) {
            Some(path) => {
                set(&country.element, "d", &path);
                if !country.attached {
                    // Fails for a parent that cannot have children only.
                    let _never = self.land.append_child(&country.element);
                    country.attached = true;
                }
            }
            None if country.attached => {
                country.element.remove();
                country.attached = false;
            }
            None => {}
        }
    }

    fn draw_dashes(&mut self, picture: &Picture, year: Year) {
        let dashes = picture.dashed(year);
        if dashes != self.dashes {
            set(&self.dashed, "d", &dashes);
            self.dashes = dashes;
        }
    }

    /// Moves the camera: `transform` brings grains to pixels, of which one is so many grains.
    pub fn look_through(&mut self, transform: String, grains_to_a_pixel: f64) {
        if transform == self.transform {
            return;
        }
        set(&self.world, "transform", &transform);
        self.transform = transform;
        self.stripe_unit = grains_to_a_pixel;
        let patterns = self.definitions.children();
        for pattern in (0..patterns.length()).filter_map(|at| patterns.item(at)) {
            set(&pattern, "patternTransform", &self.stripe_transform());
        }
    }

    /// Tells which countries the reader may choose: those with a record in any year.
    pub fn mark_reachable(&self, dataset: &Dataset) {
        for code in dataset.places.iter().filter_map(|place| place.code) {
            if let Some(country) = self.country(code) {
                let _unsupported = country.class_list().add_1("reachable");
            }
        }
    }

    /// Brings the countries to a new look, touching only those that change.
    pub fn show(&mut self, dataset: &Dataset, looks: &[LookChange], patterns: bool) {
        if std::mem::replace(&mut self.patterns, patterns) != patterns {
            // Every paint is another one.
            let before = std::mem::take(&mut self.looks);
            let bare = before.iter().map(|known| LookChange { look: Look::default(), ..*known });
            self.looks = bare.collect();
        }
        for change in look_changes(&self.looks, looks) {
            let Some(code) = dataset.place(change.place).code else { continue };
            let Some(country) = self.country(code).cloned() else { continue };
            self.paint(dataset, &country, change.look);
        }
        self.looks = looks.to_vec();
    }

    /// Hatches countries with dispatches under other laws, unless they are filled.
    pub fn show_other_laws<'a>(&mut self, codes: impl Iterator<Item = &'a CountryCode>) {
        let mut next: Vec<CountryCode> = codes.copied().collect();
        next.sort_unstable();
        next.dedup();
        for country in self.other_laws.iter().filter(|code| !next.contains(code)) {
            let Some(country) = self.country(*country) else { continue };
            set_or_remove(country, "data-other-law", None);
            if country.get_attribute("fill").is_some_and(|paint| paint == HATCH_PAINT) {
                set_or_remove(country, "fill", None);
            }
        }
        for code in &next {
            let Some(country) = self.country(*code) else { continue };
            if !country.has_attribute("data-other-law") {
                set(country, "data-other-law", "");
            }
            // A year step may have painted it since.
            if !country.has_attribute("data-categories") && !country.has_attribute("fill") {
                set_or_remove(country, "fill", self.ask_for(hatch("")).as_deref());
            }
        }
        self.other_laws = next;
    }

    /// Outlines the country whose record is open, above its neighbours.
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
        let at = self.countries.binary_search_by_key(&code, |country| country.code).ok()?;
        self.countries.get(at).map(|country| &country.element)
    }

    fn paint(&self, dataset: &Dataset, country: &SvgElement, look: Look) {
        let names = |categories| category_names(dataset, categories);
        let paint = fill(dataset, look, self.patterns, "").map(|paint| self.ask_for(paint));
        set_or_remove(country, "data-categories", names(look.categories).as_deref());
        set_or_remove(country, "fill", paint.flatten().as_deref());
        set_or_remove(country, "data-for", names(look.served).as_deref());
        set_or_remove(country, "data-in-kind", look.in_kind.then_some(""));
        set_or_remove(country, "data-gone", look.gone.then_some(""));
    }

    /// The name of a paint; its element is made when first needed.
    fn ask_for(&self, paint: Fill) -> Option<String> {
        let document: Document = self.definitions.owner_document()?;
        if document.get_element_by_id(&paint.id).is_none() {
            let turned = paint.node.with("patternTransform", self.stripe_transform());
            append_node(&self.definitions, &turned)?;
        }
        Some(format!("url(#{})", paint.id))
    }

    fn stripe_transform(&self) -> String {
        format!("scale({:.3}) rotate(45)", self.stripe_unit)
    }
}
