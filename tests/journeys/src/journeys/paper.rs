//! What comes out of the printer.

use anyhow::{Result, anyhow, ensure};
use fantoccini::wd::{PrintConfigurationBuilder, PrintSize};
use serde::Deserialize;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::engine::Engine;

/// Centimetres.
const A4: PrintSize = PrintSize { width: 21.0, height: 29.7 };
/// What the page for paper holds: rows, sources, countries that are filled, patterns, texts.
const READ: &str = r#"
const paper = document.querySelector(".paper");
if (!paper) return null;
return {
    rows: paper.querySelectorAll("tbody tr").length,
    sources: [...paper.querySelectorAll("ol li")].map((item) => item.textContent),
    countries: [...paper.querySelectorAll("svg [data-categories][data-iso]")]
        .map((country) => [country.dataset.iso, country.getAttribute("fill")]),
    text: paper.textContent,
};
"#;

#[derive(Debug, Deserialize)]
struct Sheet {
    rows: usize,
    sources: Vec<String>,
    countries: Vec<(String, String)>,
    text: String,
}

/// The map with patterns, the records of the table, their sources and the address; in engines that
/// print for a test, on one page.
pub async fn one_page_holds_map_records_and_sources(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=2001&table=place").await?;
    let rows =
        atlas.script("return document.querySelectorAll('tr[data-deployment]').length").await?;
    atlas.script("dispatchEvent(new Event('beforeprint'))").await?;
    let sheet: Sheet = until("the sheet", async || {
        let sheet = atlas.script(READ).await?;
        Ok(serde_json::from_value(sheet))
    })
    .await?;
    ensure!(rows == sheet.rows, "the table has {rows} rows, the sheet {}", sheet.rows);
    ensure!(sheet.sources.iter().any(|source| source.contains("http")), "{:?}", sheet.sources);
    ensure!(sheet.text.contains("year=2001"), "the address is on the sheet");
    ensure!(sheet.text.contains("UN peacekeeping"), "the legend is on the sheet");
    ensure!(!sheet.countries.is_empty(), "no country is filled");
    for (country, fill) in &sheet.countries {
        ensure!(fill.starts_with("url(#paper-"), "{country} has the paint {fill}, no pattern");
    }
    atlas.script("dispatchEvent(new Event('afterprint'))").await?;
    atlas.wait_until_gone(".paper").await?;
    if browser.engine == Engine::Chromium {
        for year in 1992..=2026 {
            atlas.visit(&format!("?year={year}")).await?;
            atlas.wait_for_record().await?;
            let a4 = PrintConfigurationBuilder::default().size(A4).build();
            let a4 = a4.map_err(|error| anyhow!("no print: {error:?}"))?;
            let pages = pages(&browser.client.print(a4).await?);
            ensure!(pages == Some(1), "{year} takes {pages:?} pages");
        }
    }
    atlas.check_silence().await
}

/// The number of pages that a PDF file says it has.
fn pages(pdf: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(pdf);
    let (_, rest) = text.split_once("/Count ")?;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}
