//! Making a lesson, passing it on, and opening one with and without mistakes.

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::journeys::export::LISTEN;

/// A lesson whose text is markup, which stays text.
const MARKUP: &str = "<b>Look</b><img src=x onerror=alert(1)>";

async fn write(atlas: &Atlas<'_>, field: &str, text: &str) -> Result<()> {
    let field = atlas.find(&format!("[data-field='{field}']")).await?;
    field.clear().await?;
    field.send_keys(text).await.context("the field takes no text")
}

/// Two views become a lesson that goes through a link to another reader, text staying text.
pub async fn a_lesson_is_made_and_passed_on(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994&tour=start").await?;
    atlas.wait_for("the tours", "[data-lesson=claims]").await?;
    atlas.press_enter_on("[data-action=make-lesson]").await?;
    atlas.wait_for("the editor", "[data-field=lesson-title]").await?;
    write(&atlas, "lesson-title", "Two years").await?;
    atlas.click("[data-action=add-step]").await?;
    atlas.wait_for("the first step", "[data-field='text-1']").await?;
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    atlas.wait_for_year(1995).await?;
    atlas.wait_for("the settled year", ".atlas:not([data-settling])").await?;
    atlas.click("[data-action=add-step]").await?;
    atlas.wait_for("the second step", "[data-field='text-2']").await?;
    write(&atlas, "text-2", MARKUP).await?;
    write(&atlas, "link-2", "javascript:alert(1)").await?;
    write(&atlas, "link-title-2", "A page").await?;
    atlas.wait_for("a mistake", "[data-mistakes='1']").await?;

    // With a mistake and without its title it is there again after the page was loaded again.
    let title = atlas.find("[data-field=lesson-title]").await?;
    title.send_keys(&char::from(Key::Backspace).to_string().repeat("Two years".len())).await?;
    atlas.wait_for("another mistake", "[data-mistakes='2']").await?;
    browser.client.refresh().await?;
    atlas.wait_for_record().await?;
    atlas.script(LISTEN).await?;
    atlas.wait_for("the mistakes again", "[data-mistakes='2']").await?;
    let again = "return ['lesson-title', 'text-2', 'link-2'].map((name) => document.querySelector(`[data-field='${name}']`).value)";
    let again = atlas.script(again).await?;
    ensure!(again == json!(["", MARKUP, "javascript:alert(1)"]), "{again}");
    write(&atlas, "lesson-title", "Two years").await?;
    atlas.wait_for("one mistake", "[data-mistakes='1']").await?;
    write(&atlas, "link-2", "https://example.org/").await?;
    atlas.wait_until_gone("[data-mistakes]").await?;
    atlas.click("[data-action=step-up]:not([disabled])").await?;
    until("the order", async || {
        let order = atlas.script("return [...document.querySelectorAll('[data-step-form]')].map((form) => form.dataset.stepForm)").await?;
        Ok(if order == json!(["step-2", "step-1"]) { Ok(()) } else { Err(order) })
    })
    .await?;
    atlas.wait_for("the code", "svg[data-qr] path").await?;
    let link = atlas.script("return document.querySelector('.keep textarea').value").await?;
    let link = link.as_str().context("no link")?.to_owned();
    let (_, passed_on) = link.split_once('?').context("no query in the link")?;
    ensure!(link.len() < 2_000, "{} characters for two steps", link.len());
    is_kept_as_a_file(&atlas).await?;
    long_links_are_warned_of(&atlas, &link).await?;

    atlas.click("[data-action=preview-lesson]").await?;
    atlas.wait_for("the preview", "[data-step=step-2]").await?;
    atlas.wait_for_year(1995).await?;

    // Another reader: nothing is stored, only the link is there.
    atlas.script("sessionStorage.clear()").await?;
    atlas.visit("?year=2000").await?;
    atlas.wait_for_record().await?;
    atlas.visit(&format!("?{passed_on}")).await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("the lesson", "[data-step=step-2]").await?;
    atlas.wait_for_year(1995).await?;
    let shown = atlas
        .script("const text = document.querySelector('.step-text'); return [text.textContent, text.querySelectorAll('b, img').length, location.hash.startsWith('#lesson=')]")
        .await?;
    ensure!(shown == json!([MARKUP, 0, true]), "{shown}");
    atlas.click("[data-action=next-step]").await?;
    atlas.wait_for("the other step", "[data-step=step-1]").await?;
    atlas.wait_for_year(1994).await?;

    atlas.visit("?tour=own.1#lesson=AAAA").await?;
    browser.client.refresh().await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("an explanation", "[data-activity=tour] [role=alert]").await?;
    atlas.check_silence().await
}

/// The file has what was written, in the format that is opened again.
async fn is_kept_as_a_file(atlas: &Atlas<'_>) -> Result<()> {
    let name = atlas.attribute("[data-action=save-lesson]", "download").await?;
    ensure!(name.as_deref() == Some("own.json"), "the file is called {name:?}");
    let made = until("the file", async || {
        let made = atlas
            .script("return window.made[document.querySelector('[data-action=save-lesson]').href]");
        Ok(made.await?.as_str().map(str::to_owned).ok_or("nothing"))
    })
    .await?;
    let lesson: Value = serde_json::from_str(&made).context("the file is no JSON")?;
    ensure!(lesson["format"] == "pko-atlas-lesson-1", "{made}");
    ensure!(lesson["steps"][0]["text"]["en"] == MARKUP, "{made}");
    Ok(())
}

/// Puts a text into a field at once.
const PUT: &str = r#"
const field = document.querySelector(`[data-field='${arguments[0]}']`);
field.value = arguments[1];
field.dispatchEvent(new InputEvent("input", { bubbles: true }));
"#;

/// A link of more than 2,000 characters comes with a warning, which goes with its reason.
async fn long_links_are_warned_of(atlas: &Atlas<'_>, link: &str) -> Result<()> {
    // Letters that follow no rule cannot be packed.
    let mut number = 1_u64;
    let letters = std::iter::repeat_with(|| {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b'A' + (number >> 59) as u8)
    });
    let text: String = letters.take(1_400).collect();
    let put = async |field: &str, text: &str| {
        atlas.script_with(PUT, vec![json!(field), json!(text)]).await
    };
    put("text-1", &text).await?;
    put("notice-1", &text.chars().rev().collect::<String>()).await?;
    let warning = atlas.wait_for("a warning", "[data-warning=length]").await?.text().await?;
    ensure!(warning.contains("2,000"), "{warning}");
    put("text-1", MARKUP).await?;
    put("notice-1", "").await?;
    atlas.wait_until_gone("[data-warning=length]").await?;
    let again = atlas.script("return document.querySelector('.keep textarea').value").await?;
    ensure!(again == link, "the link is {again}");
    Ok(())
}

/// Puts a text into the page's field for files, as if the reader had chosen a file.
async fn choose_file(atlas: &Atlas<'_>, browser: &Browser, text: &str) -> Result<()> {
    let script = r#"
        const field = document.querySelector("[data-action=open-lesson]");
        const files = new DataTransfer();
        files.items.add(new File([arguments[0]], "lesson.json", { type: "application/json" }));
        field.files = files.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
    "#;
    atlas.wait_for("the editor", "[data-action=open-lesson]").await?;
    browser.client.execute(script, vec![json!(text)]).await.map(drop).context("no file")
}

/// A quiz is composed; it asks before it tells. Then a file with mistakes is told with step, field, found
/// and expected, and what was there stays. A file without is opened.
pub async fn a_lesson_file_is_opened_or_its_mistakes_are_told(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994&editor=start").await?;
    atlas.wait_for("the editor", "[data-field=lesson-title]").await?;
    write(&atlas, "lesson-title", "Mine").await?;
    atlas.click("[data-action=add-step]").await?;
    atlas.wait_for("the step", "[data-field='question-1']").await?;
    atlas.find("[data-action=lesson-kind]").await?.select_by_value("quiz").await?;
    atlas.wait_for("the lack of a question", "[data-mistakes='1']").await?;
    write(&atlas, "question-1", "How many units?").await?;
    write(&atlas, "answer-1", "Three.").await?;
    write(&atlas, "choices-1", &format!("Two{}*Three", char::from(Key::Enter))).await?;
    atlas.wait_until_gone("[data-mistakes]").await?;
    atlas.click("[data-action=preview-lesson]").await?;
    atlas.wait_for("the question", "[data-step=step-1] [data-choice='1']").await?;
    ensure!(
        atlas.script("return !document.querySelector('.step-text')").await? == true,
        "told early"
    );
    browser.client.back().await?;
    atlas.wait_for("the editor", "[data-field=lesson-title]").await?;
    let lesson = |view: &str, url: &str| {
        json!({
            "format": "pko-atlas-lesson-1", "id": "golan", "kind": "quiz",
            "title": {"en": "The Golan Heights"}, "summary": {"en": "One stop."},
            "steps": [{
                "id": "arrival", "title": {"en": "Arrival"}, "view": view,
                "text": {"en": "A transport unit came in 1996."}, "facts": ["undof-transport-unit"],
                "links": [{"title": "A page", "url": url}],
                "questions": [{"ask": {"en": "How many?"}, "answer": {"en": "43, and 44 at last."},
                    "choices": [{"text": {"en": "43"}, "right": true}, {"text": {"en": "600"}}]}],
            }],
        })
        .to_string()
    };
    choose_file(&atlas, browser, &lesson("year=1896", "javascript:alert(1)")).await?;
    let told = atlas.wait_for("the mistakes", "[data-mistakes='2']").await?.text().await?;
    for part in ["arrival", "view", "year=1896", "links[0].url", "javascript:alert(1)"] {
        ensure!(told.contains(part), "{part} is not in {told}");
    }
    let title = "return document.querySelector('[data-field=lesson-title]').value";
    ensure!(atlas.script(title).await? == "Mine", "what was there is gone");
    choose_file(&atlas, browser, "{ \"format\": ").await?;
    atlas.wait_for("a mistake", "[data-mistakes='0']").await?;

    choose_file(&atlas, browser, &lesson("year=1996", "https://example.org/")).await?;
    atlas.wait_until_gone("[data-mistakes]").await?;
    until("the title", async || {
        let found = atlas.script(title).await?;
        Ok(if found == "The Golan Heights" { Ok(()) } else { Err(found) })
    })
    .await?;
    // A quiz asks before it tells.
    atlas.click("[data-action=preview-lesson]").await?;
    atlas.wait_for("the stop", "[data-step=arrival] [data-choice='1']").await?;
    ensure!(
        atlas.script("return !document.querySelector('.step-text')").await? == true,
        "told early"
    );
    atlas.click("[data-choice='1']").await?;
    until("a verdict", async || {
        let said = atlas.script("return document.querySelector('.verdict').textContent").await?;
        Ok(if said.as_str().is_some_and(|said| !said.is_empty()) { Ok(()) } else { Err(said) })
    })
    .await?;
    ensure!(
        atlas.script("return !document.querySelector('.step-text')").await? == true,
        "told early"
    );
    atlas.click("[data-choice='0']").await?;
    atlas.wait_for("the text", ".step-text").await?;
    atlas.check_silence().await
}
