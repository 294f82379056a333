//! Tools from npm, in `.tools/node`.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;
use crate::step::step;

/// What defines the set of packages; the lockfile beside the packages is the stamp of it.
const DEFINITION: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Looks for Node and npm.
///
/// # Errors
/// One sentence when one of them is missing.
pub fn check() -> Result<()> {
    if !process::exists("node") || !process::exists("npm") {
        bail!("Node 20 or later with npm is needed: install nodejs and npm");
    }
    Ok(())
}

/// Installs the packages unless these very ones are there.
///
/// They are made ready in a folder beside and moved into place in one go.
pub fn set_up(project: &Project) -> Result<()> {
    let (source, place) = (project.node(), project.tools().join("node"));
    let wanted = fs::read(source.join("package-lock.json"))
        .context("xtask/node/package-lock.json cannot be read")?;
    if fs::read(place.join("package-lock.json")).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    step("Fetching wasm-opt, esbuild and axe from npm (some seconds, once)", || {
        let partial = project.tools().join("node.partial");
        remove(&partial)?;
        fs::create_dir_all(&partial)?;
        for name in DEFINITION {
            fs::copy(source.join(name), partial.join(name))
                .with_context(|| format!("xtask/node/{name} cannot be copied"))?;
        }
        process::run(
            Command::new("npm").args(["ci", "--ignore-scripts", "--silent"]).current_dir(&partial),
        )?;
        remove(&place)?;
        fs::rename(&partial, &place).context(".tools/node cannot be put in place")
    })
}

fn remove(folder: &std::path::Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}
