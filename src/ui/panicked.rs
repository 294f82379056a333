//! What the reader is told when the app itself has failed. The telling is done by a script of the
//! page: WebAssembly that has failed cannot be relied on to do it.

use std::panic::{self, PanicHookInfo};

use wasm_bindgen::prelude::wasm_bindgen;

use crate::text::{Language, catalogue};

#[wasm_bindgen(module = "/src/ui/panicked.js")]
extern "C" {
    fn teach(language: &str, sentence: &str, again: &str, details: &str);
    fn note(what: &str);
    fn listen();
    /// Puts a band with these details at the top of the page, once.
    pub fn tell(details: &str);
}

/// Gives the script what it says, in each language.
pub fn teach_words() {
    for language in Language::ALL {
        let words = catalogue(*language);
        teach(language.tag(), words.app_failed, words.load_again, words.details);
    }
}

/// Tells the reader of every failure from now on.
pub fn tell_of_panics() {
    teach_words();
    listen();
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location();
        let place = place.map(|place| format!("{}:{}", place.file(), place.line()));
        let what = info.payload_as_str().unwrap_or_default();
        note(&format!("{} {what}", place.unwrap_or_default()));
    }));
}
