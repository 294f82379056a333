//! The atlas in another language.

use anyhow::{Result, ensure};

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// Asks for the option of a choice and tells the page so, as a reader's hand does.
pub const CHOOSE_JAPANESE: &str = r#"
const select = document.querySelector("select[data-action=language]");
select.value = "ja";
select.dispatchEvent(new Event("change", { bubbles: true }));
"#;
/// The language of the page, the heading of the list and what the map is called.
const SAID: &str = r#"
const text = (selector) => document.querySelector(selector)?.textContent ?? "";
return [
    document.documentElement.lang,
    text("aside h2"),
    text("[data-place-id=zaire], [data-place-id=dr-congo]"),
    document.querySelector("input[type=range]").getAttribute("aria-valuetext"),
];
"#;

/// Japanese for the page, its list, its names and its speech; kept for an address that asks for
/// nothing, and given up for one that asks for English.
pub async fn a_language_is_chosen_kept_and_overruled_by_an_address(
    browser: &Browser,
) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.wait_for("the list", "[data-list='1994']").await?;
    atlas.script(CHOOSE_JAPANESE).await?;
    atlas.wait_for("a page in Japanese", "html[lang=ja] .atlas[lang=ja]").await?;
    let said = atlas.script(SAID).await?.to_string();
    for word in ["1994年に実施中", "ザイール", "国連平和維持活動"] {
        ensure!(said.contains(word), "{word} is not said: {said}");
    }
    let asked = atlas.parameter("lang").await?;
    ensure!(asked.as_deref() == Some("ja"), "the address asks for {asked:?}");

    // The way back leads to what was there before, and it is the same when loaded anew.
    // (WebKit's own button passes over what no hand has made, and a script chose here.)
    atlas.script("history.back()").await?;
    atlas.wait_for("English again", "html[lang=en] .atlas[lang=en] [data-list='1994']").await?;
    let asked = atlas.parameter("lang").await?;
    ensure!(asked.as_deref() == Some("en"), "the address asks for {asked:?}");
    browser.client.refresh().await?;
    atlas.wait_for("English anew", "html[lang=en] .atlas[lang=en] [data-list='1994']").await?;

    atlas.visit("?year=1994").await?;
    atlas.wait_for("the choice to be kept", "html[lang=ja] [data-list='1994']").await?;
    let asked = atlas.probe().await?.requests;
    let others = asked.iter().filter(|address| address.contains("/dataset-en"));
    ensure!(others.count() == 0, "the record was asked for in another language: {asked:?}");

    atlas.visit("?year=1994&lang=en").await?;
    atlas.wait_for("English", "html[lang=en] [data-list='1994']").await?;
    atlas.visit("?year=1994&lang=zh-CN").await?;
    atlas.wait_for("Chinese", "html[lang=zh-Hans] [data-list='1994']").await?;
    let said = atlas.script(SAID).await?.to_string();
    for word in ["1994年正在进行", "扎伊尔", "联合国维持和平行动"] {
        ensure!(said.contains(word), "{word} is not said: {said}");
    }
    atlas.check_silence().await?;
    if browser.engine == Engine::Chromium {
        // What was chosen comes before what the browser prefers, and that before English.
        devtools::prefer_languages(&browser.client, "zh-CN,en").await?;
        atlas.visit("?year=1994").await?;
        atlas.wait_for("the choice", "html[lang=ja] [data-list='1994']").await?;
        atlas.script("localStorage.removeItem('pko-atlas:language')").await?;
        atlas.visit("?year=1994").await?;
        atlas.wait_for("the preference", "html[lang=zh-Hans] [data-list='1994']").await?;
    }
    Ok(())
}
