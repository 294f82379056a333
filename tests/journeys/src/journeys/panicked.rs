//! When the app itself fails, the reader is told, keeps what is on the screen, and can begin again.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;
use xtask::server::Served;

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};

/// The shapes claim to be longer than memory can be: making room for them ends the module.
const TOO_LONG: &str = "{
    const prototype = Object.getPrototypeOf(Uint8Array.prototype);
    const { get } = Object.getOwnPropertyDescriptor(prototype, 'length');
    Object.defineProperty(Uint8Array.prototype, 'length', {
        get() { return this.byteLength === BYTES ? 4000000000 : get.call(this); },
    });
}";

/// From the next key on no string leaves WebAssembly: the step that it asks for throws in its middle.
const NO_STRINGS: &str = "
addEventListener('keydown', () => {
    TextDecoder.prototype.decode = () => { throw new TypeError('no strings today'); };
}, { capture: true, once: true });
";

const BAND: &str = "[data-error=app]";

/// While the app comes in: the first picture and its table stay.
pub async fn a_panic_at_the_start_leaves_the_first_picture(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let shapes = site.asset("world-110m")?;
    let bytes = site.file(&shapes).context("the site has no shapes")?.bytes.len();
    site.put_first_script("too-long.js", &TOO_LONG.replace("BYTES", &bytes.to_string()))?;
    let served = Served::start(site, "/")?;
    browser.client.goto(&served.url()).await?;
    told(browser, "wasm-function").await?;
    let stays = "
    const shown = (selector) => [...document.querySelectorAll(selector)].some((element) =>
        element.checkVisibility() && element.getBoundingClientRect().height > 0);
    return shown('#first .first-map .country') && shown('#first tbody tr')
        && !shown('[role=progressbar]');
    ";
    let stays = browser.client.execute(stays, Vec::new()).await?;
    ensure!(stays == json!(true), "the first picture has gone");
    served.stop();
    Ok(())
}

/// In the middle of a step: map and list stay, and the link begins again at the same address.
pub async fn a_failure_in_the_middle_leaves_map_and_list(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    site.put_first_script("no-strings.js", NO_STRINGS)?;
    let atlas = Atlas::open_site(browser, site, "/", "?year=1993&lang=ja").await?;
    atlas.wait_for_record().await?;
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    told(browser, "no strings today").await?;
    ensure!(atlas.map().await?.countries.len() > 150);
    let list = atlas.script("return !!document.querySelector('[data-list] button')").await?;
    ensure!(list == json!(true), "the list has gone");
    let sentence = atlas.find(&format!("{BAND} p")).await?.text().await?;
    ensure!(sentence.contains("アトラス"), "not in the language of the page: {sentence}");
    atlas.click(&format!("{BAND} a")).await?;
    atlas.wait_until_gone(BAND).await?;
    atlas.wait_for_record().await?;
    atlas.wait_for_year(1993).await
}

/// Waits for the band, which says so in its details, by which it can be reported.
async fn told(browser: &Browser, details: &str) -> Result<()> {
    let read = "
    const band = document.querySelector(arguments[0]);
    return [band?.querySelector('code').textContent, band?.querySelectorAll('a').length,
        document.querySelectorAll(arguments[0]).length];
    ";
    until("one band that tells of the failure", async || {
        let found = browser.client.execute(read, vec![json!(BAND)]).await?;
        let says = found[0].as_str().is_some_and(|says| says.contains(details));
        Ok(if says && found[1] == json!(1) && found[2] == json!(1) { Ok(()) } else { Err(found) })
    })
    .await
}
