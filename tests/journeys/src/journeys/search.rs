//! Finding a place by what is typed.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// Where the map stands on the page.
const MAP_BOX: &str = r#"
const box = document.querySelector("svg[data-map]").getBoundingClientRect();
return [box.left, box.top, box.width, box.height];
"#;
/// Answers that are too small for a finger.
const SMALL: &str = r#"
const small = (option) => {
    const box = option.getBoundingClientRect();
    return box.width < 24 || box.height < 24;
};
return [...document.querySelectorAll("[role=option]")].filter(small).length;
"#;

const FIELD: &str = "input[data-action=search]";

/// Zaire in 1994, by the keyboard alone; Escape first leads back to an empty field.
pub async fn the_search_finds_a_place_by_its_old_name(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    let field = atlas.find(FIELD).await?;
    let map_before = atlas.script(MAP_BOX).await?;
    field.send_keys("Cambodja").await?;
    atlas.wait_for("an answer to a slip of the hand", "[role=option]").await?;
    ensure!(atlas.script(MAP_BOX).await? == map_before, "the map gives way to the answers");
    ensure!(atlas.script(SMALL).await? == json!(0), "an answer is too small a target");
    atlas.press(&field, Key::Escape).await?;
    atlas.wait_until_gone("[role=option]").await?;
    atlas.press(&field, Key::Escape).await?;
    until("the field to be empty", async || {
        let text = field.prop("value").await?.unwrap_or_default();
        Ok(if text.is_empty() { Ok(()) } else { Err(text) })
    })
    .await?;

    field.send_keys("Zaire").await?;
    let answer = atlas.wait_for("an answer to Zaire", "[role=option]").await?.text().await?;
    for word in ["Zaire", "Democratic Republic of the Congo"] {
        ensure!(answer.contains(word), "the answer does not say {word:?}: {answer}");
    }
    atlas.press(&field, Key::Down).await?;
    let chosen = atlas.wait_for("a chosen answer", "[role=option][aria-selected=true]").await?;
    let named = atlas.attribute(FIELD, "aria-activedescendant").await?;
    ensure!(named.is_some() && named == chosen.attr("id").await?, "the field names {named:?}");
    atlas.press(&field, Key::Enter).await?;
    atlas.wait_for("the record of Zaire", "[data-dossier=dr-congo]").await?;
    atlas.wait_until_gone("[role=option]").await?;
    atlas.wait_for_year(1994).await?;
    let place = atlas.parameter("place").await?;
    ensure!(place.as_deref() == Some("COD"), "the address names {place:?}");
    atlas.check_silence().await
}
