//! A built site, held in memory: what the server serves and the journeys tamper with.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::offline;
use crate::page::{Page, content_hash};

/// The files of a site by their path relative to its root, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Site {
    files: BTreeMap<String, File>,
    policy: Option<String>,
    stalled: BTreeSet<String>,
    types: BTreeMap<String, String>,
    data_from: String,
}

/// A file of a site.
#[derive(Clone, Debug)]
pub struct File {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The same as brotli, where that was made.
    pub brotli: Option<Vec<u8>>,
    /// The hash of its bytes.
    pub hash: String,
}

impl File {
    /// A file that is served as it is.
    pub fn new(bytes: Vec<u8>) -> File {
        File { hash: content_hash(&bytes), bytes, brotli: None }
    }
}

impl Site {
    /// Reads a built site, and its compressed files where there are any.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(folder: &Path, compressed: Option<&Path>) -> Result<Site> {
        let mut site = Site::default();
        site.read_folder(folder, "", compressed)
            .with_context(|| format!("{} cannot be read: is the site built?", folder.display()))?;
        Ok(site)
    }

    fn read_folder(
        &mut self,
        folder: &Path,
        prefix: &str,
        compressed: Option<&Path>,
    ) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.read_folder(&entry.path(), &format!("{path}/"), compressed)?;
            } else {
                let mut file = File::new(fs::read(entry.path())?);
                file.brotli =
                    compressed.and_then(|place| fs::read(place.join(format!("{path}.br"))).ok());
                self.files.insert(path, file);
            }
        }
        Ok(())
    }

    /// The content security policy of its pages, where it is not that of the atlas.
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// Gives its pages another content security policy.
    pub fn set_policy(&mut self, policy: &str) {
        self.policy = Some(policy.to_owned());
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// All files by their path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// Makes the worker anew after other files have changed.
    pub fn renew_worker(&mut self) {
        let script = offline::script(self.files().map(|(path, file)| (path, &file.bytes[..])));
        self.put(offline::NAME, script.into_bytes());
    }

    /// Puts a file at a path, in place of what was there.
    pub fn put(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), File::new(bytes));
    }

    /// Puts a file at a path as an author would: the page says what it must be.
    ///
    /// # Errors
    /// When there is no page, or it names files that are not there.
    pub fn publish(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        self.put(path, bytes);
        let mut page = self.page()?;
        page.add_integrity(|path| {
            let file = self.file(path);
            Ok(file.map(|file| file.bytes.as_slice().into()).unwrap_or_default())
        })?;
        self.put("index.html", page.into_html().into_bytes());
        Ok(())
    }

    /// Lets readers load data from an origin: `https://data.example.org`.
    pub fn allow_data_from(&mut self, origin: &str) {
        self.data_from = format!("{} {origin}", self.data_from).trim().to_owned();
    }

    /// The other origins whose data readers may load, parted by spaces.
    pub fn data_from(&self) -> &str {
        &self.data_from
    }

    /// Lets whoever asks for a file wait for ever.
    pub fn stall(&mut self, path: &str) {
        self.stalled.insert(path.to_owned());
    }

    /// Whether whoever asks for a file waits for ever.
    pub fn is_stalled(&self, path: &str) -> bool {
        self.stalled.contains(path)
    }

    /// Serves a file under another media type than its own.
    pub fn serve_as(&mut self, path: &str, media_type: &str) {
        self.types.insert(path.to_owned(), media_type.to_owned());
    }

    /// The media type that a file is served under, where it is not its own.
    pub fn served_as(&self, path: &str) -> Option<&str> {
        self.types.get(path).map(String::as_str)
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// The path of what the page names for the app, `dataset` for instance.
    ///
    /// # Errors
    /// When there is no page, or it names no such thing.
    pub fn asset(&self, name: &str) -> Result<String> {
        let assets = self.page()?.assets();
        let asset = assets.into_iter().find(|asset| asset.name == name);
        Ok(asset.with_context(|| format!("the page names no asset {name:?}"))?.href)
    }

    /// The path of the app's WebAssembly module.
    pub fn module(&self) -> Option<String> {
        let own = |path: &&String| path.starts_with("pko-atlas-") && path.ends_with("_bg.wasm");
        self.files.keys().find(own).cloned()
    }

    /// Adds a script that runs before all others of the page.
    ///
    /// # Errors
    /// When there is no page, or it has no head.
    pub fn put_first_script(&mut self, path: &str, source: &str) -> Result<()> {
        let mut page = self.page()?;
        page.add_first_script(path)?;
        self.put("index.html", page.into_html().into_bytes());
        self.put(path, source.as_bytes().to_vec());
        Ok(())
    }

    fn page(&self) -> Result<Page> {
        let file = self.file("index.html").context("the site has no index.html")?;
        Ok(Page::new(String::from_utf8(file.bytes.clone()).context("index.html is not UTF-8")?))
    }
}
