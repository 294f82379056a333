//! Whatever one file of the site comes to, and whatever the browser lacks: the reader sees a map or a
//! table, nothing turns for ever, and what is missing is said.

use anyhow::{Context, Result};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{from_value, json};
use xtask::server::Served;
use xtask::site::Site;

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};
use crate::engine::{Engine, Window};

/// What a file comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// Its second half is not there.
    CutShort,
    /// Some of its bytes are others.
    Corrupted,
    /// A page comes in its place, as from hosts that answer so for files of an older version.
    AnotherPage,
    /// The right bytes under a wrong type.
    WrongType,
    /// The answer never comes.
    Stalled,
}

const FAULTS: [Fault; 6] = [
    Fault::Missing,
    Fault::CutShort,
    Fault::Corrupted,
    Fault::AnotherPage,
    Fault::WrongType,
    Fault::Stalled,
];

/// Files that the first view needs, and whether the reader is told that one is missing. Without
/// styles, or without what only the mouse asks for, everything can be read.
const AT_THE_START: [(&str, bool); 11] = [
    ("module", true),
    ("app", true),
    ("start", false),
    ("first-900", false),
    ("style", false),
    ("dataset-en", true),
    ("world-110m", true),
    ("borders", true),
    ("countries", false),
    ("areas", false),
    ("later", false),
];
/// Files that the glossary beside the map needs.
const BESIDE_THE_MAP: [(&str, bool); 6] = [
    ("companion", true),
    ("companion-wasm", true),
    ("companion-style", false),
    ("lessons", true),
    ("claims", true),
    ("glossary", true),
];

/// Lets long waits be short.
const HURRY: &str = "{
    const real = window.setTimeout;
    window.setTimeout = (call, time, ...more) => real(call, time >= 5000 ? 300 : time, ...more);
}";

/// What the reader sees.
const LOOK: &str = "
const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
};
const any = (selector) => [...document.querySelectorAll(selector)].some(seen);
// The style sheet says by itself that the app has not come, after a time that nobody need wait here.
if (arguments[0]) for (const late of document.getAnimations()) {
    if (late.animationName === 'first-late') late.finish();
}
const said = [...document.querySelectorAll('[role=alert], [data-error], .first-late')].filter(seen);
return {
    map: any('#first .first-map .country, #atlas svg[data-map] [data-iso]'),
    records: any('#first tbody tr, #atlas [data-list] button'),
    works: !document.getElementById('first') && any('[data-list] button') && any('[data-map] [data-iso]'),
    turning: any('[role=progressbar], .companion [role=status]:not(.activity [data-glossary-term] *)')
        && !any('[data-glossary-term]'),
    beside: any('[data-glossary-term]'),
    said: said.map((element) => element.innerText).join(' ').trim(),
};
";

#[derive(Debug, Deserialize)]
struct Seen {
    map: bool,
    records: bool,
    works: bool,
    turning: bool,
    beside: bool,
    said: String,
}

async fn look(browser: &Browser, late: bool) -> Result<Seen> {
    let value = browser.client.execute(LOOK, vec![json!(late)]).await?;
    from_value(value).context("nothing can be seen")
}

/// The file that is called so here.
fn path(site: &Site, name: &str) -> Result<String> {
    let found = |fits: &dyn Fn(&str) -> bool| {
        let mut paths = site.files().map(|(path, _)| path).filter(|path| !path.contains('/'));
        paths.find(|path| fits(path)).map(str::to_owned)
    };
    let own = match name {
        "module" => site.module(),
        "start" => found(&|path| path.starts_with("atlas-") && path.ends_with(".js")),
        "app" => found(&|path| path.starts_with("app-") && path.ends_with(".js")),
        "style" => found(&|path| path.starts_with("atlas-") && path.ends_with(".css")),
        name => Some(site.asset(name)?),
    };
    own.with_context(|| format!("the site has no {name}"))
}

/// Brings a fault into a file.
pub fn break_file(site: &mut Site, path: &str, fault: Fault) -> Result<()> {
    let bytes = site.file(path).with_context(|| format!("no {path}"))?.bytes.clone();
    match fault {
        Fault::Missing => site.remove(path),
        Fault::CutShort => site.put(path, bytes.iter().take(bytes.len() / 2).copied().collect()),
        Fault::Corrupted => {
            let wrong = if path.ends_with(".wasm") || path.ends_with(".bin") { 0xff } else { 1 };
            let middle = bytes.len() / 2;
            let near = |at: usize| at.abs_diff(middle) < 64;
            let spoilt = |(at, byte): (usize, &u8)| if near(at) { wrong } else { *byte };
            site.put(path, bytes.iter().enumerate().map(spoilt).collect());
        }
        Fault::AnotherPage => {
            site.put(path, b"<!DOCTYPE html><title>Not here</title>".to_vec());
            site.serve_as(path, "text/html; charset=utf-8");
        }
        Fault::WrongType => site.serve_as(path, "application/octet-stream"),
        Fault::Stalled => site.stall(path),
    }
    Ok(())
}

/// The site in which what is fetched early does not hold up the page.
fn patient_site() -> Result<Site> {
    let mut site = built_site()?;
    let page = site.file("index.html").context("no page")?;
    let page = String::from_utf8(page.bytes.clone())?.replace("rel=\"preload\"", "rel=\"later\"");
    site.put("index.html", page.into_bytes());
    site.put_first_script("hurry.js", HURRY)?;
    Ok(site)
}

/// All faults in Chromium; one each, another for every file, in the others.
fn faults(engine: Engine, file: usize, all: bool) -> impl Iterator<Item = Fault> {
    let one = file % FAULTS.len();
    let here = engine == Engine::Chromium && all;
    FAULTS.into_iter().enumerate().filter(move |(at, _)| here || *at == one).map(|(_, fault)| fault)
}

/// What the page names itself: where one of them never comes, no page has ever loaded.
const HOLD_THE_PAGE: [&str; 3] = ["start", "app", "style"];

/// Whether anything has been painted. Where a style sheet is waited for, all may be there and nothing seen.
const PAINTED: &str = "return performance.getEntriesByName('first-contentful-paint').length > 0";

/// One file after the other.
pub async fn no_fault_of_a_file_leaves_a_blank_page(browser: &Browser) -> Result<()> {
    for (at, (name, needed)) in AT_THE_START.into_iter().enumerate() {
        for fault in faults(browser.engine, at, true) {
            if fault == Fault::Stalled && HOLD_THE_PAGE.contains(&name) {
                continue;
            }
            let mut site = patient_site()?;
            let path = path(&site, name)?;
            break_file(&mut site, &path, fault)?;
            let served = Served::start(site, "/")?;
            browser.client.goto(&served.url()).await?;
            let by_styles = name == "module" && fault == Fault::Stalled;
            until(&format!("{name}, {fault:?}: a map and a sentence"), async || {
                let seen = look(browser, by_styles).await?;
                let told = match fault {
                    Fault::WrongType => seen.works || !seen.said.is_empty(),
                    _ => !needed || !seen.said.is_empty(),
                };
                let there = (seen.map || seen.records) && !seen.turning && told;
                Ok(if there { Ok(()) } else { Err(seen) })
            })
            .await?;
            served.stop();
        }
    }
    Ok(())
}

/// One of the files that the page names never comes: what is there is shown all the same.
pub async fn what_never_comes_leaves_no_blank_page(browser: &Browser) -> Result<()> {
    let (_driver, unawaited) = Browser::start(browser.engine, Window::Unawaited).await?;
    for name in HOLD_THE_PAGE {
        let mut site = patient_site()?;
        let path = path(&site, name)?;
        break_file(&mut site, &path, Fault::Stalled)?;
        let served = Served::start(site, "/")?;
        unawaited.client.goto(&served.url()).await?;
        let shown = until(&format!("{name} that never comes: a map and a sentence"), async || {
            // The page may be on its way.
            let seen = look(&unawaited, name == "app").await.ok();
            let painted = unawaited.client.execute(PAINTED, Vec::new()).await.unwrap_or_default();
            let shown = seen.as_ref().is_some_and(|seen| {
                (seen.map || seen.records) && (name != "app" || !seen.said.is_empty())
            });
            Ok(if shown && painted == json!(true) { Ok(()) } else { Err((painted, seen)) })
        })
        .await;
        unawaited.told(shown).await?;
        served.stop();
    }
    Ok(())
}

/// One file after the other of what is opened beside the map, which goes on working.
pub async fn no_fault_beside_the_map_turns_for_ever(browser: &Browser) -> Result<()> {
    for (at, (name, needed)) in BESIDE_THE_MAP.into_iter().enumerate() {
        let rotated = faults(browser.engine, at, false);
        let more = (browser.engine == Engine::Chromium).then_some(Fault::Stalled);
        for fault in rotated.chain(more) {
            let mut site = patient_site()?;
            let path = path(&site, name)?;
            break_file(&mut site, &path, fault)?;
            let atlas = Atlas::open_site(browser, site, "/", "?year=1993").await?;
            atlas.wait_for_record().await?;
            atlas.click("[data-action=glossary]").await?;
            until(&format!("{name}, {fault:?}: the glossary or a sentence"), async || {
                let seen = look(browser, false).await?;
                let told = if needed && fault != Fault::WrongType {
                    !seen.said.is_empty()
                } else {
                    seen.beside || !seen.said.is_empty()
                };
                Ok(if seen.map && !seen.turning && told { Ok(()) } else { Err(seen) })
            })
            .await?;
            let range = atlas.focused_range().await?;
            atlas.press(&range, Key::Right).await?;
            atlas.wait_for_year(1994).await?;
            atlas.served().stop();
        }
    }
    Ok(())
}

/// The host goes away while the page comes in: what has come stays, and the rest is said.
pub async fn a_host_that_goes_away_leaves_what_has_come(browser: &Browser) -> Result<()> {
    for step in ["the page", "the script", "the first answer", "the app", "the map", "the record"] {
        let mut site = patient_site()?;
        let here = match step {
            "the page" => vec![],
            "the script" => vec!["start", "app"],
            "the first answer" => vec!["start", "app", "first-900"],
            "the app" => vec!["start", "app", "module"],
            "the map" => vec!["start", "app", "module", "world-110m", "borders"],
            _ => vec!["start", "app", "module", "dataset-en"],
        };
        let mut kept: Vec<String> =
            here.into_iter().map(|name| path(&site, name)).collect::<Result<_>>()?;
        kept.extend(["index.html", "hurry.js", "probe.js"].map(str::to_owned));
        kept.push(path(&site, "style")?);
        let paths: Vec<String> = site.files().map(|(path, _)| path.to_owned()).collect();
        for gone in paths.iter().filter(|path| !kept.contains(path)) {
            // The script that keeps the site comes with the one that starts it.
            if step == "the page" || !gone.ends_with(".js") {
                site.remove(gone);
            }
        }
        let served = Served::start(site, "/")?;
        browser.client.goto(&served.url()).await?;
        until(&format!("what came with {step}, and a sentence"), async || {
            let seen = look(browser, step == "the page").await?;
            let there = (seen.map || seen.records) && !seen.turning && !seen.said.is_empty();
            Ok(if there { Ok(()) } else { Err(seen) })
        })
        .await?;
        served.stop();
    }
    Ok(())
}

/// What a browser may lack or have wrong without any loss for the reader.
const HANDICAPS: [(&str, &str); 6] = [
    (
        "storage denied",
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, {
            get() { throw new DOMException('denied', 'SecurityError'); } });",
    ),
    (
        "storage full",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ),
    ("the clock far ahead", "Date.now = () => 4102444800000 + performance.now();"),
    ("the clock far behind", "Date.now = () => 1000 + performance.now();"),
    (
        "the clock running backwards",
        "{ let now = 1764000000000; Date.now = () => (now -= 60000); }",
    ),
    (
        "no workers",
        "navigator.serviceWorker && (ServiceWorkerContainer.prototype.register = () => Promise.reject(Error('broken')));",
    ),
];

/// The atlas works, in silence, and its address follows.
pub async fn what_a_browser_lacks_costs_nothing_else(browser: &Browser) -> Result<()> {
    for (name, script) in HANDICAPS {
        let mut site = built_site()?;
        site.put_first_script("handicap.js", script)?;
        let atlas = Atlas::open_site(browser, site, "/", "?year=1993").await?;
        atlas.wait_for_record().await.context(name)?;
        let range = atlas.focused_range().await?;
        atlas.press(&range, Key::Right).await?;
        atlas.wait_for_year(1994).await.context(name)?;
        until(&format!("{name}: address and list to follow"), async || {
            let year = atlas.parameter("year").await?;
            let list = atlas.script("return !!document.querySelector('[data-list=\"1994\"]')");
            let both = year.as_deref() == Some("1994") && list.await? == json!(true);
            Ok(if both { Ok(()) } else { Err(year) })
        })
        .await?;
        atlas.click("[data-action=zoom-in]").await?;
        atlas.check_silence().await.context(name)?;
        atlas.served().stop();
    }
    Ok(())
}

/// Where WebAssembly is forbidden, by the policy of a host for instance, the first picture stays.
pub async fn where_webassembly_is_forbidden_the_picture_stays(browser: &Browser) -> Result<()> {
    let mut site = patient_site()?;
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                  img-src 'self' data: blob:";
    site.set_policy(policy);
    let served = Served::start(site, "/")?;
    browser.client.goto(&served.url()).await?;
    // WebKit knows no such policy for WebAssembly, and starts.
    until("the picture and a sentence, or the atlas", async || {
        let seen = look(browser, false).await?;
        let stays = !seen.works && seen.map && seen.records && !seen.said.is_empty();
        let webkit = browser.engine == Engine::Webkit && seen.works;
        Ok(if stays || webkit { Ok(()) } else { Err(seen) })
    })
    .await?;
    Ok(())
}
