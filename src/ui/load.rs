//! What comes over the network, as values: shapes, borders, names and the record.

use std::rc::Rc;

use crate::record::{DataError, Dataset, read};
use crate::text::Language;
use crate::ui::assets;
use crate::world::{Borders, CountryNames, Policy, Topology, World, decode};

/// Why there is no record.
pub enum RecordFault {
    /// It could not be fetched.
    Missing,
    /// It could be fetched but not used.
    Wrong(DataError),
}

/// Shapes and borders; both, because shapes with the borders of another year would be wrong.
pub async fn world() -> Option<Rc<World>> {
    let (shapes, borders) = (assets::ask("world-110m"), assets::ask("borders"));
    let topology = decode(&shapes.bytes().await.ok()?).ok()?;
    let borders = Borders::read(&borders.text().await.ok()?).ok()?;
    Some(Rc::new(World { topology, borders: Rc::new(borders) }))
}

/// Names of all countries: for the mouse and the search alone, so they come after the map.
pub async fn names() -> Option<CountryNames> {
    Some(CountryNames::read(&assets::ask("countries").text().await.ok()?))
}

/// What the note under the map says.
pub async fn policy() -> Option<Policy> {
    Policy::read(&assets::ask("areas").text().await.ok()?).ok()
}

/// The finer shapes.
pub async fn detail() -> Option<Topology> {
    decode(&assets::ask("world-50m").bytes().await.ok()?).ok()
}

/// The record with its texts in one language alone, all of them where English would stand.
pub async fn record(language: Language) -> Result<Rc<Dataset>, RecordFault> {
    document(&format!("dataset-{}", language.code())).await
}

/// The record in all languages.
pub async fn whole_record() -> Result<Rc<Dataset>, RecordFault> {
    document("dataset").await
}

async fn document(asset: &str) -> Result<Rc<Dataset>, RecordFault> {
    let text = assets::ask(asset).text().await.map_err(|_| RecordFault::Missing)?;
    read(&text).map(Rc::new).map_err(RecordFault::Wrong)
}
