//! The drawn map: one element for each country, within the borders of the year.
//!
//! Yew renders the empty `<svg>` only; its content is kept here, because a step of the year must
//! touch the elements that change and not visit the others.

use std::rc::Rc;

use web_sys::{Element, SvgElement};

use crate::record::Dataset;
use crate::ui::map::held::Words;
use crate::ui::map::svg::{append, append_node, set_or_remove};
use crate::ui::writes::{self, set};
use crate::unit::{CountryCode, Year, sort_by_key};
use crate::view::{
    Camera, Fill, Look, LookChange, Picture, camera_transform, fill, hatch, look_changes,
    stripe_transform,
};
use crate::world::{Borders, Territory};

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
    paints: Paints,
    /// By code.
    countries: Vec<Country>,
    /// The group for what is drawn in pixels above the map.
    pub marks: SvgElement,
    territories: Vec<Territory>,
    /// The year of the borders that are drawn.
    year: Option<Year>,
    looks: Rc<Vec<LookChange>>,
    words: Words,
    chosen: Option<CountryCode>,
    other_laws: Vec<CountryCode>,
    /// Whether categories have patterns.
    patterns: bool,
    /// The camera, and grains to a pixel of the screen.
    through: Option<(Camera, f64)>,
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
            paints: Paints { definitions, made: Vec::new() },
            countries: Vec::new(),
            territories: Vec::new(),
            year: None,
            looks: Rc::default(),
            words: Words::new(),
            chosen: None,
            other_laws: Vec::new(),
            patterns: false,
            through: None,
        })
    }

    /// Gives every element its shape, as after another projection, a turn of the globe, or more
    /// detail; elements that are not there yet are made.
    pub fn redraw(&mut self, picture: &Picture, territories: &[Territory], year: Year) {
        let (sphere, graticule) = picture.grid();
        set(&self.sphere, "d", &sphere);
        set(&self.graticule, "d", &graticule);
        for code in picture.codes() {
            let at = match self.at(code) {
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
        self.year = Some(year);
        set(&self.dashed, "d", &picture.dashed(year));
    }

    /// Countries that are one in the year drawn.
    pub fn territories(&self) -> &[Territory] {
        &self.territories
    }

    /// Brings the borders to those of a year, touching only what differs.
    pub fn step(&mut self, picture: &Picture, borders: &Borders, year: Year) {
        let Some(before) = self.year.replace(year).filter(|before| *before != year) else { return };
        if !borders.alike(before, year) {
            let territories = borders.territories(year);
            let only_in = |own: &[Territory], other: &[Territory]| -> Vec<CountryCode> {
                let own = own.iter().filter(|one| !other.contains(one));
                own.flat_map(|one| [one.whole].into_iter().chain(one.parts.iter().copied()))
                    .collect()
            };
            let mut differ = only_in(&self.territories, &territories);
            differ.extend(only_in(&territories, &self.territories));
            sort_by_key(&mut differ, |code| *code);
            differ.dedup();
            for code in differ {
                if let Ok(at) = self.at(code) {
                    self.draw_country(at, picture, &territories);
                }
            }
            self.territories = territories;
        }
        if !picture.dashed_alike(before, year) {
            set(&self.dashed, "d", &picture.dashed(year));
        }
    }

    fn draw_country(&mut self, at: usize, picture: &Picture, territories: &[Territory]) {
        let Some(country) = self.countries.get_mut(at) else { return };
        match picture.path(country.code, territories) {
            Some(path) => {
                set(&country.element, "d", &path);
                if !country.attached {
                    writes::put(&self.land, &country.element);
                    country.attached = true;
                }
            }
            None if country.attached => {
                writes::take(&country.element);
                country.attached = false;
            }
            None => {}
        }
    }

    /// Moves the camera; one pixel is `grains` of path data.
    pub fn look_through(&mut self, camera: Camera, grains: f64) {
        if self.through == Some((camera, grains)) {
            return;
        }
        self.through = Some((camera, grains));
        let transform = camera_transform(camera.shift, grains);
        set(&self.world, "transform", &transform);
        let patterns = self.paints.definitions.children();
        for pattern in (0..patterns.length()).filter_map(|at| patterns.item(at)) {
            set(&pattern, "patternTransform", &stripes(self.through));
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
    pub fn show(&mut self, dataset: &Dataset, looks: &Rc<Vec<LookChange>>, patterns: bool) {
        // Every paint is another one where patterns come or go.
        let anew = std::mem::replace(&mut self.patterns, patterns) != patterns;
        let before = std::mem::replace(&mut self.looks, looks.clone());
        let changes = if anew {
            self.words.forget_paints();
            let gone = before.iter().map(|known| LookChange { look: Look::default(), ..*known });
            look_changes(&gone.collect::<Vec<_>>(), looks)
        } else {
            look_changes(&before, looks)
        };
        for change in changes {
            let Some(code) = dataset.place(change.place).code else { continue };
            let Ok(at) = self.at(code) else { continue };
            let Some(country) = self.countries.get(at).map(|known| &known.element) else {
                continue;
            };
            let known = before.iter().find(|known| known.place == change.place);
            let known = known.map(|known| known.look).unwrap_or_default();
            // Hatching may have been written over the paint.
            let known = (!anew && !self.other_laws.contains(&code)).then_some(known);
            let (paints, through) = (&mut self.paints, self.through);
            let mut paint =
                |look: Look| paints.ask_for(fill(dataset, look, patterns, "")?, through);
            self.words.write(dataset, country, (known, change.look), &mut paint);
        }
    }

    /// Hatches countries with dispatches under other laws, unless they are filled.
    pub fn show_other_laws<'a>(&mut self, codes: impl Iterator<Item = &'a CountryCode>) {
        let mut next: Vec<CountryCode> = codes.copied().collect();
        sort_by_key(&mut next, |code| *code);
        next.dedup();
        for country in self.other_laws.iter().filter(|code| !next.contains(code)) {
            let Some(country) = self.country(*country) else { continue };
            set_or_remove(country, "data-other-law", None);
            if country.get_attribute("fill").is_some_and(|paint| paint == HATCH_PAINT) {
                set_or_remove(country, "fill", None);
            }
        }
        for code in &next {
            let hatching = self.paints.ask_for(hatch(""), self.through);
            let Some(country) = self.country(*code) else { continue };
            if !country.has_attribute("data-other-law") {
                set(country, "data-other-law", "");
            }
            // A year step may have painted it since.
            if !country.has_attribute("data-categories") && !country.has_attribute("fill") {
                set_or_remove(country, "fill", hatching.as_deref());
            }
        }
        self.other_laws = next;
    }

    /// Outlines the country whose record is open, above its neighbours.
    pub fn choose(&mut self, code: Option<CountryCode>) {
        if self.chosen == code {
            return;
        }
        // It may be chosen by something else than the year.
        writes::only_once();
        for (country, is_chosen) in [(self.chosen, false), (code, true)] {
            if let Some(element) = country.and_then(|code| self.country(code)) {
                let _unsupported = element.class_list().toggle_with_force("chosen", is_chosen);
            }
        }
        self.chosen = code;
    }

    fn country(&self, code: CountryCode) -> Option<&SvgElement> {
        let at = self.at(code).ok()?;
        self.countries.get(at).map(|country| &country.element)
    }

    fn at(&self, code: CountryCode) -> Result<usize, usize> {
        self.countries.binary_search_by_key(&code, |country| country.code)
    }
}

/// Paints that are more than a colour; each is made when first needed.
struct Paints {
    definitions: SvgElement,
    made: Vec<String>,
}

impl Paints {
    /// The name by which an element asks for a paint.
    fn ask_for(&mut self, paint: Fill, through: Option<(Camera, f64)>) -> Option<String> {
        let name = format!("url(#{})", paint.id);
        if !self.made.contains(&paint.id) {
            let turned = paint.node.with("patternTransform", stripes(through));
            append_node(&self.definitions, &turned)?;
            self.made.push(paint.id);
        }
        Some(name)
    }
}

/// Keeps stripes as wide on the screen through any camera.
fn stripes(through: Option<(Camera, f64)>) -> String {
    stripe_transform(through.map_or(1.0, |(_, grains)| grains))
}
