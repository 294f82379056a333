//! The way from any view to what can be passed on.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// The texts to be copied, and whether they can be seen.
const TEXTS: &str = r#"
const areas = [...document.querySelectorAll("[data-action=take-away] .copied textarea")];
const seen = (area) => {
    const box = area.getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0;
};
return [areas.map((area) => area.value), areas.length > 0 && seen(areas[0]), location.href,
    document.querySelector("svg[data-map] > desc").textContent];
"#;
/// A system that knows to whom.
const SYSTEM: &str = r#"
Object.defineProperty(navigator, "share", {
    configurable: true,
    value: (data) => { window.passed = { ...data }; return Promise.resolve(); },
});
"#;

/// From the record of a place: link, words with the link, and the words alone, which are those of the
/// map's own description; and the system's own way, where there is one.
pub async fn a_view_is_shared_from_anywhere(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994&place=RWA").await?;
    atlas.script(SYSTEM).await?;
    atlas.press_enter_on("button[data-action=share]").await?;
    atlas.wait_for("the link", "[data-action=take-away][open] textarea").await?;
    let (texts, seen, address, described): (Vec<String>, bool, String, String) =
        until("link and words to be in view", async || {
            let found = serde_json::from_value(atlas.script(TEXTS).await?)?;
            let (_, seen, ..): &(Vec<String>, bool, String, String) = &found;
            Ok(if *seen { Ok(found) } else { Err(found) })
        })
        .await?;
    ensure!(seen && texts.first() == Some(&address), "the link is {:?}", texts.first());
    ensure!(address.contains("year=1994") && address.contains("place=RWA"), "{address}");
    let message = texts.get(1).cloned().unwrap_or_default();
    ensure!(message == format!("{described}\n{address}"), "the message is {message:?}");
    ensure!(texts.contains(&described), "the words alone are not among {texts:?}");
    atlas.press_enter_on("button[data-action=pass]").await?;
    let passed = atlas.script("return window.passed || null").await?;
    let expected = json!({ "title": "PKO Atlas", "text": described, "url": address });
    ensure!(passed == expected, "{passed} is passed on");
    atlas.check_silence().await
}
