//! What concerns the page as a whole.

use crate::view::Theme;

/// Tells the style sheet whether the reader wants light, dark, or what the system says.
pub fn set_theme(theme: Theme) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let Some(root) = root else { return };
    // Fails for malformed attribute names only.
    let _never = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.id()),
    };
}
