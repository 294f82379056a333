//! Strings that the browser already holds. A string that goes from WebAssembly to the browser is
//! copied and decoded on the way, which costs more than setting an attribute: what is written at every
//! step of the year crosses once and is kept, and so is an element that is written to.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use yew::NodeRef;

use crate::unit::Year;

/// An element of a component, which stays the same for as long as the component is there: it is asked
/// for once.
pub struct Found<T> {
    at: NodeRef,
    element: OnceCell<T>,
}

impl<T: JsCast> Found<T> {
    /// The element that will be found at a reference.
    pub fn at(reference: &NodeRef) -> Found<T> {
        Found { at: reference.clone(), element: OnceCell::new() }
    }

    /// The element, once it is on the page.
    pub fn get(&self) -> Option<&T> {
        if self.element.get().is_none() {
            let element = self.at.get()?.dyn_into().ok()?;
            return Some(self.element.get_or_init(|| element));
        }
        self.element.get()
    }
}

/// The strings of one attribute or text, by year.
#[derive(Default)]
pub struct ByYear(RefCell<Vec<Known>>);

/// A string that the browser holds.
struct Known {
    year: Year,
    /// The text that it was made of, where that may change.
    of: Option<Rc<str>>,
    string: JsString,
}

impl ByYear {
    /// The digits of a year.
    pub fn digits(&self, year: Year) -> JsString {
        self.known(year, None, || year.to_string().into())
    }

    /// What is said of a year; it may say something else later, as in another language.
    pub fn said(&self, year: Year, says: &Rc<str>) -> JsString {
        self.known(year, Some(says), || JsString::from(&**says))
    }

    fn known(&self, year: Year, of: Option<&Rc<str>>, make: impl FnOnce() -> JsString) -> JsString {
        let mut strings = self.0.borrow_mut();
        let at = strings.iter().position(|known| known.year == year);
        let same = |known: &Known| match (&known.of, of) {
            (Some(known), Some(of)) => Rc::ptr_eq(known, of),
            (known, of) => known.is_none() && of.is_none(),
        };
        if let Some(known) = at.and_then(|at| strings.get(at)).filter(|known| same(known)) {
            return known.string.clone();
        }
        if let Some(at) = at {
            strings.swap_remove(at);
        }
        let string = make();
        strings.push(Known { year, of: of.cloned(), string: string.clone() });
        string
    }
}
