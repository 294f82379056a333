//! The presenter's notes, in a window of their own that follows the tour.

use web_sys::{Document, Element, Window};

use crate::teach::Lesson;
use crate::text::{Language, companion_catalogue};

/// The name of the window: opened twice it is the same one.
const NAME: &str = "pko-atlas-notes";
const FEATURES: &str = "popup,width=640,height=520";

/// Opens the window; nothing when the browser refuses.
pub fn open() -> Option<Window> {
    web_sys::window()?.open_with_url_and_target_and_features("", NAME, FEATURES).ok()?
}

/// The notes of a stop, or that there are none.
pub fn of(lesson: &Lesson, step: usize, language: Language) -> String {
    let notes = lesson.steps.get(step).and_then(|step| step.notes.as_ref());
    let none = companion_catalogue(language).tour.no_notes;
    notes.map_or(none.to_owned(), |notes| notes.say(language).0.to_owned())
}

/// Writes notes, questions and answers of a stop into the window.
pub fn write(window: &Window, lesson: &Lesson, step: usize, language: Language) {
    // A window that the reader has closed has no document, or one that nobody sees.
    let Some(document) = window.document() else { return };
    // What cannot be written is missing in a window beside the tour, and nowhere else.
    let _written = written(&document, lesson, step, language);
}

fn written(document: &Document, lesson: &Lesson, at: usize, language: Language) -> Option<()> {
    let words = companion_catalogue(language).tour;
    let step = lesson.steps.get(at)?;
    let root = document.document_element()?;
    root.set_attribute("lang", language.tag()).ok()?;
    root.set_attribute("data-notes", "").ok()?;
    document.set_title(&format!("{}: {}", words.notes, lesson.title.say(language).0));
    style(document);
    let body = document.body()?;
    body.set_text_content(None);
    let add = |name: &str, text: &str| -> Option<Element> {
        let element = document.create_element(name).ok()?;
        element.set_text_content(Some(text));
        body.append_child(&element).ok()?;
        Some(element)
    };
    add("p", &(words.position)(at.saturating_add(1), lesson.steps.len()))?;
    add("h1", step.title.say(language).0)?;
    add("p", &of(lesson, at, language))?;
    if !step.questions.is_empty() {
        add("h2", words.questions)?;
    }
    for question in &step.questions {
        add("h3", question.ask.say(language).0)?;
        add("p", question.answer.say(language).0)?;
    }
    if let Some(next) = lesson.steps.get(at.saturating_add(1)) {
        add("p", &format!("{} {}", words.then, next.title.say(language).0))?;
    }
    Some(())
}

/// The style sheets of the page, once.
fn style(document: &Document) -> Option<()> {
    let head = document.head()?;
    if document.query_selector("link").ok()?.is_some() {
        return Some(());
    }
    let page = web_sys::window()?.document()?;
    let sheets = page.query_selector_all("link[rel=stylesheet]").ok()?;
    for at in 0..sheets.length() {
        let href =
            js_sys::Reflect::get(&sheets.get(at)?.into(), &"href".into()).ok()?.as_string()?;
        let link = document.create_element("link").ok()?;
        link.set_attribute("rel", "stylesheet").ok()?;
        link.set_attribute("href", &href).ok()?;
        head.append_child(&link).ok()?;
    }
    Some(())
}
