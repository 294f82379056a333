//! What an engine prints, as a PDF, and what another program reads in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins, PrintSize};
use serde_json::json;
use tempfile::TempDir;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::display::Display;
use crate::engine::Engine;

/// What is left free at each edge, in centimetres.
const MARGIN: f64 = 1.4;

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 215.9 by 279.4 mm.
    Letter,
}

impl Paper {
    /// All of them.
    pub const ALL: [Paper; 2] = [Paper::A4, Paper::Letter];

    /// Width and height in centimetres.
    fn size(self) -> PrintSize {
        match self {
            Paper::A4 => PrintSize { width: 21.0, height: 29.7 },
            Paper::Letter => PrintSize { width: 21.59, height: 27.94 },
        }
    }

    /// Its name in GTK.
    fn name(self) -> &'static str {
        match self {
            Paper::A4 => "iso_a4",
            Paper::Letter => "na_letter",
        }
    }
}

/// Letters that a font joins into one, and what they were.
const JOINED: [(&str, &str); 5] =
    [("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl")];

/// The text of a printed page, without its white space: that of a PDF is where letters stand, and no
/// two programs find the same. Letters that were joined stand apart again.
pub fn squeezed(text: &str) -> String {
    let apart = |text: String, (joined, apart): &(&str, &str)| text.replace(joined, apart);
    let text = JOINED.iter().fold(text.to_owned(), apart);
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// What is printed, what to wait for first, and the paper.
#[derive(Clone, Debug)]
pub struct Print {
    /// The query of what is shown.
    pub query: String,
    /// A selector of what must be there first.
    pub awaited: String,
    /// The paper.
    pub paper: Paper,
}

/// Prints what some queries show, one after the other in one page, with margins of 14 mm, and reads the
/// text of each page of each print.
///
/// # Errors
/// When the engine does not print, or the paper is another.
pub async fn printed_pages(
    browser: &Browser,
    atlas: &Atlas<'_>,
    prints: &[Print],
) -> Result<Vec<Vec<String>>> {
    let folder = TempDir::new()?;
    let files: Vec<PathBuf> =
        (0..prints.len()).map(|at| folder.path().join(format!("{at}.pdf"))).collect();
    if browser.engine == Engine::Webkit {
        print_by_webkit(atlas, prints, &files)?;
    } else {
        for (print, file) in prints.iter().zip(&files) {
            show(atlas, &print.query).await?;
            atlas.wait_for("what is printed", &print.awaited).await?;
            fs::write(file, print_by_driver(browser, print.paper).await?)?;
        }
    }
    prints.iter().zip(&files).map(|(print, file)| read(print, file)).collect()
}

/// Asks the atlas that is open to show what a query says, as its companion would.
///
/// # Errors
/// When the page is gone.
pub async fn show(atlas: &Atlas<'_>, query: &str) -> Result<()> {
    const SHOW: &str = "dispatchEvent(new CustomEvent('pko-atlas:show', { detail: arguments[0] }))";
    atlas.script_with(SHOW, vec![json!(query)]).await.map(drop)
}

async fn print_by_driver(browser: &Browser, paper: Paper) -> Result<Vec<u8>> {
    let size = paper.size();
    if browser.engine == Engine::Chromium {
        return devtools::print(&browser.client, (size.width, size.height), MARGIN).await;
    }
    let margins = PrintMargins { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
    let page = PrintConfigurationBuilder::default().size(size).margins(margins);
    let page = page.build().map_err(|error| anyhow!("no print: {error:?}"))?;
    Ok(browser.client.print(page).await?)
}

fn print_by_webkit(atlas: &Atlas<'_>, prints: &[Print], files: &[PathBuf]) -> Result<()> {
    let display = Display::start()?;
    let mut command = Command::new("/usr/bin/python3");
    command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/src/print.py"));
    command.arg(atlas.served().url());
    for (print, file) in prints.iter().zip(files) {
        command.args([&print.query, &print.awaited, print.paper.name()]).arg(file);
    }
    command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env("NO_AT_BRIDGE", "1");
    run(&mut command).context("python3-gi and gir1.2-webkit2-4.1 print with WebKitGTK").map(drop)
}

/// The text of each page of a file.
fn read(print: &Print, file: &Path) -> Result<Vec<String>> {
    let about = run(Command::new("pdfinfo").arg(file))?;
    let name = match print.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    ensure!(about.contains(name), "{} is not printed on {name}: {about}", print.query);
    let text = run(Command::new("pdftotext").arg("-raw").arg(file).arg("-"))?;
    // Each page ends with a form feed.
    let mut pages: Vec<String> = text.split('\u{c}').map(squeezed).collect();
    pages.pop();
    Ok(pages)
}

fn run(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{command:?} does not start"))?;
    ensure!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
