//! The year moves by keys, buttons, typing and dragging.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::{from_value, json};

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::record::Record;

/// A step, and before the reader has rested the way back: by a message, which renders everything.
const THERE_AND_BACK: &str = r"
const range = document.querySelector('input[type=range]');
range.value = 1995;
range.dispatchEvent(new Event('input', { bubbles: true }));
const seen = document.querySelector('[data-year]').dataset.year;
dispatchEvent(new CustomEvent('pko-atlas:show', { detail: 'year=1994&projection=pacific' }));
return seen;
";
/// All that says the year.
const SAID: &str = r"
const range = document.querySelector('input[type=range]');
return [document.querySelector('[data-year]').dataset.year, document.querySelector('.caption .year').textContent,
    range.value, range.getAttribute('aria-valuetext').slice(0, 4)];
";

/// Whatever comes between a step and the reader's rest: all of the page says the same year.
pub async fn a_step_that_is_taken_back_at_once_leaves_nothing(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    let seen = atlas.script(THERE_AND_BACK).await?;
    ensure!(seen == "1995", "the step has not come: {seen}");
    atlas.wait_for("the other map", "[data-list='1994']").await?;
    until("all to say 1994", async || {
        let said: Vec<String> = from_value(atlas.script(SAID).await?)?;
        Ok(if said.iter().all(|year| year == "1994") { Ok(()) } else { Err(said) })
    })
    .await?;
    atlas.check_silence().await
}

/// Goes through these years, one after the other and in no time.
const ROW: &str = r"
const range = document.querySelector('input[type=range]');
for (const year of arguments[0]) {
    range.value = year;
    range.dispatchEvent(new Event('input', { bubbles: true }));
}
document.querySelector(arguments[1])?.click();
";

/// Of steps that were taken before the page takes the next ones without the app: whatever is done in the
/// midst of them is done in the year that the page shows.
pub async fn what_comes_in_a_row_of_steps_knows_the_year(browser: &Browser) -> Result<()> {
    let there: Vec<i64> = (1995..=2000).collect();
    let back: Vec<i64> = (1994..2000).rev().collect();
    for (then, year) in [
        ("none", 1998),
        ("[data-action=next-year]", 1999),
        ("[data-action=previous-year]", 1997),
        ("button[data-category=election-monitoring]", 1998),
        ("[data-action=tour]", 1998),
        ("[data-action=patterns]", 1998),
    ] {
        let atlas = Atlas::open(browser, "?year=1994").await?;
        for years in [&there, &back] {
            atlas.script_with(ROW, vec![json!(years), json!("none")]).await?;
            let last = years.last().copied().unwrap_or_default();
            atlas.wait_for("the list", &format!("[data-list='{last}']")).await?;
        }
        let row = json!([1995, 1996, 1997, 1998]);
        atlas.script_with(ROW, vec![row, json!(then)]).await?;
        until(&format!("all to say {year} after {then}"), async || {
            let said: Vec<String> = from_value(atlas.script(SAID).await?)?;
            let address = atlas.parameter("year").await?;
            let same = said.iter().chain(&address).all(|said| *said == year.to_string());
            Ok(if same && address.is_some() { Ok(()) } else { Err((said, address)) })
        })
        .await?;
        let filled = "return [...document.querySelectorAll('path[data-categories]')].map(({ dataset }) => dataset.iso).sort().join()";
        let seen = atlas.script(filled).await?;
        browser.client.refresh().await?;
        atlas.wait_for_record().await?;
        let fresh = atlas.script(filled).await?;
        ensure!(seen == fresh, "{then}: {seen} are filled, and {fresh} by a fresh load");
        atlas.check_silence().await?;
        atlas.served().stop();
    }
    Ok(())
}

/// Arrows by one, page keys by five, Home and End to the ends; the value text says the year.
pub async fn keys_move_the_year(browser: &Browser) -> Result<()> {
    let (first, last) = Record::read()?.years()?.into_inner();
    let atlas = Atlas::open(browser, "?year=2000").await?;
    let range = atlas.focused_range().await?;
    for (key, year) in [
        (Key::Right, 2001),
        (Key::Left, 2000),
        (Key::Up, 2001),
        (Key::Down, 2000),
        (Key::PageUp, 2005),
        (Key::PageDown, 2000),
        (Key::Home, first),
        (Key::Left, first),
        (Key::End, last),
        (Key::PageUp, last),
    ] {
        atlas.press(&range, key).await?;
        atlas.wait_for_year(year).await.with_context(|| format!("after {key:?}"))?;
        let says = range.attr("aria-valuetext").await?.unwrap_or_default();
        ensure!(says.contains(&year.to_string()), "in {year} the control says {says:?}");
    }
    for (name, bound) in [("min", first), ("max", last)] {
        let value = range.attr(name).await?;
        ensure!(value == Some(bound.to_string()), "{name} is {value:?}");
    }
    atlas.check_silence().await
}

/// Previous, next, and a year that is typed.
pub async fn buttons_and_the_typed_year_move_the_year(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.click("[data-action=next-year]").await?;
    atlas.wait_for_year(1994).await?;
    atlas.click("[data-action=previous-year]").await?;
    atlas.click("[data-action=previous-year]").await?;
    atlas.wait_for_year(1992).await?;
    let typed = atlas.find("input[data-action=year]").await?;
    // As a reader does: into the field, everything selected, the year, Enter.
    typed.click().await.context("the typed year takes no click")?;
    let everything = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
    for keys in [everything.as_str(), "2011"] {
        typed.send_keys(keys).await.context("no year can be typed")?;
    }
    atlas.press(&typed, Key::Enter).await?;
    atlas.wait_for_year(2011).await?;
    atlas.check_silence().await
}

const ENDS_OF_RANGE: &str = "
const box = document.querySelector('input[type=range]').getBoundingClientRect();
return [box.left, box.right, box.top + box.height / 2].map(Math.round);
";

const WATCH_YEARS: &str = "
const root = document.querySelector('[data-year]');
window.__years = [];
const watch = new MutationObserver(() => window.__years.push(root.dataset.year));
watch.observe(root, { attributes: true, attributeFilter: ['data-year'] });
";

/// The thumb follows the pointer from end to end, through the years between; as long as it goes on,
/// it is one entry of the history.
pub async fn dragging_moves_the_year(browser: &Browser) -> Result<()> {
    let (first, last) = Record::read()?.years()?.into_inner();
    let atlas = Atlas::open(browser, &format!("?year={first}")).await?;
    let (left, right, middle): (i64, i64, i64) = from_value(atlas.script(ENDS_OF_RANGE).await?)?;
    ensure!(right - left > 200, "the control is only {} px wide", right - left);
    let to = |x: i64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(100)),
        x: x as f64,
        y: middle as f64,
    };
    // The thumb's middle stands a few pixels inside either end.
    let begin = [
        to(left + 8),
        PointerAction::Down { button: MOUSE_BUTTON_LEFT },
        to(left + (right - left) / 4),
        // The reader looks, and goes on for longer than a moment.
        PointerAction::Pause { duration: Duration::from_millis(400) },
    ];
    let on = (5..20).map(|part| to(left + (right - left) * part / 20));
    let end = [to(right - 2), PointerAction::Up { button: MOUSE_BUTTON_LEFT }];
    let drag = begin.into_iter().chain(on).chain(end);
    atlas.script(WATCH_YEARS).await?;
    let entries = atlas.script("return history.length").await?;
    let drag = drag.fold(MouseActions::new("mouse".to_owned()), MouseActions::then);
    browser.client.perform_actions(drag).await.context("the pointer cannot drag")?;
    atlas.wait_for_year(last).await?;
    let seen: Vec<String> = from_value(atlas.script("return window.__years").await?)?;
    ensure!(seen.len() > 3, "on the way the map showed only {seen:?}");
    until("the address of the year", async || {
        let address = atlas.parameter("year").await?;
        Ok(if address == Some(last.to_string()) { Ok(()) } else { Err(address) })
    })
    .await?;
    let more = atlas.script("return history.length").await?;
    let more = more.as_i64().zip(entries.as_i64()).map(|(more, entries)| more - entries);
    ensure!(more == Some(1), "{more:?} entries for one drag");
    atlas.check_silence().await
}
