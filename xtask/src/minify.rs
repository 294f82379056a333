//! Scripts and styles made small by esbuild.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pko_atlas::unit::Year;

use crate::page::{Start, content_hash};
use crate::process;
use crate::project::Project;
use crate::split::LINK;
use crate::tools::Tools;

/// The script that other pages load: it keeps its name.
const ELEMENT: &str = "pko-atlas.js";
/// What the page starts with, and what starts the app. `MODULE`, `LINK`, `FIRST` and `OFFLINE` stand for
/// the files that they import, `YEAR` for that of the first picture.
const START: (&str, &str) = ("start.js", include_str!("start.js"));
const APP: (&str, &str) = ("app.js", include_str!("app.js"));
/// What brings the first picture to life.
const FIRST: (&str, &str) = ("./first.js", include_str!("first.js"));
/// The script that starts the companion, and the module of Trunk's that it imports.
const COMPANION: &str = "companion.js";
const COMPANION_MODULE: &str = "pko-companion.js";

/// The scripts of the site, by their names in it.
pub struct Scripts {
    /// What the page starts with.
    pub start: String,
    /// What starts the app.
    pub app: String,
}

/// Bundles what the page starts with, and what starts the app, into one minified module each.
///
/// They are ours, not Trunk's: they leave nothing on `window`, and stay files, so that the page can
/// forbid inline scripts.
///
/// # Errors
/// What esbuild reports.
pub fn bundle(tools: &Tools, project: &Project, start: &Start, year: Year) -> Result<Scripts> {
    let dist = project.dist();
    let offline = project.root().join("static/offline/page.js");
    // A string of JSON is one of JavaScript.
    let offline = serde_json::json!(offline.to_string_lossy()).to_string();
    let write = |(name, source): (&str, &str)| {
        let script = source
            .replace("MODULE", &start.module)
            .replace("LINK", LINK)
            .replace("FIRST", FIRST.0)
            .replace("YEAR", &year.to_string())
            .replace("\"OFFLINE\"", &offline);
        fs::write(dist.join(name), script).with_context(|| format!("{name} cannot be written"))
    };
    let sources = [START, APP, FIRST];
    sources.into_iter().try_for_each(write)?;
    let bundled = |name: &str, script: &str| {
        let module = bundled_module(tools, &dist.join(script))?;
        let name = format!("{name}-{}.js", content_hash(module.as_bytes()));
        Ok::<_, anyhow::Error>((name, module))
    };
    let (both, module) = ([bundled("atlas", START.0)?, bundled("app", APP.0)?], &start.module);
    for source in sources.map(|(name, _)| name).into_iter().chain([module.as_str()]) {
        fs::remove_file(dist.join(source))
            .with_context(|| format!("{source} cannot be removed"))?;
    }
    for (name, module) in &both {
        fs::write(dist.join(name), module).with_context(|| format!("{name} cannot be written"))?;
    }
    let [(start, _), (app, _)] = both;
    Ok(Scripts { start, app })
}

/// Bundles what starts the companion into one minified module under its own name.
///
/// # Errors
/// What esbuild reports.
pub fn companion(tools: &Tools, dist: &Path) -> Result<()> {
    let entry = dist.join(COMPANION);
    let bundled = bundled_module(tools, &entry)?;
    fs::write(&entry, bundled).context("the companion's script cannot be written")?;
    // Both modules may import them; both are bundled now.
    let snippets = dist.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(snippets).context("the bundled snippets cannot be removed")?;
    }
    fs::remove_file(dist.join(COMPANION_MODULE)).context("the bundled module cannot be removed")
}

fn bundled_module(tools: &Tools, entry: &Path) -> Result<String> {
    // The warnings are those of wasm-bindgen about how its own functions are called.
    let arguments = [
        "--bundle",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
        "--pure:console.warn",
    ];
    process::read(esbuild(tools)?.args(arguments).arg(entry))
}

/// Minifies every style sheet of the site in place, and the script of the element.
///
/// # Errors
/// What esbuild reports.
pub fn in_place(tools: &Tools, dist: &Path) -> Result<()> {
    for entry in fs::read_dir(dist).context("dist/ cannot be read")? {
        let path = entry?.path();
        let element = path.file_name().is_some_and(|name| name == ELEMENT);
        if element || path.extension().is_some_and(|extension| extension == "css") {
            let small = process::read(esbuild(tools)?.arg(&path))?;
            fs::write(&path, small)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
    }
    Ok(())
}

fn esbuild(tools: &Tools) -> Result<std::process::Command> {
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning"]);
    Ok(esbuild)
}
