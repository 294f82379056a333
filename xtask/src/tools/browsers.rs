//! The browsers of the journeys, and what reads the pages they print, from Debian.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::step::step;

/// A Debian package and a program by which it is known to be there.
const PACKAGES: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
    ("poppler-utils", "pdftotext"),
];

/// Letters of Japanese and Chinese, without which browsers measure and draw boxes: the Debian package,
/// and the file by which it is known to be there.
const FONT: (&str, &str) =
    ("fonts-droid-fallback", "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

/// Installs the browsers that are missing, as root on Debian; elsewhere says which to install.
pub fn set_up() -> Result<()> {
    set_up_browsers()?;
    set_up_font()
}

/// Installs a font where the system has none for Japanese and can be given one. The journeys hold
/// without it, but their pictures say nothing of two languages.
fn set_up_font() -> Result<()> {
    let (package, file) = FONT;
    if Path::new(file).exists() || !can_install()? || has_font_for_japanese() {
        return Ok(());
    }
    step(&format!("Installing {package} from Debian (once)"), || {
        process::run(apt_get().args(["update", "-q"]))?;
        process::run(apt_get().args(["install", "-qq", "-y", "--no-install-recommends", package]))
    })
}

/// Whether fontconfig names a font for Japanese.
fn has_font_for_japanese() -> bool {
    process::read(Command::new("fc-list").args([":lang=ja", "family"]))
        .is_ok_and(|fonts| !fonts.trim().is_empty())
}

fn can_install() -> Result<bool> {
    Ok(Path::new("/usr/bin/apt-get").exists() && is_root()?)
}

fn set_up_browsers() -> Result<()> {
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(_, program)| !process::exists(program))
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !can_install()? {
        bail!(
            "the journeys need browsers: install them with `sudo apt-get install {}` or the like",
            missing.join(" ")
        );
    }
    step(
        &format!("Installing {} from Debian (about two minutes, once)", missing.join(", ")),
        || {
            process::run(apt_get().args(["update", "-q"]))?;
            process::run(
                apt_get().args(["install", "-qq", "-y", "--no-install-recommends"]).args(missing),
            )
        },
    )
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> Result<bool> {
    Ok(process::read(Command::new("id").arg("-u"))?.trim() == "0")
}
