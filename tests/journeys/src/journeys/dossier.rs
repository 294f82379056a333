//! A place opens its record.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::atlas::Atlas;
use crate::browser::Browser;

const RECORD: &str = "[data-dossier=cambodia]";

/// Cambodia in 1993: its mission, who was sent, and at least one link to a source.
async fn check_record(atlas: &Atlas<'_>) -> Result<()> {
    let record = atlas.wait_for("the record of Cambodia", RECORD).await?;
    let text = record.text().await?;
    for word in ["Cambodia", "UNTAC", "1992", "1993"] {
        ensure!(text.contains(word), "the record does not say {word:?}: {text}");
    }
    let link = atlas.attribute(&format!("{RECORD} a[href^=http]"), "href").await?;
    ensure!(link.is_some(), "the record links to no source");
    let place = atlas.parameter("place").await?;
    ensure!(place.as_deref() == Some("KHM"), "the address names {place:?}");
    Ok(())
}

/// A click in the list; Escape closes; a click on the map opens it again.
pub async fn a_click_opens_the_record_of_cambodia(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.click("[data-list] [data-place-id=cambodia]").await?;
    check_record(&atlas).await?;
    let record = atlas.find(RECORD).await?;
    // Escape from within, wherever the focus went.
    let inside = record.find(fantoccini::Locator::Css("button, a, [tabindex]")).await?;
    atlas.press(&inside, Key::Escape).await?;
    atlas.wait_until_gone(RECORD).await?;
    atlas.point_and_click("svg[data-map] [data-place=cambodia]").await?;
    check_record(&atlas).await?;
    atlas.check_silence().await
}

/// Enter on the list's row.
pub async fn a_key_press_opens_the_record_of_cambodia(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.press_enter_on("[data-list] [data-place-id=cambodia]").await?;
    check_record(&atlas).await?;
    atlas.check_silence().await
}

/// Names, bars by month, remarks, and the texts to be copied of a record.
const DETAILS: &str = r#"
const record = document.querySelector("[data-dossier], [data-mission]");
return {
    text: record.textContent,
    title: record.querySelector("h2").textContent,
    bars: [...record.querySelectorAll(".spans rect[data-swatch]")].map((bar) => [
        parseFloat(bar.getAttribute("x")), parseFloat(bar.getAttribute("width")),
    ]),
    parts: record.querySelectorAll("[data-deployment]").length,
    without_source: [...record.querySelectorAll("[data-deployment]")]
        .filter((part) => !part.querySelector(".sources li")).length,
    copied: [...record.querySelectorAll(".citing textarea")].map((area) => area.value),
    version: record.querySelector(".citing").dataset.version,
    address: location.href,
};
"#;

#[derive(Debug, Deserialize)]
struct Details {
    text: String,
    title: String,
    bars: Vec<(f64, f64)>,
    parts: usize,
    without_source: usize,
    copied: Vec<String>,
    version: String,
    address: String,
}

async fn details(atlas: &Atlas<'_>) -> Result<Details> {
    for part in ["cite", "report"] {
        atlas.press_enter_on(&format!("[data-action={part}] summary")).await?;
        atlas.wait_for("its texts", &format!("[data-action={part}][open] textarea")).await?;
    }
    Ok(serde_json::from_value(atlas.script(DETAILS).await?)?)
}

/// Zaire in 1996: its name then and now, a bar for each deployment where its months are, how sure the
/// record is and what it remarks, sources for each part, and texts to cite it and to report an error.
pub async fn a_record_says_when_how_surely_and_by_whom(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1996&place=COD").await?;
    atlas.wait_for("the record of Zaire", "[data-dossier=dr-congo]").await?;
    let zaire = details(&atlas).await?;
    ensure!(zaire.title == "Zaire", "in 1996 it is called {}", zaire.title);
    for words in ["now: Democratic Republic of the Congo", "official sources agree", "Note", "Goma"]
    {
        ensure!(zaire.text.contains(words), "{words:?} is not in {}", zaire.text);
    }
    ensure!(zaire.parts > 2 && zaire.without_source == 0, "{zaire:?}");
    ensure!(zaire.bars.len() == zaire.parts, "{} bars for {}", zaire.bars.len(), zaire.parts);
    // September to December 1994, in per cent of 35 years.
    let month = 100.0 / 35.0 / 12.0;
    let (from, wide) = ((2.0 * 12.0 + 8.0) * month, 4.0 * month);
    let near = |(x, width): &(f64, f64)| (x - from).abs() < 0.1 && (width - wide).abs() < 0.1;
    ensure!(zaire.bars.iter().any(near), "no bar of 4 months at {from}: {:?}", zaire.bars);
    let report = zaire.copied.last().cloned().unwrap_or_default();
    for part in ["dr-congo", zaire.version.as_str(), zaire.address.as_str()] {
        ensure!(report.contains(part), "{part} is not in the report: {report}");
    }
    ensure!(zaire.copied.iter().any(|text| text.starts_with('@')), "no BibTeX: {:?}", zaire.copied);
    ensure!(zaire.copied.iter().any(|text| text.starts_with(['[', '{'])), "no CSL-JSON");

    // Sources that differ are said to differ, in the record of a mission too.
    atlas.visit("?year=2012&mission=minustah").await?;
    atlas.wait_for("the record of a mission", "[data-mission=minustah]").await?;
    let haiti = details(&atlas).await?;
    for words in ["sources differ in details", "Note", "Haiti", "number not known"] {
        ensure!(haiti.text.contains(words), "{words:?} is not in {}", haiti.text);
    }
    ensure!(haiti.parts == haiti.bars.len() && haiti.without_source == 0, "{haiti:?}");
    atlas.check_silence().await
}
