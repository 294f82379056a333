//! The small coloured square, or dashed box, that stands for a category.

use yew::prelude::*;

use crate::view::texture;

/// What the swatch stands for.
#[derive(Properties, PartialEq)]
pub struct SwatchProps {
    /// Identifier of the category, or `in-kind`.
    pub category: AttrValue,
    /// Position of the category, whose pattern is shown where patterns are.
    #[prop_or_default]
    pub order: Option<u8>,
}

/// A square in the colour of a category; a dashed box for goods given.
#[component]
pub fn Swatch(props: &SwatchProps) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
            <rect x="1" y="1" width="10" height="10" rx="2" data-swatch={props.category.clone()} />
            if let Some(order) = props.order {
                <path class="texture" transform="rotate(45 6 6)" d={texture(order)} />
            }
        </svg>
    }
}
