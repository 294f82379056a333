//! Lessons, claims and terms of the site, loaded when an activity first needs them.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::record::{DataError, Dataset};
use crate::teach::{Claim, Lesson, Term, read_claims, read_glossary, read_lessons};
use crate::ui::assets;
use crate::ui::clock::within_patience;

/// What is taught with.
#[derive(Debug, Default, PartialEq)]
pub struct Library {
    /// All lessons of the site.
    pub lessons: Vec<Rc<Lesson>>,
    /// All claims.
    pub claims: Vec<Claim>,
    /// All terms.
    pub glossary: Vec<Term>,
}

/// How far the library has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Shelf {
    /// It is on its way.
    Awaited,
    /// It could not be fetched.
    Missing,
    /// It does not fit the record that is shown: another one than it was written for.
    OfAnotherRecord,
    /// It is here.
    Here(Rc<Library>),
}

impl Shelf {
    /// The library, or an empty one: an activity that only wants to explain terms goes without.
    pub fn or_empty(&self) -> Rc<Library> {
        match self {
            Shelf::Here(library) => library.clone(),
            _ => Rc::default(),
        }
    }
}

thread_local! {
    /// The library of the record it was last read for.
    static KEPT: RefCell<Option<(Rc<Dataset>, Rc<Library>)>> = const { RefCell::new(None) };
}

/// The library for a record.
#[hook]
pub fn use_library(dataset: &Rc<Dataset>) -> Shelf {
    let shelf = use_state_eq(|| kept(dataset).map_or(Shelf::Awaited, Shelf::Here));
    {
        let shelf = shelf.clone();
        let key = Rc::as_ptr(dataset);
        let dataset = dataset.clone();
        use_effect_with(key, move |_| match kept(&dataset) {
            Some(library) => shelf.set(Shelf::Here(library)),
            None => spawn_local(async move {
                let arrived = within_patience(load(&dataset)).await;
                shelf.set(arrived.unwrap_or(Shelf::Missing));
            }),
        });
    }
    (*shelf).clone()
}

fn kept(dataset: &Rc<Dataset>) -> Option<Rc<Library>> {
    KEPT.with_borrow(|kept| {
        let (known, library) = kept.as_ref()?;
        Rc::ptr_eq(known, dataset).then(|| library.clone())
    })
}

async fn load(dataset: &Rc<Dataset>) -> Shelf {
    let [claims, lessons, glossary] = ["claims", "lessons", "glossary"].map(assets::ask);
    let (Ok(claims), Ok(lessons), Ok(glossary)) =
        (claims.text().await, lessons.text().await, glossary.text().await)
    else {
        return Shelf::Missing;
    };
    match read(dataset, &claims, &lessons, &glossary) {
        Ok(library) => {
            let library = Rc::new(library);
            KEPT.set(Some((dataset.clone(), library.clone())));
            Shelf::Here(library)
        }
        Err(_) => Shelf::OfAnotherRecord,
    }
}

fn read(
    dataset: &Dataset,
    claims: &str,
    lessons: &str,
    glossary: &str,
) -> Result<Library, DataError> {
    let claims = read_claims(claims, dataset)?;
    let lessons = read_lessons(lessons, dataset, &claims)?.into_iter().map(Rc::new).collect();
    Ok(Library { lessons, glossary: read_glossary(glossary, dataset)?, claims })
}
