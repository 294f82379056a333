//! What a static host is to send with the files: `_headers`, as Netlify and Cloudflare Pages read it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::response::{PERMISSIONS_POLICY, caching, content_policy, media_type};
use crate::single;

/// The file's name in the site.
pub const NAME: &str = "_headers";

/// Writes `_headers` for the files of a site.
///
/// # Errors
/// When the folder cannot be read or written.
pub fn write(site: &Path) -> Result<()> {
    let entries =
        fs::read_dir(site).with_context(|| format!("{} cannot be read", site.display()))?;
    let mut names = BTreeSet::new();
    for entry in entries {
        let entry = entry?;
        let folder = if entry.file_type()?.is_dir() { "/" } else { "" };
        names.insert(format!("{}{folder}", entry.file_name().to_string_lossy()));
    }
    let text = headers(names.iter().map(String::as_str).filter(|name| *name != NAME));
    fs::write(site.join(NAME), text).context("dist/_headers cannot be written")
}

/// The rules: for all files, for each file by its name, because hosts differ in which patterns they
/// know, and for each folder, because they differ in how many rules they take.
fn headers<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}\n  Access-Control-Allow-Origin: *\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
         Permissions-Policy: {PERMISSIONS_POLICY}\n",
        content_policy("", "")
    );
    for name in names {
        let (kind, kept) = (media_type(name), caching(name));
        if name.ends_with('/') {
            text.push_str(&format!("/{name}*\n  Cache-Control: {kept}\n"));
        } else {
            text.push_str(&format!("/{name}\n  Content-Type: {kind}\n  Cache-Control: {kept}\n"));
        }
        if name == single::NAME {
            text.push_str("  Content-Disposition: attachment\n");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_in_the_guide_send_what_ours_sends() {
        const GUIDE: &str = include_str!("../../docs/hosting.md");
        let policy = format!("\"{}\"", content_policy("", ""));
        assert_eq!(GUIDE.matches(&policy).count(), 2, "nginx and Caddy are to send {policy}");
    }

    #[test]
    fn files_with_a_hash_are_kept_for_ever_and_the_page_is_asked_for_again() {
        let text = headers(["index.html", "app-0123456789abcdef.wasm", "pictures/"].into_iter());
        let rule = |name: &str| {
            let (_, rest) = text.split_once(&format!("/{name}\n")).expect("a rule");
            rest.split("\n/").next().unwrap_or_default().to_owned()
        };
        assert!(rule("app-0123456789abcdef.wasm").contains("immutable"));
        assert!(rule("app-0123456789abcdef.wasm").contains("application/wasm"));
        assert!(rule("index.html").contains("no-cache"));
        assert_eq!(rule("pictures/*"), "  Cache-Control: public, max-age=86400\n");
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'"));
    }
}
