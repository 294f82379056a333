//! Readers whose system takes all colours for its own.

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// Paints of active countries, patterns of swatches, and looks of the chosen and the focused.
const READ: &str = r#"
const style = (selector) => getComputedStyle(document.querySelector(selector));
const mark = document.querySelector(".place-mark[tabindex='0']");
mark.focus();
return {
    forced: matchMedia("(forced-colors: active)").matches,
    paints: [...document.querySelectorAll("path[data-categories]")]
        .map((country) => getComputedStyle(country).fill),
    swatches: [...document.querySelectorAll(".chip .texture")]
        .map((texture) => [texture.getAttribute("d"), getComputedStyle(texture).display]),
    plain: style(".country.reachable:not([data-categories], .chosen)").stroke,
    chosen: style(".country.chosen").stroke,
    off: style(".chip[aria-pressed=false]").borderTopStyle,
    on: style(".chip[aria-pressed=true]").borderTopStyle,
};
"#;

#[derive(Debug, Deserialize)]
struct Seen {
    forced: bool,
    paints: Vec<String>,
    swatches: Vec<(String, String)>,
    plain: String,
    chosen: String,
    off: String,
    on: String,
}

/// Patterns tell the categories apart, the chosen country has an outline of its own, and a switch
/// that is off looks off. Only Chromium can be told to force colours.
pub async fn forced_colours_keep_things_apart(browser: &Browser) -> Result<()> {
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    devtools::force_colours(&browser.client).await?;
    let atlas = Atlas::open(browser, "?year=1994&place=MOZ").await?;
    atlas.wait_for("the chosen country", ".country.chosen").await?;
    let seen: Seen = serde_json::from_value(atlas.script(READ).await?)?;
    ensure!(seen.forced, "colours are not forced");
    ensure!(!seen.paints.is_empty(), "no country is filled");
    for paint in &seen.paints {
        ensure!(paint.contains("#patterns-"), "a country has the paint {paint}");
    }
    ensure!(seen.swatches.len() == 4, "{:?}", seen.swatches);
    for (at, (pattern, display)) in seen.swatches.iter().enumerate() {
        ensure!(display != "none", "the pattern of swatch {at} is hidden");
        let others = seen.swatches.iter().skip(at + 1);
        ensure!(others.clone().all(|(other, _)| other != pattern), "{pattern} stands for two");
    }
    ensure!(seen.plain != seen.chosen, "the chosen country looks like any other");
    ensure!(seen.off != seen.on, "a switch looks the same on and off");
    atlas.check_silence().await
}

/// How the map stands at each picture of half a second after a zoom.
const ZOOM: &str = r#"
const done = arguments[arguments.length - 1];
const world = document.querySelector("svg[data-map] .world");
const poses = new Set();
document.querySelector("[data-action=zoom-in]").click();
const start = performance.now();
const look = () => {
    poses.add(world.getAttribute("transform"));
    if (performance.now() - start < 500) requestAnimationFrame(look);
    else done(poses.size);
};
requestAnimationFrame(look);
"#;

/// With less motion the map is where it is going at once; without, it is on its way. Only Chromium
/// can be told what the reader asks of the system.
pub async fn less_motion_means_none(browser: &Browser) -> Result<()> {
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let poses = async |atlas: &Atlas<'_>| -> Result<u64> {
        atlas.visit("?year=1994").await?;
        atlas.wait_for_record().await?;
        let poses = browser.client.execute_async(ZOOM, Vec::new()).await?;
        Ok(poses.as_u64().unwrap_or_default())
    };
    let atlas = Atlas::open(browser, "").await?;
    devtools::prefer_motion(&browser.client, "no-preference").await?;
    let moving = poses(&atlas).await?;
    ensure!(moving > 3, "the map is in {moving} poses on its way");
    devtools::prefer_motion(&browser.client, "reduce").await?;
    let still = poses(&atlas).await?;
    ensure!(still <= 2, "the map is in {still} poses though less motion is asked for");
    atlas.check_silence().await
}
