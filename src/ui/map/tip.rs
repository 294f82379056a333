//! The small card that names the country under the mouse.

use web_sys::HtmlElement;

use crate::text::{Language, catalogue};
use crate::unit::{CountryCode, Year, decimal};
use crate::view::{Pixels, written};
use crate::world::{Borders, CountryNames};

/// Pixels between the mouse and the card.
const OFFSET: f64 = 14.0;

/// The name of a country in a year, with today's beside it where that is another.
pub fn country_name(
    names: &CountryNames,
    borders: &Borders,
    code: CountryCode,
    year: Year,
    language: Language,
) -> Option<String> {
    let now = written(names.name(code)?, language);
    Some(match borders.name_in(code, year).map(|words| written(words, language)) {
        Some(then) if then != now => format!("{then} ({})", (catalogue(language).now_called)(now)),
        _ => now.to_owned(),
    })
}

/// Shows the card at a point of the map's box, or hides it when there is nothing to say.
pub fn show(card: &HtmlElement, says: Option<&str>, at: Pixels, width: f64) {
    let Some(says) = says else {
        card.set_hidden(true);
        return;
    };
    if card.text_content().as_deref() != Some(says) {
        card.set_text_content(Some(says));
    }
    card.set_hidden(false);
    // On the side of the mouse where there is room, through the object model for a strict policy.
    let beyond_middle = at.x > width / 2.0;
    let (side, other) = if beyond_middle { ("right", "left") } else { ("left", "right") };
    let across = if beyond_middle { width - at.x } else { at.x } + OFFSET;
    let style = card.style();
    let _unsupported = style.set_property(side, &(decimal(across, 0) + "px"));
    let _unsupported = style.set_property(other, "auto");
    let _unsupported = style.set_property("top", &(decimal(at.y + OFFSET, 0) + "px"));
}
