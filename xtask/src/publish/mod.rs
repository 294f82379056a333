//! What a site has beside the app: pictures of every year and a page for each, icons, and what
//! search engines, messengers and other pages read about it.
//!
//! Everything is drawn and written from the record by the app's own code, so nothing of it can say
//! something else than the app.

mod address;
mod cards;
mod icons;
mod oembed;
mod pictures;
mod pixels;
mod years;

pub use address::Address;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result};
use pko_atlas::record::{Dataset, read};
use pko_atlas::world::{Borders, World, decode};

use crate::dataset;
use crate::page::Page;

/// The record and the world, and where the site will be.
pub struct Publication {
    /// The record.
    pub dataset: Dataset,
    /// Shapes and borders.
    pub world: Rc<World>,
    /// The site's own address; without it, what cannot do without an absolute address is left out.
    pub site: Option<Address>,
}

impl Publication {
    /// Reads record and world of the project in `root`.
    ///
    /// # Errors
    /// When one of them is missing or wrong.
    pub fn read(root: &Path, site: Option<&Address>) -> Result<Publication> {
        let record = dataset::compile(&root.join("static/data"))?;
        let dataset = read(&record).map_err(|error| anyhow::anyhow!("the record: {error:?}"))?;
        let shapes = fs::read(root.join("static/world/110m.bin")).context("there are no shapes")?;
        let topology = decode(&shapes).map_err(|error| anyhow::anyhow!("shapes: {error:?}"))?;
        let borders = fs::read_to_string(root.join("static/data/borders.json"))
            .context("there are no borders")?;
        let borders =
            Borders::read(&borders).map_err(|error| anyhow::anyhow!("borders: {error:?}"))?;
        let world = Rc::new(World { topology, borders: Rc::new(borders) });
        Ok(Publication { dataset, world, site: site.cloned() })
    }

    /// Writes everything into a site, and into the head of its page what leads there.
    ///
    /// # Errors
    /// When a picture cannot be drawn or a file cannot be written.
    pub fn write(&self, root: &Path, dist: &Path, page: &mut Page) -> Result<()> {
        pictures::write(self, dist)?;
        icons::write(root, dist)?;
        years::write(self, dist)?;
        copy_folder(&root.join("static/pages"), &dist.join("pages"))?;
        let files = cards::describe(self, page)?.into_iter().chain(oembed::files(self));
        for (path, text) in files {
            put(dist, &path, text.as_bytes())?;
        }
        Ok(())
    }
}

/// Writes a file of a site, and the folders that it lies in.
fn put(dist: &Path, path: &str, bytes: &[u8]) -> Result<()> {
    let place = dist.join(path);
    let folder = place.parent().unwrap_or(dist);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&place, bytes))
        .with_context(|| format!("{} cannot be written", place.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    let entries = fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let bytes = fs::read(entry.path())?;
        put(to, &entry.file_name().to_string_lossy(), &bytes)?;
    }
    Ok(())
}
