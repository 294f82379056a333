//! A WebDriver process.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::display::Display;
use crate::engine::Engine;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts the driver named, waits until whoever holds the other end of the line is gone, and then ends
/// the driver with all it has started.
const WATCHED: &str =
    r#"{ "$@"; kill -KILL 0; } & cat > /dev/null; rm -rf "$TMPDIR"; kill -KILL 0"#;

/// A running WebDriver; it, every browser it started and all they left behind end when this value
/// is dropped, and at the latest with the process that started it.
#[derive(Debug)]
pub struct Driver {
    /// A shell whose input is held open.
    process: Child,
    port: u16,
    litter: TempDir,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of an engine, and its display if it needs one.
    ///
    /// # Errors
    /// When a program is missing or does not begin to listen.
    pub fn start(engine: Engine) -> Result<Driver> {
        let display = engine.needs_display().then(Display::start).transpose()?;
        let port = free_port()?;
        let driver = engine.driver(port)?;
        let mut command = Command::new("sh");
        command.args(["-c", WATCHED, "sh"]).arg(driver.get_program()).args(driver.get_args());
        if let Some(folder) = driver.get_current_dir() {
            command.current_dir(folder);
        }
        for (name, value) in driver.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        if let Some(display) = &display {
            command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
        }
        let litter = TempDir::new().context("there is no room for a profile")?;
        // A group of its own, so that the browsers it starts can be ended with it.
        let process = command
            .process_group(0)
            .env("TMPDIR", litter.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("the WebDriver of {engine:?} could not be started"))?;
        let mut driver = Driver { process, port, litter, _display: display };
        driver.wait_until_it_listens(engine)?;
        Ok(driver)
    }

    /// Where it takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A folder for the browser's profile, which goes when the driver does.
    pub fn profile(&self) -> PathBuf {
        self.litter.path().join("profile")
    }

    /// All files and folders that the driver and its browser have made for themselves.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut found = vec![self.litter.path().to_owned()];
        let mut at = 0;
        while let Some(path) = found.get(at).cloned() {
            at += 1;
            // What a browser takes away meanwhile is not there.
            let Ok(entries) = std::fs::read_dir(&path) else { continue };
            found.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
        }
        found
    }

    fn wait_until_it_listens(&mut self, engine: Engine) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.process.try_wait().context("the driver is lost")? {
                bail!("the WebDriver of {engine:?} ended at once ({status})");
            }
            if start.elapsed() > PATIENCE {
                bail!("the WebDriver of {engine:?} does not listen after {PATIENCE:?}");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let mut end = Command::new("kill");
        end.args(["-KILL", "--", &group]).stderr(Stdio::null());
        // It may have ended already; there is nobody left to tell.
        let _ = end.status();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    Ok(listener.local_addr().context("the port has no address")?.port())
}
