//! The browsers of the journeys, from Debian.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::step::step;

/// A Debian package and a program by which it is known to be there.
const PACKAGES: [(&str, &str); 5] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
];

/// Installs the browsers that are missing, as root on Debian; elsewhere says which to install.
pub fn set_up() -> Result<()> {
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(_, program)| !process::exists(program))
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !Path::new("/usr/bin/apt-get").exists() || !is_root()? {
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
