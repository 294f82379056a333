//! What an engine prints, as a PDF, and what another program reads in it.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins, PrintSize};
use tempfile::TempDir;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::display::Display;
use crate::engine::Engine;

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 215.9 by 279.4 mm.
    Letter,
}

impl Paper {
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

/// The text of a printed page, without its white space: that of a PDF is where letters stand, and no
/// two programs find the same.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Prints the page that is open, once there is what is `awaited`, on paper with margins of 14 mm, and
/// reads the text of each page.
///
/// # Errors
/// When the engine does not print, or the paper is another.
pub async fn printed_pages(
    browser: &Browser,
    atlas: &Atlas<'_>,
    query: &str,
    awaited: &str,
    paper: Paper,
) -> Result<Vec<String>> {
    let folder = TempDir::new()?;
    let file = folder.path().join("printed.pdf");
    let path = file.display().to_string();
    match browser.engine {
        Engine::Chromium => fs::write(&file, devtools::print(&browser.client).await?)?,
        Engine::Firefox => {
            let margins = PrintMargins { top: 1.4, bottom: 1.4, left: 1.4, right: 1.4 };
            let page = PrintConfigurationBuilder::default().size(paper.size()).margins(margins);
            let page = page.build().map_err(|error| anyhow!("no print: {error:?}"))?;
            fs::write(&file, browser.client.print(page).await?)?;
        }
        Engine::Webkit => {
            let display = Display::start()?;
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/print.py");
            let address = format!("{}{query}", atlas.served().url());
            let mut command = Command::new("/usr/bin/python3");
            command.args([script, &address, awaited, paper.name(), &path]);
            command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
            command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env("NO_AT_BRIDGE", "1");
            run(&mut command).context("python3-gi and gir1.2-webkit2-4.1 print with WebKitGTK")?;
        }
    }
    let about = run(Command::new("pdfinfo").arg(&path))?;
    let name = match paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    ensure!(about.contains(name), "{query} is not printed on {name}: {about}");
    let text = run(Command::new("pdftotext").args([&path, "-"]))?;
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
