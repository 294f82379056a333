//! The page Trunk leaves, finished: no inline script, data under names with their hash.
//!
//! The page is our own `index.html` with what Trunk puts into it, so it is read by looking for
//! exactly that, and whatever looks different is an error rather than a guess.

mod order;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The text of a page.
#[derive(Clone, Debug)]
pub struct Page {
    html: String,
}

/// What the page starts with, as Trunk names it: two files of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The JavaScript module that loads the app.
    pub module: String,
    /// The app.
    pub wasm: String,
}

/// A file the app finds by name in the page: `<link data-asset="name" href="…">`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// What the app asks for.
    pub name: String,
    /// Where it is, relative to the page.
    pub href: String,
}

impl Page {
    /// A page.
    pub fn new(html: String) -> Page {
        Page { html }
    }

    /// The page's text as it must be in a folder so deep in the site: what is relative leads up.
    pub fn html_in_folder(&self, depth: usize) -> String {
        let up = "../".repeat(depth);
        let mut html = String::with_capacity(self.html.len());
        let mut rest = self.html.as_str();
        while let Some((before, after)) = first_reference(rest) {
            html.push_str(before);
            let relative = !after.starts_with(['/', '#']) && !absolute(after);
            if relative {
                html.push_str(&up);
            }
            rest = if relative { after.trim_start_matches("./") } else { after };
        }
        html.push_str(rest);
        html
    }

    /// The page's text.
    pub fn into_html(self) -> String {
        self.html
    }

    /// Takes Trunk's inline script out of the page, and the preloads of the modules that it alone
    /// imports.
    ///
    /// # Errors
    /// When the page is not as Trunk 0.21 leaves it.
    pub fn take_start(&mut self) -> Result<Start> {
        const OPEN: &str = "<script type=\"module\">";
        const CLOSE: &str = "</script>";
        let (before, rest) = self.html.split_once(OPEN).context("the page has no start script")?;
        let (script, after) = rest.split_once(CLOSE).context("the start script does not end")?;
        if after.contains("<script") {
            bail!("the page has more than Trunk's own script");
        }
        let start = Start {
            module: quoted(script, "from '").context("the start script imports nothing")?,
            wasm: quoted(script, "module_or_path: '").context("the start script loads nothing")?,
        };
        let html = format!("{before}{after}");
        let preloads = tags(&html, "<link ").filter(|tag| tag.contains("modulepreload"));
        self.html = preloads.fold(html.clone(), |html, link| html.replace(link, ""));
        Ok(start)
    }

    /// Takes out what the page's source says to its authors: no reader waits for that.
    pub fn drop_comments(&mut self) {
        while let Some((before, rest)) = self.html.split_once("<!--") {
            let after = rest.split_once("-->").map_or("", |(_, after)| after.trim_start());
            self.html = format!("{before}{after}");
        }
    }

    /// Puts elements at the end of the page's head.
    ///
    /// # Errors
    /// When the page has no head to put them in.
    pub fn add_to_head(&mut self, elements: &str) -> Result<()> {
        self.add_before("</head>", elements)
    }

    /// Puts elements at the end of the page's body.
    ///
    /// # Errors
    /// When the page has no body to put them in.
    pub fn add_to_body(&mut self, elements: &str) -> Result<()> {
        self.add_before("</body>", elements)
    }

    fn add_before(&mut self, end: &str, elements: &str) -> Result<()> {
        let (before, after) =
            self.html.split_once(end).with_context(|| format!("the page has no {end}"))?;
        self.html = format!("{before}{elements}{end}{after}");
        Ok(())
    }

    /// What the page says of itself in a sentence.
    ///
    /// # Errors
    /// When it says nothing.
    pub fn description(&self) -> Result<String> {
        let tag = tags(&self.html, "<meta ").find(|tag| tag.contains("name=\"description\""));
        tag.and_then(|tag| quoted(tag, "content=\"")).context("the page has no description")
    }

    /// Puts a classic script before everything else in the page's head.
    ///
    /// # Errors
    /// When the page has no head to put it in.
    pub fn add_first_script(&mut self, source: &str) -> Result<()> {
        let (before, after) = self.html.split_once("<head>").context("the page has no head")?;
        self.html = format!("{before}<head><script src=\"{source}\"></script>{after}");
        Ok(())
    }

    /// What the page names for the app, in the page's order.
    pub fn assets(&self) -> Vec<Asset> {
        tags(&self.html, "<link ")
            .filter_map(|tag| {
                let name = quoted(tag, "data-asset=\"")?;
                Some(Asset { name, href: quoted(tag, "href=\"")? })
            })
            .collect()
    }

    /// Gives the app a name with the hash of its content, in the site and in the page.
    ///
    /// # Errors
    /// When it is not there, or the page does not name it.
    pub fn hash_app(&mut self, site: &Path, start: &mut Start) -> Result<()> {
        let place = site.join(&start.wasm);
        let bytes = fs::read(&place).with_context(|| format!("{} is not there", start.wasm))?;
        let hashed = format!("./pko-atlas-{}_bg.wasm", content_hash(&bytes));
        ensure!(self.html.contains(&start.wasm), "the page does not name {}", start.wasm);
        fs::rename(&place, site.join(&hashed))
            .with_context(|| format!("{} cannot be renamed", start.wasm))?;
        self.html = self.html.replace(&start.wasm, &hashed);
        start.wasm = hashed;
        Ok(())
    }

    /// Names the app as an asset, so that scripts find it as everything else is found. It is not loaded
    /// before the start script asks for it, when the map has been painted.
    ///
    /// # Errors
    /// When the page does not preload it.
    pub fn name_app(&mut self, wasm: &str) -> Result<()> {
        let href = format!("href=\"{wasm}\"");
        let preload = tags(&self.html, "<link ").find(|tag| tag.contains(&href));
        let preload =
            preload.with_context(|| format!("the page does not preload {wasm}"))?.to_owned();
        let named = without_attribute(&preload, "rel")
            .replace(&href, &format!("data-asset=\"app\" {href}"));
        self.html = self.html.replace(&preload, &named);
        Ok(())
    }

    /// Gives each asset a name with the hash of its content, in the site and in the page.
    ///
    /// # Errors
    /// When the page names an asset the site does not have.
    pub fn hash_assets(&mut self, site: &Path) -> Result<()> {
        for asset in self.assets() {
            let place = site.join(&asset.href);
            let bytes = fs::read(&place)
                .with_context(|| format!("the page names {}, which is not there", asset.href))?;
            let (stem, extension) = asset.href.rsplit_once('.').unwrap_or((&asset.href, "bin"));
            let hashed = format!("{stem}-{}.{extension}", content_hash(&bytes));
            fs::rename(&place, site.join(&hashed))
                .with_context(|| format!("{} cannot be renamed", asset.href))?;
            let href = |name: &str| format!("href=\"{name}\"");
            self.html = self.html.replace(&href(&asset.href), &href(&hashed));
        }
        Ok(())
    }

    /// Names with each file of the site that the page loads what its bytes must be, so that a browser
    /// refuses any others (Subresource Integrity).
    ///
    /// # Errors
    /// When the page names a file the site does not have.
    pub fn add_integrity<'site>(
        &mut self,
        bytes: impl Fn(&str) -> Result<std::borrow::Cow<'site, [u8]>>,
    ) -> Result<()> {
        let named: Vec<(String, String)> = tags(&self.html, "<link ")
            .filter(|tag| tag.contains("data-asset=") || tag.contains("rel=\"stylesheet\""))
            .filter_map(|tag| Some((tag.to_owned(), quoted(tag, "href=\"")?)))
            .chain(
                tags(&self.html, "<script ")
                    .filter(|tag| tag.contains("type=\"module\""))
                    .filter_map(|tag| Some((tag.to_owned(), quoted(tag, "src=\"")?))),
            )
            .collect();
        for (tag, address) in named {
            let digest = integrity(&bytes(address.trim_start_matches("./"))?);
            // What the app asks for it checks by itself: on a preload the attribute means nothing yet.
            let name = if tag.contains("data-asset=") { "data-integrity" } else { "integrity" };
            let plain = without_attribute(&tag, name).replace("/>", ">");
            // What another origin may refuse to show cannot be checked: it is asked for openly.
            let open =
                if plain.contains("crossorigin") { "" } else { " crossorigin=\"anonymous\"" };
            let checked =
                format!("{}{open} {name}=\"{digest}\">", plain.trim_end_matches('>').trim_end());
            self.html = self.html.replace(&tag, &checked);
        }
        Ok(())
    }
}

/// What `integrity` says of some bytes.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// A tag without an attribute that it may have.
fn without_attribute(tag: &str, name: &str) -> String {
    match quoted(tag, &format!(" {name}=\"")) {
        Some(value) => tag.replace(&format!(" {name}=\"{value}\""), ""),
        None => tag.to_owned(),
    }
}

/// The first 64 bits of the SHA-256 of some bytes, in hexadecimal.
pub fn content_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A text up to the beginning of the first address in it, and from there on.
fn first_reference(html: &str) -> Option<(&str, &str)> {
    const MARKS: [&str; 2] = [" href=\"", " src=\""];
    let ends = MARKS.iter().filter_map(|mark| html.find(mark).map(|at| at + mark.len()));
    ends.min().map(|at| html.split_at(at))
}

/// Whether an address, with something after it, names its scheme.
fn absolute(address: &str) -> bool {
    let address = address.split('"').next().unwrap_or_default();
    address.contains(':')
}

/// All tags that start so, from `<` to `>`.
pub fn tags<'html>(html: &'html str, start: &'html str) -> impl Iterator<Item = &'html str> {
    html.match_indices(start).filter_map(|(at, _)| {
        let tag = html.get(at..)?;
        tag.get(..=tag.find('>')?)
    })
}

/// What follows a text that ends in a quotation mark, up to the next such mark.
pub fn quoted(text: &str, before: &str) -> Option<String> {
    let mark = before.chars().next_back()?;
    let (_, rest) = text.split_once(before)?;
    rest.split_once(mark).map(|(inner, _)| inner.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = r#"<html><head><title>T</title>
<link rel="preload" as="fetch" data-asset="dataset" href="dataset.json">
<link data-asset="world-50m" href="world-50m.bin">
<script type="module">
import init, * as bindings from './atlas-1.js';
const wasm = await init({ module_or_path: './atlas-1_bg.wasm' });
</script><link rel="modulepreload" href="./atlas-1.js"><link rel="modulepreload" href="./snippets/a/range.js"><link rel="preload" href="./atlas-1_bg.wasm" as="fetch"></head><body></body></html>"#;

    #[test]
    fn what_is_said_to_authors_is_not_sent_to_readers() {
        let mut page =
            Page::new("<head>\n<!-- one -->\n<title>T</title><!-- two --></head>".into());
        page.drop_comments();
        assert_eq!(page.into_html(), "<head>\n<title>T</title></head>");
    }

    #[test]
    fn the_start_is_taken_out_of_the_page() {
        let mut page = Page::new(TRUNK.to_owned());
        let start = page.take_start().unwrap();
        assert_eq!(start.module, "./atlas-1.js");
        assert_eq!(start.wasm, "./atlas-1_bg.wasm");
        page.add_script("start.js").unwrap();
        page.name_app(&start.wasm).unwrap();
        assert!(page.assets().iter().any(|asset| asset.href == start.wasm));
        let html = page.into_html();
        assert!(!html.contains("modulepreload") && !html.contains("import init"), "{html}");
        assert!(
            html.contains(r#"<link data-asset="app" href="./atlas-1_bg.wasm" as="fetch">"#),
            "before it is asked for, the map would share the processor with it: {html}"
        );
        assert!(
            html.contains(r#"<script type="module" async src="./start.js"></script>"#),
            "{html}"
        );
    }

    #[test]
    fn what_is_loaded_says_what_it_must_be_and_says_it_anew() {
        let mut page = Page::new(
            r#"<link rel="stylesheet" href="./a.css"/><link data-asset="d" href="d.json">
<link rel="icon" href="i.svg"><script type="module" src="./s.js"></script>"#
                .to_owned(),
        );
        for content in ["old", "new"] {
            page.add_integrity(|_| Ok(content.as_bytes().into())).unwrap();
        }
        let html = page.into_html();
        assert_eq!(html.matches(" integrity=").count(), 2, "{html}");
        assert_eq!(html.matches(" data-integrity=").count(), 1, "{html}");
        assert_eq!(html.matches("crossorigin=\"anonymous\"").count(), 3, "{html}");
        assert_eq!(html.matches(&integrity(b"new")).count(), 3, "{html}");
        assert!(html.contains("<link rel=\"icon\" href=\"i.svg\">"), "{html}");
    }

    #[test]
    fn a_page_that_trunk_did_not_write_is_refused() {
        assert!(Page::new("<head></head>".to_owned()).take_start().is_err());
        let twice = TRUNK.replace("<body>", "<body><script>1</script>");
        assert!(Page::new(twice).take_start().is_err());
    }

    #[test]
    fn assets_are_read_in_the_order_of_the_page() {
        let assets = Page::new(TRUNK.to_owned()).assets();
        let names: Vec<_> = assets.iter().map(|asset| asset.name.as_str()).collect();
        assert_eq!(names, ["dataset", "world-50m"]);
        assert_eq!(assets[1].href, "world-50m.bin");
    }

    #[test]
    fn in_a_folder_what_is_relative_leads_up() {
        let html =
            r#"<link href="a.css"><script src="./b.js"></script><link href="https://c.d/e">"#;
        assert_eq!(
            Page::new(html.to_owned()).html_in_folder(2),
            r#"<link href="../../a.css"><script src="../../b.js"></script><link href="https://c.d/e">"#
        );
    }

    #[test]
    fn a_first_script_stands_before_everything() {
        let mut page = Page::new(TRUNK.to_owned());
        page.add_first_script("probe.js").unwrap();
        let html = page.into_html();
        assert!(
            html.starts_with(r#"<html><head><script src="probe.js"></script><title>"#),
            "{html}"
        );
    }

    #[test]
    fn the_hash_is_that_of_the_content() {
        assert_eq!(content_hash(b""), "e3b0c44298fc1c14");
        assert_ne!(content_hash(b"a"), content_hash(b"b"));
    }
}
