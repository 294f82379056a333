//! What a step of the year writes to the page. Whatever differs from year to year is written by these
//! functions, so that the writes of a step can be kept and made again: a step that is taken once more
//! costs its writes alone.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlInputElement, Text};

use crate::ui::rest::Mark;

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

    /// The writes of the present step cannot be made again: they hang on more than the year.
    #[wasm_bindgen(js_name = once)]
    pub fn only_once();

    fn silence(on: bool);

    /// The steps of one atlas, and what each of them wrote.
    pub type Walk;

    /// No steps.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Walk;

    /// Makes what was written on the step to a year before again. Gives whether that is known.
    #[wasm_bindgen(method)]
    pub fn again(this: &Walk, to: i32) -> bool;

    /// A step to a year is to be taken for the first time.
    #[wasm_bindgen(method)]
    pub fn begin(this: &Walk, to: i32);

    /// It has been taken.
    #[wasm_bindgen(method)]
    pub fn end(this: &Walk, to: i32);

    /// Something else has changed than the year.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Walk);

    /// Lets the page take steps that are known without the app, marking each, or no more.
    #[wasm_bindgen(method, js_name = "let")]
    pub fn go_ahead(this: &Walk, mark: Option<&Mark>);

    /// The year that the page has come to without the app, once.
    #[wasm_bindgen(method)]
    pub fn ahead(this: &Walk) -> Option<i32>;
}

/// Lets something come to what the page already says.
pub fn silently(work: impl FnOnce()) {
    silence(true);
    work();
    silence(false);
}
