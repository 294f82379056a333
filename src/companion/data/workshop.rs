//! Reading a file of the reader with the names that the atlas knows.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::file::File;
use gloo::file::futures::read_as_bytes;

use crate::import::{Gazetteer, Imported, Setting, import};
use crate::record::{DataError, MOST_BYTES};
use crate::ui::load;
use crate::unit::{Month, Year};

/// What became of a file.
#[derive(Clone)]
pub enum Outcome {
    /// Something of it is shown.
    Good(Rc<Imported>),
    /// Nothing of it is.
    Bad(Rc<DataError>),
    /// The names of countries could not be had.
    NoNames,
}

/// Names, fetched when the first file is opened.
#[derive(Clone, Default)]
pub struct Workshop(Rc<RefCell<Option<Rc<Gazetteer>>>>);

impl Workshop {
    /// Reads a file.
    pub async fn read(&self, file: File, title: String) -> Outcome {
        // What is too large is not even taken into memory.
        if file.size() > MOST_BYTES as u64 {
            return Outcome::Bad(Rc::new(DataError::TooLarge));
        }
        let Ok(bytes) = read_as_bytes(&file).await else {
            return Outcome::Bad(Rc::new(DataError::Problems(Vec::new())));
        };
        let title = if title.trim().is_empty() { file.name() } else { title };
        self.read_bytes(&bytes, title).await
    }

    /// Reads the content of a file.
    pub async fn read_bytes(&self, bytes: &[u8], title: String) -> Outcome {
        let Some(gazetteer) = self.gazetteer().await else { return Outcome::NoNames };
        match import(bytes, &gazetteer, &Setting { title, as_of: this_month() }) {
            Ok(imported) => Outcome::Good(Rc::new(imported)),
            Err(error) => Outcome::Bad(Rc::new(error)),
        }
    }

    async fn gazetteer(&self) -> Option<Rc<Gazetteer>> {
        let known = self.0.borrow().clone();
        if known.is_some() {
            return known;
        }
        let names = load::names().await?;
        let borders = load::world().await?.borders.clone();
        let built_in = load::whole_record().await.ok()?;
        let made = Rc::new(Gazetteer::new(names, &borders, Rc::unwrap_or_clone(built_in)));
        *self.0.borrow_mut() = Some(made.clone());
        Some(made)
    }
}

/// The month up to which what has no end goes on.
fn this_month() -> Month {
    let now = js_sys::Date::new_0();
    let year = Year(i16::try_from(now.get_full_year()).unwrap_or(i16::MAX));
    let number = u8::try_from(now.get_month() + 1).unwrap_or(12);
    Month::new(year, number).unwrap_or(year.last_month())
}
