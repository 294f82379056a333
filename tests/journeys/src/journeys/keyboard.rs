//! All of the atlas by keys alone: what has the focus gets the key, and nothing is clicked.

use anyhow::{Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::journeys::export::LISTEN;

/// More presses of Tab than the page has stops.
const STOPS: usize = 120;

/// Keeps the address of a link that is followed, and stays.
const FOLLOW: &str = r#"
document.addEventListener("click", (event) => {
    const link = event.target.closest("a[target=_blank]");
    if (!link) return;
    event.preventDefault();
    window.followed = link.href;
});
"#;

/// Sets the year, switches a category, opens South Sudan, follows a source, closes, exports.
pub async fn everything_can_be_done_by_keys(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=2010").await?;
    atlas.script(LISTEN).await?;
    atlas.script(FOLLOW).await?;

    tab_to(browser, &atlas, "input[type=range]").await?;
    for year in [2011, 2012] {
        press(browser, char::from(Key::Right)).await?;
        atlas.wait_for_year(year).await?;
    }

    back_to(browser, &atlas, "button[data-category=peacekeeping]").await?;
    for pressed in ["false", "true"] {
        // Longer than two activations that count as one double activation.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        press(browser, ' ').await?;
        let switch = format!("button[data-category=peacekeeping][aria-pressed={pressed}]");
        atlas.wait_for("the switch to turn", &switch).await?;
    }

    back_to(browser, &atlas, "svg[data-map] .place-mark").await?;
    for letter in "south".chars() {
        press(browser, letter).await?;
    }
    let name = "return document.activeElement.dataset.place";
    until("South Sudan to have the focus", async || {
        let place = atlas.script(name).await?;
        Ok(if place == "south-sudan" { Ok(()) } else { Err(place) })
    })
    .await?;
    press(browser, char::from(Key::Enter)).await?;
    atlas.wait_for("its record", "[data-dossier=south-sudan]").await?;

    tab_to(browser, &atlas, "[data-dossier] .sources a").await?;
    press(browser, char::from(Key::Enter)).await?;
    let followed = until("a source to be followed", async || {
        let address = atlas.script("return window.followed || null").await?;
        Ok(address.as_str().map(str::to_owned).ok_or(address))
    })
    .await?;
    ensure!(followed.starts_with("http"), "the source is at {followed}");

    press(browser, char::from(Key::Escape)).await?;
    atlas.wait_for("the list", "[data-list='2012']").await?;
    until("the focus to be back on the map", async || {
        let place = atlas.script(name).await?;
        Ok(if place == "south-sudan" { Ok(()) } else { Err(place) })
    })
    .await?;

    tab_to(browser, &atlas, "[data-action=take-away] summary").await?;
    press(browser, char::from(Key::Enter)).await?;
    atlas.wait_for("a file", "a[data-export=csv]").await?;
    tab_to(browser, &atlas, "a[data-export=csv]").await?;
    let (name, text) = until("the file to be made", async || {
        press(browser, char::from(Key::Enter)).await?;
        let saved = atlas.script("return window.saved").await?;
        Ok(serde_json::from_value::<(String, String)>(saved))
    })
    .await?;
    ensure!(name.starts_with("pko-atlas-2012") && text.contains("South Sudan"), "{name}: {text}");
    atlas.check_silence().await
}

/// Single keys do what their list says, until they are switched off there.
pub async fn single_keys_can_be_switched_off(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=2000").await?;
    // Nothing has the focus yet.
    press(browser, 'n').await?;
    atlas.wait_for_year(2001).await?;
    // On a place the letters are those of its name, but no name has this one.
    tab_to(browser, &atlas, ".place-mark").await?;
    press(browser, '?').await?;
    atlas.wait_for("the list of keys", "dialog[open]").await?;
    tab_to(browser, &atlas, "[data-action=single-keys]").await?;
    press(browser, ' ').await?;
    atlas.wait_for("the switch to turn", "[data-action=single-keys]:not(:checked)").await?;
    press(browser, char::from(Key::Escape)).await?;
    atlas.wait_until_gone("dialog[open]").await?;
    press(browser, 'n').await?;
    press(browser, '?').await?;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    ensure!(atlas.year().await? == "2001", "the key n is off");
    atlas.wait_until_gone("dialog[open]").await?;
    atlas.script("localStorage.removeItem('pko-atlas:keys')").await?;
    atlas.check_silence().await
}

/// Presses Tab as long as what has the focus does not fit.
///
/// # Errors
/// When nothing fits.
pub async fn tab_to(browser: &Browser, atlas: &Atlas<'_>, selector: &str) -> Result<()> {
    walk(
        browser,
        atlas,
        selector,
        &[
            KeyAction::Down { value: char::from(Key::Tab) },
            KeyAction::Up { value: char::from(Key::Tab) },
        ],
    )
    .await
}

/// The same backwards.
async fn back_to(browser: &Browser, atlas: &Atlas<'_>, selector: &str) -> Result<()> {
    let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
    let keys = [
        KeyAction::Down { value: shift },
        KeyAction::Down { value: tab },
        KeyAction::Up { value: tab },
        KeyAction::Up { value: shift },
    ];
    walk(browser, atlas, selector, &keys).await
}

async fn walk(
    browser: &Browser,
    atlas: &Atlas<'_>,
    selector: &str,
    keys: &[KeyAction],
) -> Result<()> {
    let fits = format!("return document.activeElement.matches({})", json!(selector));
    for _ in 0..STOPS {
        if atlas.script(&fits).await? == true {
            return Ok(());
        }
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            actions = actions.then(key.clone());
        }
        browser.client.perform_actions(actions).await?;
    }
    bail!("Tab does not lead to {selector}")
}

/// Presses a key on what has the focus.
///
/// # Errors
/// When the browser takes none.
pub async fn press(browser: &Browser, key: char) -> Result<()> {
    let actions = KeyActions::new("keyboard".to_owned())
        .then(KeyAction::Down { value: key })
        .then(KeyAction::Up { value: key });
    Ok(browser.client.perform_actions(actions).await?)
}
