//! The whole atlas in one file, from a disk, without a host.

use std::fs;

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;
use xtask::project::Project;
use xtask::single::NAME;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;
use crate::printer::show;

/// Whether each file of the site can be had, whether a host can, and everything that was asked for.
const ASK: &str = r#"
const [host, done] = arguments;
const asked = (address) => fetch(address).then(({ ok }) => ok, () => false);
const links = [...document.querySelectorAll("link[data-asset]")];
Promise.all(links.map((link) => asked(link.href))).then(async (files) => done({
    files,
    host: await asked(host),
    requests: performance.getEntriesByType("resource").map(({ name }) => name),
}));
"#;

/// Map, years, records, the address, the companion and the finer shapes, with nothing beside the file and nobody to
/// ask: the page's own policy forbids it, whatever a script tries.
pub async fn one_file_is_the_whole_atlas_without_a_host(browser: &Browser) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join(NAME);
    fs::copy(Project::here()?.dist().join(NAME), &file).context("`cargo xtask build` makes it")?;
    if browser.engine == Engine::Chromium {
        devtools::go_offline(&browser.client).await?;
    }
    let atlas = Atlas::open_file(browser, &file, "?year=1993&lang=en").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for_year(1993).await?;
    let map = atlas.map().await?;
    ensure!(
        map.countries.get("KHM").is_some_and(|look| !look.categories.is_empty()),
        "no Cambodia"
    );

    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    atlas.wait_for_year(1994).await?;
    atlas.wait_for("the list of the year", "[data-list='1994']").await?;
    atlas.click("[data-place-id=mozambique]").await?;
    atlas.wait_for("the record", "[data-dossier=mozambique]").await?;
    ensure!(atlas.parameter("place").await?.as_deref() == Some("MOZ"), "the address follows");

    atlas.visit_file(&file, "?year=1994&lang=en&worksheet=start").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("a sheet with its answers", ".sheet-page[data-page=answers] svg").await?;

    atlas.visit_file(&file, "?tour=ten-stops.2&lang=en").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("a stop with its terms", "[data-step=first] [data-term]").await?;
    atlas.press_enter_on("[data-action=present]").await?;
    atlas.wait_for("large type", ":root[data-presenting]").await?;
    atlas.press_enter_on("[data-action=present]").await?;
    atlas.wait_until_gone(":root[data-presenting]").await?;
    show(&atlas, "?tour=south-sudan.guide&lang=en").await?;
    atlas.wait_for("a guide", "[data-guide=south-sudan]").await?;
    show(&atlas, "?glossary=start&lang=en").await?;
    atlas.wait_for("the glossary", "[data-glossary-term=sdf]").await?;
    show(&atlas, "?year=1994&editor=start&lang=en").await?;
    atlas.wait_for("the editor", "[data-action=add-step]").await?;
    atlas.click("[data-action=add-step]").await?;
    atlas.wait_for("the code of the link", ".keep svg[data-qr] path").await?;
    atlas.click("[data-action=preview-lesson]").await?;
    atlas.wait_for("the lesson", "[data-step=step-1]").await?;
    atlas.visit_file(&file, "?quiz=class-h.easy.1&lang=en").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("a question", ".options:not([data-answered])").await?;
    atlas.click("[data-action=do-not-know]").await?;
    atlas.wait_for("the reason", "[data-action=next-question]").await?;

    let host = json!(atlas.served().url());
    let asked = browser.client.execute_async(ASK, vec![host]).await?;
    let files = asked.get("files").and_then(|files| files.as_array()).context("no answer")?;
    ensure!(files.len() >= 10 && files.iter().all(|had| had == true), "a file is missing: {asked}");
    ensure!(asked.get("host") == Some(&json!(false)), "a host can be asked: {asked}");
    let requests =
        asked.get("requests").and_then(|names| names.as_array()).context("no requests")?;
    for request in requests.iter().filter_map(|name| name.as_str()) {
        let tried = request.starts_with(&atlas.served().url());
        ensure!(tried || request.starts_with("blob:") || request.starts_with("data:"), "{request}");
    }
    atlas.wait_until_gone("[data-error]").await
}
