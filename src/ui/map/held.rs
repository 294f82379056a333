//! What a step writes on the countries, from strings that the browser already holds.

use js_sys::JsString;
use web_sys::Element;

use crate::record::{CategorySet, Dataset};
use crate::ui::writes;
use crate::view::{Look, category_names};

/// Names and values of what a step writes on the countries.
pub struct Words {
    categories: JsString,
    fill: JsString,
    served: JsString,
    in_kind: JsString,
    gone: JsString,
    nothing: JsString,
    /// Identifiers of categories, as the DOM contract writes them.
    names: Vec<(CategorySet, JsString)>,
    /// Names of paints, by categories and whether they are gone.
    paints: Vec<((CategorySet, bool), Option<JsString>)>,
}

impl Words {
    /// The names of the attributes, and no values yet.
    pub fn new() -> Words {
        Words {
            categories: "data-categories".into(),
            fill: "fill".into(),
            served: "data-for".into(),
            in_kind: "data-in-kind".into(),
            gone: "data-gone".into(),
            nothing: "".into(),
            names: Vec::new(),
            paints: Vec::new(),
        }
    }

    /// Forgets the paints, as when categories get patterns.
    pub fn forget_paints(&mut self) {
        self.paints.clear();
    }

    /// Brings a country from one look to another, writing only what differs; everything when the
    /// look so far is not known. `paint` names the paint of a look.
    pub fn write(
        &mut self,
        dataset: &Dataset,
        country: &Element,
        (before, after): (Option<Look>, Look),
        paint: &mut dyn FnMut(Look) -> Option<String>,
    ) {
        let differs = |field: fn(&Look) -> (CategorySet, bool)| {
            before.is_none_or(|before| field(&before) != field(&after))
        };
        if differs(|look| (look.categories, false)) {
            let names = self.name(dataset, after.categories);
            put(country, &self.categories, names.as_ref());
        }
        if differs(|look| (look.categories, look.gone)) {
            let known = before.map(|before| self.paint(before, paint));
            let next = self.paint(after, paint);
            if known.is_none_or(|known| known.is_some() || next.is_some()) {
                put(country, &self.fill, next.as_ref());
            }
        }
        if differs(|look| (look.served, false)) {
            let names = self.name(dataset, after.served);
            put(country, &self.served, names.as_ref());
        }
        if differs(|look| (CategorySet::EMPTY, look.in_kind)) {
            put(country, &self.in_kind, after.in_kind.then_some(&self.nothing));
        }
        if differs(|look| (CategorySet::EMPTY, look.gone)) {
            put(country, &self.gone, after.gone.then_some(&self.nothing));
        }
    }

    fn name(&mut self, dataset: &Dataset, categories: CategorySet) -> Option<JsString> {
        if categories.is_empty() {
            return None;
        }
        let known = self.names.iter().find(|(known, _)| *known == categories);
        if let Some((_, name)) = known {
            return Some(name.clone());
        }
        let name = JsString::from(category_names(dataset, categories)?);
        self.names.push((categories, name.clone()));
        Some(name)
    }

    fn paint(
        &mut self,
        look: Look,
        paint: &mut dyn FnMut(Look) -> Option<String>,
    ) -> Option<JsString> {
        let key = (look.categories, look.gone);
        let known = self.paints.iter().find(|(known, _)| *known == key);
        if let Some((_, name)) = known {
            return name.clone();
        }
        let name = paint(look).map(JsString::from);
        self.paints.push((key, name.clone()));
        name
    }
}

fn put(element: &Element, name: &JsString, value: Option<&JsString>) {
    match value {
        Some(value) => writes::set_held(element, name, value),
        None => writes::remove_held(element, name),
    }
}
