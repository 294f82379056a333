//! What axe, a checker of the rules of WCAG, finds in the views of the atlas: nothing.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xtask::project::Project;

use crate::atlas::{Atlas, built_site};
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// Addresses of the main views, and what to do there first.
const VIEWS: [(&str, &str); 13] = [
    ("year=1994", ""),
    ("year=2012&place=SSD", ""),
    ("year=1993&mission=untac", ""),
    ("year=2002&table=place", ""),
    ("year=1994&mode=compare&with=2013&patterns=on", ""),
    ("year=2026&mode=so-far&show=people&other-laws=on", ""),
    ("year=1999&projection=globe", ""),
    ("year=2011", "document.querySelector('[data-action=keys]').click()"),
    (
        "year=2022",
        "for (const fold of document.querySelectorAll('.map-note, .rule, .citing, .event')) fold.open = true",
    ),
    (
        "year=1994&place=COD",
        "for (const fold of document.querySelectorAll('[data-action=take-away], [data-action=terms], [data-action=cite], [data-action=report]')) fold.open = true",
    ),
    (
        "year=1996",
        "const field = document.querySelector('[data-action=search]');
         field.focus();
         field.value = 'ti';
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         for (let wait = 0; wait < 100 && !document.querySelector('[role=option]'); wait++)
             await new Promise((next) => setTimeout(next, 50));
         if (!document.querySelector('[role=option]')) throw Error('no answers')",
    ),
    ("year=2002&ui=compact&place=TLS", ""),
    ("year=2002&ui=map", ""),
];
/// Looked at in the width of a phone too.
const ON_A_PHONE: [(&str, &str); 3] =
    [("year=2002", ""), ("year=2002&place=TLS", ""), ("year=2002&table=place", "")];
const PHONE: (u32, u32) = (390, 844);
const SCREEN: (u32, u32) = (1280, 800);
const LANGUAGES: [&str; 3] = ["en", "ja", "zh-Hans"];
const THEMES: [&str; 2] = ["light", "dark"];

/// The languages and themes in which a view is looked at: all of them in Chromium. The rules read the
/// document, which is the same in every engine, so the others take one combination each, another for
/// every view.
fn combinations(engine: Engine, view: usize) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = LANGUAGES.into_iter().flat_map(|language| THEMES.map(|theme| (language, theme)));
    let one = view % (LANGUAGES.len() * THEMES.len());
    all.enumerate()
        .filter(move |(at, _)| engine == Engine::Chromium || *at == one)
        .map(|(_, combination)| combination)
}

/// Runs axe and gives for each violation its rule, what it means, and the first elements.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
    ({ violations, passes }) => done({
        checked: passes.length,
        violations: violations.map(({ id, help, nodes }) =>
            `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`),
    }),
    (error) => done({ checked: 0, violations: [String(error)] }),
);
"#;

/// Every view, on a large screen and some on a phone.
pub async fn a_checker_finds_no_fault_in_any_view(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    let mut faults = Vec::new();
    for (size, views) in [(SCREEN, &VIEWS[..]), (PHONE, &ON_A_PHONE[..])] {
        resize(browser, size).await?;
        for (at, (view, first)) in views.iter().enumerate() {
            for (language, theme) in combinations(browser.engine, at) {
                let query = format!("?{view}&theme={theme}&lang={language}");
                atlas.visit(&query).await?;
                atlas.wait_for_record().await?;
                prepare(browser, first).await.with_context(|| query.clone())?;
                faults.extend(check(browser, &atlas, &query).await?);
            }
        }
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}

/// What stands beside the map, what shows that it is there, and what to do then.
const BESIDE: [(&str, &str, &str); 13] = [
    ("tour=start", "[data-lesson=claims]", ""),
    ("tour=claims.9", "[data-claim]", "document.querySelector('.rests-on').open = true"),
    (
        "tour=ten-stops.2",
        "[data-step=first] [data-term]",
        "document.querySelector('.player [data-term]').focus()",
    ),
    (
        "tour=south-sudan.6",
        "[data-step=vote]",
        "document.querySelector('[data-action=answer]').click(); document.querySelector('[data-action=present]').click()",
    ),
    ("tour=ways-to-help.guide", "[data-guide]", ""),
    ("quiz=start", "[data-quiz=start]", ""),
    ("quiz=class-h.easy.3.11", ".options:not([data-answered])", ""),
    ("quiz=class-h.medium.2.11~", "[data-action=next-question]", ""),
    ("quiz=class-h.hard.4.1-02~", "[data-action=next-question]", ""),
    ("quiz=class-h.hard.end.1234-01234~", "[data-quiz=result]", ""),
    ("glossary=start", "[data-glossary-term]", ""),
    ("year=2011&worksheet=s7k2", ".sheet-page[data-page=answers] svg", ""),
    (
        "year=1994&editor=start",
        "[data-action=add-step]",
        "document.querySelector('[data-action=add-step]').click(); document.querySelector('[data-action=add-step]').click()",
    ),
];

/// Tours, claims, presenter, guide, quiz, glossary, worksheet and editor.
pub async fn a_checker_finds_no_fault_beside_the_map(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    let mut faults = Vec::new();
    for (at, (view, sign, first)) in BESIDE.into_iter().enumerate() {
        for (language, theme) in combinations(browser.engine, at) {
            let query = format!("?{view}&theme={theme}&lang={language}");
            atlas.visit(&query).await?;
            atlas.wait_for_record().await?;
            atlas.wait_for(view, sign).await?;
            prepare(browser, first).await.with_context(|| query.clone())?;
            faults.extend(check(browser, &atlas, &query).await?);
        }
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}

/// The same where something is wrong: no record, a broken one, no map.
pub async fn a_checker_finds_no_fault_where_something_is_wrong(browser: &Browser) -> Result<()> {
    let mut faults = Vec::new();
    const RECORD: [&str; 3] = ["dataset-en", "dataset-ja", "dataset-zh"];
    for (at, what) in ["record", "whole record", "map"].into_iter().enumerate() {
        let mut site = built_site()?;
        let names = if what == "map" { &["world-110m"] } else { &RECORD[..] };
        for name in names {
            let path = site.asset(name)?;
            if what.starts_with("whole") {
                site.publish(&path, b"{\"deployments\": 3}".to_vec())?;
            } else {
                site.remove(&path);
            }
        }
        let atlas = Atlas::open_site(browser, site, "/", "").await?;
        for (language, theme) in combinations(browser.engine, at) {
            let query = format!("?theme={theme}&lang={language}");
            atlas.visit(&query).await?;
            atlas.wait_for("what is wrong", "[data-error]").await?;
            faults.extend(check(browser, &atlas, &format!("no {what}, {query}")).await?);
        }
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}

/// Does what there is to be done before a view is looked at.
async fn prepare(browser: &Browser, script: &str) -> Result<()> {
    let whole = format!(
        "const done = arguments[arguments.length - 1];
         (async () => {{ {script} }})().then(() => setTimeout(() => done(null), 100), (error) => done(String(error)));"
    );
    let fault = browser.client.execute_async(&whole, Vec::new()).await?;
    ensure!(fault.is_null(), "{fault}");
    Ok(())
}

/// What the checker finds now.
async fn check(browser: &Browser, atlas: &Atlas<'_>, view: &str) -> Result<Vec<String>> {
    let path = Project::here()?.tools().join("node/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    atlas.script(&axe).await?;
    let found = browser.client.execute_async(RUN, Vec::new()).await?;
    let checked = found.get("checked").and_then(Value::as_u64).unwrap_or_default();
    ensure!(checked > 10, "{view}: only {checked} rules were checked: {found}");
    let violations = found.get("violations").and_then(Value::as_array).into_iter().flatten();
    Ok(violations.map(|violation| format!("{view}: {violation}")).collect())
}

async fn resize(browser: &Browser, (width, height): (u32, u32)) -> Result<()> {
    match browser.engine {
        // Its window has a least width; the page's size is set past it.
        Engine::Chromium => devtools::resize(&browser.client, width, height).await,
        Engine::Firefox | Engine::Webkit => {
            Ok(browser.client.set_window_size(width, height).await?)
        }
    }
}
