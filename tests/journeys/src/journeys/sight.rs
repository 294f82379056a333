//! What the map shows beside a question and a stop: theirs, until the reader looks elsewhere.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// One address without a year for each, and what is there when the map is at its view.
const ASKED: [(&str, &str); 2] = [
    ("quiz=class-h.easy.1", "[data-quiz=question] .options:not([data-answered])"),
    ("tour=ten-stops.4", ".player[data-step]"),
];

/// A link shows the view of its question or stop; a reader who looks at another year finds that again
/// after loading the page anew, and goes back to the view by one step of the history.
pub async fn a_year_chosen_beside_a_question_or_a_stop_is_kept(browser: &Browser) -> Result<()> {
    for (asked, there) in ASKED {
        let atlas = Atlas::open(browser, &format!("?{asked}&lang=en")).await?;
        atlas.wait_for("its words", there).await?;
        // The record ends later than that.
        let named = until("the address to name the year", async || {
            let year = atlas.parameter("year").await?;
            Ok(year.ok_or("no year"))
        });
        let view = named.await?.parse()?;
        atlas.wait_for_year(view).await?;
        for (key, year) in [(Key::Home, 1992), (Key::End, 2026)] {
            let range = atlas.focused_range().await?;
            atlas.press(&range, key).await?;
            atlas.wait_for_year(year).await?;
            until("the address to follow", async || {
                let said = atlas.parameter("year").await?;
                Ok(if said == Some(year.to_string()) { Ok(()) } else { Err(said) })
            })
            .await?;
            browser.client.refresh().await?;
            atlas.wait_for_record().await?;
            atlas.wait_for("its words again", there).await?;
            ensure!(atlas.year().await? == year.to_string(), "{asked}: the year was lost");
        }
        for year in [1992, view] {
            browser.client.back().await?;
            atlas.wait_for_year(year).await?;
        }
        atlas.wait_for("its words still", there).await?;
        ensure!(atlas.year().await? == view.to_string(), "{asked}: the way back was lost");
        atlas.check_silence().await?;
    }
    Ok(())
}
