//! The dialog that makes the markup for another page.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::journeys::own_data::DROP;

/// The markup in the dialog.
const MARKUP: &str = "return document.querySelector('.embed textarea')?.value ?? ''";

/// The dialog opens from what can be taken away, follows the view, is kept by the address, and what it
/// says works: the preview and a pinned version show the year that is seen.
pub async fn what_is_embedded_is_what_is_seen(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.press_enter_on("[data-action=take-away] summary").await?;
    atlas.wait_for("the way to embed", "[data-action=embedding]").await?;
    atlas.press_enter_on("[data-action=embedding]").await?;
    atlas.wait_for("the dialog", ".embed textarea").await?;
    let holds = async |what: &str, part: &str| {
        until(what, async || {
            let markup = atlas.script(MARKUP).await?;
            let markup = markup.as_str().unwrap_or_default().to_owned();
            Ok(if markup.contains(part) { Ok(markup) } else { Err(markup) })
        })
        .await
    };
    holds("a frame of 1994", "?year=1994&amp;ui=compact").await?;
    atlas.script("document.querySelector('[data-action=next-year]').click()").await?;
    holds("a frame of 1995", "?year=1995&amp;ui=compact").await?;

    atlas.press_enter_on("[data-action=leave]").await?;
    atlas.wait_until_gone(".embed").await?;
    atlas.visit("?year=1995&embed=element.map.pinned").await?;
    let markup = holds("a pinned element", "<pko-atlas ").await?;
    ensure!(markup.contains(" v=\"") && markup.contains(" ui=\"map\""), "{markup}");
    ensure!(markup.contains("/pko-atlas.js\""), "{markup}");

    // A record that is open goes along.
    atlas.visit("?year=1995&embed=frame.compact.place:MOZ").await?;
    holds("a frame with a record", "&amp;place=MOZ&amp;ui=compact").await?;
    atlas.press_enter_on("[data-action=without-record]").await?;
    holds("a frame without it", "?year=1995&amp;ui=compact").await?;

    atlas.visit("?year=1995&embed=element.map.pinned").await?;
    let frame = atlas.wait_for("the preview", "iframe.preview").await?;
    let source = frame.attr("src").await?.unwrap_or_default();
    ensure!(source.contains("/versions/"), "the preview is of {source}");
    frame.enter_frame().await?;
    until("the pinned version in the preview", async || {
        let year =
            atlas.script("return document.querySelector('[data-year]')?.dataset.year").await?;
        Ok(if year == json!("1995") { Ok(()) } else { Err(year) })
    })
    .await?;
    browser.client.clone().enter_parent_frame().await?;

    atlas.visit("?year=1995&embed=image.compact").await?;
    holds("an image", "<img src=").await?;
    let drawn = "return document.querySelector('img.preview')?.naturalWidth ?? 0";
    until("the picture of the year", async || {
        let width = atlas.script(drawn).await?;
        Ok(if width == json!(1200) { Ok(()) } else { Err(width) })
    })
    .await?;
    let fields = browser.client.find_all(Locator::Css(".embed textarea")).await?;
    ensure!(fields.len() == 3, "an image has HTML, Markdown and an address");
    atlas.check_silence().await
}

/// A file of the reader's has no address that markup could name: that is said, and no markup is offered.
pub async fn a_file_of_the_readers_own_is_not_embedded(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?own-data=start&lang=en").await?;
    atlas.wait_for("the drop zone", "[data-drop]").await?;
    let table =
        "country,mission,category,from,sources\nMali,Wells,Water,2001,https://example.org/1\n";
    atlas.script_with(DROP, vec![json!(table), json!("wells.csv")]).await?;
    atlas.wait_for("the table", "[data-outcome=good]").await?;
    atlas.press_enter_on("[data-action=leave]").await?;
    atlas.wait_for("the list", "[data-list]").await?;
    atlas.press_enter_on("[data-action=take-away] summary").await?;
    atlas.wait_for("the way to embed", "[data-action=embedding]").await?;
    atlas.press_enter_on("[data-action=embedding]").await?;
    let warning = atlas.wait_for("a word on it", ".embed [data-warning=own-file]").await?;
    ensure!(warning.text().await?.contains("?data="), "{}", warning.text().await?);
    ensure!(atlas.script(MARKUP).await? == json!(""), "markup of a record that is not there");
    atlas.click(".embed [data-action=own-data]").await?;
    atlas.wait_for("the drop zone", "[data-drop]").await?;
    atlas.check_silence().await
}
