//! The first picture: there before the app, alive before the app's components are there, and all there
//! is where the app cannot be had.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{from_value, json};

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};

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

/// Keeps the components back until the journey lets them come.
const HOLD: &str = "{
    const real = window.fetch;
    const free = new Promise((free) => (window.letComponentsCome = free));
    window.fetch = (address, ...more) =>
        /pko-components/.test(address) ? free.then(() => real(address, ...more)) : real(address, ...more);
}";

/// The range of the first picture, once it answers.
const EARLY: &str = "#first input[type=range]:not([hidden])";

/// What the first picture says and draws.
const ALIVE: &str = "
const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }));
return {
    year: shown('#first .year').map((element) => element.textContent).join(),
    says: document.querySelector('#first input').getAttribute('aria-valuetext'),
    marks: shown('#first .early .place-mark text').map((element) => element.textContent),
    filled: [...document.querySelectorAll('#first .early path[data-categories]')]
        .map((country) => country.dataset.iso),
    south_sudan: !!document.querySelector('#first .early [data-iso=SSD]'),
    list: shown('#first .list').length,
};
";

#[derive(Debug, Deserialize)]
struct Alive {
    year: String,
    says: String,
    marks: Vec<String>,
    filled: Vec<String>,
    south_sudan: bool,
    list: usize,
}

async fn alive(atlas: &Atlas<'_>, year: &str) -> Result<Alive> {
    until(&format!("the first picture to show {year}"), async || {
        let seen: Alive = from_value(atlas.script(ALIVE).await?)?;
        Ok(if seen.year == year { Ok(seen) } else { Err(seen) })
    })
    .await
}

/// Before the components are there the reader can move the year: the map is true for it, and the list of
/// another year is not shown. The components go on from there, and the focus stays with the range.
pub async fn the_first_picture_follows_the_range(browser: &Browser) -> Result<()> {
    for query in ["", "?year=1993", "?lang=ja"] {
        let mut site = built_site()?;
        site.put_first_script("hold.js", HOLD)?;
        let atlas = Atlas::open_early(browser, site, query).await?;
        let range = atlas.wait_for("a range that answers", EARLY).await?;
        let start = if query.contains("year") { "1993" } else { "2026" };
        let seen = alive(&atlas, start).await?;
        ensure!(seen.list == usize::from(start == "2026"), "{query}: {seen:?}");
        atlas.script("document.querySelector('#first input').focus()").await?;
        if start == "2026" {
            atlas.press(&range, Key::Home).await?;
            alive(&atlas, "1992").await?;
            atlas.press(&range, Key::Right).await?;
        }
        let seen = alive(&atlas, "1993").await?;
        let (mozambique, cambodia) = if query.contains("ja") {
            ("モザンビーク", "カンボジア")
        } else {
            ("Mozambique", "Cambodia")
        };
        ensure!(seen.says.starts_with("1993"), "{query}: {seen:?}");
        ensure!(seen.marks.iter().any(|name| name == cambodia), "{query}: {seen:?}");
        ensure!(seen.marks.iter().any(|name| name == mozambique), "{query}: {seen:?}");
        ensure!(seen.filled.contains(&"KHM".to_owned()), "{query}: {seen:?}");
        ensure!(!seen.south_sudan && seen.list == 0, "{query}: {seen:?}");
        atlas.press(&range, Key::Right).await?;
        let seen = alive(&atlas, "1994").await?;
        ensure!(seen.filled.contains(&"SLV".to_owned()), "{query}: {seen:?}");
        atlas.script("window.letComponentsCome()").await?;
        atlas.wait_for_record().await?;
        atlas.wait_for_year(1994).await?;
        ensure!(atlas.parameter("year").await?.as_deref() == Some("1994"), "{query}: the address");
        let focus =
            "return document.activeElement === document.querySelector('#atlas input[type=range]')";
        ensure!(atlas.script(focus).await? == json!(true), "{query}: the focus is elsewhere");
        let range = atlas.focused_range().await?;
        atlas.press(&range, Key::Left).await?;
        atlas.wait_for_year(1993).await?;
        let map = atlas.map().await?;
        ensure!(map.countries.len() > 150, "{query}: {} countries", map.countries.len());
        atlas.point_and_click(".place-mark[data-place=cambodia]").await?;
        atlas.wait_for("the record", "[data-dossier=cambodia]").await?;
        atlas.check_silence().await?;
        atlas.served().stop();
    }
    Ok(())
}

/// A place that is chosen before the components are there is opened by them.
pub async fn a_place_chosen_early_is_opened(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    site.put_first_script("hold.js", HOLD)?;
    let atlas = Atlas::open_early(browser, site, "?year=1993").await?;
    atlas.wait_for("a range that answers", EARLY).await?;
    atlas.point_and_click("#first .place-mark[data-place=cambodia]").await?;
    atlas.script("window.letComponentsCome()").await?;
    atlas.wait_for("the record", "[data-dossier=cambodia] h2").await?;
    atlas.wait_for_year(1993).await?;
    ensure!(atlas.parameter("place").await?.as_deref() == Some("KHM"), "the address");
    atlas.check_silence().await
}

/// Whoever holds the thumb of the range goes on holding it: the components wait.
pub async fn nothing_is_torn_out_of_the_hand(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    site.put_first_script("hold.js", HOLD)?;
    let atlas = Atlas::open_early(browser, site, "").await?;
    atlas.wait_for("a range that answers", EARLY).await?;
    let hand = |name: &str| {
        format!(
            "document.querySelector('#first input').dispatchEvent(new PointerEvent('{name}', {{ bubbles: true }}));"
        )
    };
    atlas.script(&hand("pointerdown")).await?;
    atlas.script("return window.letComponentsCome()").await?;
    let arrived = "
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    return ['shared', 'components'].every((part) => loaded.some((name) => name.includes('pko-' + part)));
    ";
    until("the components to be there", async || {
        let here = atlas.script(arrived).await?;
        Ok(if here == json!(true) { Ok(()) } else { Err(here) })
    })
    .await?;
    atlas
        .script(
            "const range = document.querySelector('#first input');
            range.value = 1996;
            range.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    alive(&atlas, "1996").await?;
    // A second finger comes and both go.
    atlas.script(&hand("pointerdown")).await?;
    alive(&atlas, "1996").await?;
    atlas.script(&hand("pointerup")).await?;
    atlas.wait_for_record().await?;
    atlas.wait_for_year(1996).await?;
    atlas.check_silence().await
}

/// Where the components cannot be had, the first picture goes on following the range, and says so.
pub async fn without_the_components_the_first_picture_goes_on(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.asset("components")?;
    site.remove(&path);
    let atlas = Atlas::open_early(browser, site, "?year=2000").await?;
    let range = atlas.wait_for("a range that answers", EARLY).await?;
    atlas.wait_for("a sentence", "#first [role=alert]:not([hidden])").await?;
    atlas.press(&range, Key::Left).await?;
    let seen = alive(&atlas, "1999").await?;
    ensure!(seen.says.starts_with("1999"), "{seen:?}");
    Ok(())
}
