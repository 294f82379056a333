//! Advisories of the RustSec database, from a copy of it on disk: `crates/NAME/RUSTSEC-….md`, each with
//! the versions in which the matter is mended.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use semver::{Version, VersionReq};

/// The advisories against a version of a package, each as a sentence.
///
/// # Errors
/// When a file cannot be read, or a version in it is none.
pub fn against(database: &Path, name: &str, version: &str) -> Result<Vec<String>> {
    let folder = database.join("crates").join(name);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let version = Version::parse(version).with_context(|| format!("{name}: {version}"))?;
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        if concerns(&text, &version).with_context(|| format!("{}", path.display()))? {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let title = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or("no title");
            found.push(format!("{name} {version} has an advisory, {id}: {title}"));
        }
    }
    found.sort();
    Ok(found)
}

/// Whether an advisory that still stands concerns a version.
fn concerns(advisory: &str, version: &Version) -> Result<bool> {
    let withdrawn = advisory.lines().any(|line| line.starts_with("withdrawn ="));
    let free = ["patched", "unaffected"].into_iter().flat_map(|key| versions(advisory, key));
    for range in free {
        let range = VersionReq::parse(range).with_context(|| format!("{range:?} is no range"))?;
        if range.matches(version) {
            return Ok(false);
        }
    }
    Ok(!withdrawn)
}

/// The ranges of versions in the list called `key`.
fn versions<'text>(advisory: &'text str, key: &str) -> impl Iterator<Item = &'text str> {
    let list = advisory
        .split_once(&format!("\n{key} ="))
        .and_then(|(_, rest)| rest.split_once(']'))
        .map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADVISORY: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2020-0001\"\n\n[versions]\n\
        patched = [\">= 1.2.3\", \"^0.9.4\"]\nunaffected = [\n  \"< 0.5.0\",\n]\n```\n\n# A fault\n";

    fn concerned(version: &str) -> bool {
        concerns(ADVISORY, &Version::parse(version).unwrap()).unwrap()
    }

    #[test]
    fn versions_before_after_and_between_are_told_apart() {
        assert!(concerned("1.2.2") && concerned("0.9.3") && concerned("0.5.0"));
        assert!(!concerned("1.2.3") && !concerned("0.9.5") && !concerned("0.4.9"));
    }

    #[test]
    fn what_was_withdrawn_concerns_nobody() {
        let withdrawn = ADVISORY.replace("id =", "withdrawn = \"2021-01-01\"\nid =");
        assert!(!concerns(&withdrawn, &Version::new(1, 0, 0)).unwrap());
    }

    #[test]
    fn a_database_on_disk_is_read() {
        let folder =
            std::env::temp_dir().join(format!("pko-atlas-advisories-{}", std::process::id()));
        fs::create_dir_all(folder.join("crates/one")).unwrap();
        fs::write(folder.join("crates/one/RUSTSEC-2020-0001.md"), ADVISORY).unwrap();
        let told = against(&folder, "one", "1.0.0").unwrap();
        let none = against(&folder, "two", "1.0.0").unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(told, ["one 1.0.0 has an advisory, RUSTSEC-2020-0001: A fault"]);
        assert!(none.is_empty());
    }
}
