//! The app cut in two: what the map needs, and what comes when the map has answered (`ui/later.rs`).
//!
//! Trunk leaves the app whole. What cargo compiled is taken anew here: cut, given its script by
//! wasm-bindgen, and made small.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::page::Start;
use crate::process;
use crate::project::Project;
use crate::tools::Tools;
use crate::wasm_opt::smaller;

/// The feature with which the app can be cut.
pub const FEATURE: &str = "split";
/// The script by which the first part loads the second.
pub const LINK: &str = "./__wasm_split.js";
/// The second part, as the page names it, and as the tool that cuts does.
const LATER: &str = "pko-later.wasm";
const CUT_OFF: &str = "split_later.wasm";
const SOURCE: &str = include_str!("link.js");
/// Puts both parts of the app, and the scripts of the first, in the place of the whole one.
///
/// # Errors
/// What the tools report, and when they leave other files than these two.
pub fn app(project: &Project, tools: &Tools, start: &Start) -> Result<()> {
    let (dist, work) = (project.dist(), project.root().join("target/split"));
    let whole = project.root().join("target/wasm32-unknown-unknown/release/pko-atlas.wasm");
    if work.exists() {
        fs::remove_dir_all(&work).context("what was cut before cannot be removed")?;
    }
    process::read(tools.command("wasm-split-cli")?.arg(&whole).arg(&work))?;
    let cut: Vec<String> = names(&work)?;
    ensure!(
        cut == [LINK.trim_start_matches("./"), "main.wasm", CUT_OFF],
        "the app was cut into {cut:?}"
    );
    let script = start.module.trim_start_matches("./");
    let name = script.strip_suffix(".js").context("the app's script has no name")?;
    let bound = work.join("bound");
    process::run(
        tools
            .command("wasm-bindgen")?
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
            .args(["--out-name", name, "--out-dir"])
            .arg(&bound)
            .arg(work.join("main.wasm")),
    )?;
    let module = format!("{name}_bg.wasm");
    smaller(tools, &bound.join(&module), &dist.join(&start.wasm))?;
    smaller(tools, &work.join(CUT_OFF), &dist.join(LATER))?;
    fs::copy(bound.join(script), dist.join(script)).context("the app's script is not there")?;
    fs::write(dist.join(LINK), SOURCE).context("the script between the parts cannot be written")
}

/// Removes the script between the parts, once it is bundled with the app's.
///
/// # Errors
/// When it is not there.
pub fn tidy(dist: &Path) -> Result<()> {
    fs::remove_file(dist.join(LINK)).context("the script between the parts cannot be removed")
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
