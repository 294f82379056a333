//! `cargo xtask audit`: what the project is built from. Works without a network on what the lock files
//! name: every package comes from the registry under a fixed checksum and with a licence that agrees
//! with the project's own, and none has an advisory in a copy of the RustSec database, where one is
//! given.

mod advisory;
mod licence;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::process;
use crate::project::Project;
use crate::step::step;
use crate::tools::Tools;

/// The platforms that anything is built for: the machine that builds, and the browser.
const BROWSER: &str = "wasm32-unknown-unknown";
/// Lock files of the tools that come from npm.
const NODE_LOCKS: [&str; 2] = ["xtask/node/package-lock.json", "bench/package-lock.json"];

/// A package that something is built from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: Option<String>,
    source: Option<String>,
}

/// Checks licences, sources, checksums, and advisories where a folder with them is given.
///
/// # Errors
/// Every package with which something is wrong.
pub fn everything(project: &Project, tools: &Tools, advisories: Option<&Path>) -> Result<()> {
    step("Licences, sources and checksums", || {
        let mut packages = packages(tools, None)?;
        packages.extend(self::packages(tools, Some(BROWSER))?);
        packages.sort();
        packages.dedup();
        let lock = project.root().join("Cargo.lock");
        let lock = fs::read_to_string(&lock).context("Cargo.lock cannot be read")?;
        let mut faults: Vec<String> =
            packages.iter().filter_map(|package| fault(package, &lock)).collect();
        for path in NODE_LOCKS {
            let text = fs::read_to_string(project.root().join(path))
                .with_context(|| format!("{path} cannot be read"))?;
            let lock = serde_json::from_str(&text).with_context(|| format!("{path} is broken"))?;
            faults.extend(node_faults(path, &lock));
        }
        if let Some(folder) = advisories {
            ensure!(folder.join("crates").is_dir(), "{} has no crates/", folder.display());
            for package in &packages {
                faults.extend(advisory::against(folder, &package.name, &package.version)?);
            }
        }
        if !faults.is_empty() {
            bail!("{}", faults.join("\n"));
        }
        println!(
            "{} packages, each fixed by a checksum and with a licence that fits.",
            packages.len()
        );
        match advisories {
            Some(folder) => println!("None has an advisory in {}.", folder.display()),
            None => println!(
                "Advisories were not looked at: name a copy of the RustSec database to do so."
            ),
        }
        Ok(())
    })
}

/// The packages that are built, for the machine at hand or for another platform.
fn packages(tools: &Tools, platform: Option<&str>) -> Result<Vec<Package>> {
    let platform = match platform {
        Some(platform) => platform.to_owned(),
        None => host(tools)?,
    };
    let text = process::read(
        tools
            .command("cargo")?
            .args(["metadata", "--locked", "--offline", "--format-version", "1"])
            .args(["--filter-platform", &platform]),
    )
    .context("the packages are not there yet: `cargo xtask build` fetches them")?;
    let metadata: Value = serde_json::from_str(&text).context("cargo's answer is no JSON")?;
    let list = metadata.get("packages").and_then(Value::as_array).context("cargo names none")?;
    list.iter().map(package).collect()
}

fn host(tools: &Tools) -> Result<String> {
    let text = process::read(tools.command("rustc")?.arg("-vV"))?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc names no host")?.to_owned())
}

fn package(value: &Value) -> Result<Package> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    Ok(Package {
        name: text("name").context("a package has no name")?,
        version: text("version").context("a package has no version")?,
        licence: text("license"),
        source: text("source"),
    })
}

/// What is wrong with a package: where it comes from, its checksum, or its licence.
fn fault(package: &Package, lock: &str) -> Option<String> {
    let Package { name, version, licence, source } = package;
    let said = match source.as_deref() {
        // The project's own.
        None => return None,
        Some(source) if !source.starts_with("registry+") => format!("comes from {source}"),
        Some(_) if !has_checksum(lock, name, version) => "has no checksum in Cargo.lock".to_owned(),
        Some(_) => match licence.as_deref() {
            None => "names no licence".to_owned(),
            Some(licence) if !licence::fits(licence) => {
                format!("has a licence that is not agreed to: {licence}")
            }
            Some(_) => return None,
        },
    };
    Some(format!("{name} {version} {said}"))
}

fn has_checksum(lock: &str, name: &str, version: &str) -> bool {
    lock.split("[[package]]").any(|entry| {
        entry.contains(&format!("name = \"{name}\"\n"))
            && entry.contains(&format!("version = \"{version}\"\n"))
            && entry.contains("\nchecksum = \"")
    })
}

/// The packages of a lock file of npm's that no checksum fixes.
fn node_faults(path: &str, lock: &Value) -> Vec<String> {
    let packages = lock.get("packages").and_then(Value::as_object);
    let Some(packages) = packages else { return vec![format!("{path} names no packages")] };
    packages
        .iter()
        .filter(|(name, package)| !name.is_empty() && package.get("integrity").is_none())
        .map(|(name, _)| format!("{name} has no checksum in {path}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"one\"\nversion = \"1.0.0\"\n\
        source = \"registry+x\"\nchecksum = \"00\"\n\n[[package]]\nname = \"two\"\nversion = \"1.0.0\"\n";

    fn package(name: &str, licence: &str, source: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: Some(licence.to_owned()),
            source: Some(source.to_owned()),
        }
    }

    #[test]
    fn what_is_fixed_and_free_passes() {
        assert_eq!(fault(&package("one", "MIT", "registry+x"), LOCK), None);
    }

    #[test]
    fn other_sources_missing_checksums_and_other_licences_are_told() {
        let said = |name, licence, source| {
            fault(&package(name, licence, source), LOCK).expect("something is wrong")
        };
        assert!(said("one", "MIT", "git+https://example.org").contains("comes from git"));
        assert!(said("two", "MIT", "registry+x").contains("no checksum"));
        assert!(said("one", "AGPL-3.0-only", "registry+x").contains("AGPL-3.0-only"));
    }

    #[test]
    fn npm_packages_without_a_checksum_are_told() {
        let lock = serde_json::json!({ "packages": {
            "": {}, "node_modules/a": { "integrity": "sha512-x" }, "node_modules/b": {}
        }});
        assert_eq!(node_faults("lock", &lock), ["node_modules/b has no checksum in lock"]);
    }
}
