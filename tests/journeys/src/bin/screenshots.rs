//! Pictures for people to look at: every size, both colour schemes, the years and states that
//! matter, into `target/screenshots/`. Arguments name the queries to take instead of the usual
//! ones: `screenshots '?year=2011'`.

use std::fs;

use anyhow::{Context, Result};
use pko_atlas_journeys::atlas::Atlas;
use pko_atlas_journeys::browser::{Browser, run};
use pko_atlas_journeys::devtools;
use pko_atlas_journeys::engine::Engine;
use xtask::project::Project;

const SIZES: [(u32, u32); 5] = [(1440, 900), (1280, 720), (768, 1024), (390, 844), (640, 420)];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// Many places at once, the crowded year of Timor, the last year, an open record, a table and two
/// years, in each language.
const QUERIES: [&str; 8] = [
    "?year=1994",
    "?year=2002",
    "",
    "?year=1993&place=KHM",
    "?year=1999&lang=ja",
    "?year=2012&place=SSD&lang=zh-Hans",
    "?year=2011&table=place&lang=ja",
    "?year=1994&mode=compare&with=2013&lang=zh-Hans",
];

fn main() -> Result<()> {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let queries = if named.is_empty() { QUERIES.map(str::to_owned).to_vec() } else { named };
    run(Engine::Chromium, async |browser| take(browser, &queries).await)
}

async fn take(browser: &Browser, queries: &[String]) -> Result<()> {
    let folder = Project::here()?.root().join("target/screenshots");
    fs::create_dir_all(&folder).context("target/screenshots cannot be made")?;
    let atlas = Atlas::open(browser, "").await?;
    for query in queries {
        for scheme in SCHEMES {
            for (width, height) in SIZES {
                devtools::prefer(&browser.client, scheme).await?;
                devtools::resize(&browser.client, width, height).await?;
                atlas.visit(query).await?;
                atlas.wait_for_record().await?;
                // Two frames: one to lay out, one to paint.
                browser
                    .client
                    .execute_async("requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 150)))", Vec::new())
                    .await
                    .context("the page does not paint")?;
                let picture = browser.client.screenshot().await.context("no picture")?;
                let place = folder.join(format!("{}-{width}x{height}-{scheme}.png", name(query)));
                fs::write(&place, picture)
                    .with_context(|| format!("{} cannot be written", place.display()))?;
                println!("{}", place.display());
            }
        }
    }
    for complaint in atlas.probe().await?.complaints {
        println!("the page complained: {complaint}");
    }
    Ok(())
}

/// A query as the name of a file.
fn name(query: &str) -> String {
    let words = query.split(|letter: char| !letter.is_ascii_alphanumeric());
    let name: Vec<&str> = words.filter(|word| !word.is_empty() && *word != "year").collect();
    if name.is_empty() { "start".to_owned() } else { name.join("-") }
}
