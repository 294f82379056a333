//! A place opens its record.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::atlas::Atlas;
use crate::browser::Browser;

const RECORD: &str = "[data-dossier=cambodia]";

/// Cambodia in 1993: its mission, who was sent, and at least one link to a source.
async fn check_record(atlas: &Atlas<'_>) -> Result<()> {
    let record = atlas.wait_for("the record of Cambodia", RECORD).await?;
    let text = record.text().await?;
    for word in ["Cambodia", "UNTAC", "1992", "1993"] {
        ensure!(text.contains(word), "the record does not say {word:?}: {text}");
    }
    let link = atlas.attribute(&format!("{RECORD} a[href^=http]"), "href").await?;
    ensure!(link.is_some(), "the record links to no source");
    let place = atlas.parameter("place").await?;
    ensure!(place.as_deref() == Some("KHM"), "the address names {place:?}");
    Ok(())
}

/// A click in the list; Escape closes; a click on the map opens it again.
pub async fn a_click_opens_the_record_of_cambodia(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.click("[data-list] [data-place-id=cambodia]").await?;
    check_record(&atlas).await?;
    let record = atlas.find(RECORD).await?;
    // Escape from within, wherever the focus went.
    let inside = record.find(fantoccini::Locator::Css("button, a, [tabindex]")).await?;
    atlas.press(&inside, Key::Escape).await?;
    atlas.wait_until_gone(RECORD).await?;
    atlas.point_and_click("svg[data-map] [data-place=cambodia]").await?;
    check_record(&atlas).await?;
    atlas.check_silence().await
}

/// Enter on the list's row.
pub async fn a_key_press_opens_the_record_of_cambodia(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.press_enter_on("[data-list] [data-place-id=cambodia]").await?;
    check_record(&atlas).await?;
    atlas.check_silence().await
}
