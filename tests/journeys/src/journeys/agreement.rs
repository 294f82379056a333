//! List, table, map and words hold the same places in every year.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::record::Record;

/// Goods given have marks too where a place has no shape: they are switched off.
const SWITCHES: &str =
    "category=peacekeeping,coordinated-operations,humanitarian-relief,election-monitoring";

/// Identifiers on the map and in the panel, their names on the map, and the map in words.
const READ: &str = r##"
const ids = (selector, name) =>
    [...new Set([...document.querySelectorAll(selector)].map((element) => element.getAttribute(name)))].sort();
const marks = [...document.querySelectorAll("svg[data-map] .place-mark")];
return {
    map: ids("svg[data-map] .place-mark", "data-place"),
    panel: ids("#list [data-place-id]", "data-place-id"),
    names: marks.map((mark) => mark.getAttribute("aria-label").split(": ")[0]),
    words: document.getElementById("map-in-words").textContent,
    desc: document.querySelector("svg[data-map] > desc").textContent,
};
"##;

#[derive(Debug, Deserialize)]
struct Seen {
    map: BTreeSet<String>,
    panel: BTreeSet<String>,
    names: Vec<String>,
    words: String,
    desc: String,
}

/// Once with the list and once with the table beside the map.
pub async fn list_table_map_and_words_hold_the_same_places(browser: &Browser) -> Result<()> {
    let years = Record::read()?.years()?;
    let mut listed: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    let atlas = Atlas::open(browser, "").await?;
    for (panel, query) in [("list", ""), ("table", "&table=place")] {
        atlas.visit(&format!("?year={}&{SWITCHES}{query}", years.start())).await?;
        atlas.wait_for_record().await?;
        let range = atlas.focused_range().await?;
        for year in years.clone() {
            atlas.wait_for("the panel", &format!("[data-{panel}='{year}']")).await?;
            let seen = until("map and panel to agree", async || {
                let seen: Seen = serde_json::from_value(atlas.script(READ).await?)?;
                let agree = seen.map == seen.panel && seen.words.contains(&year.to_string());
                Ok(if agree { Ok(seen) } else { Err(seen) })
            })
            .await?;
            ensure!(seen.desc == seen.words, "{year}: the map holds the words {:?}", seen.desc);
            for name in &seen.names {
                // A place that is no country says its full name on the map.
                let short = name.split(',').next().unwrap_or(name);
                let said = seen.words.contains(short) || short.contains("Golan");
                ensure!(said, "{year}: {name} is not in {:?}", seen.words);
            }
            let known = listed.entry(year).or_insert_with(|| seen.panel.clone());
            ensure!(
                *known == seen.panel,
                "{year}: the list has {known:?}, the table {:?}",
                seen.panel
            );
            atlas.press(&range, Key::Right).await?;
        }
    }
    let most = listed.values().map(BTreeSet::len).max().unwrap_or_default();
    ensure!(most >= 5, "no year has more than {most} places");
    atlas.check_silence().await
}
