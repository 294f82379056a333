//! What is marked on the map, through the present camera.

use crate::record::{CategorySet, Dataset, PlaceIndex};
use crate::text::map_words;
use crate::view::camera::Camera;
use crate::view::connect::connector_path;
use crate::view::dots::{Dot, name_dots};
use crate::view::drawing::extra::Extra;
use crate::view::drawing::fill::category_names;
use crate::view::drawing::mark::{Difference, MarkLook};
use crate::view::marks::{Area, Candidate, Mark, Pixels, RING, area_of, marks, text_width};
use crate::view::picture::Picture;
use crate::view::screen::Screen;
use crate::view::size::{InField, circle_radius};
use crate::view::state::{Measure, Mode, State};
use crate::view::words::{place_name, say};
use crate::view::year::{ActivePlace, people_here};
use crate::world::Territory;

/// How much closer than the whole a reader must be to see camps and offices.
const SITES_FROM: f64 = 2.4;

/// Radii in pixels of the dots for camps, and of circles at sea for dispatches under other laws.
const DOTS: (f64, f64) = (2.5, 7.0);

/// What is marked: what stands on the map in its pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Marks of the places, in the order in which the keyboard walks through them.
    pub marks: Vec<(Mark, MarkLook)>,
    /// What is there for the eye alone, under the marks.
    pub extras: Vec<Extra>,
}

/// What is to be marked, and through which camera.
pub struct Scene<'a> {
    /// The shapes.
    pub picture: &'a Picture,
    /// How map units become pixels.
    pub camera: Camera,
    /// How many times closer than the whole.
    pub closeness: f64,
    /// Countries that are one in the year.
    pub territories: &'a [Territory],
    /// The record.
    pub dataset: &'a Dataset,
    /// What the reader is looking at.
    pub state: &'a State,
    /// What the screen shows of it.
    pub screen: &'a Screen,
    /// Whether the marks go without names.
    pub nameless: bool,
}

impl Scene<'_> {
    /// Position and size of a place in pixels; `None` where it cannot be seen.
    fn stand(&self, place: PlaceIndex) -> Option<(Pixels, Pixels)> {
        let (anchor, extent) = self.picture.stand(self.dataset, place, self.territories)?;
        let scale = self.camera.scale;
        Some((self.camera.pixels(anchor), Pixels { x: extent.x * scale, y: extent.y * scale }))
    }

    /// Whether a place is no country, so that only a mark can stand for it.
    fn shapeless(&self, place: PlaceIndex) -> bool {
        self.dataset.place(place).code.is_none()
    }

    /// Active places, in the order of the list, and after them those without a shape that were
    /// given goods, each with the people in the field there.
    fn marked(&self) -> impl Iterator<Item = (ActivePlace, &[InField])> {
        let active = self.screen.view.places.iter().copied();
        let given = self
            .screen
            .view
            .in_kind_places
            .iter()
            .copied()
            .filter(|place| self.shapeless(*place) && !self.screen.view.has(*place));
        let given =
            given.map(|place| (ActivePlace { place, categories: CategorySet::EMPTY }, &[][..]));
        active.zip(self.screen.in_field.iter().map(Vec::as_slice)).chain(given)
    }

    /// Everything that is marked in a box of `size`.
    pub fn drawing(&self, size: Pixels) -> Drawing {
        let mut extras = self.extras();
        let boxes: Vec<Pixels> = extras.iter().filter_map(Extra::obstacle).collect();
        let marks = self.marks(size, &boxes);
        let taken = taken(&marks).chain(boxes.iter().map(|at| Area::about(*at, 6.0))).collect();
        name_dots(extras.iter_mut().filter_map(Extra::dot_mut), taken, size);
        Drawing { marks, extras }
    }

    fn marks(&self, size: Pixels, obstacles: &[Pixels]) -> Vec<(Mark, MarkLook)> {
        let mut candidates = Vec::new();
        let mut looks = Vec::new();
        for (active, in_field) in self.marked() {
            let Some((anchor, extent)) = self.stand(active.place) else { continue };
            let place = self.dataset.place(active.place);
            let name = place_name(place, self.screen.view.year, self.state.language);
            // A place that is no country says what it is.
            let full = place.full_name_in(self.screen.view.year).filter(|_| place.code.is_none());
            let spoken_name = full.map_or(name, |full| say(full, self.state.language));
            let people: u32 = in_field.iter().map(|own| own.people).sum();
            let sent = f64::from(people_here(&self.screen.view, active.place));
            let gift = self.screen.view.in_kind_places.contains(&active.place);
            let circle = (self.state.measure == Measure::People).then(|| circle_radius(people));
            // A circle is a mark of its own, however large the shape under it.
            let extent = if circle.is_some() { Pixels::default() } else { extent };
            let weight = sent * 1e6 + extent.x * extent.y;
            let radius = circle.unwrap_or(0.0);
            let name = if self.nameless { "" } else { name };
            candidates.push(Candidate {
                place: active.place,
                anchor,
                extent,
                circle: radius,
                name,
                gift,
                weight,
            });
            let of_all = |own: &InField| match (circle, people) {
                (Some(_), 1..) => f64::from(own.people) / f64::from(people),
                _ => 1.0 / in_field.len().max(1) as f64,
            };
            let shares = in_field
                .iter()
                .map(|own| (self.dataset.category(own.category).id.clone(), of_all(own)))
                .collect();
            looks.push(MarkLook {
                place: place.id.clone(),
                name: name.to_owned(),
                spoken: self.spoken(spoken_name, in_field),
                shares,
                categories: match place.code {
                    Some(_) => None,
                    None => category_names(self.dataset, active.categories),
                },
                circle,
                difference: self.difference(active.place),
                gift,
                unknown: in_field.iter().any(|own| own.some_unknown),
            });
        }
        marks(&candidates, obstacles, size).into_iter().zip(looks).collect()
    }

    /// What differs at a place with people.
    fn difference(&self, place: PlaceIndex) -> Option<Difference> {
        let changes = &self.screen.changes;
        let compared = matches!(self.state.mode, Mode::Compared(_));
        if changes.began.contains(&place) {
            Some(Difference::Began)
        } else if compared && changes.gone.contains(&place) {
            Some(Difference::Ended)
        } else {
            None
        }
    }

    fn spoken(&self, name: &str, in_field: &[InField]) -> String {
        let words = map_words(self.state.language);
        let categories: Vec<&str> = in_field
            .iter()
            .map(|own| say(&self.dataset.category(own.category).name, self.state.language))
            .collect();
        let place = (words.map_place)(name, &categories);
        match self.state.measure {
            Measure::Places => place,
            Measure::People => {
                let people: u32 = in_field.iter().map(|own| own.people).sum();
                let unknown = in_field.iter().any(|own| own.some_unknown);
                format!("{place}; {}", (words.in_the_field)(people, unknown))
            }
        }
    }

    /// Lines, dots and boxes that are there for the eye alone.
    fn extras(&self) -> Vec<Extra> {
        let looks = &self.screen.looks;
        let stand = |place: PlaceIndex| self.stand(place).map(|(anchor, _)| anchor);
        let connectors = self.screen.view.connectors.iter().filter_map(|connector| {
            let path = connector_path(stand(connector.from)?, stand(connector.to)?);
            Some(Extra::Connector(self.dataset.category(connector.category).id.clone(), path))
        });
        let staging = looks.iter().filter(|known| known.look.staging);
        let gifts = looks.iter().filter(|known| {
            known.look.in_kind && known.look.categories.is_empty() && !self.shapeless(known.place)
        });
        // Where a mark stands, it says itself what is there.
        let gone = self.screen.changes.gone.iter().filter(|place| !self.screen.view.has(**place));
        let sites = if self.closeness >= SITES_FROM { self.sites() } else { Vec::new() };
        connectors
            .chain(staging.filter_map(|known| Some(Extra::Staging(stand(known.place)?))))
            .chain(gifts.filter_map(|known| Some(Extra::Gift(stand(known.place)?))))
            .chain(gone.filter_map(|place| Some(Extra::Ended(stand(*place)?))))
            .chain(self.other_laws_at_sea())
            .chain(sites)
            .collect()
    }

    /// Places at sea of dispatches under other laws, each once.
    fn other_laws_at_sea(&self) -> Vec<Extra> {
        let mut marks = Vec::new();
        for at in &self.screen.view.other_laws {
            let at_sea = self.dataset.other_laws.get(*at).and_then(|other| other.at_sea.as_ref());
            let Some((position, area)) = at_sea else { continue };
            let Some(unit) = self.picture.place(*position) else { continue };
            let name = say(area, self.state.language).to_owned();
            let at = self.camera.pixels(unit);
            let mark = Extra::OtherLaw(Dot { at, radius: DOTS.1, name, label: None });
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        marks
    }

    /// Camps and offices of the deployments in force, each once.
    fn sites(&self) -> Vec<Extra> {
        let mut dots: Vec<Dot> = Vec::new();
        let rows = self.screen.view.groups.iter().flat_map(|group| &group.rows);
        for index in rows.flat_map(|row| &row.deployments) {
            for site in &self.dataset.deployment(*index).sites {
                let name = say(&site.name, self.state.language);
                let Some(unit) = self.picture.place(site.position) else { continue };
                if !dots.iter().any(|known| known.name == name) {
                    let (at, name) = (self.camera.pixels(unit), name.to_owned());
                    dots.push(Dot { at, radius: DOTS.0, name, label: None });
                }
            }
        }
        dots.into_iter().map(Extra::Site).collect()
    }
}

/// What marks, their labels and their boxes take up.
fn taken(marks: &[(Mark, MarkLook)]) -> impl Iterator<Item = Area> {
    marks.iter().flat_map(|(mark, look)| {
        let ring = mark.ring.then(|| {
            let radius = look.circle.unwrap_or_default().max(RING);
            Area::about(mark.at, radius + 2.0)
        });
        let label = mark.label.map(|label| area_of(&label, text_width(&look.name)));
        let gift = mark.gift.map(|at| Area::about(at, 6.5));
        [ring, label, gift].into_iter().flatten()
    })
}
