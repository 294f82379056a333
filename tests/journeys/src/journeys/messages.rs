//! Messages between page and frame that nobody should have sent.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::browser::{Browser, until};
use crate::journeys::hosts::Hosted;

/// Messages without a meaning, or with more than they may mean. Each is sent to the atlas by the page
/// around it, which it listens to.
const CORPUS: &str = r##"
const set = (query) => ({ type: "pko-atlas:set", query });
const corpus = [
    null, undefined, 7, NaN, true, "", "pko-atlas:set", "year=1999", [], {}, [["type", "pko-atlas:set"]],
    new Date(0), new Map([["type", "pko-atlas:set"], ["query", "year=1999"]]), new ArrayBuffer(8),
    set(undefined), set(null), set(7), set({}), set(["year=1999"]), set({ toString: "year=1999" }),
    set("year=1999" + "&x=".repeat(1000)), set("year=1999&".padEnd(5_000_000, "y")),
    { type: "PKO-ATLAS:SET", query: "year=1999" }, { type: "pko-atlas:set ", query: "year=1999" },
    { type: ["pko-atlas:set"], query: "year=1999" }, { query: "year=1999" },
    { type: "pko-atlas:state", query: "year=1999" }, { type: "pko-atlas:height", height: 9999 },
    { type: "navigate", url: "https://example.org/" }, { type: "pko-atlas:set", url: "https://example.org/" },
    '{"type":"pko-atlas:set","query":"year=1999"}', "pymxPYMxaxPYMxheightxPYMx9",
    { __proto__: null, type: "pko-atlas:open", query: "year=1999" },
];
// What keeps the year and asks for something else that no message may do.
const kept = [
    "year=1994&lang=en&place=<img src=x onerror=alert(1)>", "year=1994&lang=en&mission=javascript:alert(1)",
    "year=1994&lang=en&data=https://example.org/x.json", "year=1994&lang=en&task=%3Cscript%3E",
    "year=1994&lang=en&category=\"><script>alert(1)</script>", "year=1994&lang=en#https://example.org/",
    "https://example.org/?year=1994&lang=en", "//example.org/?year=1994&lang=en", "year=1994&lang=en&table=__proto__",
    "year=1994&lang=en&v=../../x", "year=1994&lang=en&constructor=x&__proto__=y", "year=1994&lang=en\u0000\u2028",
].map((query) => set(`${query}&ui=compact`));
"##;

/// What an atlas is, as far as a message could change it.
const STATE: &str = r##"
const root = document.querySelector("[data-year]");
return JSON.stringify([
    location.origin + location.pathname, root?.dataset.year, document.documentElement.lang,
    document.scripts.length, document.querySelectorAll("img, iframe, object, embed, base").length,
    document.querySelectorAll(".panel.reading, [data-error], #companion .activity").length,
    [...document.querySelectorAll(".chip")].map((chip) => chip.getAttribute("aria-pressed")).join(),
    document.querySelector("svg[data-map]")?.querySelectorAll("[data-categories]").length,
    window.__probe.complaints, window.__probe.requests.length,
]);
"##;

/// Nothing but a valid change of the state has an effect, whoever sends what to whom.
pub async fn hostile_messages_have_no_effect(browser: &Browser) -> Result<()> {
    let hosted = Hosted::start(browser, true, true)?;
    hosted.visit("two").await?;
    let one = hosted.frame("atlas").await?;
    let other = hosted.frame("after").await?;
    let set = "document.getElementById('atlas').setState({ year: 1994, ui: 'compact' })";
    hosted.script(set).await?;
    hosted
        .inside(&one, async || {
            hosted
                .until(
                    "1994",
                    "return document.querySelector('[data-year]')?.dataset.year",
                    json!("1994"),
                )
                .await
        })
        .await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = hosted.inside(&one, async || hosted.script(STATE).await).await?;
    let outside = "const of = (id) => { const atlas = document.getElementById(id);
            return [atlas.getAttributeNames().map((name) => [name, atlas.getAttribute(name)]),
                atlas.shadowRoot.querySelector('iframe').clientHeight, atlas.shadowRoot.querySelectorAll('*').length]; };
        return JSON.stringify([of('atlas'), location.href, document.querySelectorAll('*').length])";
    let around = hosted.script(outside).await?;

    // From the page around: heard, and without a meaning.
    let send = "const frame = document.getElementById('atlas').shadowRoot.querySelector('iframe').contentWindow;
        for (const message of [...corpus, ...kept]) frame.postMessage(message, '*');";
    hosted.script(&format!("{CORPUS}{send}")).await?;
    // To the page around, from itself: no frame of an element.
    hosted
        .script(&format!("{CORPUS}for (const message of corpus) postMessage(message, '*');"))
        .await?;
    // Valid messages from the wrong sender: from the atlas itself, and from another to the page around.
    let own = "postMessage({ type: 'pko-atlas:set', query: 'year=1999' }, '*')";
    hosted.inside(&one, async || hosted.script(own).await).await?;
    let siblings = "for (const message of [
            { type: 'pko-atlas:state', query: 'year=1999' }, { type: 'pko-atlas:set', query: 'year=1999' },
            { type: 'pko-atlas:height', height: 1234 }, { type: 'pko-atlas:height', height: '9999' },
        ]) parent.postMessage(message, '*');";
    hosted.inside(&other, async || hosted.script(siblings).await).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;

    let after = hosted.inside(&one, async || hosted.script(STATE).await).await?;
    ensure!(after == before, "a message had an effect in the atlas:\n{before}\n{after}");
    let after = hosted.script(outside).await?;
    ensure!(after == around, "a message had an effect in the page around:\n{around}\n{after}");

    // The line is open all the same.
    let valid = "document.getElementById('atlas').shadowRoot.querySelector('iframe').contentWindow
        .postMessage({ type: 'pko-atlas:set', query: 'year=1999&ui=compact' }, '*')";
    hosted.script(valid).await?;
    let year = "return document.getElementById('atlas').getAttribute('year')";
    until("a valid message to have its effect", async || {
        let shown = hosted.script(year).await?;
        Ok(if shown == "1999" { Ok(()) } else { Err(shown) })
    })
    .await
}
