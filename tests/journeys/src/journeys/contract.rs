//! The map shows, in every year, what the record holds.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;

use crate::atlas::{Atlas, Look, Map};
use crate::browser::{Browser, until, until_within};
use crate::record::{Looks, Record};

/// How long the map may lag behind the year.
const A_MOMENT: Duration = Duration::from_secs(2);

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
    }
    atlas.check_silence().await
}

/// Which switches of categories are on.
const ON: &str = "
const chips = [...document.querySelectorAll('button[data-category][aria-pressed=true]')];
return chips.map((chip) => chip.dataset.category).join(' ');
";

/// A double click shows a category alone and another all of them; so do two key presses in a row.
/// Two clicks of a script, which nobody made in a row at one point, are two clicks.
pub async fn a_switch_activated_twice_shows_its_category_alone(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=2002").await?;
    let all = atlas.script(ON).await?;
    let switch = "button[data-category=election-monitoring]";
    let point = "const box = document.querySelector('button[data-category=election-monitoring]')\
        .getBoundingClientRect(); return [box.left + 20, box.top + 10];";
    let (x, y): (f64, f64) = serde_json::from_value(atlas.script(point).await?)?;
    for expected in ["election-monitoring", all.as_str().unwrap_or_default()] {
        let (down, up) = (
            PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            PointerAction::Up { button: MOUSE_BUTTON_LEFT },
        );
        let twice = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(down.clone())
            .then(up.clone())
            .then(down)
            .then(up);
        browser.client.perform_actions(twice).await?;
        wait_for_switches(&atlas, expected).await?;
        // Longer than what the system takes for one double click.
        tokio::time::sleep(Duration::from_millis(700)).await;
    }
    atlas
        .script(&format!(
            "const chip = document.querySelector('{switch}'); chip.click(); chip.click()"
        ))
        .await?;
    wait_for_switches(&atlas, all.as_str().unwrap_or_default()).await?;
    let chip = atlas.find(switch).await?;
    chip.send_keys("  ").await?;
    wait_for_switches(&atlas, "election-monitoring").await?;
    atlas.check_silence().await
}

async fn wait_for_switches(atlas: &Atlas<'_>, expected: &str) -> Result<()> {
    until("the switches to turn", async || {
        let on = atlas.script(ON).await?;
        Ok(if on.as_str() == Some(expected) { Ok(()) } else { Err(on) })
    })
    .await
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
