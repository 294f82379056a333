//! Scripts and styles made small by esbuild.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::page::{Start, content_hash};
use crate::process;
use crate::project::Project;
use crate::split::LINK;
use crate::tools::Tools;

/// The script that other pages load: it keeps its name.
const ELEMENT: &str = "pko-atlas.js";
/// What starts the app; `MODULE`, `LINK` and `OFFLINE` stand for the files that it imports.
const START: &str = include_str!("start.js");
/// The script that starts the companion, and the module of Trunk's that it imports.
const COMPANION: &str = "companion.js";
const COMPANION_MODULE: &str = "pko-companion.js";

/// Bundles what loads the app into one minified module, and gives its name in the site.
///
/// The start script is ours, not Trunk's: it leaves nothing on `window`, and stays a file, so that
/// the page can forbid inline scripts.
///
/// # Errors
/// What esbuild reports.
pub fn bundle(tools: &Tools, project: &Project, start: &Start) -> Result<String> {
    let dist = project.dist();
    let offline = project.root().join("static/offline/page.js");
    // A string of JSON is one of JavaScript.
    let offline = serde_json::json!(offline.to_string_lossy());
    let entry = dist.join("start.js");
    let module = &start.module;
    let script = START
        .replace("MODULE", module)
        .replace("LINK", LINK)
        .replace("\"OFFLINE\"", &offline.to_string());
    fs::write(&entry, script).context("the start script cannot be written")?;
    let bundled = bundled_module(tools, &entry)?;
    fs::remove_file(&entry).context("the start script cannot be removed")?;
    fs::remove_file(dist.join(module)).context("the bundled module cannot be removed")?;
    let name = format!("atlas-{}.js", content_hash(bundled.as_bytes()));
    fs::write(dist.join(&name), bundled).context("the bundled script cannot be written")?;
    Ok(name)
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
