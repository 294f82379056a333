//! The table beside the map.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// Widths and heights in CSS pixels: large, small, upright, a phone.
const SIZES: [(u32, u32); 5] = [(1440, 900), (1280, 720), (1024, 768), (768, 1024), (390, 844)];
/// Pixels by which the panel covers the map, the year control or the switches, and the map's size.
const COVERED: &str = r#"
const box = (selector) => document.querySelector(selector).getBoundingClientRect();
const panel = box(".panel");
const covered = (selector) => {
    const other = box(selector);
    const wide = Math.min(panel.right, other.right) - Math.max(panel.left, other.left);
    const tall = Math.min(panel.bottom, other.bottom) - Math.max(panel.top, other.top);
    return wide > 1 && tall > 1;
};
const map = box("svg[data-map]");
return [[".map", ".year-control", ".legend"].filter(covered), map.width, map.height];
"#;

/// It covers nothing at any size, and leaves the map large enough to be used.
pub async fn the_table_covers_nothing(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=2011&table=place").await?;
    for (width, height) in SIZES {
        match browser.engine {
            Engine::Chromium => devtools::resize(&browser.client, width, height).await?,
            Engine::Firefox | Engine::Webkit => {
                browser.client.set_window_size(width, height).await?
            }
        }
        atlas.visit("?year=2011&table=place").await?;
        atlas.wait_for_record().await?;
        let (covered, wide, tall): (Vec<String>, f64, f64) =
            serde_json::from_value(atlas.script(COVERED).await?)?;
        ensure!(covered.is_empty(), "{width} × {height}: the table covers {covered:?}");
        ensure!(wide >= 340.0 && tall >= 180.0, "{width} × {height}: a map of {wide} × {tall}");
    }
    atlas.check_silence().await
}

/// Choosing in the table chooses on the map, and opens the record.
pub async fn a_row_of_the_table_chooses_on_the_map(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994&table=place").await?;
    atlas.press_enter_on("table[data-table='1994'] [data-place-id=mozambique]").await?;
    atlas.wait_for("the record", "[data-dossier=mozambique]").await?;
    atlas.wait_for("the country to be chosen", ".country.chosen[data-iso=MOZ]").await?;
    let caption = "return document.querySelectorAll('table caption').length";
    atlas.press_enter_on("[data-action=close]").await?;
    atlas.wait_for("the table again", "table[data-table='1994']").await?;
    ensure!(atlas.script(caption).await? == json!(1), "the table has no caption");
    atlas.check_silence().await
}
