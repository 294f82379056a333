//! Tours: walked by keys alone, left and taken up again, presented, and printed for the teacher.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::engine::Engine;
use crate::printer::{Paper, Print, printed_pages, show, squeezed};

/// The stops of the longest tour with their years.
const TEN: [(&str, i64); 10] = [
    ("act", 1992),
    ("first", 1992),
    ("deaths", 1993),
    ("1994", 1994),
    ("golan", 1997),
    ("east-timor", 2002),
    ("afghanistan-iraq", 2003),
    ("2010", 2010),
    ("south-sudan", 2017),
    ("today", 2022),
];
const TOURS: [&str; 4] = ["ten-stops", "ways-to-help", "south-sudan", "claims"];
const LANGUAGES: [&str; 3] = ["en", "ja", "zh-Hans"];
/// What a screen reader is told of the tour.
const SAID: &str = "return document.querySelector('.player [aria-live]').textContent";

/// A finger that moves over the text, where a driver has none.
const SWIPE: &str = r#"
const [from, to] = arguments;
const stop = document.querySelector(".step-text");
const finger = (name, x) => stop.dispatchEvent(new PointerEvent(name, {
    bubbles: true, pointerType: "touch", clientX: x, clientY: 300,
}));
finger("pointerdown", from);
finger("pointerup", to);
"#;
/// The middle of the text of a stop.
const MIDDLE: &str = r#"
const box = document.querySelector(".step-text").getBoundingClientRect();
return [box.x + box.width / 2, box.y + box.height / 2];
"#;

/// Moves a finger over the text by so many pixels to the right.
async fn swipe(browser: &Browser, atlas: &Atlas<'_>, way: f64) -> Result<()> {
    let (x, y): (f64, f64) = serde_json::from_value(atlas.script(MIDDLE).await?)?;
    let (from, to) = (x - way / 2.0, x + way / 2.0);
    if browser.engine == Engine::Webkit {
        return atlas.script_with(SWIPE, vec![json!(from), json!(to)]).await.map(drop);
    }
    let during = |x: f64, milliseconds| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(milliseconds)),
        x,
        y,
    };
    let finger = TouchActions::new("finger".to_owned())
        .then(during(from, 0))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(during(to, 120))
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.client.perform_actions(finger).await.context("no swipe")
}

/// Whether the title of the stop is in its panel.
const SEEN: &str = r#"
const title = document.querySelector(".player h2").getBoundingClientRect();
const panel = document.querySelector(".panel").getBoundingClientRect();
return title.top >= panel.top && title.bottom <= panel.bottom;
"#;

/// Presses a key wherever the focus is.
async fn key(browser: &Browser, key: Key) -> Result<()> {
    let active = browser.client.active_element().await.context("nothing has the focus")?;
    active.send_keys(&char::from(key).to_string()).await.with_context(|| format!("no key {key:?}"))
}

/// Waits for a stop, its year on the map and its place in the address.
async fn wait_for_stop(atlas: &Atlas<'_>, lesson: &str, at: usize) -> Result<()> {
    let (id, year) = TEN[at];
    atlas.wait_for("the stop", &format!("[data-step='{id}']")).await?;
    atlas.wait_for_year(year).await?;
    let wanted = format!("{lesson}.{}", at + 1);
    until("the address", async || {
        let found = atlas.parameter("tour").await?;
        Ok(if found.as_deref() == Some(wanted.as_str()) { Ok(()) } else { Err(found) })
    })
    .await
}

/// From the header to the last stop and back, each stop said, terms and answers shown, by keys.
pub async fn a_tour_is_walked_by_keys_alone(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=2005").await?;
    atlas.press_enter_on("[data-action=tour]").await?;
    atlas.wait_for("the tours", "[data-lesson=ten-stops]").await?;
    atlas.press_enter_on("[data-lesson=ten-stops] [data-action=start-tour]").await?;
    wait_for_stop(&atlas, "ten-stops", 0).await?;
    for at in 1..TEN.len() {
        key(browser, Key::PageDown).await?;
        wait_for_stop(&atlas, "ten-stops", at).await?;
        until("the stop to be said", async || {
            let said = atlas.script(SAID).await?;
            let said = said.as_str().unwrap_or_default().to_owned();
            let starts = said.starts_with(&format!("Stop {} of 10. ", at + 1));
            Ok(if starts && said.len() > 60 { Ok(()) } else { Err(said) })
        })
        .await?;
    }
    ensure!(
        atlas.attribute("[data-action=next-step]", "disabled").await?.is_some(),
        "there is a way on from the last stop"
    );
    key(browser, Key::PageUp).await?;
    wait_for_stop(&atlas, "ten-stops", TEN.len() - 2).await?;

    atlas.script("document.querySelector('.player [data-term]').focus()").await?;
    atlas.wait_for("a meaning", ".player [role=tooltip]").await?;
    key(browser, Key::Escape).await?;
    atlas.wait_until_gone(".player [role=tooltip]").await?;
    ensure!(atlas.script("return !document.querySelector('.told')").await? == true, "told early");
    atlas.press_enter_on("[data-action=answer]").await?;
    atlas.wait_for("the answer", ".told a[href^=http]").await?;
    atlas.check_silence().await
}

/// The reader wanders off on the map, comes back by one button, and opens a record on the way.
pub async fn a_tour_is_left_and_taken_up_again(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?tour=ten-stops.4").await?;
    wait_for_stop(&atlas, "ten-stops", 3).await?;
    ensure!(
        atlas.script("return !document.querySelector('[data-action=back-to-tour]')").await? == true,
        "away at once"
    );
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    atlas.wait_for_year(1995).await?;
    atlas.wait_for("the way back", "[data-action=back-to-tour]").await?;
    atlas.press_enter_on("[data-action=back-to-tour]").await?;
    wait_for_stop(&atlas, "ten-stops", 3).await?;
    atlas.wait_until_gone("[data-action=back-to-tour]").await?;

    swipe(browser, &atlas, -120.0).await?;
    wait_for_stop(&atlas, "ten-stops", 4).await?;
    swipe(browser, &atlas, 120.0).await?;
    wait_for_stop(&atlas, "ten-stops", 3).await?;
    key(browser, Key::Right).await?;
    wait_for_stop(&atlas, "ten-stops", 4).await?;
    browser.client.back().await?;
    wait_for_stop(&atlas, "ten-stops", 3).await?;

    atlas.click("[data-action=rests-on] summary").await?;
    atlas.click("[data-fact=onumoz-movement-control-unit]").await?;
    atlas.wait_for("the record", "[data-dossier=mozambique]").await?;
    key(browser, Key::Escape).await?;
    atlas.wait_for("the stop again", "[data-step='1994'] [data-action=back-to-tour]").await?;
    browser.client.back().await?;
    atlas.wait_for("the record again", "[data-dossier=mozambique]").await?;
    browser.client.back().await?;
    wait_for_stop(&atlas, "ten-stops", 3).await?;

    atlas.visit("?tour=nowhere.3").await?;
    atlas.wait_for("an explanation", "[data-activity=tour] [role=alert]").await?;
    atlas.wait_for("the tours", "[data-lesson=claims]").await.map(drop)
}

/// Each claim names who argues it, and stands beside records with a word on how they bear on it.
pub async fn claims_stand_beside_the_record(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?tour=claims.9").await?;
    atlas.wait_for("a claim", "[data-claim=south-sudan-abstention-case]").await?;
    let found = atlas
        .script(
            r#"
            const card = document.querySelector("[data-claim=south-sudan-abstention-case]");
            return {
                heading: card.querySelector("h3").textContent,
                claimed: card.querySelector("blockquote").textContent,
                bearings: [...card.querySelectorAll("[data-bearing]")].map((one) => one.dataset.bearing),
                records: card.querySelectorAll("[data-fact]").length,
                others: [...card.querySelectorAll(".others b")].map((who) => who.textContent),
                links: card.querySelectorAll("a[href^=http]").length,
            };"#,
        )
        .await?;
    let text = |field: &str| found[field].as_str().unwrap_or_default().to_owned();
    ensure!(text("heading").contains("not a fact"), "{found}");
    ensure!(text("claimed").contains("The article argues"), "{found}");
    let bearings: Vec<&str> =
        found["bearings"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    ensure!(bearings.contains(&"supports") && bearings.contains(&"complicates"), "{found}");
    ensure!(found["records"] == bearings.len(), "{found}");
    ensure!(found["others"].as_array().is_some_and(|others| others.len() == 3), "{found}");
    ensure!(found["links"].as_u64().is_some_and(|links| links >= 4), "{found}");
    atlas.check_silence().await
}

/// Large type without what stands around, answers hidden, notes beside it that follow.
pub async fn a_tour_is_presented_with_notes_beside(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?tour=ten-stops.1").await?;
    wait_for_stop(&atlas, "ten-stops", 0).await?;
    let size = "return parseFloat(getComputedStyle(document.querySelector('.step-text')).fontSize)";
    let before = atlas.script(size).await?.as_f64().unwrap_or_default();
    atlas.press_enter_on("[data-action=present]").await?;
    atlas.wait_for("large type", ":root[data-presenting]").await?;
    until("the full screen", async || {
        let full = "return document.fullscreenElement === document.documentElement";
        Ok(if atlas.script(full).await? == true { Ok(()) } else { Err("a window") })
    })
    .await?;
    let during = atlas.script(size).await?.as_f64().unwrap_or_default();
    ensure!(during >= before * 1.5, "{before} px, then {during} px");
    let shown = atlas
        .script("return [document.querySelector('.header').offsetHeight, document.querySelectorAll('.told').length]")
        .await?;
    ensure!(shown[0].as_u64() <= Some(1) && shown[1] == 0, "{shown}");

    let own = browser.client.window().await?;
    atlas.press_enter_on("[data-action=notes]").await?;
    let notes = until("notes", async || {
        let here =
            atlas.script("return document.querySelector('.notes-here')?.textContent").await?;
        let windows = browser.client.windows().await?;
        let other = windows.into_iter().find(|window| *window != own);
        Ok(match (other, here.is_string()) {
            (Some(other), _) => Ok(Some(other)),
            (None, true) => Ok(None),
            (None, false) => Err("none"),
        })
    })
    .await?;
    atlas.script("document.querySelector('.presenter').scrollIntoView()").await?;
    key(browser, Key::PageDown).await?;
    wait_for_stop(&atlas, "ten-stops", 1).await?;
    until("the beginning of the stop to be seen", async || {
        let seen = atlas.script(SEEN).await?;
        Ok(if seen == true { Ok(()) } else { Err(seen) })
    })
    .await?;
    if let Some(notes) = notes {
        browser.client.switch_to_window(notes).await?;
        until("notes of the second stop", async || {
            let text = atlas.script("return document.body.textContent").await?;
            let text = text.as_str().unwrap_or_default().to_owned();
            // The note, the answer and what comes next.
            let told = ["Stop 2 of 10", "were civilians", "600 at a time", "Two deaths"];
            Ok(if told.iter().all(|part| text.contains(part)) { Ok(()) } else { Err(text) })
        })
        .await?;
        browser.client.close_window().await?;
        browser.client.switch_to_window(own).await?;
    }
    atlas.press_enter_on("[data-action=present]").await?;
    atlas.wait_until_gone(":root[data-presenting]").await?;
    atlas.check_silence().await
}

/// The goal, how long the plans are, the stops, the answers, and how many sources there are.
const GUIDE: &str = r#"
const texts = (selector) => [...document.querySelectorAll(`.guide ${selector}`)].map((one) => one.textContent);
return [
    [...texts("h2"), ...texts(".plans li"), ...texts(".guide-stops li b"), ...texts(".given-answer")],
    texts(".plans h3"), texts(".guide-stops li"), texts(".sources a"),
];
"#;

/// Goal, plans, questions with answers and sources, on one page of either paper in every language.
pub async fn a_guide_is_one_page(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?tour=start").await?;
    atlas.wait_for("the tours", "[data-lesson=claims]").await?;
    let (mut prints, mut texts) = (Vec::new(), Vec::new());
    for language in LANGUAGES {
        for tour in TOURS {
            let query = format!("?tour={tour}.guide&lang={language}");
            let awaited = format!("[lang={language}] [data-guide={tour}] .sources a");
            show(&atlas, &query).await?;
            atlas.wait_for("the guide", &awaited).await?;
            let [said, plans, stops, sources]: [Vec<String>; 4] =
                serde_json::from_value(atlas.script(GUIDE).await?)?;
            ensure!(
                plans.len() == 2 && stops.len() >= 8 && sources.len() >= 8,
                "{tour}: {plans:?}, {stops:?}, {sources:?}"
            );
            for paper in Paper::ALL {
                let (query, awaited) = (query.clone(), awaited.clone());
                prints.push(Print { query, awaited, paper });
                texts.push(said.iter().chain(&sources).map(|text| squeezed(text)).collect());
            }
        }
    }
    atlas.check_silence().await?;
    let texts: Vec<Vec<String>> = texts;
    let printed = printed_pages(browser, &atlas, &prints).await?;
    let mut faults = Vec::new();
    for ((print, pages), texts) in prints.iter().zip(&printed).zip(&texts) {
        let all = pages.concat();
        let lost: Vec<&String> = texts.iter().filter(|text| !all.contains(*text)).collect();
        if pages.len() != 1 || !lost.is_empty() {
            faults.push(format!("{print:?} takes {} pages and lacks {lost:?}", pages.len()));
        }
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}

/// The glossary explains the terms of an open record where it is read; on one page it finds a term and
/// says where its meaning is from.
pub async fn the_glossary_explains_and_finds_terms(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993&place=KHM&lang=ja").await?;
    atlas.wait_for("the record", "[data-dossier=cambodia]").await?;
    atlas.press_enter_on("[data-action=terms] summary").await?;
    let term = atlas.wait_for("its terms", "#terms [data-glossary-term=untac]").await?;
    ensure!(term.text().await?.contains("カンボジア"), "{}", term.text().await?);
    atlas.find("#terms [data-glossary-term=ceasefire-observer] .sources li").await?;
    show(&atlas, "?year=2026&place=SSD&lang=ja").await?;
    atlas.wait_for("another record", "[data-dossier=south-sudan]").await?;
    atlas.wait_until_gone("#terms [data-glossary-term]").await?;
    atlas.visit("?glossary=start&lang=ja").await?;
    atlas.wait_for("the terms", "[data-glossary-term=sdf]").await?;
    let all = "return document.querySelectorAll('[data-glossary-term]').length";
    ensure!(atlas.script(all).await?.as_u64() >= Some(40), "few terms");
    let bare = "return [...document.querySelectorAll('[data-glossary-term]')].filter((term) => !term.querySelector('.sources li')).length";
    ensure!(atlas.script(bare).await? == 0, "terms without a source");
    let field = atlas.find("[data-action=find-term]").await?;
    field.send_keys("停戦監視").await?;
    atlas.wait_until_gone("[data-glossary-term=sdf]").await?;
    atlas.wait_for("the term", "[data-glossary-term=ceasefire-observer]").await?;
    atlas.check_silence().await
}
