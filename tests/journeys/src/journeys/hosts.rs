//! The pages of the gallery, each served from another origin than the atlas that it shows.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::server::Served;
use xtask::site::Site;

use crate::atlas::built_site;
use crate::browser::{Browser, until};
use crate::probe::{self, Probe};

/// The pages that show the atlas at once.
const PAGES: [&str; 7] = ["article", "sidebar", "dark", "rtl", "strict", "sandbox", "two"];

/// The atlas and a page around it, on two ports.
pub struct Hosted<'browser> {
    browser: &'browser Browser,
    atlas: Served,
    host: Served,
}

/// What a host allows its pages: nothing but itself and, where `scripts` and `pictures`, those of
/// the atlas.
fn policy(atlas: &str, scripts: bool, pictures: bool) -> String {
    let scripts = if scripts { atlas } else { "" };
    let pictures = if pictures { atlas } else { "" };
    format!(
        "default-src 'none'; script-src 'self' {scripts}; style-src 'self'; \
         img-src 'self' {pictures}; frame-src {atlas}; base-uri 'none'; form-action 'none'"
    )
}

impl<'browser> Hosted<'browser> {
    /// Serves the atlas and, elsewhere, the gallery's pages under a policy of their own.
    pub fn start(browser: &'browser Browser, scripts: bool, pictures: bool) -> Result<Self> {
        let built = built_site()?;
        let mut pages = Site::default();
        let atlas = Served::start(built.clone(), "/")?;
        let origin = atlas.url().trim_end_matches('/').to_owned();
        pages.set_policy(&policy(&origin, scripts, pictures));
        pages.put(probe::NAME, probe::SCRIPT.as_bytes().to_vec());
        for name in PAGES.into_iter().chain(["picture"]) {
            let path = format!("pages/{name}.html");
            let file = built.file(&path).with_context(|| format!("{path} is not in the site"))?;
            let text = String::from_utf8(file.bytes.clone())?
                .replace("\"../", &format!("\"{}", atlas.url()))
                .replace("<head>", &format!("<head><script src=\"/{}\"></script>", probe::NAME))
                // The page's own policy speaks of the site it stands in.
                .replace("script-src 'self'", &format!("script-src 'self' {origin}"))
                .replace("img-src 'self'", &format!("img-src 'self' {origin}"))
                .replace("frame-src 'self'", &format!("frame-src {origin}"));
            pages.put(&path, text.into_bytes());
        }
        for path in ["pages/pages.css", "pages/height.js"] {
            let file = built.file(path).with_context(|| format!("{path} is not in the site"))?;
            pages.put(path, file.bytes.clone());
        }
        Ok(Hosted { browser, atlas, host: Served::start(pages, "/")? })
    }

    /// Goes to a page of the gallery.
    pub async fn visit(&self, name: &str) -> Result<()> {
        let address = format!("{}pages/{name}.html", self.host.url());
        self.browser.client.goto(&address).await.with_context(|| format!("{address} does not load"))
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Result<Value> {
        let client = &self.browser.client;
        client.execute(script, Vec::new()).await.with_context(|| format!("threw: {script}"))
    }

    /// The frame of the atlas in the element or frame with this id, once it shows the record.
    pub async fn frame(&self, id: &str) -> Result<Element> {
        self.script(&format!(
            "document.getElementById('{id}').scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
        let script = format!(
            "const atlas = document.getElementById('{id}'), root = atlas.shadowRoot;
             if (!root) return atlas;
             return root.querySelector('button, slot') ? null : root.querySelector('iframe');"
        );
        let frame = until("the atlas in the element", async || {
            let found = self.script(&script).await?;
            let id = found.as_object().and_then(|found| found.values().next()?.as_str());
            Ok(id.map(|id| ElementRef::from(id.to_owned())).ok_or(found.to_string()))
        })
        .await?;
        Ok(Element::from_element_id(self.browser.client.clone(), frame))
    }

    /// Does something inside a frame.
    pub async fn inside<T>(
        &self,
        frame: &Element,
        work: impl AsyncFnOnce() -> Result<T>,
    ) -> Result<T> {
        frame.enter_frame().await.context("the frame cannot be entered")?;
        let done = work().await;
        self.browser.client.enter_parent_frame().await.context("the frame cannot be left")?;
        done
    }

    /// Waits until a script gives what is wanted.
    pub async fn until(&self, what: &str, script: &str, wanted: Value) -> Result<()> {
        until(what, async || {
            let found = self.script(script).await?;
            Ok(if found == wanted { Ok(()) } else { Err(found) })
        })
        .await
    }

    /// Holds the present document to silence and to the two origins.
    async fn check_silence(&self) -> Result<()> {
        let probe = Probe::read(&self.browser.client).await?;
        ensure!(probe.complaints.is_empty(), "the page complained: {:#?}", probe.complaints);
        let (atlas, host) = (self.atlas.url(), self.host.url());
        for request in &probe.requests {
            let known = [atlas.as_str(), &host, "data:", "blob:"];
            let own = known.iter().any(|start| request.starts_with(start));
            ensure!(own, "the page asked for {request}");
        }
        Ok(())
    }
}

/// How an atlas looks from inside its frame.
const LOOK: &str = r#"
const root = document.documentElement;
const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
};
const controls = [...document.querySelectorAll("button, select, a.home")].filter(seen);
const small = controls.filter((control) => {
    const box = control.getBoundingClientRect();
    return box.width < 23.9 || box.height < 23.9;
});
return {
    year: document.querySelector("[data-year]")?.dataset.year ?? "",
    drawn: document.querySelectorAll("svg[data-map] [data-iso]").length,
    height: innerHeight,
    wider: root.scrollWidth - innerWidth,
    higher: root.scrollHeight - innerHeight,
    small: small.map((control) => control.outerHTML.slice(0, 120)),
};
"#;

#[derive(Debug, Deserialize)]
struct Look {
    year: String,
    drawn: usize,
    height: u32,
    wider: i64,
    higher: i64,
    small: Vec<String>,
}

/// Writes down the last height that each frame told.
const HEAR_HEIGHTS: &str = r#"
window.heights = new Map();
addEventListener("message", ({ source, data }) => {
    if (data?.type === "pko-atlas:height") heights.set(source, data.height);
});
"#;

/// Every page of the gallery shows its atlases without a scroll bar inside, as high as they asked to
/// be, and neither page complains or asks anybody else for anything.
pub async fn every_host_shows_the_atlas_in_silence(browser: &Browser) -> Result<()> {
    let hosted = Hosted::start(browser, true, true)?;
    for page in PAGES {
        hosted.visit(page).await?;
        hosted.script(HEAR_HEIGHTS).await?;
        let ids: &[&str] = if page == "two" { &["atlas", "after"] } else { &["atlas"] };
        for id in ids {
            let frame = hosted.frame(id).await?;
            let look = hosted
                .inside(&frame, async || {
                    let look = until("the map in the frame", async || {
                        let look: Look = serde_json::from_value(hosted.script(LOOK).await?)?;
                        Ok(if look.drawn > 150 && !look.year.is_empty() {
                            Ok(look)
                        } else {
                            Err(look)
                        })
                    })
                    .await?;
                    hosted.check_silence().await?;
                    Ok(look)
                })
                .await
                .with_context(|| format!("in {id} of {page}"))?;
            let what = format!("{page}, {id}: {look:?}");
            ensure!(look.wider <= 0 && look.higher <= 0, "it scrolls inside: {what}");
            ensure!(look.small.is_empty(), "targets are too small: {what}");
            let asked = format!(
                "const atlas = document.getElementById('{id}');
                 const frame = atlas.shadowRoot?.querySelector('iframe') ?? atlas;
                 const told = heights.get(frame.contentWindow);
                 return told === undefined || told === frame.clientHeight"
            );
            hosted.until(&format!("{what}: its height"), &asked, json!(true)).await?;
            ensure!(look.height >= 130, "it is flat: {what}");
        }
        let overflow = "return document.documentElement.scrollWidth - innerWidth";
        let wider = hosted.script(overflow).await?.as_i64().unwrap_or(i64::MAX);
        ensure!(wider <= 0, "{page} is {wider} px wider than the window");
        hosted.check_silence().await.with_context(|| format!("in {page}"))?;
    }
    Ok(())
}

/// A link in the text moves the map, and the atlas says so to screen readers; the reader stays in the
/// text.
pub async fn text_drives_the_map_and_is_announced(browser: &Browser) -> Result<()> {
    let hosted = Hosted::start(browser, true, true)?;
    hosted.visit("article").await?;
    let frame = hosted.frame("atlas").await?;
    let link = Locator::Css("a[href*='place=TLS']");
    browser.client.find(link).await?.click().await?;
    let shown = "const atlas = document.getElementById('atlas');
                 return [atlas.getAttribute('year'), atlas.getAttribute('place')]";
    hosted.until("the attributes to follow", shown, json!(["2002", "TLS"])).await?;
    hosted
        .inside(&frame, async || {
            hosted
                .until(
                    "the change to be said",
                    "return [...document.querySelectorAll('[aria-live]')].some((region) => /2002/.test(region.textContent))",
                    json!(true),
                )
                .await?;
            hosted
                .until("the record", "return document.querySelector('[data-dossier]')?.dataset.dossier", json!("timor-leste"))
                .await
        })
        .await?;
    let focus = hosted.script("return document.activeElement?.localName ?? ''").await?;
    ensure!(focus != "pko-atlas", "the atlas has taken the focus from the text");
    Ok(())
}

/// The picture of the very year stands until the reader opens it by a key, and nothing of the atlas is
/// loaded before.
pub async fn a_picture_stands_until_it_is_opened_by_a_key(browser: &Browser) -> Result<()> {
    let hosted = Hosted::start(browser, true, true)?;
    hosted.visit("picture").await?;
    hosted
        .until(
            "the picture of 1994",
            "const image = document.getElementById('atlas').shadowRoot?.querySelector('img');
             return Boolean(image?.complete && image.naturalWidth > 0 && /pictures\\/1994(-dark)?\\.svg$/.test(image.currentSrc))",
            json!(true),
        )
        .await?;
    let requests = Probe::read(&browser.client).await?.requests;
    let early = requests.iter().find(|request| request.contains(".wasm") || request.contains("?"));
    ensure!(early.is_none(), "the atlas is loaded before it is wanted: {requests:#?}");
    let button =
        "const button = document.getElementById('atlas').shadowRoot.querySelector('button');
                  button.focus(); return button";
    let button = hosted.script(button).await?;
    let id = button.as_object().and_then(|found| found.values().next()?.as_str());
    let id = id.context("the picture is no button")?.to_owned();
    let button = Element::from_element_id(browser.client.clone(), ElementRef::from(id));
    button.send_keys(&char::from(Key::Enter).to_string()).await?;
    let frame = hosted.frame("atlas").await?;
    hosted
        .until(
            "the focus to go into the frame",
            "return document.getElementById('atlas').shadowRoot.activeElement?.localName",
            json!("iframe"),
        )
        .await?;
    hosted
        .inside(&frame, async || {
            hosted
                .until(
                    "1994",
                    "return document.querySelector('[data-year]')?.dataset.year",
                    json!("1994"),
                )
                .await
        })
        .await
}

/// Where the host blocks the element's script, or the pictures, the link inside stands there.
pub async fn where_it_is_blocked_there_is_a_link(browser: &Browser) -> Result<()> {
    for (scripts, pictures, page) in [(false, true, "article"), (true, false, "picture")] {
        let hosted = Hosted::start(browser, scripts, pictures)?;
        hosted.visit(page).await?;
        hosted
            .until(
                "the link inside",
                "const box = document.querySelector('pko-atlas a').getBoundingClientRect();
                 return box.width > 0 && box.height > 0",
                json!(true),
            )
            .await
            .with_context(|| format!("scripts {scripts}, pictures {pictures}"))?;
    }
    Ok(())
}
