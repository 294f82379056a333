//! The copy that works without a network: kept after the first visit, never put under a page that is
//! being read.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::offline::NAME;

use crate::atlas::{Atlas, built_site};
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// Has the site kept, and tells how that ended.
const KEEP: &str = r#"
const done = arguments[arguments.length - 1];
const ended = (worker, found) => {
    if (!worker) done(found.active ? "kept" : "given up");
    else if (worker.state === "redundant") done("given up");
    else if (worker.state === "activated") done("kept");
    else worker.addEventListener("statechange", () => ended(worker, found), { once: true });
};
navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" })
    .then((found) => ended(found.installing, found), (error) => done(String(error)));
"#;
/// Every address that the site has, asked for by the page: whether it is answered.
const ASK: &str = r#"
const done = arguments[arguments.length - 1];
Promise.all(arguments[0].map((path) => fetch(path).then((answer) => answer.ok, () => false))).then(done);
"#;

/// After the first visit everything is there without the host: the page under any query, the record,
/// and what is fetched when it is needed. A quiet mark says so.
pub async fn the_second_visit_needs_no_network(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.wait_for("the site to be kept", ":root[data-copy=kept]").await?;
    atlas.check_silence().await?;
    let offered = ".offline-mark span, .newer-version button";
    let said =
        atlas.script(&format!("return document.querySelector('{offered}')?.outerHTML")).await?;
    ensure!(said.is_null(), "there is nothing to say yet: {said}");
    atlas.served().stop();

    atlas.visit("?year=1994&place=MOZ").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for_year(1994).await?;
    atlas.wait_for("the record", "[data-dossier=mozambique]").await?;
    let mark = atlas.wait_for("the mark", ".offline-mark span").await?;
    ensure!(mark.text().await? == "Offline copy");
    // What is taught with is there too, though nothing of it was opened before.
    atlas.visit("?tour=ten-stops.2&lang=en").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("a stop with its terms", "[data-step=first] [data-term]").await?;
    let site = built_site()?;
    let fetched = ["world-50m", "countries", "borders"];
    let fetched: Vec<String> =
        fetched.into_iter().map(|name| site.asset(name)).collect::<Result<_>>()?;
    let answers = browser.client.execute_async(ASK, vec![json!(fetched)]).await?;
    ensure!(answers == json!([true, true, true]), "{fetched:?}: {answers}");
    Ok(())
}

/// A newer version is told of in a line with a button, changes nothing by itself in the middle of a
/// lesson, and comes when the reader asks for it, at the same stop.
pub async fn a_newer_version_is_announced_and_waits(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.wait_for("the site to be kept", ":root[data-copy=kept]").await?;
    atlas.served().change(|site| -> Result<()> {
        let page = site.file("index.html").context("no page")?;
        let page = String::from_utf8(page.bytes.clone())?;
        site.put("index.html", page.replace("<html ", "<html data-edition=\"2\" ").into_bytes());
        site.renew_worker();
        Ok(())
    })?;

    atlas.visit("?tour=ten-stops.3").await?;
    atlas.wait_for("a stop", "[data-step=deaths] [data-action=next-step]").await?;
    atlas.wait_for_year(1993).await?;
    atlas.script("window.untouched = true").await?;
    let button = atlas.wait_for("the newer version", "[data-action=renew]").await?;
    let state = atlas.script("return [window.untouched, document.documentElement.dataset.edition]");
    ensure!(state.await? == json!([true, null]), "the page was changed under its reader");
    atlas.check_silence().await?;

    atlas.click("[data-action=next-step]").await?;
    atlas.wait_for("the next stop", "[data-step='1994']").await?;
    atlas.wait_for_year(1994).await?;
    ensure!(atlas.script("return window.untouched").await? == true, "the lesson was broken off");
    button.click().await?;
    atlas.wait_for("the newer version", ":root[data-edition='2']").await?;
    atlas.wait_for("the same stop", "[data-step='1994']").await?;
    atlas.wait_for_year(1994).await?;
    atlas.wait_for("the site to be kept", ":root[data-copy=kept]").await?;
    atlas.wait_until_gone("[data-action=renew]").await?;
    atlas.check_silence().await
}

/// Where a file is not the one that was listed, as in the middle of a publication, there is no copy
/// rather than a mixed one, and the atlas works.
pub async fn a_mixed_site_is_not_kept(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.asset("countries")?;
    site.put(&path, b"[]".to_vec());
    let atlas = Atlas::open_site(browser, site, "/", "?year=1993").await?;
    atlas.wait_for_record().await?;
    let end = browser.client.execute_async(KEEP, Vec::new()).await?;
    ensure!(end == "given up", "a mixed site: {end}");
    let copy = atlas.attribute(":root", "data-copy").await?;
    ensure!(copy.is_none(), "a mixed site is kept: {copy:?}");
    atlas.check_silence().await
}

/// Where the browser has no room for the site, nothing is kept, nothing is said, and the atlas works.
pub async fn without_room_nothing_is_kept(browser: &Browser) -> Result<()> {
    // Only Chromium lets a test take the room away.
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let mut site = built_site()?;
    let worker = site.file(NAME).context("no worker")?.bytes.clone();
    site.remove(NAME);
    let atlas = Atlas::open_site(browser, site, "/", "?year=1993").await?;
    atlas.wait_for_record().await?;
    let url = atlas.served().url();
    devtools::limit_storage(&browser.client, url.trim_end_matches('/'), 100_000).await?;
    atlas.served().change(|site| site.put(NAME, worker));
    let end = browser.client.execute_async(KEEP, Vec::new()).await?;
    ensure!(end == "given up", "100 kB are enough for the site: {end}");
    atlas.visit("?year=1994").await?;
    atlas.wait_for_record().await?;
    let copy = atlas.attribute(":root", "data-copy").await?;
    ensure!(copy.is_none(), "a part of the site is kept: {copy:?}");
    atlas.check_silence().await
}
