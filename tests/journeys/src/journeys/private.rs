//! A private window, which forgets everything when it closes.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::engine::Window;

/// Map, tour, quiz and editor work. What the browser keeps there is kept until the window closes, and what
/// it does not keep is said where a class may need it, with the file that opens without a network.
pub async fn a_private_window_works_and_says_what_it_keeps(browser: &Browser) -> Result<()> {
    let (driver, private) = Browser::start(browser.engine, Window::Private).await?;
    private.told(work_and_be_told(&private).await).await?;
    let kept: Vec<_> = driver.files().into_iter().filter(|path| is_of_a_site(path)).collect();
    ensure!(kept.is_empty(), "the window is not private: {kept:?}");
    Ok(())
}

async fn work_and_be_told(private: &Browser) -> Result<()> {
    let atlas = Atlas::open(private, "?year=1994&tour=start&lang=en").await?;
    atlas.wait_for("whether there is a copy", ":root[data-copy]").await?;
    let file = atlas.wait_for("the file", "[data-action=one-file]").await?;
    let offered = file.text().await?;
    ensure!(offered.contains(" MB)"), "its size is not said: {offered}");

    atlas.press_enter_on("[data-lesson=ten-stops] [data-action=start-tour]").await?;
    atlas.wait_for("a stop", "[data-step=act]").await?;
    let next = atlas.find("[data-action=next-step]").await?;
    atlas.press(&next, Key::PageDown).await?;
    atlas.wait_for("the next stop", "[data-step=first] [data-term]").await?;
    atlas.click("[data-action=quiz]").await?;
    atlas.wait_for("the choice of a quiz", "[data-quiz=start]").await?;
    atlas.click("[data-action=begin]").await?;
    atlas.wait_for("a question", ".options:not([data-answered])").await?;
    atlas.click("[data-action=do-not-know]").await?;
    atlas.wait_for("the reason", "[data-action=next-question]").await?;

    atlas.visit("?year=1994&editor=start&lang=en").await?;
    let title = atlas.wait_for("the editor", "[data-field=lesson-title]").await?;
    title.clear().await?;
    title.send_keys("Between us").await?;
    atlas.click("[data-action=add-step]").await?;
    atlas.wait_for("the code of the link", ".keep svg[data-qr] path").await?;
    let warned = "return Boolean(document.querySelector('.editor [data-warning=storage]'))";
    ensure!(atlas.script(warned).await? == false, "it is said that the draft is not kept");
    private.client.refresh().await?;
    atlas.wait_for("the draft", "[data-step-form=step-1]").await?;
    let again = "return document.querySelector('[data-field=lesson-title]').value";
    ensure!(atlas.script(again).await? == "Between us", "the draft is gone");
    atlas.check_silence().await?;

    atlas.wait_for("whether there is a copy", ":root[data-copy]").await?;
    match atlas.attribute(":root", "data-copy").await?.as_deref() {
        Some("kept") => {
            atlas.served().stop();
            atlas.visit("?tour=ten-stops.3&lang=en").await?;
            atlas.wait_for("a stop without the host", "[data-step=deaths] [data-term]").await?;
            atlas.wait_for("the mark", ".offline-mark span").await?;
        }
        Some("none") => {
            atlas.wait_for("no copy", ".one-file [data-warning=no-copy]").await?;
        }
        other => bail!("whether the site is kept is {other:?}"),
    }
    Ok(())
}

/// Where Chromium and Firefox keep what a site has them keep, in windows that are not private.
fn is_of_a_site(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == "Service Worker" || name == "serviceworker.txt" || name.starts_with("http+++127.0.0.1")
}
