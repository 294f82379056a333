//! The atlas with the record as it is today, under an address that goes on showing it: the page names
//! files by the hash of their content, so a copy of the page is all that has to be kept apart.

use std::path::Path;

use anyhow::Result;

use crate::page::Page;
use crate::publish::{Publication, put};

/// Folders from the site's own down to that of a version.
const DEPTH: usize = 2;

/// Writes the page of this version of the record.
///
/// # Errors
/// When the file cannot be written.
pub fn pin(publication: &Publication, dist: &Path, page: &Page) -> Result<()> {
    let path = format!("versions/{}/index.html", publication.dataset.version);
    put(dist, &path, page.html_in_folder(DEPTH).as_bytes())
}
