//! The atlas in a frame of a page of another origin.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::actions::{WheelAction, WheelActions};
use serde::Deserialize;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// Two elements, and links in the text that move one of them.
const ARTICLE: &str = r##"
<p><a id="dili" href="#pko:year=2002&place=TLS">East Timor in 2002</a></p>
<pko-atlas id="one" year="1994" lang="en"><a href="/">The atlas</a></pko-atlas>
<pko-atlas id="two" year="2012" ui="map" height="400"></pko-atlas>
"##;
/// Writes down what the elements tell, and what is wrong.
const HEAR: &str = r#"
window.heard = [];
for (const name of ["pko:state", "pko:select"]) {
    document.addEventListener(name, (event) => heard.push([event.target.id, name, event.detail]));
}
"#;
/// Messages that mean nothing, from the page around and from elsewhere.
const HOSTILE: &str = r##"
const frame = document.querySelector("#one").shadowRoot.querySelector("iframe").contentWindow;
const messages = [
    null, 7, "pko-atlas:set", {}, [], { type: "pko-atlas:set" }, { type: "pko-atlas:set", query: 7 },
    { type: "pko-atlas:set", query: { toString: null } }, { type: "PKO-ATLAS:SET", query: "year=1999" },
    { type: "pko-atlas:set", query: "year=1999" + "&x=".repeat(1000) },
    { type: "navigate", url: "https://example.org" }, { query: "year=1999" },
];
for (const message of messages) frame.postMessage(message, "*");
postMessage({ type: "pko-atlas:state", query: "year=1999" }, "*");
postMessage({ type: "pko-atlas:height", height: 9999 }, "*");
"##;

/// CSS pixels of the frames: a sidebar, a phone's column, an article, a wide page.
const SIZES: [(u32, u32); 5] = [(280, 300), (320, 480), (480, 320), (700, 500), (1200, 800)];

/// What is wider or higher than the frame, targets that are too small, and whether the map is there.
const READ: &str = r#"
const root = document.documentElement;
const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
};
const buttons = [...document.querySelectorAll("button, select, a.home")].filter(seen);
return {
    inner: [innerWidth, innerHeight],
    content: [root.scrollWidth, root.scrollHeight],
    small: buttons
        .filter((button) => { const box = button.getBoundingClientRect(); return box.width < 23.9 || box.height < 23.9; })
        .map((button) => button.outerHTML.slice(0, 120)),
    outside: buttons
        .filter((button) => { const box = button.getBoundingClientRect(); return box.right > innerWidth + 1 || box.bottom > innerHeight + 1; })
        .map((button) => button.outerHTML.slice(0, 120)),
    panel: document.querySelector(".panel.reading")?.getBoundingClientRect().toJSON() ?? null,
    filled: document.querySelectorAll("svg[data-map] .place-mark").length,
};
"#;

#[derive(Debug, Deserialize)]
struct Inside {
    inner: (u32, u32),
    content: (u32, u32),
    small: Vec<String>,
    outside: Vec<String>,
    panel: Option<Panel>,
    filled: usize,
}

#[derive(Debug, Deserialize)]
struct Panel {
    width: f64,
    right: f64,
    bottom: f64,
}

/// A page of another origin with these frames, which writes down what it is told.
fn host(frames: &str) -> Result<String> {
    let page = format!(
        "<!DOCTYPE html><title>Host</title><style>body{{margin:0;height:4000px}}iframe{{border:0;display:block}}</style>\
         <script>window.told=[];addEventListener('message',(event)=>told.push(event.data));</script>{frames}"
    );
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut request = [0; 4096];
            let _length = stream.read(&mut request);
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                page.len()
            );
            let _gone =
                stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(page.as_bytes()));
        }
    });
    Ok(format!("http://{address}/"))
}

async fn read_inside(browser: &Browser) -> Result<Inside> {
    let frame = browser.client.find(Locator::Css("iframe")).await.context("no frame")?;
    frame.enter_frame().await?;
    let inside = until("the atlas in the frame", async || {
        let value = browser.client.execute(READ, Vec::new()).await?;
        let inside: Inside = serde_json::from_value(value)?;
        Ok(if inside.filled > 0 { Ok(inside) } else { Err(inside) })
    })
    .await;
    browser.client.clone().enter_parent_frame().await?;
    inside
}

/// Nothing scrolls inside, nothing hangs out, and everything can be hit.
pub async fn a_frame_of_any_size_is_filled_and_does_not_scroll(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    for ui in ["compact", "map", "compact&place=MOZ"] {
        for (width, height) in SIZES {
            let source = format!("{}?year=1994&ui={ui}", atlas.served().url());
            let frame = format!("<iframe src='{source}' width={width} height={height}></iframe>");
            browser.client.goto(&host(&frame)?).await?;
            let inside = read_inside(browser).await?;
            let what = format!("{ui} in {width} × {height}: {inside:?}");
            ensure!(inside.content.0 <= inside.inner.0, "wider than its frame: {what}");
            ensure!(inside.content.1 <= inside.inner.1, "higher than its frame: {what}");
            let (right, bottom) = (f64::from(inside.inner.0), f64::from(inside.inner.1));
            if let Some(panel) = &inside.panel {
                let within = panel.right <= right && panel.bottom <= bottom;
                ensure!(within && panel.width >= 240.0, "the record does not fit: {what}");
                continue;
            }
            ensure!(!ui.contains("place"), "there is no record: {what}");
            ensure!(inside.small.is_empty() && inside.outside.is_empty(), "{what}");
        }
    }
    Ok(())
}

/// In a sandbox without an origin of its own the atlas works, and tells its height.
pub async fn a_sandboxed_frame_works_and_tells_its_height(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    let source = format!("{}?year=1994&ui=compact&childId=a-1", atlas.served().url());
    let frame =
        format!("<iframe sandbox='allow-scripts' src='{source}' width=640 height=480></iframe>");
    browser.client.goto(&host(&frame)?).await?;
    read_inside(browser).await?;
    let told = until("the height to be told", async || {
        let told = browser
            .client
            .execute(
                "return told.map((data) => typeof data === 'string' ? data : JSON.stringify(data))",
                Vec::new(),
            )
            .await?;
        let told: Vec<String> = serde_json::from_value(told)?;
        Ok(if told.len() >= 5 { Ok(told) } else { Err(told) })
    })
    .await?;
    for expected in [
        "pko-atlas:height",
        "embed-size",
        "iframe.resize",
        "lti.frameResize",
        "pymxPYMxa-1xPYMxheightxPYMx470",
    ] {
        ensure!(told.iter().any(|said| said.contains(expected)), "{expected} is not in {told:?}");
    }
    Ok(())
}

/// The year that an element shows.
async fn year_of(browser: &Browser, id: &str, year: &str) -> Result<()> {
    let script = format!("return document.getElementById('{id}').getAttribute('year')");
    until(&format!("{id} to show {year}"), async || {
        let shown = browser.client.execute(&script, Vec::new()).await?;
        Ok(if shown == year { Ok(()) } else { Err(shown) })
    })
    .await
}

/// Two elements on a page of another origin: text moves one, the reader moves it, scripts read and
/// move it, and messages that mean nothing change nothing.
pub async fn an_element_follows_text_reader_and_script(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    let script = format!(
        "<script>{HEAR}</script><script type=module src='{}pko-atlas.js'></script>{ARTICLE}",
        atlas.served().url()
    );
    browser.client.goto(&host(&script)?).await?;
    let told = |id: &'static str, name: &'static str| {
        let script = format!(
            "return heard.filter(([id, name]) => id === '{id}' && name === '{name}').map((all) => all[2])"
        );
        async move {
            let told = browser.client.execute(&script, Vec::new()).await?;
            anyhow::Ok(serde_json::from_value::<Vec<serde_json::Value>>(told)?)
        }
    };
    until("both atlases to tell their state", async || {
        let told = (told("one", "pko:state").await?, told("two", "pko:state").await?);
        Ok(if told.0.is_empty() || told.1.is_empty() { Err(told) } else { Ok(()) })
    })
    .await?;

    browser.client.find(Locator::Id("dili")).await?.click().await?;
    year_of(browser, "one", "2002").await?;
    until("the place to be told", async || {
        let told = told("one", "pko:select").await?;
        Ok(if told.iter().any(|detail| detail["place"] == "TLS") { Ok(()) } else { Err(told) })
    })
    .await?;
    year_of(browser, "two", "2012").await?;

    let set = "document.getElementById('two').setState({ year: 1993, place: null })";
    browser.client.execute(set, Vec::new()).await?;
    until("the script to move the other", async || {
        let told = told("two", "pko:state").await?;
        Ok(if told.iter().any(|detail| detail["year"] == 1993) { Ok(()) } else { Err(told) })
    })
    .await?;
    year_of(browser, "one", "2002").await?;

    let before = told("one", "pko:state").await?.len();
    browser.client.execute(HOSTILE, Vec::new()).await?;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    ensure!(
        told("one", "pko:state").await?.len() == before,
        "a message without meaning had an effect"
    );
    year_of(browser, "one", "2002").await?;
    let heights = "return ['one', 'two'].map((id) => document.getElementById(id).shadowRoot.querySelector('iframe').clientHeight)";
    let heights: (u32, u32) =
        serde_json::from_value(browser.client.execute(heights, Vec::new()).await?)?;
    ensure!(
        (300..=760).contains(&heights.0),
        "the height is what the atlas asked for: {heights:?}"
    );
    ensure!(heights.1 == 400, "the height is what the page asked for: {heights:?}");
    Ok(())
}

/// Gives the frame the height that it asks for.
const OBEY: &str = "<script>addEventListener('message',({data})=>{if(data?.type==='pko-atlas:height')document.querySelector('iframe').height=data.height})</script>";

/// In a frame as high as the atlas asks to be there is nothing to scroll, on arrival and after a change.
pub async fn the_height_that_is_told_is_enough(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    for (ui, widths) in
        [("full", [320, 640, 1200]), ("compact", [280, 640, 1200]), ("map", [280, 640, 1200])]
    {
        for width in widths {
            let source = format!("{}?year=1994&ui={ui}", atlas.served().url());
            let frame = format!("{OBEY}<iframe src='{source}' width={width} height=150></iframe>");
            browser.client.goto(&host(&frame)?).await?;
            read_inside(browser).await?;
            for change in ["", "[data-year] [data-action=next-year]"] {
                if !change.is_empty() {
                    let frame = browser.client.find(Locator::Css("iframe")).await?;
                    frame.enter_frame().await?;
                    let press = format!("document.querySelector('{change}')?.click()");
                    browser.client.execute(&press, Vec::new()).await?;
                    browser.client.clone().enter_parent_frame().await?;
                }
                until(&format!("{ui} in {width} px to fit {change:?}"), async || {
                    let inside = read_inside(browser).await?;
                    let told = browser
                        .client
                        .execute("return told.filter((data) => data?.type === 'pko-atlas:height').at(-1)?.height ?? 0", Vec::new())
                        .await?;
                    let told = told.as_u64().unwrap_or_default();
                    let fits =
                        inside.content.1 <= inside.inner.1 && u64::from(inside.inner.1) == told;
                    Ok(if fits { Ok(()) } else { Err((inside.content, inside.inner, told)) })
                })
                .await?;
            }
        }
    }
    Ok(())
}

/// The wheel over the map scrolls the page around it, and leaves the map as it is.
pub async fn the_wheel_scrolls_the_page_around(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "").await?;
    let source = format!("{}?year=1994&ui=compact", atlas.served().url());
    let frame = format!("<iframe src='{source}' width=640 height=480></iframe>");
    browser.client.goto(&host(&frame)?).await?;
    read_inside(browser).await?;
    let camera =
        "return document.querySelector('svg[data-map] g[transform]')?.getAttribute('transform')";
    let looked = async || {
        let frame = browser.client.find(Locator::Css("iframe")).await?;
        frame.enter_frame().await?;
        let transform = browser.client.execute(camera, Vec::new()).await?;
        browser.client.clone().enter_parent_frame().await?;
        anyhow::Ok(transform)
    };
    let before = looked().await?;
    ensure!(before.is_string(), "the map has a camera");
    let scroll = WheelAction::Scroll { duration: None, x: 300, y: 150, delta_x: 0, delta_y: 240 };
    let mut wheel = WheelActions::new("wheel".to_owned());
    wheel.push(scroll);
    browser.client.perform_actions(wheel).await.context("no wheel")?;
    until("the page around to scroll", async || {
        let scrolled = browser.client.execute("return scrollY", Vec::new()).await?;
        Ok(if scrolled.as_f64().unwrap_or_default() > 100.0 { Ok(()) } else { Err(scrolled) })
    })
    .await?;
    ensure!(looked().await? == before, "the wheel has moved the map");
    Ok(())
}
