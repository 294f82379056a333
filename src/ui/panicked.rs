//! What the reader is told when the app itself has failed: what was on the screen stays, with one
//! sentence, a way to begin again, and details to copy.

use std::panic::{self, PanicHookInfo};

use web_sys::{Document, Element};

use crate::text::{Language, catalogue};

/// Tells the reader of every panic from now on.
pub fn tell_of_panics() {
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location();
        let place = place.map(|place| format!("{}:{}", place.file(), place.line()));
        let what = info.payload_as_str().unwrap_or_default();
        // A page that cannot be written to has nobody to tell.
        let _nobody = tell(&format!("{} {what}", place.unwrap_or_default()));
    }));
}

/// Puts a band with these details at the top of the page, once.
pub fn tell(details: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    if document.query_selector("[data-error=\"app\"]").ok()?.is_some() {
        return None;
    }
    let root = document.document_element()?;
    let language = root.get_attribute("lang").and_then(|tag| Language::from_tag(&tag));
    let words = catalogue(language.unwrap_or_default());
    let band = element(&document, "div", "")?;
    band.set_class_name("error-band panicked");
    band.set_attribute("role", "alert").ok()?;
    band.set_attribute("data-error", "app").ok()?;
    band.append_child(&element(&document, "p", words.app_failed)?.into()).ok()?;
    // A link does without the app's own code, which can no longer be relied on.
    let again = element(&document, "a", words.load_again)?;
    again.set_attribute("href", &document.location()?.href().ok()?).ok()?;
    band.append_child(&again).ok()?;
    let more = element(&document, "details", "")?;
    more.append_child(&element(&document, "summary", words.details)?.into()).ok()?;
    more.append_child(&element(&document, "code", details)?.into()).ok()?;
    band.append_child(&more).ok()?;
    document.body()?.prepend_with_node_1(&band).ok()?;
    Some(())
}

fn element(document: &Document, name: &str, text: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}
