//! Whether the built site is still what the sources make of it.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::page::content_hash;
use crate::project::Project;

/// What the site is made from.
const SOURCES: [&str; 9] = [
    "src",
    "build.rs",
    "static",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "xtask",
    "examples",
];

/// Whether no source is newer than the site in `dist/`, which the last build has left as it is.
pub fn is_fresh(project: &Project) -> bool {
    let stamp = project.built();
    let built = fs::metadata(&stamp).and_then(|found| found.modified()).ok();
    let unchanged = fs::read_to_string(&stamp).ok() == page_hash(project);
    let newest = SOURCES.iter().filter_map(|name| newest(&project.root().join(name))).max();
    unchanged && built.zip(newest).is_some_and(|(built, newest)| newest < built)
}

/// Remembers that the site was built now; forgetting costs a build.
pub fn remember(project: &Project) {
    if let Some(hash) = page_hash(project) {
        let _forgotten = fs::write(project.built(), hash);
    }
}

fn page_hash(project: &Project) -> Option<String> {
    fs::read(project.dist().join("index.html")).ok().map(|page| content_hash(&page))
}

/// When the newest file at or below a path was written; packages of npm are none of our sources.
fn newest(path: &Path) -> Option<SystemTime> {
    if path.ends_with("node_modules") {
        return None;
    }
    let found = fs::metadata(path).ok()?;
    if !found.is_dir() {
        return found.modified().ok();
    }
    fs::read_dir(path).ok()?.filter_map(|entry| newest(&entry.ok()?.path())).max()
}
