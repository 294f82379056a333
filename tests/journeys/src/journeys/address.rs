//! The address bar mirrors what the reader is looking at.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// Year, categories and place come back from an address, and the address stays.
pub async fn an_address_restores_what_it_names(browser: &Browser) -> Result<()> {
    let query = "?year=1994&category=humanitarian-relief&place=RWA&lang=en";
    let atlas = Atlas::open(browser, query).await?;
    atlas.wait_for_year(1994).await?;
    atlas.wait_for("the record of Rwanda", "[data-dossier=rwanda]").await?;
    for (category, pressed) in [("humanitarian-relief", "true"), ("peacekeeping", "false")] {
        let state =
            atlas.attribute(&format!("button[data-category={category}]"), "aria-pressed").await?;
        ensure!(state.as_deref() == Some(pressed), "{category} is {state:?}");
    }
    for (name, value) in [("year", "1994"), ("category", "humanitarian-relief"), ("place", "RWA")] {
        let shown = atlas.parameter(name).await?;
        ensure!(shown.as_deref() == Some(value), "{name} is {shown:?} in the address");
    }
    atlas.check_silence().await
}

/// Nonsense leads to a working page, without a word of complaint.
pub async fn broken_values_in_an_address_are_dropped(browser: &Browser) -> Result<()> {
    let queries = [
        "?year=1066&category=wizardry&place=ATLANTIS&lang=tlh",
        "?year=&category=&place=&lang=",
        "?year=1993&year=1994&%F0%28%8C%28=%&&&==",
        "?year=99999999999999999999&place=%00",
    ];
    let atlas = Atlas::open(browser, "").await?;
    for query in queries {
        atlas.visit(query).await?;
        atlas.wait_for_record().await.with_context(|| query.to_owned())?;
        let year: i64 = atlas.year().await?.parse().with_context(|| query.to_owned())?;
        ensure!(year >= 1992, "{query} leads to {year}");
        let errors =
            atlas.script("return document.querySelectorAll('[data-error]').length").await?;
        ensure!(errors == json!(0), "{query} shows an error");
        atlas.check_silence().await.with_context(|| query.to_owned())?;
    }
    Ok(())
}

/// A record is opened from 1993; back closes it, forward opens it again.
pub async fn back_and_forward_return_to_where_the_reader_was(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.click("[data-list] [data-place-id=cambodia]").await?;
    atlas.wait_for("the record of Cambodia", "[data-dossier=cambodia]").await?;
    until("the address to name the place", async || {
        let place = atlas.parameter("place").await?;
        Ok(if place.as_deref() == Some("KHM") { Ok(()) } else { Err(place) })
    })
    .await?;
    // Not the driver's own back, which waits for a page to load: none is loaded here.
    atlas.script("history.back()").await?;
    atlas.wait_until_gone("[data-dossier]").await?;
    atlas.wait_for_year(1993).await?;
    atlas.script("history.forward()").await?;
    atlas.wait_for("the record of Cambodia", "[data-dossier=cambodia]").await?;
    atlas.check_silence().await
}
