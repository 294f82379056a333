//! The map shows, in every year, what the record holds.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;

use crate::atlas::{Atlas, Look, Map};
use crate::browser::{Browser, until, until_within};
use crate::record::{Looks, Record};

/// How long the map may lag behind the year.
const A_MOMENT: Duration = Duration::from_secs(2);

/// Longer than two activations that count as one double activation.
const TWICE: Duration = Duration::from_millis(300);

/// Year by year from first to last, against a naive reading of the files people edit.
pub async fn every_year_shows_what_the_record_holds(browser: &Browser) -> Result<()> {
    let record = Record::read()?;
    let years = record.years()?;
    let atlas = Atlas::open(browser, &format!("?year={}", years.start())).await?;
    let range = atlas.focused_range().await?;
    let mut faults = Vec::new();
    for year in years {
        atlas.wait_for_year(year).await?;
        let expected = record.looks(year);
        let what = format!("the looks of {year}");
        let settled = until_within(A_MOMENT, &what, async || {
            let differences = differences(&expected, &atlas.map().await?);
            Ok(if differences.is_empty() { Ok(()) } else { Err(differences) })
        });
        faults.extend(settled.await.err().map(|fault| fault.to_string()));
        atlas.press(&range, Key::Right).await?;
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    atlas.check_silence().await
}

/// With peacekeeping switched off in 1993 only the other categories stay, and it comes back.
pub async fn switches_take_categories_off_the_map(browser: &Browser) -> Result<()> {
    let record = Record::read()?;
    let everything = record.looks(1993);
    let without: Looks = everything
        .clone()
        .into_iter()
        .map(|(place, mut look)| {
            look.categories.retain(|category| category != "peacekeeping");
            look.served.retain(|category| category != "peacekeeping");
            (place, look)
        })
        .filter(|(_, look)| *look != Look::default())
        .collect();
    ensure!(without != everything, "1993 has no peacekeeping to switch off");
    let atlas = Atlas::open(browser, "?year=1993").await?;
    let switch = "button[data-category=peacekeeping]";
    for (pressed, expected) in [("true", &everything), ("false", &without), ("true", &everything)] {
        let state = atlas.attribute(switch, "aria-pressed").await?;
        ensure!(state.as_deref() == Some(pressed), "the switch says {state:?}, not {pressed}");
        until("the looks of 1993", async || {
            let differences = differences(expected, &atlas.map().await?);
            Ok(if differences.is_empty() { Ok(()) } else { Err(differences) })
        })
        .await
        .with_context(|| format!("with peacekeeping {pressed}"))?;
        atlas.click(switch).await?;
        let other = if pressed == "true" { "false" } else { "true" };
        atlas.wait_for("the switch", &format!("{switch}[aria-pressed={other}]")).await?;
        // Two activations at once would show the category alone.
        tokio::time::sleep(TWICE).await;
    }
    atlas.check_silence().await
}

/// One sentence for each place that looks otherwise than expected.
fn differences(expected: &Looks, map: &Map) -> Vec<String> {
    let nothing = Look::default();
    let shown = |place: &str| map.countries.get(place).or_else(|| map.places.get(place));
    let wanted = expected.iter().filter_map(|(place, look)| {
        let found = shown(place);
        (found != Some(look)).then(|| format!("{place}: expected {look:?}, found {found:?}"))
    });
    let unwanted = map.countries.iter().filter_map(|(code, look)| {
        let unexpected = *look != nothing && !expected.contains_key(code);
        unexpected.then(|| format!("{code}: expected nothing, found {look:?}"))
    });
    wanted.chain(unwanted).collect()
}
