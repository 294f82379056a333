//! The browsers of the journeys, and what reads the pages they print, from Debian.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::step::step;

/// A Debian package, and how it is known to be there.
const PACKAGES: [(&str, Sign); 8] = [
    ("chromium", Sign::Program("chromium")),
    ("chromium-driver", Sign::Program("chromedriver")),
    ("firefox-esr", Sign::Program("firefox-esr")),
    ("webkit2gtk-driver", Sign::Program("WebKitWebDriver")),
    ("xvfb", Sign::Program("Xvfb")),
    ("poppler-utils", Sign::Program("pdftotext")),
    // The WebDriver of WebKitGTK cannot print; the library can.
    ("python3-gi", Sign::File("/usr/lib/python3/dist-packages/gi/__init__.py")),
    ("gir1.2-webkit2-4.1", Sign::OfMachine("girepository-1.0/WebKit2-4.1.typelib")),
];

/// What a package brings with it.
#[derive(Clone, Copy)]
enum Sign {
    /// A program.
    Program(&'static str),
    /// A file.
    File(&'static str),
    /// A file in the folder that Debian names for the machine's architecture.
    OfMachine(&'static str),
}

impl Sign {
    fn is_there(self) -> bool {
        match self {
            Sign::Program(name) => process::exists(name),
            Sign::File(path) => Path::new(path).exists(),
            Sign::OfMachine(path) => {
                let folder = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
                Path::new(&folder).join(path).exists()
            }
        }
    }
}

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
    let missing: Vec<&str> =
        PACKAGES.iter().filter(|(_, sign)| !sign.is_there()).map(|(package, _)| *package).collect();
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
