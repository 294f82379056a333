//! Goods given in the year: nobody was sent with them, so they stand apart from the list.

use std::rc::Rc;

use yew::prelude::*;

use crate::record::{Dataset, InKind, InKindIndex, PlaceIndex, Role};
use crate::text::{Language, catalogue};
use crate::ui::swatch::Swatch;
use crate::unit::Year;
use crate::view::{place_name, say};

/// Which gifts.
#[derive(Properties)]
pub struct GiftsProps {
    /// For names.
    pub dataset: Rc<Dataset>,
    /// The language of the interface.
    pub language: Language,
    /// The year, for names of places.
    pub year: Year,
    /// The gifts.
    pub gifts: Vec<InKindIndex>,
    /// What choosing a place does.
    pub choose: Callback<PlaceIndex>,
}

impl PartialEq for GiftsProps {
    fn eq(&self, other: &Self) -> bool {
        self.gifts == other.gifts && self.year == other.year && self.language == other.language
    }
}

/// A section with one row for each gift.
#[component]
pub fn Gifts(props: &GiftsProps) -> Html {
    let words = catalogue(props.language);
    html! {
        <section class="group" data-gifts="">
            <h3>
                <Swatch category="in-kind" />
                <span>{ words.in_kind }</span>
                <b>{ props.gifts.len() }</b>
            </h3>
            <p class="quiet">{ (words.in_kind_given)(props.gifts.len()) }</p>
            <ul>{ for props.gifts.iter().map(|index| gift_row(props, props.dataset.gift(*index))) }</ul>
        </section>
    }
}

fn gift_row(props: &GiftsProps, gift: &InKind) -> Html {
    let words = catalogue(props.language);
    let of_interest = || gift.places.iter().filter(|part| part.role != Role::Staging);
    let names: Vec<&str> = of_interest()
        .map(|part| place_name(props.dataset.place(part.place), props.year, props.language))
        .collect();
    let recipients: Vec<&str> =
        gift.recipients.iter().map(|recipient| recipient.code.as_str()).collect();
    let goods: Vec<&str> = gift.goods.iter().map(|goods| say(goods, props.language)).collect();
    let Some(first) = of_interest().next().map(|part| part.place) else { return Html::default() };
    let onclick = props.choose.reform(move |_: MouseEvent| first);
    html! {
        <li key={gift.id.clone()}>
            <button type="button" class="row" {onclick}>
                <span class="row-name">{ (words.list)(&names) }</span>
                <span class="row-mission">{ (words.list)(&recipients) }</span>
                <span class="row-what">{ (words.list)(&goods) }</span>
            </button>
        </li>
    }
}
