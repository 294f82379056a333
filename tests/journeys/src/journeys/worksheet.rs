//! A sheet for the class, on the screen and out of the printer.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::devtools;
use crate::engine::Engine;
use crate::printer::{Paper, Print, printed_pages, squeezed};

/// What the pages say.
const READ: &str = r#"
const all = (selector) => [...document.querySelectorAll(selector)];
return {
    pages: all(".sheet-page").map((page) => [page.dataset.page, page.innerText]),
    blanks: all(".sheet-page[data-page=exercise] .sheet-blanks li").length,
    bank: all(".sheet-bank li").map((item) => item.textContent),
    answers: all(".sheet-page[data-page=answers] .sheet-answers li").map((item) =>
        [...item.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join("")),
    sources: document.querySelectorAll(".sheet-sources li").length,
    patterns: document.querySelectorAll(".sheet-page[data-page=exercise] .sheet-map pattern").length,
};
"#;
/// The last of a sheet.
const SOLVED: &str = ".sheet-page[data-page=sources] li";
/// What a page made for the printer hides, and where the sheets stand then.
const PRINTED: &str = r#"
return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().width > 0 && element.textContent.trim() && !element.children.length)
    .filter((element) => !element.closest(".sheet-page") && getComputedStyle(element).visibility !== "hidden")
    .map((element) => element.outerHTML.slice(0, 80));
"#;

#[derive(Debug, Deserialize)]
struct Sheet {
    pages: Vec<(String, String)>,
    blanks: usize,
    bank: Vec<String>,
    answers: Vec<String>,
    patterns: usize,
    sources: usize,
}

async fn sheet(atlas: &Atlas<'_>) -> Result<Sheet> {
    atlas.wait_for("the sheet", ".sheet-page[data-page=exercise] svg").await?;
    Ok(serde_json::from_value(atlas.script(READ).await?)?)
}

/// The choices are in the address and make the sheet; the same address makes the same sheet.
pub async fn the_same_address_makes_the_same_worksheet(browser: &Browser) -> Result<()> {
    let address = "?year=2011&lang=en&worksheet=s7k2";
    let atlas = Atlas::open(browser, address).await?;
    let first = sheet(&atlas).await?;
    let names: Vec<&str> = first.pages.iter().map(|(name, _)| name.as_str()).collect();
    ensure!(names == ["exercise", "further", "answers", "sources"], "{names:?}");
    ensure!(first.blanks >= 4 && first.bank.len() == first.blanks + 3, "{first:?}");
    ensure!(first.patterns > 0, "the map has no patterns");
    let answered = |name: &&String| first.answers.iter().any(|answer| answer.contains(*name));
    let left_over = first.bank.iter().filter(|name| !answered(name)).count();
    ensure!(left_over <= 3, "{left_over} names of the bank are no answers: {first:?}");
    atlas.visit(address).await?;
    let again = sheet(&atlas).await?;
    ensure!(again.pages == first.pages, "another sheet: {:?}", again.pages);

    atlas.click("[data-part=key]").await?;
    atlas.wait_until_gone(".sheet-page:is([data-page=answers], [data-page=sources])").await?;
    choose(&atlas, "map", "blank").await?;
    atlas.wait_for("the list to shade", ".sheet-blanks[data-map=blank]").await?;
    choose(&atlas, "paper", "letter").await?;
    atlas.wait_for("the other paper", ".sheet-page[data-paper=letter]").await?;
    let position = atlas.parameter("worksheet").await?;
    ensure!(position.as_deref() == Some("s7k2.letter.blank.bank.strip.reading"), "{position:?}");
    let before = sheet(&atlas).await?;
    atlas.click("[data-action=another]").await?;
    until("another sheet", async || {
        let now = sheet(&atlas).await?;
        Ok(if now.pages != before.pages { Ok(()) } else { Err("the same") })
    })
    .await?;
    atlas.check_silence().await
}

/// Chooses in a select as a reader does.
async fn choose(atlas: &Atlas<'_>, action: &str, value: &str) -> Result<()> {
    let select = atlas.find(&format!(".sheet-options [data-action={action}]")).await?;
    select.select_by_value(value).await.with_context(|| format!("no {value} in {action}"))
}

/// On paper there is the sheet alone: as a PDF of each engine its text reads back, the answers on a page
/// of their own, in A4 and in Letter.
pub async fn a_worksheet_prints_with_its_answers_on_a_page_of_their_own(
    browser: &Browser,
) -> Result<()> {
    let all = [("en", Paper::A4), ("ja", Paper::A4), ("zh-Hans", Paper::Letter)];
    let some = if browser.engine == Engine::Chromium { &all[..] } else { &all[1..] };
    for (language, paper) in some {
        let name = if *paper == Paper::A4 { "a4" } else { "letter" };
        let query = format!("?year=2026&mode=so-far&lang={language}&worksheet=s7k2.{name}");
        let atlas = Atlas::open(browser, &query).await?;
        let sheet = sheet(&atlas).await?;
        if browser.engine == Engine::Chromium {
            devtools::as_printed(&browser.client).await?;
            let others = atlas.script(PRINTED).await?;
            ensure!(others == json!([]), "beside the sheet is printed: {others}");
        }
        let print = Print { query: query.clone(), awaited: SOLVED.to_owned(), paper: *paper };
        let pages = printed_pages(browser, &atlas, &[print]).await?.concat();
        let [exercise, further, answers, sources, more @ ..] = pages.as_slice() else {
            anyhow::bail!("{query} takes {} pages: {pages:#?}", pages.len());
        };
        // The sources are of two pages here, and nothing follows them.
        ensure!(
            more.len() <= 1 && more.iter().all(|page| !page.is_empty()),
            "{query} takes {} pages: {pages:#?}",
            pages.len()
        );
        let sources: String = [sources].into_iter().chain(more).map(String::as_str).collect();
        for name in &sheet.bank {
            ensure!(
                exercise.contains(&squeezed(name)),
                "{name} is not on the first page: {exercise}"
            );
        }
        ensure!(further.contains("1992") && further.contains("2026"), "no timeline: {further}");
        for answer in &sheet.answers {
            let name = squeezed(answer);
            ensure!(answers.contains(&name), "{name} is not among the answers: {answers}");
        }
        ensure!(
            sheet.sources > 24 && sources.matches("http").count() >= sheet.sources,
            "not all of {} sources are printed: {sources}",
            sheet.sources
        );
        ensure!(!exercise.contains("https"), "a source tells the answers");
        ensure!(exercise.contains("s7k2"), "the seed is on the sheet");
    }
    Ok(())
}
