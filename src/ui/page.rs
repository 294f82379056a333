//! What concerns the page as a whole.

use crate::text::Language;
use crate::view::Theme;

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

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
