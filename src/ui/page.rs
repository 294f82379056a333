//! What concerns the page as a whole.

use crate::text::Language;
use crate::view::{Chrome, Theme};

/// Tells browser and screen reader in which language the page is.
pub fn set_language(language: Language) {
    if let Some(root) = root() {
        // Fails for malformed attribute names only.
        let _never = root.set_attribute("lang", language.tag());
    }
}

/// Tells the style sheet whether the reader wants light, dark, or what the system says.
pub fn set_theme(theme: Theme) {
    let Some(root) = root() else { return };
    // Fails for malformed attribute names only.
    let _never = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.id()),
    };
}

/// Paints the categories of a record that the style sheet does not know; nothing for those it knows.
pub fn set_category_rules(rules: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let sheets = js_sys::Array::new();
    if !rules.is_empty() {
        let Ok(sheet) = web_sys::CssStyleSheet::new() else { return };
        // A rule that the browser does not know is left out by itself.
        let _never = sheet.replace_sync(rules);
        sheets.push(&sheet);
    }
    document.set_adopted_style_sheets(&sheets);
}

/// Tells the style sheet how much stands around the map.
pub fn set_chrome(chrome: Chrome) {
    let Some(root) = root() else { return };
    // Fails for malformed attribute names only.
    let _never = match chrome {
        Chrome::Full => root.remove_attribute("data-ui"),
        Chrome::Compact | Chrome::Map => root.set_attribute("data-ui", chrome.id()),
    };
}

/// Tells the style sheet whether the ground of the page around shows through.
pub fn set_see_through(see_through: bool) {
    let Some(root) = root() else { return };
    // Fails for malformed attribute names only.
    let _never = match see_through {
        true => root.set_attribute("data-ground", "none"),
        false => root.remove_attribute("data-ground"),
    };
}

/// Whether the atlas stands in a frame of another page.
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    // What cannot be asked for is another page's.
    window.parent().ok().flatten().is_none_or(|parent| !js_sys::Object::is(&parent, &window))
}

/// The value of an attribute of the root element.
pub fn attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Tells the scripts of the page something that has no details.
pub fn tell(name: &str) {
    let event = web_sys::Event::new(name).ok();
    // Whoever hears it has the page to itself: nobody takes it back.
    let _heard = event.zip(web_sys::window()).map(|(event, window)| window.dispatch_event(&event));
}

/// Whether the focus may be moved: in a frame only while the reader is in it, because whoever reads the
/// page around would be torn out of it.
pub fn has_reader() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    !is_framed() || document.is_some_and(|document| document.has_focus().unwrap_or(false))
}

/// Whether a media query holds for this page now.
pub fn holds(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// What was stored under a name, where storage is allowed.
pub fn stored(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Stores a text under a name. A full or forbidden storage costs only the memory of it.
pub fn store(name: &str, value: &str) {
    let _forgotten = storage().map(|storage| storage.set_item(name, value));
}

/// Storage throws at first touch where it is denied.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
