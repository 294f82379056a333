//! The browser engines, and how each is told to open a window for tests.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use xtask::project::Project;
use xtask::tools::Tools;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, as in Chromium, without a window.
    Chromium,
    /// Gecko, as in Firefox ESR, without a window.
    Firefox,
    /// WebKit, as in WebKitGTK's MiniBrowser, on a virtual display.
    Webkit,
}

/// What kind of window a browser opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// One that keeps what a page stores.
    Ordinary,
    /// One that forgets everything when it closes.
    Private,
    /// One whose driver does not wait until a page has loaded.
    Unawaited,
}

/// What keeps Chromium to itself: no sandbox as root, no graphics card, no errands of its own.
const CHROMIUM: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
    "--lang=en-GB",
];

impl Engine {
    /// The command that starts the engine's WebDriver on a port.
    ///
    /// # Errors
    /// When the tests do not run inside the project, whose tools are looked for first.
    pub fn driver(self, port: u16) -> Result<Command> {
        let tools = Tools::of(&Project::here()?);
        Ok(match self {
            Engine::Chromium => {
                let mut command = tools.command("chromedriver")?;
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = tools.command("geckodriver")?;
                // The second port is its line to the browser: 0 lets it find a free one.
                command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
                command
            }
            Engine::Webkit => {
                let mut command = tools.command("WebKitWebDriver")?;
                command.arg(format!("--port={port}"));
                // Without a graphics card accelerated compositing never paints.
                command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env("NO_AT_BRIDGE", "1");
                command
            }
        })
    }

    /// What the engine is asked for when a session begins, with a fresh folder for its profile.
    ///
    /// # Errors
    /// When the engine's browser is not installed where it is known to be.
    pub fn capabilities(self, profile: &Path, kind: Window) -> Result<Map<String, Value>> {
        let private = kind == Window::Private;
        let (name, options) = match self {
            Engine::Chromium => {
                let mut arguments = CHROMIUM.map(str::to_owned).to_vec();
                arguments.push(format!("--user-data-dir={}", profile.display()));
                arguments.extend(private.then(|| "--incognito".to_owned()));
                ("goog:chromeOptions", json!({ "binary": "/usr/bin/chromium", "args": arguments }))
            }
            Engine::Firefox => {
                let preferences = json!({
                    "ui.prefersReducedMotion": 1, "intl.accept_languages": "en-GB",
                    "browser.privatebrowsing.autostart": private,
                });
                let options = json!({
                    "binary": "/usr/bin/firefox-esr", "args": ["-headless"], "prefs": preferences
                });
                ("moz:firefoxOptions", options)
            }
            Engine::Webkit => {
                // For automation too it keeps nothing on the disk.
                let arguments = ["--automation"].into_iter().chain(private.then_some("--private"));
                let arguments: Vec<&str> = arguments.collect();
                let options = json!({ "binary": mini_browser()?, "args": arguments });
                ("webkitgtk:browserOptions", options)
            }
        };
        let mut capabilities = Map::new();
        capabilities.insert(name.to_owned(), options);
        if kind == Window::Unawaited {
            capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
        }
        Ok(capabilities)
    }

    /// Whether a browser takes so long to come up that journeys share one.
    pub fn is_slow_to_start(self) -> bool {
        self == Engine::Firefox
    }

    /// Whether the engine needs a display to draw on, be it a virtual one.
    pub fn needs_display(self) -> bool {
        self == Engine::Webkit
    }
}

/// Debian keeps MiniBrowser in a folder named for the machine's architecture.
fn mini_browser() -> Result<PathBuf> {
    let place = format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", std::env::consts::ARCH);
    let path = PathBuf::from(place);
    path.is_file()
        .then_some(path)
        .context("MiniBrowser is missing: it comes with the packages of webkit2gtk-driver")
}
