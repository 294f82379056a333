//! An SVG element as a plain value: the page makes elements of it, a file its text.

use crate::unit::decimal;

use std::borrow::Cow;

/// An element with attributes and, in it, a text or other elements.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Name of the element.
    pub name: &'static str,
    /// Names and values of its attributes, in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What it says.
    pub text: Option<String>,
    /// What is in it.
    pub children: Vec<Node>,
}

impl Node {
    /// An empty element.
    pub fn new(name: &'static str) -> Node {
        Node { name, attributes: Vec::new(), text: None, children: Vec::new() }
    }

    /// An empty element of a class.
    pub fn of(name: &'static str, class: &'static str) -> Node {
        Node::new(name).with("class", class)
    }

    /// With one more attribute.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<Cow<'static, str>>) -> Node {
        self.attributes.push((key, value.into()));
        self
    }

    /// With one more attribute, a length with one decimal: enough on any screen, and short.
    #[must_use]
    pub fn at(self, key: &'static str, value: f64) -> Node {
        self.with(key, short(value))
    }

    /// With a text.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Node {
        self.text = Some(text.into());
        self
    }

    /// With one more element in it.
    #[must_use]
    pub fn holding(mut self, child: Node) -> Node {
        self.children.push(child);
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == key).map(|(_, value)| value.as_ref())
    }

    /// Appends it as XML.
    pub fn write(&self, text: &mut String) {
        text.push('<');
        text.push_str(self.name);
        for (key, value) in &self.attributes {
            text.push(' ');
            text.push_str(key);
            text.push_str("=\"");
            push_escaped(text, value);
            text.push('"');
        }
        if self.text.is_none() && self.children.is_empty() {
            text.push_str("/>");
            return;
        }
        text.push('>');
        push_escaped(text, self.text.as_deref().unwrap_or_default());
        for child in &self.children {
            child.write(text);
        }
        text.push_str("</");
        text.push_str(self.name);
        text.push('>');
    }
}

/// A length with at most one decimal.
pub fn short(value: f64) -> String {
    let text = decimal(value, 1);
    match text.strip_suffix(".0") {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

/// Writes what XML gives a meaning to as references, and leaves out what it does not allow.
fn push_escaped(text: &mut String, value: &str) {
    for letter in value.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\t' | '\n' | '\r' => text.push(letter),
            control if control < ' ' || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
            other => text.push(other),
        }
    }
}
