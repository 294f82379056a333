//! The first picture: there before the app, and all there is where the app cannot be had.

use anyhow::{Context, Result, ensure};
use serde_json::{from_value, json};

use crate::atlas::{Atlas, built_site};
use crate::browser::Browser;

/// What is shown of the first picture: its map and year, and how many records it tells.
const READ: &str = "
const first = document.getElementById('first');
const seen = (selector) => {
    const element = first?.querySelector(selector);
    const box = element?.getBoundingClientRect();
    return !!box && box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
};
return [seen('.first-map .country'), seen('.year'), first ? first.querySelectorAll('tbody tr').length : 0];
";

/// Reads whether map and year of the first picture can be seen, and how many records there are.
async fn read(atlas: &Atlas<'_>) -> Result<(bool, bool, usize)> {
    from_value(atlas.script(READ).await?).context("the first picture cannot be read")
}

/// The app takes the place of the first picture and leaves nothing of it.
pub async fn the_first_picture_gives_way_to_the_app(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.wait_until_gone("#first").await?;
    let year = atlas.find("[data-year] .year").await?.text().await?;
    ensure!(year == "1994", "the app shows {year:?}");
    atlas.check_silence().await
}

/// Whatever of the app is missing or broken: map, year and all records are there, and the reader is
/// told.
pub async fn without_the_app_the_first_picture_stays_and_says_so(browser: &Browser) -> Result<()> {
    let count = built_site()?;
    let dataset = count.file(&count.asset("dataset")?).context("no dataset")?.bytes.clone();
    let dataset: serde_json::Value = serde_json::from_slice(&dataset)?;
    let deployments =
        dataset.get("deployments").and_then(|table| table.as_array()).map_or(0, Vec::len);
    for fault in ["missing", "cut short", "no WebAssembly"] {
        let mut site = built_site()?;
        let path = site.module().context("the site has no module")?;
        let bytes = site.file(&path).context("the module is not there")?.bytes.clone();
        match fault {
            "missing" => site.remove(&path),
            "cut short" => site.put(&path, bytes.iter().take(bytes.len() / 2).copied().collect()),
            _ => site.put_first_script("no-wasm.js", "delete window.WebAssembly;")?,
        }
        let atlas = Atlas::open_site(browser, site, "/", "").await?;
        let told = atlas.wait_for("a sentence", "#first [role=alert]:not([hidden])").await?;
        ensure!(!told.text().await?.is_empty(), "{fault}: the reader is told nothing");
        let (map, year, records) = read(&atlas).await?;
        ensure!(map && year, "{fault}: map {map}, year {year}");
        ensure!(records == deployments, "{fault}: {records} records of {deployments}");
    }
    Ok(())
}

/// A picture of one year says nothing false about another while the app is on its way.
pub async fn the_first_picture_is_silent_about_other_years(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.module().context("the site has no module")?;
    site.remove(&path);
    let atlas = Atlas::open_site(browser, site, "/", "?year=1994").await?;
    atlas.wait_for("the other year", "#first[data-other]").await?;
    let (map, year, _) = read(&atlas).await?;
    ensure!(map && !year, "map {map}, year {year}");
    let hidden = atlas
        .script("return [...document.querySelectorAll('#first .place-mark')].every((mark) => getComputedStyle(mark).visibility === 'hidden')")
        .await?;
    ensure!(hidden == json!(true), "marks of another year can be seen");
    Ok(())
}
