//! The whole site in one page that runs from a disk, a stick or a mail, without a host.
//!
//! A page that was opened as a file may fetch no file beside it. So everything stands in the page
//! itself, packed as text, and `static/single-file/start.js` unpacks it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::page::{Page, quoted, tags};
use crate::process;
use crate::project::Project;
use crate::response::media_type;
use crate::tools::Tools;

/// The page's name, in the site and beside it.
pub const NAME: &str = "pko-atlas.html";
/// Where the site's page says how many bytes it has; the companion offers it with that.
const WEIGHT: &str = "pko-atlas:one-file";
/// The scripts that the page starts with, as `static/single-file/start.js` knows them.
const SCRIPTS: [&str; 2] = ["start", "start-app"];
const START: &str = include_str!("../../static/single-file/start.js");

/// Makes the page of a built site out of the site's own, puts it into the site, for readers to take
/// away, and tells the site's page what it weighs.
///
/// # Errors
/// When the site is not as the build leaves it.
pub fn write(project: &Project, tools: &Tools, own: &mut Page) -> Result<()> {
    let dist = project.dist();
    let page = pack(&dist, own.clone().into_html(), |files| {
        let mut node = tools.command("node")?;
        node.arg(project.node().join("pack.mjs")).args(files.iter().map(|file| dist.join(file)));
        Ok(process::read(&mut node)?.lines().map(str::to_owned).collect())
    })?;
    own.add_to_head(&format!("<meta name=\"{WEIGHT}\" content=\"{}\">\n", page.len()))?;
    fs::write(dist.join(NAME), page).with_context(|| format!("dist/{NAME} cannot be written"))
}

/// Puts the page alone into a folder of its own, and says what it weighs.
///
/// # Errors
/// When the site has no such page, or it cannot be copied.
pub fn take_out(project: &Project) -> Result<()> {
    let folder = project.root().join("dist-single");
    fs::create_dir_all(&folder).context("dist-single/ cannot be made")?;
    let bytes = fs::copy(project.dist().join(NAME), folder.join(NAME))
        .with_context(|| format!("dist/{NAME} cannot be copied"))?;
    println!("\ndist-single/{NAME} has {bytes} bytes and runs from a file, without a host.");
    Ok(())
}

/// The page of a built site; `packed` gives, for each file named, its content as base64 of gzip.
fn pack(
    dist: &Path,
    mut html: String,
    packed: impl FnOnce(&[String]) -> Result<Vec<String>>,
) -> Result<String> {
    let read = |name: &str| {
        fs::read_to_string(dist.join(name)).with_context(|| format!("dist/{name} cannot be read"))
    };
    let mut files = BTreeSet::new();
    let assets = Page::new(html.clone()).assets();
    let whole = assets.iter().find(|asset| asset.name == "dataset").map(|asset| &asset.href);
    for asset in &assets {
        // The app is there at once: the first picture need not move.
        if asset.name.starts_with("first-") {
            html = html.replace(tag(&html, &format!("data-asset=\"{}\"", asset.name))?, "");
            continue;
        }
        // The record in one language is spared: that in all of them does as well.
        let one_language = asset.name.starts_with("dataset-");
        let href = whole.filter(|_| one_language).unwrap_or(&asset.href);
        let file = href.trim_start_matches("./").to_owned();
        let named = format!("<link data-asset=\"{}\" href=\"{file}\">", asset.name);
        html = html.replace(tag(&html, &format!("data-asset=\"{}\"", asset.name))?, &named);
        files.insert(file);
    }
    let scripts: Vec<String> = tags(&html, "<script type=\"module\"").map(str::to_owned).collect();
    ensure!(scripts.len() == SCRIPTS.len(), "the page has {} scripts", scripts.len());
    for (script, name) in scripts.iter().zip(SCRIPTS) {
        let start = address(script, "src=\"")?;
        html = html.replace(&format!("{script}</script>"), "");
        let named = format!("<link data-asset=\"{name}\" href=\"{start}\">\n</head>");
        html = html.replacen("</head>", &named, 1);
        files.insert(start);
    }
    let sheet = tag(&html, "rel=\"stylesheet\"")?.to_owned();
    let style = read(&address(&sheet, "href=\"")?)?;
    ensure!(!style.contains("</style"), "the style sheet would end early");
    html = html.replace(&sheet, &format!("<style>{style}</style>"));
    let icon = tag(&html, "rel=\"icon\"")?.to_owned();
    let picture = STANDARD.encode(read(&address(&icon, "href=\"")?)?);
    let inline = format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{picture}\">");
    html = html.replace(&icon, &inline);
    // What is for hosts, and for other pages.
    for link in tags(&html.clone(), "<link rel=").filter(|link| *link != inline) {
        html = html.replace(link, "");
    }

    let files: Vec<String> = files.into_iter().collect();
    let mut body = String::new();
    for (file, content) in files.iter().zip(packed(&files)?) {
        let kind = media_type(file);
        // Writing to a string cannot fail.
        let _ = writeln!(
            body,
            "<script type=\"text/plain\" data-file=\"{file}\" data-type=\"{kind}\">{content}</script>"
        );
    }
    let head = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(&style)
    );
    let start = format!("{body}<script type=\"module\">{START}</script>\n</body>");
    for (place, put) in [("<meta charset=\"utf-8\">", head), ("</body>", start)] {
        ensure!(html.matches(place).count() == 1, "the page has not one {place}");
        html = html.replace(place, &put);
    }
    Ok(html)
}

/// What the page may do: run what stands in it, and read what it has unpacked. It can ask nobody for
/// anything.
fn policy(style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval' blob:; style-src {} blob:; \
         connect-src blob:; img-src data: blob:; base-uri 'none'; form-action 'none'",
        hash(START),
        hash(style)
    )
}

/// The only tag of the page with this in it.
fn tag<'html>(html: &'html str, part: &str) -> Result<&'html str> {
    let mut found = tags(html, "<").filter(|tag| tag.contains(part));
    let first = found.next().with_context(|| format!("the page has no tag with {part}"))?;
    ensure!(found.next().is_none(), "the page has two tags with {part}");
    Ok(first)
}

fn address(tag: &str, attribute: &str) -> Result<String> {
    let address = quoted(tag, attribute).with_context(|| format!("{tag} has no {attribute}"))?;
    Ok(address.trim_start_matches("./").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head>
<meta charset="utf-8">
<link rel="icon" href="./icon.svg">
<link rel="stylesheet" href="./a.css" crossorigin="anonymous">
<link rel="manifest" href="site.webmanifest">
<link rel="preload" as="fetch" data-asset="dataset" href="dataset-1.json">
<link rel="preload" data-asset="app" href="./app.wasm">
<link data-asset="first-400" href="./first.json">
<script type="module" src="./start.js"></script>
</head><body><div></div><script type="module" src="./app.js"></script></body></html>"#;

    fn page() -> String {
        let folder = std::env::temp_dir().join(format!("pko-atlas-single-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [("a.css", "p{}"), ("icon.svg", "<svg/>")] {
            fs::write(folder.join(name), text).unwrap();
        }
        let packed = |files: &[String]| Ok(files.iter().map(|file| format!("({file})")).collect());
        let page = pack(&folder, PAGE.to_owned(), packed).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        page
    }

    #[test]
    fn nothing_is_asked_for_and_everything_is_inside() {
        let page = page();
        for outside in ["src=", "preload", "stylesheet", "manifest", "./"] {
            let markup = page.replace(START, "");
            assert!(!markup.contains(outside), "{outside}: {markup}");
        }
        assert!(!page.contains("first.json"), "{page}");
        for (file, kind) in [
            ("app.wasm", "application/wasm"),
            ("dataset-1.json", "application/json"),
            ("start.js", "text/javascript; charset=utf-8"),
            ("app.js", "text/javascript; charset=utf-8"),
        ] {
            let packed = format!("data-file=\"{file}\" data-type=\"{kind}\">({file})</script>");
            assert!(page.contains(&packed), "{page}");
            assert!(page.contains(&format!("href=\"{file}\">")), "{page}");
        }
    }

    #[test]
    fn the_policy_stands_first_and_names_what_stands_in_the_page() {
        let page = page();
        let (before, _) = page.split_once("<style>p{}</style>").unwrap();
        let (_, policy) = before.split_once("Content-Security-Policy\" content=\"").unwrap();
        let style = STANDARD.encode(Sha256::digest("p{}"));
        assert!(policy.contains(&format!("style-src 'sha256-{style}'")), "{policy}");
        assert!(!policy.contains("'self'") && !policy.contains("unsafe-inline"), "{policy}");
    }
}
