//! Building the site.

use anyhow::{Context, Result};

use crate::budget;
use crate::first;
use crate::fresh;
use crate::hosting;
use crate::imports;
use crate::minify;
use crate::offline;
use crate::page::Page;
use crate::process;
use crate::project::Project;
use crate::publish::{Address, Publication, pin};
use crate::single;
use crate::sizes;
use crate::split;
use crate::step::step;
use crate::tools::Tools;
use crate::wasm_opt::smaller;

/// Leaves the release site in `dist/` and says what it weighs. `site` is the address at which it will
/// be, if that is known.
///
/// # Errors
/// What stopped Trunk or the finishing of what it left.
pub fn release(project: &Project, tools: &Tools, site: Option<&Address>) -> Result<()> {
    step("Building the release app (about two minutes the first time, then seconds)", || {
        process::run(trunk(tools)?.args(["build", "--release", "--features", split::FEATURE]))
    })?;
    step("Finishing the site", || finish(project, tools, site))?;
    let sizes = sizes::compress(project, tools)?;
    println!("\n{}", sizes::table(&sizes));
    let page = std::fs::read_to_string(project.dist().join("index.html"))
        .context("the site has no page")?;
    println!("{}", budget::kept(&page, &sizes)?);
    println!("The site is in dist/ and works from any prefix.");
    fresh::remember(project);
    Ok(())
}

/// Builds the release site unless it is there, made from the sources as they are.
///
/// # Errors
/// What stopped the build.
pub fn if_stale(project: &Project, tools: &Tools) -> Result<()> {
    if fresh::is_fresh(project) {
        println!("\nThe site in dist/ is up to date.");
        return Ok(());
    }
    release(project, tools, None)
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

/// What Trunk does not do: the first picture, one minified script instead of an inline one, minified
/// styles, short names of imports, names with the hash of their content, and all that stands beside the app.
fn finish(project: &Project, tools: &Tools, site: Option<&Address>) -> Result<()> {
    let dist = project.dist();
    let index = dist.join("index.html");
    let html = std::fs::read_to_string(&index).context("Trunk left no dist/index.html")?;
    let mut page = Page::new(html);
    let mut start = page.take_start()?;
    page.drop_comments();
    split::app(project, tools, &start)?;
    imports::shorten(&dist.join(&start.wasm), &dist.join(&start.module))?;
    let companion = dist.join("pko-companion_bg.wasm");
    smaller(tools, &companion, &companion)?;
    imports::shorten(&companion, &dist.join("pko-companion.js"))?;
    page.hash_app(&dist, &mut start)?;
    let publication = Publication::read(project.root(), site)?;
    let year = publication.dataset.last_year();
    let scripts = minify::bundle(tools, project, &start, year)?;
    split::tidy(&dist)?;
    page.add_script(&scripts.start)?;
    minify::companion(tools, &dist)?;
    minify::in_place(tools, &dist)?;
    first::write_years(&publication, &dist)?;
    page.hash_assets(&dist)?;
    page.name_app(&start.wasm)?;
    page.add_first_picture(&first::picture(&publication), &scripts.app)?;
    page.add_integrity(|path| {
        let bytes = std::fs::read(dist.join(path));
        Ok(bytes.with_context(|| format!("the page names {path}, which is not there"))?.into())
    })?;
    publication.write(project.root(), &dist, &mut page)?;
    pin(&publication, &dist, &page)?;
    single::write(project, tools, &mut page)?;
    std::fs::write(&index, page.into_html()).context("dist/index.html cannot be written")?;
    offline::write(&dist)?;
    hosting::write(&dist)
}
