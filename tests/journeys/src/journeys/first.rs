//! The first picture: there and alive before the app is, and all there is where the app cannot be had.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{from_value, json};
use xtask::site::Site;

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

/// The files of the years of the first picture.
fn years(site: &Site) -> Vec<String> {
    let paths = site.files().map(|(path, _)| path);
    paths.filter(|path| path.starts_with("first-")).map(str::to_owned).collect()
}

/// A picture of one year says nothing false about another while the app is on its way.
pub async fn the_first_picture_is_silent_about_other_years(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.module().context("the site has no module")?;
    site.remove(&path);
    for path in years(&site) {
        site.remove(&path);
    }
    let atlas = Atlas::open_site(browser, site, "/", "?year=1994").await?;
    atlas.wait_for("the other year", "[data-other] #first").await?;
    let (map, year, _) = read(&atlas).await?;
    ensure!(map && !year, "map {map}, year {year}");
    let hidden = atlas
        .script("return [...document.querySelectorAll('#first .place-mark')].every((mark) => getComputedStyle(mark).visibility === 'hidden')")
        .await?;
    ensure!(hidden == json!(true), "marks of another year can be seen");
    Ok(())
}

/// Keeps the app back until the journey lets it come.
const HOLD: &str = "{
    const real = window.fetch;
    const free = new Promise((free) => (window.letAppCome = free));
    window.fetch = (address, ...more) =>
        /_bg.wasm/.test(address) ? free.then(() => real(address, ...more)) : real(address, ...more);
}";

/// The range of the first picture, once it answers.
const EARLY: &str = "#first input[type=range]:not([hidden])";

/// What the first picture says and draws.
const ALIVE: &str = "
const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }));
const texts = (selector) => shown(selector).map((element) => element.textContent);
return {
    year: texts('#first .year').join(),
    says: document.querySelector('#first input').getAttribute('aria-valuetext'),
    marks: texts('#first .place-mark text'),
    filled: document.querySelectorAll('#first .country[data-categories]').length,
    countries: [...document.querySelectorAll('#first .country')].filter((path) => path.getAttribute('d')).length,
    list: shown('#first .list').length,
    legend: texts('#first .legend .long, #first .legend .short').join(),
    sentence: texts('#first .sentence').join(),
};
";

#[derive(Debug, Deserialize)]
struct Alive {
    year: String,
    says: String,
    marks: Vec<String>,
    filled: usize,
    countries: usize,
    list: usize,
    legend: String,
    sentence: String,
}

async fn alive(atlas: &Atlas<'_>, year: &str) -> Result<Alive> {
    until(&format!("the first picture to show {year}"), async || {
        let seen: Alive = from_value(atlas.script(ALIVE).await?)?;
        Ok(if seen.year == year { Ok(seen) } else { Err(seen) })
    })
    .await
}

/// How many countries the app has filled, and how many it has drawn.
const DRAWN: &str = "
const count = (kind) => document.querySelectorAll(`svg[data-map] path[data-iso]:not([data-iso=ATA])${kind}`).length;
return [count('[data-categories]'), count('')];
";

/// Before the app is there the reader can move the year: the map is true for it, in the reader's language,
/// and the list of another year is not shown. The app goes on from there, draws the same, and the focus
/// stays with the range.
pub async fn the_first_picture_follows_the_range(browser: &Browser) -> Result<()> {
    for query in ["", "?year=1993", "?lang=ja"] {
        let mut site = built_site()?;
        site.put_first_script("hold.js", HOLD)?;
        let atlas = Atlas::open_early(browser, site, query).await?;
        let range = atlas.wait_for("a range that answers", EARLY).await?;
        let start = if query.contains("year") { "1993" } else { "2026" };
        let seen = alive(&atlas, start).await?;
        ensure!(seen.list == usize::from(query.is_empty()), "{query}: {seen:?}");
        atlas.script("document.querySelector('#first input').focus()").await?;
        if start == "2026" {
            atlas.press(&range, Key::Home).await?;
            alive(&atlas, "1992").await?;
            atlas.press(&range, Key::Right).await?;
        }
        let seen = alive(&atlas, "1993").await?;
        let (mozambique, cambodia, legend) = if query.contains("ja") {
            ("モザンビーク", "カンボジア", "国連平和維持活動")
        } else {
            ("Mozambique", "Cambodia", "UN peacekeeping")
        };
        ensure!(seen.says.starts_with("1993"), "{query}: {seen:?}");
        ensure!(seen.marks.iter().any(|name| name == cambodia), "{query}: {seen:?}");
        ensure!(seen.marks.iter().any(|name| name == mozambique), "{query}: {seen:?}");
        ensure!(seen.sentence.contains(mozambique), "{query}: {seen:?}");
        ensure!(seen.legend.contains(legend), "{query}: {seen:?}");
        ensure!(seen.list == 0, "{query}: {seen:?}");
        atlas.press(&range, Key::PageUp).await?;
        alive(&atlas, "1998").await?;
        atlas.press(&range, Key::PageDown).await?;
        atlas.press(&range, Key::Right).await?;
        let seen = alive(&atlas, "1994").await?;
        atlas.script("window.letAppCome()").await?;
        atlas.wait_for_record().await?;
        atlas.wait_for_year(1994).await?;
        until("the app to draw what the picture has drawn", async || {
            let drawn: (usize, usize) = from_value(atlas.script(DRAWN).await?)?;
            let same = drawn == (seen.filled, seen.countries) && seen.filled > 1;
            Ok(if same { Ok(()) } else { Err(drawn) })
        })
        .await?;
        until("the address to say 1994", async || {
            let year = atlas.parameter("year").await?;
            Ok(if year.as_deref() == Some("1994") { Ok(()) } else { Err(year) })
        })
        .await?;
        let focus =
            "return document.activeElement === document.querySelector('#atlas input[type=range]')";
        ensure!(atlas.script(focus).await? == json!(true), "{query}: the focus is elsewhere");
        let range = atlas.focused_range().await?;
        atlas.press(&range, Key::Left).await?;
        atlas.wait_for_year(1993).await?;
        atlas.point_and_click(".place-mark[data-place=cambodia]").await?;
        atlas.wait_for("the record", "[data-dossier=cambodia]").await?;
        atlas.check_silence().await?;
        atlas.served().stop();
    }
    Ok(())
}

/// No South Sudan before July 2011, and one in place of two before.
pub async fn the_first_picture_has_the_borders_of_its_year(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    site.put_first_script("hold.js", HOLD)?;
    let atlas = Atlas::open_early(browser, site, "?year=2011").await?;
    let range = atlas.wait_for("a range that answers", EARLY).await?;
    let after = alive(&atlas, "2011").await?;
    atlas.press(&range, Key::Left).await?;
    let before = alive(&atlas, "2010").await?;
    ensure!(
        before.countries + 1 == after.countries,
        "{} and {}",
        before.countries,
        after.countries
    );
    atlas.press(&range, Key::Right).await?;
    let again = alive(&atlas, "2011").await?;
    ensure!(again.countries == after.countries, "{again:?}");
    Ok(())
}

/// A place that is chosen before the app is there is opened by it, by its mark or by its shape.
pub async fn a_place_chosen_early_is_opened(browser: &Browser) -> Result<()> {
    for (year, chosen, place) in [
        (1993, ".place-mark[data-opens=cambodia]", "KHM"),
        (1993, ".country[data-categories]", "MOZ"),
    ] {
        let mut site = built_site()?;
        site.put_first_script("hold.js", HOLD)?;
        let atlas = Atlas::open_early(browser, site, &format!("?year={year}")).await?;
        atlas.wait_for("a range that answers", EARLY).await?;
        alive(&atlas, &year.to_string()).await?;
        let click = format!(
            "[...document.querySelectorAll('#first {chosen}')].at(-1).dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))"
        );
        atlas.script(&click).await?;
        atlas.wait_for("what tells that it was chosen", "#first .chosen").await?;
        atlas.script("window.letAppCome()").await?;
        atlas.wait_for("the record", "[data-dossier] h2").await?;
        atlas.wait_for_year(year).await?;
        until("the address to name the place", async || {
            let named = atlas.parameter("place").await?;
            Ok(if named.as_deref() == Some(place) { Ok(()) } else { Err(named) })
        })
        .await?;
        atlas.check_silence().await?;
        atlas.served().stop();
    }
    Ok(())
}

/// Whoever holds the thumb of the range goes on holding it: the app waits.
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
    atlas.script("return window.letAppCome()").await?;
    until("the app to be there, unseen", async || {
        let here = atlas.script("return !!document.querySelector('#atlas [data-list]')").await?;
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

/// Where the app cannot be had, the first picture goes on following the range, and says so.
pub async fn without_the_app_the_first_picture_goes_on(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.module().context("the site has no module")?;
    site.remove(&path);
    let atlas = Atlas::open_early(browser, site, "?year=2000").await?;
    let range = atlas.wait_for("a range that answers", EARLY).await?;
    atlas.wait_for("a sentence", "#first [role=alert]:not([hidden])").await?;
    atlas.press(&range, Key::Left).await?;
    let seen = alive(&atlas, "1999").await?;
    ensure!(seen.says.starts_with("1999"), "{seen:?}");
    Ok(())
}

/// Writes down where the map of the first picture stands in each frame, and what Chromium takes for a jump.
const STEADY: &str = "{
    const places = new Set();
    let jumps = 0;
    window.steady = () => ({ places: [...places], jumps });
    const look = () => {
        const map = document.querySelector('#first .first-map');
        if (map && document.querySelector('#first .year-control')) {
            const { x, y, width, height } = map.getBoundingClientRect();
            places.add([x, y, width, height].map(Math.round).join());
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => {
            for (const { value } of list.getEntries()) jumps += value;
        }).observe({ type: 'layout-shift', buffered: true });
    }
}";

/// What the first picture is found to have done.
#[derive(Debug, Deserialize)]
struct Steady {
    places: Vec<String>,
    jumps: f64,
}

/// In whatever language its words come, and when the app comes: what is seen stays where it is.
pub async fn the_first_picture_stays_where_it_is(browser: &Browser) -> Result<()> {
    for (width, height) in [(1280, 800), (1024, 700), (768, 1024)] {
        browser.client.set_window_size(width, height).await?;
        for language in ["en", "ja", "zh-Hans"] {
            let mut site = built_site()?;
            site.put_first_script("steady.js", STEADY)?;
            let query = format!("?lang={language}");
            let atlas = Atlas::open_site(browser, site, "/", &query).await?;
            atlas.wait_for_record().await?;
            let found: Steady = from_value(atlas.script("return window.steady()").await?)?;
            let held = found.places.len() == 1 && found.jumps < 0.001;
            ensure!(held, "{width} x {height}, {language}: {found:?}");
        }
    }
    Ok(())
}
