//! What is wrong is explained, and what was there stays.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, from_slice, json};

use crate::atlas::{Atlas, built_site};
use crate::browser::Browser;

/// Gives the dataset a deployment that begins in a month that does not exist.
fn break_dataset(bytes: &[u8]) -> Result<(Vec<u8>, String)> {
    let mut dataset: Value = from_slice(bytes).context("the built dataset is no JSON")?;
    let deployment = dataset
        .get_mut("deployments")
        .and_then(|table| table.get_mut(3))
        .and_then(Value::as_object_mut)
        .context("the dataset has no fourth deployment")?;
    deployment.insert("start".to_owned(), json!("1993-13"));
    let id = deployment.get("id").and_then(Value::as_str).context("it has no id")?.to_owned();
    Ok((dataset.to_string().into_bytes(), id))
}

/// The error names record, field, what was found; the map stays.
pub async fn a_broken_dataset_is_explained_and_keeps_the_map(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.asset("dataset-en")?;
    let bytes = site.file(&path).context("the dataset is not there")?.bytes.clone();
    let (broken, id) = break_dataset(&bytes)?;
    site.publish(&path, broken)?;
    let atlas = Atlas::open_site(browser, site, "/", "?year=1993").await?;
    let error = atlas.wait_for("an error", "[data-error]").await?;
    let text = error.text().await?;
    for part in ["deployments", id.as_str(), "start", "1993-13"] {
        ensure!(text.contains(part), "the error does not name {part:?}: {text}");
    }
    ensure!(error.attr("role").await?.as_deref() == Some("alert"), "the error is not announced");
    atlas.wait_for("the map", "svg[data-map] [data-iso]").await?;
    let map = atlas.map().await?;
    let shown: Vec<_> =
        map.countries.iter().filter(|(_, look)| !look.categories.is_empty()).collect();
    ensure!(shown.is_empty(), "nothing is known and yet shown: {shown:?}");
    atlas.check_silence().await
}

/// A dataset that cannot be had leaves the map, and can be asked for again.
pub async fn a_missing_dataset_is_explained_and_can_be_had_later(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    let path = site.asset("dataset-en")?;
    let bytes = site.file(&path).context("the dataset is not there")?.bytes.clone();
    site.remove(&path);
    let atlas = Atlas::open_site(browser, site, "/", "?year=1993").await?;
    atlas.wait_for("an error", "[data-error][role=alert]").await?;
    atlas.wait_for("the map", "svg[data-map] [data-iso]").await?;
    atlas.served().change(|site| site.put(&path, bytes));
    atlas.click("[data-error] button").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for_year(1993).await?;
    atlas.wait_until_gone("[data-error]").await
}
