//! The page loads, quietly, from wherever it stands.

use anyhow::{Result, ensure};

use crate::atlas::{Atlas, built_site};
use crate::browser::Browser;

/// No error, no warning, no violated policy, no request to another host.
pub async fn the_page_loads_without_a_complaint(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    atlas.map().await?;
    let probe = atlas.probe().await?;
    // Otherwise the probe would not have seen a request to another host either.
    ensure!(
        probe.requests.iter().any(|request| request.ends_with(".wasm")),
        "the probe saw no request for the app: {:?}",
        probe.requests
    );
    atlas.check_silence().await
}

/// The same site under `/a/b/` asks for nothing outside that folder.
pub async fn the_page_works_from_any_prefix(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open_site(browser, built_site()?, "/a/b/", "?year=1993").await?;
    atlas.wait_for_record().await?;
    atlas.wait_for_year(1993).await?;
    ensure!(atlas.served().url().ends_with("/a/b/"));
    atlas.check_silence().await
}
