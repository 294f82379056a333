//! Making and changing SVG elements. Failures of the object model here would mean a broken
//! browser; the element is then left out rather than the page.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, SvgElement};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// A new SVG element with attributes.
pub fn element(document: &Document, name: &str, attributes: &[(&str, &str)]) -> Option<SvgElement> {
    let made = document.create_element_ns(Some(NAMESPACE), name).ok()?;
    for (key, value) in attributes {
        set(&made, key, value);
    }
    made.dyn_into().ok()
}

/// A new SVG element with attributes, at the end of `parent`.
pub fn append(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Option<SvgElement> {
    let made = element(&parent.owner_document()?, name, attributes)?;
    parent.append_child(&made).ok()?;
    Some(made)
}

/// Sets an attribute.
pub fn set(element: &Element, key: &str, value: &str) {
    // Fails for malformed names only, and all names are literals of this room.
    let _never = element.set_attribute(key, value);
}

/// Sets an attribute, or takes it away when there is no value.
pub fn set_or_remove(element: &Element, key: &str, value: Option<&str>) {
    match value {
        Some(value) => set(element, key, value),
        None => {
            let _never = element.remove_attribute(key);
        }
    }
}

/// A coordinate with one decimal: enough on any screen, and short.
pub fn short(value: f64) -> String {
    format!("{value:.1}")
}
