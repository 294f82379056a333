//! What the page complained about and asked for, written down by a script that runs first.

use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde::Deserialize;

/// The name of the script in the served site.
pub const NAME: &str = "probe.js";
/// The script.
pub const SCRIPT: &str = include_str!("probe.js");

/// What the script wrote down.
#[derive(Clone, Debug, Deserialize)]
pub struct Probe {
    /// Console errors and warnings, uncaught errors, rejections, violated policies.
    pub complaints: Vec<String>,
    /// Every address the page asked for, in order.
    pub requests: Vec<String>,
}

impl Probe {
    /// Reads what was written down since the page was loaded.
    ///
    /// # Errors
    /// When the page has no such script.
    pub async fn read(client: &Client) -> Result<Probe> {
        let value = client
            .execute("return window.__probe", Vec::new())
            .await
            .context("the probe cannot be read")?;
        serde_json::from_value(value).context("the page has no probe")
    }

    /// Holds the page to silence, and to its own origin.
    ///
    /// # Errors
    /// With every complaint, or the first address elsewhere.
    pub fn check(&self, origin: &str) -> Result<()> {
        ensure!(self.complaints.is_empty(), "the page complained: {:#?}", self.complaints);
        for request in &self.requests {
            let own = request.starts_with(origin) || request.starts_with("data:");
            ensure!(own || request.starts_with("blob:"), "the page asked for {request}");
        }
        Ok(())
    }
}
