//! The same on a phone.

use anyhow::{Result, ensure};
use serde_json::from_value;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// CSS pixels of a common phone.
const PHONE: (u32, u32) = (390, 844);

/// Where the record begins, how far it is from the lower edge (or past it), and whether the button
/// that closes it is on top.
const SHEET: &str = "
const box = document.querySelector('.panel.reading').getBoundingClientRect();
const back = document.querySelector('[data-action=close]').getBoundingClientRect();
const hit = document.elementFromPoint(back.left + back.width / 2, back.top + back.height / 2);
return [box.top, innerHeight - box.bottom + 1, !!hit && hit.matches('[data-action=close]')];
";

/// CSS pixels that WCAG asks to be enough.
const NARROWEST: u32 = 320;

const MEASURE: &str = "
const width = (selector) => {
    const element = document.querySelector(selector);
    return element ? Math.round(element.getBoundingClientRect().width) : 0;
};
return [innerWidth, document.documentElement.scrollWidth, width('svg[data-map]'),
    width('input[type=range]')];
";

/// Views that must fit into the narrowest page.
const VIEWS: [&str; 7] = [
    "?year=2002",
    "?year=2012&place=SSD",
    "?year=1993&mission=untac",
    "?year=2002&table=place",
    "?year=1994&mode=compare&with=2013&lang=ja",
    "?year=2026&mode=so-far&show=people&other-laws=on&lang=zh-Hans",
    "?year=1999&projection=globe",
];
/// Everything that can be done and can be seen, and what of it leaves the page at its side.
const ACTIONS: &str = "
const seen = (element) => element.getClientRects().length > 0;
const done = [...document.querySelectorAll('[data-action], [data-category]')].filter(seen);
const wide = done.filter((element) => {
    const box = element.getBoundingClientRect();
    return !element.closest('.ways, table') && (box.left < -1 || box.right > innerWidth + 1);
});
const name = (element) => element.dataset.action || element.dataset.category;
return [[...new Set(done.map(name))].sort(), wide.map(name), document.documentElement.scrollWidth];
";

/// As on a screen of 1280 px at 400 %: whatever can be done there can be done here, and no view
/// scrolls sideways. Only Chromium can be made so narrow.
pub async fn nothing_is_lost_at_320_pixels(browser: &Browser) -> Result<()> {
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let atlas = Atlas::open(browser, "").await?;
    for view in VIEWS {
        let mut known: Vec<String> = Vec::new();
        for width in [1280, 1100, 1024, 768, 700, 390, NARROWEST] {
            devtools::resize(&browser.client, width, 800).await?;
            atlas.visit(view).await?;
            atlas.wait_for_record().await?;
            let (actions, outside, scrolled): (Vec<String>, Vec<String>, u32) =
                from_value(atlas.script(ACTIONS).await?)?;
            ensure!(scrolled <= width, "{view}: {scrolled} px wide at {width}");
            ensure!(outside.is_empty(), "{view}: {outside:?} leave the page at {width}");
            if known.is_empty() {
                known = actions;
            } else {
                ensure!(actions == known, "{view}: {known:?} at 1280 px, {actions:?} at {width}");
            }
        }
    }
    atlas.check_silence().await
}

/// Map and year control are there and wide, nothing is cut off at the side, and a place opens.
pub async fn a_phone_shows_everything_without_scrolling_sideways(browser: &Browser) -> Result<()> {
    let (width, height) = PHONE;
    match browser.engine {
        // Its window has a least width; the page's size is set past it.
        Engine::Chromium => devtools::resize(&browser.client, width, height).await?,
        Engine::Firefox | Engine::Webkit => browser.client.set_window_size(width, height).await?,
    }
    let atlas = Atlas::open(browser, "?year=2002").await?;
    if browser.engine == Engine::Chromium {
        // As on a screen of 1280 px at 400 %.
        devtools::resize(&browser.client, NARROWEST, height).await?;
        let (inner, scrolled, ..): (i64, i64, i64, i64) = from_value(atlas.script(MEASURE).await?)?;
        ensure!(scrolled <= inner, "the page is {scrolled} px wide in a window of {inner}");
        devtools::resize(&browser.client, width, height).await?;
    }
    let (inner, scrolled, map, range): (i64, i64, i64, i64) =
        from_value(atlas.script(MEASURE).await?)?;
    ensure!(inner <= 520, "the window is {inner} px wide, which is no phone");
    ensure!(scrolled <= inner, "the page is {scrolled} px wide in a window of {inner}");
    ensure!(map >= inner * 9 / 10, "the map is {map} px wide in a window of {inner}");
    ensure!(range >= inner / 2, "the year control is {range} px wide in a window of {inner}");
    atlas.click("[data-action=next-year]").await?;
    atlas.wait_for("the list of 2003", "[data-list='2003']").await?;
    atlas.press_enter_on("[data-list] [data-place-id=timor-leste]").await?;
    atlas.wait_for("the record of East Timor", "[data-dossier=timor-leste]").await?;
    let (top, bottom, seen): (f64, f64, bool) = from_value(atlas.script(SHEET).await?)?;
    ensure!(top > 0.0 && bottom > 0.0, "the record is a sheet from {top} to {bottom}");
    ensure!(seen, "the way back can be seen and hit");
    atlas.check_silence().await
}
