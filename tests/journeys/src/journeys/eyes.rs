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
