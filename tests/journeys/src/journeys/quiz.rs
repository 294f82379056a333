//! A quiz, answered in every way that there is.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::key::Key;
use serde_json::json;

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};
use crate::journeys::export::LISTEN;
use crate::journeys::keyboard::{press, tab_to};
use crate::journeys::own_data::DROP;
use crate::printer::{Paper, Print, printed_pages, squeezed};

/// One of its questions has a large country as its answer.
const QUIZ: &str = "class-h.easy";
/// Questions of a quiz.
const LENGTH: usize = 10;
const OPEN: &str = ".options:not([data-answered])";
const NEXT: &str = "[data-action=next-question]";

/// Kind and number of the question, and the labels of the map that can be seen.
const ASKED: &str = r#"
const labels = [...document.querySelectorAll(".place-label, .site-label, .map-tip")];
return {
    kind: document.querySelector("[data-quiz]").dataset.kind,
    year: document.querySelector("[data-year]").dataset.year,
    labels: labels.filter((label) => label.checkVisibility && label.checkVisibility()).length,
};
"#;
/// The right option of an answered question: its number, and its country where it is one.
const RIGHT: &str = r#"
const right = document.querySelector("[data-right][data-option]");
return [right.dataset.option, right.dataset.code || null];
"#;

/// What a reader has learned of a question.
struct Learned {
    kind: String,
    option: String,
    code: Option<String>,
}

/// The same quiz with no answer, by list and by map: the same score for the same answers, and a
/// slip that a teacher can check.
pub async fn a_quiz_by_map_and_by_list_has_the_same_score(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, &format!("?quiz={QUIZ}.1&lang=en")).await?;
    let mut learned = Vec::new();
    for at in 0..LENGTH {
        atlas.wait_for("a question", OPEN).await?;
        let asked = atlas.script(ASKED).await?;
        let kind = asked["kind"].as_str().context("a kind")?.to_owned();
        ensure!(asked["labels"] == 0, "question {at}: the map speaks");
        atlas.click("[data-action=do-not-know]").await?;
        atlas.wait_for("the reason", NEXT).await?;
        if kind == "predict" {
            let year = |value: &serde_json::Value| {
                value["year"].as_str().and_then(|year| year.parse::<i64>().ok())
            };
            let then = atlas.script(ASKED).await?;
            ensure!(
                year(&then) == year(&asked).map(|year| year + 1),
                "the map stood still: {then}"
            );
        }
        ensure!(
            !atlas
                .find(".feedback .sources a, .feedback .sources li")
                .await?
                .text()
                .await?
                .is_empty()
        );
        let (option, code) = serde_json::from_value(atlas.script(RIGHT).await?)?;
        learned.push(Learned { kind, option, code });
        atlas.click(NEXT).await?;
    }
    ensure!(result(&atlas).await?.contains("0 of 10"), "an answer counts that was not given");

    let by_list = answer_all(browser, &atlas, &learned, Way::List).await?;
    let by_keys = answer_all(browser, &atlas, &learned, Way::Keys).await?;
    let by_map = answer_all(browser, &atlas, &learned, Way::Map).await?;
    ensure!(by_list.contains(" 10/10 ") && by_list == by_map, "{by_list} and {by_map}");
    ensure!(by_list == by_keys, "{by_list} and {by_keys}");
    ensure!(learned.iter().any(|one| one.kind == "find"), "no question was of the map");

    is_kept_and_printed(browser, &atlas, &by_map).await?;
    atlas.click("[data-action=another-quiz]").await?;
    atlas.wait_for("the choice of a quiz", "[data-quiz=start]").await?;
    atlas.click("[data-action=check-slip] summary").await?;
    let field = atlas.wait_for("the field", "[data-action=check-slip] textarea").await?;
    field.send_keys(&by_map).await?;
    until("the slip to hold", async || {
        let says = atlas.find(".checked").await?.text().await?;
        Ok(if says.contains("10 of 10") { Ok(()) } else { Err(says) })
    })
    .await?;
    atlas.check_silence().await
}

/// A way to give an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    List,
    Keys,
    Map,
}

/// Answers every question rightly and gives the slip. What is made into files is listened to.
async fn answer_all(
    browser: &Browser,
    atlas: &Atlas<'_>,
    learned: &[Learned],
    way: Way,
) -> Result<String> {
    atlas.visit(&format!("?quiz={QUIZ}.1&lang=en")).await?;
    atlas.wait_for_record().await?;
    atlas.script(LISTEN).await?;
    for one in learned {
        atlas.wait_for("a question", OPEN).await?;
        match (&one.code, way) {
            (Some(code), Way::Map) if one.kind == "find" => {
                let country = format!("svg[data-map] path[data-iso={code}]");
                atlas.wait_for("the country", &country).await?;
                atlas.point_and_click(&country).await?;
            }
            (_, Way::Keys) => {
                focused(atlas, ".prompt").await?;
                press(browser, one.option.chars().next().context("no option")?).await?;
            }
            _ => atlas.click(&format!("button[data-option='{}']", one.option)).await?,
        }
        atlas.wait_for("the reason", NEXT).await?;
        if way == Way::Keys {
            focused(atlas, ".verdict").await?;
            press(browser, char::from(Key::Right)).await?;
        } else {
            atlas.click(NEXT).await?;
        }
    }
    ensure!(result(atlas).await?.contains("10 of 10"), "a right answer does not count");
    let slip = atlas.script("return document.querySelector('.slip-line').textContent").await?;
    slip.as_str().map(str::to_owned).context("no slip")
}

/// The slip, whose checksum is its last part, is on paper and in both files.
async fn is_kept_and_printed(browser: &Browser, atlas: &Atlas<'_>, slip: &str) -> Result<()> {
    for (kind, name) in [("slip-text", ".txt"), ("slip-json", ".json")] {
        atlas.click(&format!("[data-export={kind}]")).await?;
        let (file, text): (String, String) =
            serde_json::from_value(atlas.script("return window.saved").await?)?;
        ensure!(file.ends_with(name) && text.contains(slip), "{file} has no {slip}: {text}");
        ensure!(text.contains("10"), "{file} has no score: {text}");
    }
    let print = Print {
        query: format!("?quiz={}", atlas.parameter("quiz").await?.context("the address is mute")?),
        awaited: ".slip-line".to_owned(),
        paper: Paper::Letter,
    };
    let pages = printed_pages(browser, atlas, &[print]).await?.concat();
    let [page] = pages.as_slice() else { bail!("the slip takes {} pages", pages.len()) };
    for part in [slip, "10 of 10", "Name"] {
        ensure!(page.contains(&squeezed(part)), "{part} is not on paper: {page}");
    }
    Ok(())
}

/// The heading of the result.
async fn result(atlas: &Atlas<'_>) -> Result<String> {
    Ok(atlas.wait_for("the result", "[data-quiz=result] h2").await?.text().await?)
}

/// From the start to the result: arrows and Enter for the first question, digits for the others, and
/// the arrow to the right to go on. Nothing is clicked.
pub async fn a_quiz_is_taken_by_keys_alone(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?quiz=start&lang=en").await?;
    atlas.wait_for("the choice of a quiz", "[data-quiz=start]").await?;
    tab_to(browser, &atlas, "[data-action=begin]").await?;
    press(browser, char::from(Key::Enter)).await?;
    for at in 0..LENGTH {
        atlas.wait_for("a question", OPEN).await?;
        focused(&atlas, ".prompt").await?;
        if at == 0 {
            press(browser, char::from(Key::Down)).await?;
            focused(&atlas, "button[data-option='1']").await?;
            press(browser, char::from(Key::Enter)).await?;
        } else {
            press(browser, '1').await?;
        }
        atlas.wait_for("the reason", NEXT).await?;
        focused(&atlas, ".verdict").await?;
        press(browser, char::from(Key::Right)).await?;
    }
    result(&atlas).await?;
    let address = atlas.parameter("quiz").await?.context("the address is mute")?;
    ensure!(address.ends_with(".end.1111111111~"), "{address}");
    browser.client.back().await?;
    atlas.wait_for("the last question again", "[data-quiz=question] .feedback").await?;
    atlas.check_silence().await
}

/// Puts the clock of the page on by so many minutes.
const CLOCK: &str = "
const now = Date.now;
addEventListener('test:later', ({ detail }) => { Date.now = () => now() + detail * 60000; });
";

/// There is no time unless it is asked for; when it is up, that is said and all goes on; and it can be
/// given up. The clock of the page is put forward.
pub async fn a_time_that_was_asked_for_ends_nothing(browser: &Browser) -> Result<()> {
    let mut site = built_site()?;
    // The page itself puts its clock on: a driver's script may have a clock of its own.
    site.put_first_script("clock.js", CLOCK)?;
    let atlas = Atlas::open_site(browser, site, "/", &format!("?quiz={QUIZ}.1&lang=en")).await?;
    atlas.wait_for("a question", OPEN).await?;
    ensure!(
        atlas.script("return !document.querySelector('.time-left')").await? == true,
        "a quiz is timed that nobody has timed"
    );
    atlas.visit(&format!("?quiz={QUIZ}.1.10m&lang=en")).await?;
    atlas.wait_for("the time", ".time-left[data-clock=running]").await?;
    let later = |minutes: u32| {
        format!("window.dispatchEvent(new CustomEvent('test:later', {{ detail: {minutes} }}))")
    };
    let says = async |what: &str, selector: &str, part: &str| {
        until(what, async || {
            let script = format!("return document.querySelector('{selector}')?.textContent ?? ''");
            let text = atlas.script(&script).await?.as_str().unwrap_or_default().to_owned();
            Ok(if text.contains(part) { Ok(()) } else { Err(text) })
        })
        .await
    };
    says("the whole time", ".time-left span", "10 minutes left").await?;
    atlas.script(&later(4)).await?;
    says("less time", ".time-left span", "6 minutes left").await?;
    atlas.click("[data-action=do-not-know]").await?;
    atlas.wait_for("the reason", NEXT).await?;
    atlas.script(&later(11)).await?;
    says("the end of the time", ".time-left [aria-live]", "The time is up").await?;
    ensure!(atlas.parameter("quiz").await?.as_deref() == Some("class-h.easy.1.-.10m~"));
    atlas.click(NEXT).await?;
    atlas.wait_for("another question", OPEN).await?;
    atlas.wait_for("the time", ".time-left[data-clock=up]").await?;
    atlas.click("[data-action=without-time]").await?;
    atlas.wait_until_gone(".time-left").await?;
    ensure!(atlas.parameter("quiz").await?.as_deref() == Some("class-h.easy.2.-"));
    atlas.click("[data-action=do-not-know]").await?;
    atlas.wait_for("the reason", NEXT).await?;
    atlas.check_silence().await
}

/// Some projects of a class, in categories of its own.
const TABLE: &str = "country,mission,category,task,unit,from,to,people,sources
Mali,Wells,Water,Engineers,Group 1,2001-03,2003-05,120,https://example.org/1
Kenya,Schools,Teaching,Teachers,Group 2,2004-01,2006-02,310,https://example.org/2
Nepal,Clinics,Health,Doctors,Group 3,2007-06,2009-09,45,https://example.org/3
Peru,Forests,Trees,Foresters,Group 4,2010-02,2012-11,800,https://example.org/4
Ghana,Roads,Building,Engineers,Group 5,2013-04,2015-04,1500,https://example.org/5
Fiji,Reefs,Sea,Divers,Group 6,2016-01,2018-12,20,https://example.org/6
";

/// A table that the reader has opened is asked about in the place of the built-in record.
pub async fn a_quiz_is_made_of_a_table_of_the_readers_own(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?own-data=start&lang=en").await?;
    atlas.wait_for("the drop zone", "[data-drop]").await?;
    atlas.script_with(DROP, vec![json!(TABLE), json!("Class.csv")]).await?;
    atlas.wait_for("the table", "[data-outcome=good]").await?;
    atlas.click("[data-action=quiz]").await?;
    atlas.wait_for("the choice of a quiz", "[data-quiz=start]").await?;
    atlas.click("[data-action=begin]").await?;
    let mut asked = String::new();
    for _ in 0..4 {
        atlas.wait_for("a question", OPEN).await?;
        atlas.click("[data-action=do-not-know]").await?;
        atlas.wait_for("the reason", NEXT).await?;
        let quiz = atlas.find("[data-quiz=question]").await?;
        asked.push_str(&quiz.text().await?);
        let links = atlas.script(
            "return [...document.querySelectorAll('.feedback .sources a')].map(({ href }) => href)",
        );
        let links: Vec<String> = serde_json::from_value(links.await?)?;
        let own = |link: &String| link.starts_with("https://example.org/");
        ensure!(!links.is_empty() && links.iter().all(own), "the reason rests on {links:?}");
        atlas.click(NEXT).await?;
    }
    let named = ["Mali", "Kenya", "Nepal", "Peru", "Ghana", "Fiji"];
    ensure!(named.iter().any(|name| asked.contains(name)), "{asked}");
    for strange in ["UNTAC", "Cambodia", "Self-Defense", "peacekeeping"] {
        ensure!(!asked.contains(strange), "the built-in record is asked about: {asked}");
    }
    atlas.check_silence().await
}

/// Waits until the focus is where a reader expects it.
async fn focused(atlas: &Atlas<'_>, selector: &str) -> Result<()> {
    let fits = format!("return document.activeElement.matches({})", json!(selector));
    until(&format!("the focus on {selector}"), async || {
        Ok(if atlas.script(&fits).await? == true { Ok(()) } else { Err("elsewhere") })
    })
    .await
}
