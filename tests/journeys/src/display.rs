//! A virtual display for the engine that cannot do without.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// An X server without a screen; it ends when this value is dropped.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts a display on the first free number.
    ///
    /// # Errors
    /// When Xvfb is not installed or does not start.
    pub fn start() -> Result<Display> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb is needed and could not be started")?;
        let output = server.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        // The line comes when the display is ready, and the pipe closes if it never will be.
        BufReader::new(output).read_line(&mut number).context("Xvfb names no display")?;
        Ok(Display { server, name: format!(":{}", number.trim()) })
    }

    /// What programs find it by, as `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended already; there is nobody left to tell.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
