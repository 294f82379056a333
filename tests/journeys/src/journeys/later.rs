//! What comes after the map has answered: its failure costs nothing else, and it can be had again.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};
use crate::journeys::broken::{Fault, break_file};
use crate::journeys::language::CHOOSE_JAPANESE;

const TOLD: &str = ".panel [data-error][role=alert]";

/// A place is opened without the part that shows records; once that can be had, the record is read.
pub async fn a_missing_part_is_explained_and_can_be_had_again(browser: &Browser) -> Result<()> {
    for fault in [Fault::Missing, Fault::Corrupted] {
        let mut site = built_site()?;
        let path = site.asset("later")?;
        let bytes = site.file(&path).context("the part is not there")?.bytes.clone();
        break_file(&mut site, &path, fault)?;
        let atlas = Atlas::open_site(browser, site, "/", "?year=1993&place=KHM").await?;
        atlas.wait_for("an explanation", TOLD).await?;
        let range = atlas.focused_range().await?;
        atlas.press(&range, Key::Right).await?;
        atlas.wait_for_year(1994).await?;
        match fault {
            Fault::Missing => {
                atlas.served().change(|site| site.put(&path, bytes));
                atlas.click(&format!("{TOLD} button")).await?;
            }
            _ => {
                atlas.click(".panel [data-action=close]").await?;
                atlas.wait_for("the list", "[data-list='1994'] button").await?;
                let search = atlas.find("[data-action=search]").await?;
                search.send_keys("camb").await?;
                until("the search to say what is missing", async || {
                    let told = atlas.find(".no-answer").await?.text().await?;
                    let said = told.contains("could not be loaded");
                    Ok(if said { Ok(()) } else { Err(told) })
                })
                .await?;
                atlas.served().change(|site| site.put(&path, bytes));
                search.send_keys("o").await?;
                atlas.wait_for("the answers", "[role=option]").await?;
                browser.client.back().await?;
            }
        }
        atlas.wait_for("the record", "[data-dossier=cambodia] h2").await?;
        atlas.wait_until_gone(TOLD).await?;
        atlas.served().stop();
    }
    Ok(())
}

/// A language is chosen whose texts do not come: all stays as it was, until they can be had.
pub async fn a_missing_language_is_explained_and_can_be_had_again(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.asset("dataset")?;
    let bytes = site.file(&path).context("the record is not there")?.bytes.clone();
    site.remove(&path);
    let atlas = Atlas::open_site(browser, site, "/", "?year=1994").await?;
    atlas.wait_for("the list", "[data-list='1994']").await?;
    atlas.script(CHOOSE_JAPANESE).await?;
    atlas.wait_for("an explanation", "[data-error][role=alert]").await?;
    let text = atlas.find("[data-list='1994']").await?.text().await?;
    ensure!(text.contains("Zaire"), "the list says {text:?}");
    atlas.served().change(|site| site.put(&path, bytes));
    atlas.click("[data-error] button").await?;
    atlas.wait_for("Japanese", "html[lang=ja] .atlas[lang=ja] [data-list='1994']").await?;
    let text = atlas.find("[data-list='1994']").await?.text().await?;
    ensure!(text.contains("ザイール"), "the list says {text:?}");
    atlas.wait_until_gone("[data-error]").await
}
