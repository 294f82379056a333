//! What a screen reader is told, and when.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// Writes down everything that the live region of the atlas says.
const LISTEN: &str = r#"
window.said = [];
const region = document.querySelector(".stage > [aria-live=polite]");
new MutationObserver(() => {
    if (region.textContent) said.push(region.textContent);
}).observe(region, { childList: true, characterData: true, subtree: true });
"#;

async fn said(atlas: &Atlas<'_>) -> Result<Vec<String>> {
    Ok(serde_json::from_value(atlas.script("return said").await?)?)
}

async fn wait_for_words(atlas: &Atlas<'_>, count: usize) -> Result<Vec<String>> {
    until("the change to be said", async || {
        let said = said(atlas).await?;
        Ok(if said.len() >= count { Ok(said) } else { Err(said) })
    })
    .await
}

/// A step is said once; nothing is said while the years play, and the address stays; where they stop is
/// said once, and addressed.
pub async fn each_change_is_said_once_and_nothing_while_playing(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994&speed=double").await?;
    atlas.script(LISTEN).await?;
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    let words = wait_for_words(&atlas, 1).await?;
    ensure!(words[0].starts_with("1995") && words[0].contains("Ended in"), "{words:?}");
    tokio::time::sleep(Duration::from_secs(1)).await;
    ensure!(said(&atlas).await?.len() == 1, "it is said more than once");

    let entries = atlas.script("return history.length").await?;
    atlas.click("[data-action=play]").await?;
    atlas.wait_for_year(1998).await?;
    let address = atlas.parameter("year").await?;
    ensure!(address.as_deref() == Some("1995"), "{address:?} while the years play");
    ensure!(
        said(&atlas).await?.len() == 1,
        "{:?} is said while the years play",
        said(&atlas).await?
    );
    atlas.click("[data-action=play]").await?;
    let words = wait_for_words(&atlas, 2).await?;
    let year = atlas.year().await?;
    ensure!(words[1].starts_with(&year), "{words:?} in {year}");
    until("the address of the year", async || {
        let address = atlas.parameter("year").await?;
        Ok(if address.as_ref() == Some(&year) { Ok(()) } else { Err(address) })
    })
    .await?;
    let more = atlas.script("return history.length").await?;
    let more = more.as_i64().zip(entries.as_i64()).map(|(more, entries)| more - entries);
    ensure!(more == Some(1), "{more:?} entries for one play");
    atlas.check_silence().await
}
