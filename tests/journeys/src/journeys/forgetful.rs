//! A browser that stores nothing, as private windows and strict settings have it.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};

/// Each kind of storage refuses at the first touch.
const DENY: &str = r#"
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
}
Object.defineProperty(navigator, "serviceWorker", { get() { throw new DOMException("denied", "SecurityError"); } });
"#;

/// Map, lesson editor and a timed quiz work, and what is not kept is said where it matters.
pub async fn where_nothing_is_stored_that_is_said_and_all_works(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    site.put_first_script("deny.js", DENY)?;
    let atlas = Atlas::open_site(browser, site, "/", "?year=1994&lang=ja&editor=start").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("the editor", "[data-field=lesson-title]").await?;
    let warning = atlas.wait_for("a warning", ".editor [data-warning=storage]").await?;
    ensure!(warning.text().await?.contains("何も保存しません"), "{}", warning.text().await?);
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    atlas.wait_for_year(1995).await?;
    atlas.wait_for("the settled year", ".atlas:not([data-settling])").await?;
    atlas.click("[data-action=add-step]").await?;
    atlas.wait_for("the code of the link", ".keep svg[data-qr] path").await?;
    atlas.click("[data-action=preview-lesson]").await?;
    atlas.wait_for("the lesson", "[data-step=step-1]").await?;
    atlas.wait_for_year(1995).await?;

    // The language of the address stays, though no choice of it can be kept.
    atlas.click("[data-action=quiz]").await?;
    atlas.wait_for("no copy", "[data-quiz=start] ~ .one-file [data-warning=no-copy]").await?;
    atlas.find("[data-action=timer]").await?.select_by_value("10m").await?;
    atlas.click("[data-action=begin]").await?;
    atlas.wait_for("the time", ".time-left[data-clock=running]").await?;
    atlas.find("select[data-action=language]").await?.select_by_value("en").await?;
    until("English", async || {
        let language = atlas.attribute("html", "lang").await?;
        Ok(if language.as_deref() == Some("en") { Ok(()) } else { Err(language) })
    })
    .await?;
    atlas.check_silence().await
}
