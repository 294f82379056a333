//! Other people's records: opened from the reader's machine, or from another host.

use std::fs;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};
use xtask::server::Served;
use xtask::site::Site;

use crate::atlas::{Atlas, built_site};
use crate::browser::{Browser, until};

const PICKER: &str = "input[data-action=own-file]";
const BACK: &str = "[data-action=built-in]";

/// Two good rows and three with a mistake each; the last begins before the borders are true.
const TABLE: &str = "\u{feff}country;mission;category;from;to;people;sources;colour\r\n\
    Mali;Class project;Training;1960;1963;12;https://example.org/a;#2a6fd0\r\n\
    Combodia;Class project;Training;1960;;;https://example.org/a;\r\n\
    KHM;Class project;Medical aid;1992/9;;;https://example.org/a;\r\n\
    KHM;Class project;Medical aid;1992-09;1993-09;1 200;https://example.org/a;\r\n\
    KHM;<b onclick=alert(1)>bold</b>;Medical aid;1992-09;1993-09;;https://example.org/b;\r\n";

/// Gives the drop zone a file, as a hand with a mouse would.
pub const DROP: &str = r#"
const [text, name] = arguments;
const data = new DataTransfer();
data.items.add(new File([text], name, { type: "text/csv" }));
const zone = document.querySelector("[data-drop]");
for (const kind of ["dragover", "drop"]) {
    zone.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
}
"#;

/// The colour of a country as it is painted.
const FILL: &str = r#"
const country = document.querySelector(`path[data-iso="${arguments[0]}"]`);
return country && getComputedStyle(country).fill;
"#;

/// What must not be there: elements and links that the data asked for.
const SMUGGLED: &str = r#"
const links = [...document.querySelectorAll("a[href]")].map((link) => link.protocol);
return {
    elements: document.querySelectorAll("img, b[onclick], script:not([src]):not([type]), iframe").length,
    protocols: links.filter((protocol) => !["http:", "https:", "blob:"].includes(protocol)),
    run: window.smuggled === true,
};
"#;

/// A dataset with a place, a mission and a deployment, and something in each text.
fn dataset(markup: &str) -> Value {
    let text = |name: &str| json!({ "en": format!("{name} {markup}") });
    json!({
        "atlas": { "title": text("Title"), "version": "1", "as_of": "1995-12", "first_year": 1990 },
        "categories": [{ "id": "aid", "name": text("Aid"), "short": text("Aid") }],
        "tasks": [{ "id": "work", "name": text("Work") }],
        "missions": [{ "id": "mission", "name": text("Mission") }],
        "places": [{ "id": "mali", "code": "MLI", "name": text("Mali") }],
        "sources": [
            { "id": "book", "title": format!("Book {markup}"), "url": "https://example.org/book" },
            { "id": "bad", "title": "Bad", "url": "javascript:window.smuggled=true" },
        ],
        "deployments": [deployment("first", "book"), deployment("second", "bad")],
    })
}

fn deployment(id: &str, source: &str) -> Value {
    json!({
        "id": id, "mission": "mission", "category": "aid", "task": "work",
        "component": { "en": format!("Unit {id}") },
        "places": [{ "place": "mali", "role": "mission-area" }],
        "start": "1990-01", "did": { "en": "It helped." }, "sources": [source], "confidence": "high",
    })
}

/// A second host with one file.
fn elsewhere(name: &str, document: &Value) -> Result<Served> {
    let mut site = Site::default();
    site.put(name, document.to_string().into_bytes());
    Served::start(site, "/")
}

/// Opens the atlas so that it may load data from a host.
async fn open_with<'browser>(
    browser: &'browser Browser,
    other: &Served,
    query: &str,
) -> Result<Atlas<'browser>> {
    let mut site = built_site()?;
    site.allow_data_from(other.url().trim_end_matches('/'));
    Atlas::open_site(browser, site, "/", query).await
}

/// Picks a file by the picker, mends nothing, and reads what is said of it.
pub async fn a_table_with_mistakes_shows_its_good_rows_and_lists_the_others(
    browser: &Browser,
) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("Class project.csv");
    fs::write(&path, TABLE)?;
    let atlas = Atlas::open(browser, "?year=1993").await?;
    atlas.click("button[data-action=own-data]").await?;
    let picker = atlas.wait_for("the picker", PICKER).await?;
    picker.send_keys(path.to_str().context("the path is no text")?).await?;

    let report = atlas.wait_for("what became of it", "[data-outcome=good]").await?;
    let text = report.text().await?;
    for part in ["Shown: 2.", "mistakes: 3", "Line 3", "Combodia", "Cambodia", "1992-09", "1200"] {
        ensure!(text.contains(part), "{part} is not in {text}");
    }
    atlas.wait_for("whose data are shown", ".data-band").await?;
    let subtitle = atlas.script("return document.querySelector('.subtitle').textContent").await?;
    ensure!(subtitle == "Class project", "the title is {subtitle}");

    atlas.click("[data-action=leave]").await?;
    atlas.wait_for("the list", "[data-list='1993'] [data-place-id=cambodia]").await?;
    let map = atlas.map().await?;
    let mozambique = map.countries.get("MOZ").context("Mozambique is not on the map")?;
    ensure!(mozambique.categories.is_empty(), "the built-in record shows through");
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Home).await?;
    atlas.wait_for_year(1960).await?;
    // It is read rather than seen, and follows when the reader rests.
    until("a word on the borders of 1960", async || {
        let band = atlas.find(".data-band").await?.text().await?;
        Ok(if band.contains("1992") { Ok(()) } else { Err(band) })
    })
    .await?;
    let fill = atlas.script_with(FILL, vec![json!("MLI")]).await?;
    ensure!(fill == "rgb(42, 111, 208)", "Mali is {fill}, its category #2a6fd0");
    ensure!(atlas.parameter("data").await?.is_none(), "a file has no address");
    atlas.check_silence().await
}

/// Drops a file, and goes back.
pub async fn a_file_can_be_dropped_and_the_built_in_record_comes_back(
    browser: &Browser,
) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1993&own-data=start").await?;
    atlas.wait_for("the drop zone", "[data-drop]").await?;
    atlas.script_with(DROP, vec![json!("not a table"), json!("a.csv")]).await?;
    atlas.wait_for("what is wrong", "[data-outcome=bad] [role=alert]").await?;
    let map = atlas.map().await?;
    ensure!(
        map.countries.get("MOZ").is_some_and(|look| !look.categories.is_empty()),
        "what was shown is lost"
    );
    atlas.script_with(DROP, vec![json!(TABLE), json!("a.csv")]).await?;
    atlas.wait_for("whose data are shown", ".data-band").await?;
    atlas.click(BACK).await?;
    atlas.wait_until_gone(".data-band").await?;
    until("Mozambique again", async || {
        let map = atlas.map().await?;
        let shown = map.countries.get("MOZ").is_some_and(|look| !look.categories.is_empty());
        Ok(if shown { Ok(()) } else { Err("nothing there") })
    })
    .await?;
    atlas.check_silence().await
}

/// Another origin, with CORS and with the policy's leave.
pub async fn data_of_another_host_are_shown_as_such_and_kept_in_the_address(
    browser: &Browser,
) -> Result<()> {
    let other = elsewhere("own.json", &dataset(""))?;
    let address = format!("{}own.json", other.url());
    let query = format!("?year=1992&data={}", address.replace(':', "%3A"));
    let atlas = open_with(browser, &other, &query).await?;
    atlas.wait_for_record().await?;
    let band = atlas.wait_for("whose data are shown", ".data-band").await?;
    let host = other.url();
    let host = host.trim_start_matches("http://").trim_end_matches('/');
    ensure!(band.attr("data-from").await?.as_deref() == Some(host), "it is not from {host}");
    let text = band.text().await?;
    // A source whose address is none takes its deployment with it.
    ensure!(text.contains(host) && text.contains("2 records"), "{text}");
    let range = atlas.focused_range().await?;
    atlas.press(&range, Key::Right).await?;
    atlas.wait_for_year(1993).await?;
    until("the address to follow", async || {
        let year = atlas.parameter("year").await?;
        Ok(if year.as_deref() == Some("1993") { Ok(()) } else { Err(year) })
    })
    .await?;
    ensure!(atlas.parameter("data").await?.as_deref() == Some(address.as_str()), "no longer there");
    atlas.click(BACK).await?;
    atlas.wait_until_gone(".data-band").await?;
    ensure!(atlas.parameter("data").await?.is_none(), "the address still names the other record");
    browser.client.back().await?;
    atlas.wait_for("the other record again", ".data-band").await.map(drop)
}

/// A table at an address is a record like any other: its good rows are shown, the others are told by line,
/// the picture is never that of the built-in record, and what stands beside the map opens.
pub async fn a_table_at_an_address_is_shown_with_its_mistakes(browser: &Browser) -> Result<()> {
    let mut other = Site::default();
    other.put("class-project.csv", TABLE.as_bytes().to_vec());
    let other = Served::start(other, "/")?;
    let address = format!("{}class-project.csv", other.url());
    let query = format!("?year=1993&lang=en&data={address}");
    let atlas = open_with(browser, &other, &query).await?;
    atlas.wait_for_record().await?;
    let band = atlas.wait_for("whose data are shown", ".data-band").await?;
    band.find(Locator::Css("summary")).await?.click().await?;
    let text = band.text().await?;
    for part in ["3 records", "Line 3", "Combodia", "Cambodia"] {
        ensure!(text.contains(part), "{part} is not in {text}");
    }
    let subtitle = atlas.script("return document.querySelector('.subtitle').textContent").await?;
    ensure!(subtitle == "class-project", "the title is {subtitle}");
    let map = atlas.map().await?;
    let filled =
        |code: &str| map.countries.get(code).is_some_and(|look| !look.categories.is_empty());
    ensure!(filled("KHM") && !filled("MOZ"), "another record is on the map");

    atlas.click("[data-action=quiz]").await?;
    atlas.wait_for("the companion", "#companion [data-activity=quiz]").await?;
    ensure!(atlas.parameter("data").await?.as_deref() == Some(address.as_str()), "no longer there");
    ensure!(atlas.probe().await?.complaints.is_empty(), "the page complained");
    Ok(())
}

/// Nothing at the address, a policy in the way, an address that is none.
pub async fn data_that_cannot_be_had_leave_the_record_of_the_atlas(
    browser: &Browser,
) -> Result<()> {
    let other = elsewhere("own.json", &dataset(""))?;
    for (allowed, address, part) in [
        (true, format!("{}other.json", other.url()), "CORS"),
        (false, format!("{}own.json", other.url()), "allows no data"),
        (true, "javascript:alert(1)".to_owned(), "https://"),
    ] {
        let query = format!("?year=1993&data={address}");
        let atlas = match allowed {
            true => open_with(browser, &other, &query).await?,
            false => Atlas::open_site(browser, built_site()?, "/", &query).await?,
        };
        atlas.wait_for_record().await?;
        let error = atlas.wait_for("why", "[data-error=data][role=alert]").await?;
        let text = error.text().await?;
        ensure!(text.contains(part), "{address}: {part} is not in {text}");
        let map = atlas.map().await?;
        ensure!(
            map.countries.get("MOZ").is_some_and(|look| !look.categories.is_empty()),
            "{address}: the record of the atlas is not shown"
        );
    }
    Ok(())
}

/// Markup and scripts in every text.
pub async fn hostile_data_stay_text(browser: &Browser) -> Result<()> {
    let markup = "<img src=x onerror=window.smuggled=true><b onclick=alert(1)>\u{202e}</b>";
    let other = elsewhere("own.json", &dataset(markup))?;
    let query = format!("?year=1993&data={}own.json&place=MLI", other.url());
    let atlas = open_with(browser, &other, &query).await?;
    atlas.wait_for_record().await?;
    let record = atlas.wait_for("the record of Mali", "[data-dossier=mali]").await?;
    ensure!(record.text().await?.contains("<img src=x"), "the markup is not shown as it stands");
    let smuggled = atlas.script(SMUGGLED).await?;
    ensure!(
        smuggled == json!({ "elements": 0, "protocols": [], "run": false }),
        "something came through: {smuggled}"
    );
    ensure!(atlas.probe().await?.complaints.is_empty(), "the page complained");
    Ok(())
}

/// As many records as stay smooth, and ten times as many.
pub async fn five_thousand_records_sweep_and_fifty_thousand_are_refused(
    browser: &Browser,
) -> Result<()> {
    let many = |count: usize| {
        let mut document = dataset("");
        document["deployments"] =
            (0..count).map(|at| deployment(&format!("unit-{at}"), "book")).collect();
        document
    };
    let mut other = Site::default();
    other.put("5000.json", many(5_000).to_string().into_bytes());
    other.put("50000.json", many(50_000).to_string().into_bytes());
    let other = Served::start(other, "/")?;
    let query = format!("?year=1990&data={}5000.json", other.url());
    let atlas = open_with(browser, &other, &query).await?;
    atlas.wait_for_record().await?;
    atlas.wait_for("whose data are shown", ".data-band").await?;
    let range = atlas.focused_range().await?;
    for year in 1991..=1995 {
        atlas.press(&range, Key::Right).await?;
        atlas.wait_for_year(year).await?;
    }
    atlas.wait_for("the list of the last year", "[data-list='1995']").await?;

    atlas.visit(&format!("?year=1993&data={}50000.json", other.url())).await?;
    atlas.wait_for("a refusal", "[data-error=data]").await?;
    atlas
        .wait_for("the record of the atlas", "[data-list='1993'] [data-place-id=cambodia]")
        .await?;
    Ok(())
}
