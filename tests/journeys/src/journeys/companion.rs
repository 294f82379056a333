//! What is opened beside the map comes when it is asked for, and its failure costs nothing else.

use anyhow::{Context, Result, ensure};

use crate::atlas::{Atlas, built_site};
use crate::browser::Browser;

const GLOSSARY: &str = "[data-action=glossary]";

/// The companion comes with the first activity, the address says so, and back leads to the list.
pub async fn an_activity_opens_beside_the_map_and_closes(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    let early = atlas.probe().await?;
    ensure!(
        !early.requests.iter().any(|address| address.contains("companion")),
        "the first picture waits for the companion: {:?}",
        early.requests
    );
    atlas.click(GLOSSARY).await?;
    atlas.wait_for("the glossary", "[data-activity=glossary] h2").await?;
    ensure!(atlas.parameter("glossary").await?.as_deref() == Some("start"), "the address is mute");
    atlas.wait_until_gone("[data-list]").await?;
    atlas.click("[data-action=leave]").await?;
    atlas.wait_for("the list", "[data-list='1993']").await?;
    ensure!(atlas.parameter("glossary").await?.is_none(), "the address still names the glossary");
    browser.client.back().await?;
    atlas.wait_for("the glossary again", "[data-activity=glossary] h2").await?;
    atlas.check_silence().await
}

/// A companion that cannot be had is explained beside a map that goes on working.
pub async fn a_missing_companion_is_explained_and_can_be_had_later(
    browser: &Browser,
) -> Result<()> {
    let mut site = built_site()?;
    let path = site.asset("companion-wasm")?;
    let bytes = site.file(&path).context("the companion is not there")?.bytes.clone();
    site.remove(&path);
    let atlas = Atlas::open_site(browser, site, "/", "?year=1993&glossary=start").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("an explanation", "[data-error=companion][role=alert]").await?;
    let range = atlas.focused_range().await?;
    atlas.press(&range, fantoccini::key::Key::Right).await?;
    atlas.wait_for_year(1994).await?;
    atlas.served().change(|site| site.put(&path, bytes));
    atlas.click("[data-error=companion] button").await?;
    atlas.wait_for("the glossary", "[data-activity=glossary] h2").await.map(drop)
}
