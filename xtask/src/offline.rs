//! The worker that keeps the site for readers without a network: our script, and before it the list
//! of what it keeps.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::page::content_hash;
use crate::response::is_hashed;
use crate::site::Site;

/// The worker's name in the site. It stands beside the page, because a worker is asked for what is
/// in its own folder and below.
pub const NAME: &str = "service-worker.js";
const SOURCE: &str = include_str!("../../static/offline/service-worker.js");

/// Writes the worker of a built site into it.
///
/// # Errors
/// When the folder cannot be read or written.
pub fn write(dist: &Path) -> Result<()> {
    let site = Site::read(dist, None)?;
    let files = site.files().map(|(path, file)| (path, file.bytes.as_slice()));
    fs::write(dist.join(NAME), script(files))
        .with_context(|| format!("dist/{NAME} cannot be written"))
}

/// The worker that keeps these files, given by path and content.
pub fn script<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let digests: BTreeMap<&str, String> = files
        .filter(|(path, _)| is_kept(path))
        .map(|(path, bytes)| (address(path), STANDARD.encode(Sha256::digest(bytes))))
        .collect();
    let list = serde_json::json!(digests).to_string();
    let version = content_hash(list.as_bytes());
    format!("const version = \"{version}\";\nconst files = {list};\n\n{SOURCE}")
}

/// The page, and what it and the app ask for, which has a hash in its name. The rest is for hosts, for
/// other pages, and to be taken away.
fn is_kept(path: &str) -> bool {
    path == "index.html" || is_hashed(path)
}

/// Where a file is asked for: many hosts lead away from `index.html`, and a page may not be kept
/// together with such a detour.
fn address(path: &str) -> &str {
    if path == "index.html" { "./" } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: [(&str, &[u8]); 4] = [
        ("index.html", b"<p>"),
        ("a-0123456789abcdef.wasm", b"\0asm"),
        ("_headers", b"/*"),
        (NAME, b"old"),
    ];

    fn version(script: &str) -> &str {
        script.lines().next().unwrap()
    }

    #[test]
    fn the_page_is_kept_under_its_folder_and_what_nobody_asks_for_is_not() {
        let script = script(SITE.into_iter());
        let list = script.lines().nth(1).unwrap();
        let list = list.trim_start_matches("const files = ").trim_end_matches(';');
        let list: BTreeMap<String, String> = serde_json::from_str(list).unwrap();
        assert_eq!(list.keys().collect::<Vec<_>>(), ["./", "a-0123456789abcdef.wasm"]);
        // As a browser reads `integrity`.
        assert_eq!(list["./"], "M/J5lGcXcoeikmB4ChB6yY6mPdYWX2f8wNdHZ9CoIJA=");
    }

    #[test]
    fn the_version_is_that_of_the_files_alone() {
        let first = script(SITE.into_iter());
        let backwards = script(SITE.into_iter().rev());
        assert_eq!(first, backwards);
        let changed = SITE.map(|(path, bytes)| match path {
            "index.html" => (path, &b"<b>"[..]),
            _ => (path, bytes),
        });
        assert_ne!(version(&first), version(&script(changed.into_iter())));
    }
}
