//! The atlas in a frame of a page of another origin.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde::Deserialize;

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

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
