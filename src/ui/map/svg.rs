//! Making and changing SVG elements. Failures of the object model here would mean a broken
//! browser; the element is then left out rather than the page.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, SvgElement};

use crate::ui::writes;
use crate::view::Node;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// A new SVG element with attributes, at the end of `parent`.
pub fn append(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Option<SvgElement> {
    let document = parent.owner_document()?;
    let made: SvgElement =
        document.create_element_ns(Some(NAMESPACE), name).ok()?.dyn_into().ok()?;
    for (key, value) in attributes {
        give(&made, key, value);
    }
    parent.append_child(&made).ok()?;
    Some(made)
}

/// Makes what a node describes and puts it, whole, at the end of `parent`.
pub fn append_node(parent: &Element, node: &Node) -> Option<SvgElement> {
    let made = build(&parent.owner_document()?, node)?;
    parent.append_child(&made).ok()?;
    Some(made)
}

/// Makes what a node describes, off the page.
pub fn build(document: &Document, node: &Node) -> Option<SvgElement> {
    let made = document.create_element_ns(Some(NAMESPACE), node.name).ok()?;
    for (key, value) in &node.attributes {
        give(&made, key, value);
    }
    if let Some(text) = &node.text {
        made.set_text_content(Some(text));
    }
    for child in &node.children {
        let child = build(document, child)?;
        made.append_child(&child).ok()?;
    }
    // What is made in the namespace of SVG is an element of SVG.
    Some(made.unchecked_into())
}

/// Sets an attribute, or takes it away when there is no value.
pub fn set_or_remove(element: &Element, key: &str, value: Option<&str>) {
    match value {
        Some(value) => writes::set(element, key, value),
        None => writes::remove(element, key),
    }
}

/// Gives an element off the page an attribute.
fn give(element: &Element, key: &str, value: &str) {
    // Fails for malformed names only, and all names are literals of this room.
    let _never = element.set_attribute(key, value);
}
