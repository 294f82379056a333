//! What is taken away, and the table that it is taken from.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// Keeps what the page makes files of, since a policy keeps scripts from reading them back.
pub const LISTEN: &str = r#"
window.made = {};
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
    const url = make.call(URL, blob);
    blob.text().then((text) => { window.made[url] = text; });
    return url;
};
document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-export]");
    if (!link) return;
    event.preventDefault();
    window.saved = [link.download, window.made[link.href]];
});
// What a browser shows when a download begins may take the next key.
HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, ""]; };
"#;
/// The deployments of the table, in its order.
const ROWS: &str = r#"
const rows = [...document.querySelectorAll("tr[data-deployment]")];
return rows.map((row) => row.dataset.deployment);
"#;
/// The text beside the picture, and the one that the map names as its description.
const WORDS: &str = r#"
const map = document.querySelector("svg[data-map]");
const description = document.getElementById(map.getAttribute("aria-describedby"));
const copied = [...document.querySelectorAll("[data-action=take-away] textarea")]
    .find((area) => area.value.startsWith("World map"));
return [copied.value, description.textContent];
"#;

/// The kinds of file that were made, told by how they begin.
const KINDS: &str = r#"
const texts = Object.values(window.made);
return {
    still: texts.find((text) => text.startsWith("<?xml") && !text.includes("<animate")) || null,
    moving: texts.some((text) => text.includes("<animate")),
    png: texts.filter((text) => text.slice(1, 4) === "PNG").length,
};
"#;

/// The map of 1994 as SVG, as SVG that moves, and as PNG in three sizes.
pub async fn the_map_is_saved_as_pictures(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.script(LISTEN).await?;
    atlas.press_enter_on("[data-action=take-away] summary").await?;
    atlas.wait_for("the pictures", "a[data-export=moving]").await?;
    for (before, size) in ["png", "png-2x", "png-print"].into_iter().enumerate() {
        atlas.press_enter_on(&format!("button[data-export={size}]")).await?;
        until(&format!("the file {size}"), async || {
            let made = atlas.script(KINDS).await?;
            let name = atlas.script("return (window.saved || [])[0]").await?;
            let named =
                name.as_str().is_some_and(|name| name.ends_with(&format!("{}.png", &size[3..])));
            Ok(if made["png"] == before + 1 && named {
                Ok(())
            } else {
                Err((made["png"].clone(), name))
            })
        })
        .await?;
    }
    let made = atlas.script(KINDS).await?;
    ensure!(made["moving"] == true, "there is no moving picture");
    let still = made["still"].as_str().unwrap_or_default();
    for part in ["data-iso=\"MOZ\"", "<title>", "<desc>", "year=1994", "data-place=\"el-salvador\""]
    {
        ensure!(still.contains(part), "{part} is not in the picture");
    }
    atlas.check_silence().await
}

/// The table of 1994, sorted by people, saved as CSV by the keyboard alone: its rows in its order.
pub async fn the_table_is_saved_as_it_is_sorted(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.script(LISTEN).await?;
    atlas.press_enter_on("button[data-action=table]").await?;
    atlas.wait_for("the table", "table[data-table='1994']").await?;
    atlas.press_enter_on("button[data-sort=people]").await?;
    atlas.wait_for("rows by people", "th[data-column=people][aria-sort=ascending]").await?;
    let rows: Vec<String> = serde_json::from_value(atlas.script(ROWS).await?)?;
    ensure!(rows.len() > 3, "the table has {} rows", rows.len());

    atlas.press_enter_on("[data-action=take-away] summary").await?;
    let link = atlas.wait_for("a file", "a[data-export=csv]").await?;
    let saved = until("the file to be made", async || {
        atlas.press(&link, Key::Enter).await?;
        let saved = atlas.script("return window.saved").await?;
        Ok(serde_json::from_value::<(String, String)>(saved))
    })
    .await?;
    let (name, text) = saved;
    ensure!(name.starts_with("pko-atlas-1994") && name.ends_with(".csv"), "it is called {name}");
    let first = |line: &str| line.split(',').next().unwrap_or_default().to_owned();
    let records: Vec<String> = text.lines().skip(1).map(first).collect();
    ensure!(records == rows, "the file has {records:?}, the table {rows:?}");

    let words: Vec<String> = serde_json::from_value(atlas.script(WORDS).await?)?;
    for text in words {
        for place in ["Mozambique", "El Salvador", "Zaire", "Kenya"] {
            ensure!(text.contains(place), "{place} is not in {text:?}");
        }
    }
    atlas.check_silence().await
}
