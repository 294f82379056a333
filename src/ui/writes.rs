//! What a step of the year writes to the page. Whatever differs from year to year is written by these
//! functions, so that the writes of a step can be kept and made again: a step that is taken once more
//! costs its writes alone.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlInputElement, Text};

#[wasm_bindgen(module = "/src/ui/writes.js")]
extern "C" {
    // Setting and removing fail for malformed names only, and all names are literals of this room.
    /// Sets an attribute, by strings that the browser holds.
    #[wasm_bindgen(js_name = set)]
    pub fn set_held(element: &Element, name: &JsString, value: &JsString);

    /// Takes an attribute away, by a name that the browser holds.
    #[wasm_bindgen(js_name = remove)]
    pub fn remove_held(element: &Element, name: &JsString);

    /// Sets an attribute.
    pub fn set(element: &Element, name: &str, value: &str);

    /// Takes an attribute away.
    pub fn remove(element: &Element, name: &str);

    /// Puts a text in the place of the one before.
    pub fn say(text: &Text, value: &JsString);

    /// Puts an element at the end of another.
    pub fn put(parent: &Element, element: &Element);

    /// Takes an element off the page.
    pub fn take(element: &Element);

    /// Moves the thumb of a range, unless it is there.
    #[wasm_bindgen(js_name = move)]
    pub fn move_to(range: &HtmlInputElement, to: f64);

    /// Keeps what is written from now on.
    pub fn keep();

    /// Keeps no more. Gives what was kept, unless that ended before.
    pub fn end() -> Option<Again>;

    fn silence(on: bool);

    /// Writes that can be made again.
    #[wasm_bindgen(js_name = Function)]
    pub type Again;

    /// Makes them.
    #[wasm_bindgen(method)]
    pub fn call(this: &Again);
}

/// The writes of the present step cannot be made again: they hang on more than the year.
pub fn only_once() {
    // What was kept so far is of no use.
    drop(end());
}

/// Lets something come to what the page already says.
pub fn silently(work: impl FnOnce()) {
    silence(true);
    work();
    silence(false);
}
