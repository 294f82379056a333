//! Building the site.

use anyhow::{Context, Result};

use crate::hosting;
use crate::minify;
use crate::page::Page;
use crate::process;
use crate::project::Project;
use crate::sizes;
use crate::step::step;
use crate::tools::Tools;

/// Leaves the release site in `dist/` and says what it weighs.
///
/// # Errors
/// What stopped Trunk or the finishing of what it left.
pub fn release(project: &Project, tools: &Tools) -> Result<()> {
    step("Building the release app (about two minutes the first time, then seconds)", || {
        process::run(trunk(tools)?.args(["build", "--release"]))
    })?;
    step("Finishing the site", || finish(project, tools))?;
    let sizes = sizes::compress(project, tools)?;
    println!("\n{}", sizes::table(&sizes));
    println!("The site is in dist/ and works from any prefix.");
    Ok(())
}

/// Rebuilds, and reloads the page, at every change, until stopped.
///
/// # Errors
/// What stopped Trunk.
pub fn edit_loop(tools: &Tools, port: u16) -> Result<()> {
    println!("\nThe atlas in its edit loop: http://127.0.0.1:{port}/ (stop with Ctrl-C)");
    process::run(trunk(tools)?.args(["serve", "--port"]).arg(port.to_string()))
}

fn trunk(tools: &Tools) -> Result<std::process::Command> {
    let mut trunk = tools.command("trunk")?;
    // Trunk reads NO_COLOR as a value of its own and refuses what other programs write there.
    trunk.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    Ok(trunk)
}

/// What Trunk does not do: one minified script instead of an inline one, minified styles, and
/// names with the hash of their content for the data.
fn finish(project: &Project, tools: &Tools) -> Result<()> {
    let dist = project.dist();
    let index = dist.join("index.html");
    let html = std::fs::read_to_string(&index).context("Trunk left no dist/index.html")?;
    let mut page = Page::new(html);
    let start = page.take_start()?;
    let script = minify::bundle(tools, &dist, &start)?;
    page.add_start(&script)?;
    minify::companion(tools, &dist)?;
    minify::in_place(tools, &dist)?;
    page.hash_assets(&dist)?;
    std::fs::write(&index, page.into_html()).context("dist/index.html cannot be written")?;
    hosting::write(&dist)
}
