//! A browser for one journey.

use std::future::Future;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::timeout;

use crate::driver::Driver;
use crate::engine::Engine;

/// The window of a journey, unless it says otherwise.
const WINDOW: (u32, u32) = (1280, 800);
/// How long a page may take for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long a whole journey may take: several times what the longest needs, so that a browser which
/// answers no more ends the journey and not the whole check.
const LONGEST: Duration = Duration::from_secs(300);
/// How often a browser that does not open is given up and another one started.
const STARTS: usize = 3;

/// A browser with one window.
#[derive(Debug)]
pub struct Browser {
    /// Which engine it is.
    pub engine: Engine,
    /// The line to it.
    pub client: Client,
}

/// Runs a journey in a new browser, and ends the browser whatever happens.
///
/// # Errors
/// What did not hold, or what could not be started.
pub fn run(engine: Engine, journey: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the journey cannot begin")?;
    runtime.block_on(async {
        let (driver, browser) = Browser::start(engine).await?;
        let outcome = timeout(LONGEST, journey(&browser))
            .await
            .unwrap_or_else(|_| bail!("the journey does not end within {LONGEST:?}"));
        let address = timeout(PATIENCE, browser.client.current_url()).await;
        // A browser that cannot be closed is ended with its driver.
        let _ = timeout(PATIENCE, browser.client.close()).await;
        drop(driver);
        outcome.with_context(|| match address {
            Ok(Ok(address)) => format!("in {engine:?} at {address}"),
            _ => format!("in {engine:?}"),
        })
    })
}

impl Browser {
    /// A driver and a browser that answers it. On a busy machine now and then one does not come up.
    async fn start(engine: Engine) -> Result<(Driver, Browser)> {
        let mut start = 1;
        loop {
            let driver = Driver::start(engine)?;
            match timeout(2 * PATIENCE, Browser::open(engine, &driver)).await {
                Ok(Ok(browser)) => return Ok((driver, browser)),
                outcome if start < STARTS => {
                    start += 1;
                    eprintln!("{engine:?} did not open and is started again: {outcome:?}");
                }
                Ok(Err(error)) => return Err(error),
                Err(_) => bail!("{engine:?} does not open within {:?}", 2 * PATIENCE),
            }
        }
    }

    async fn open(engine: Engine, driver: &Driver) -> Result<Browser> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(&driver.profile())?)
            .connect(&driver.url())
            .await
            .with_context(|| format!("{engine:?} does not open"))?;
        let (width, height) = WINDOW;
        client.set_window_size(width, height).await.context("the window has no such size")?;
        Ok(Browser { engine, client })
    }
}

/// Waits until something holds.
///
/// # Errors
/// After [`PATIENCE`], saying what was waited for and what was found instead.
pub async fn until<T, Found, F>(what: &str, look: impl FnMut() -> F) -> Result<T>
where
    F: Future<Output = Result<std::result::Result<T, Found>>>,
    Found: std::fmt::Debug,
{
    until_within(PATIENCE, what, look).await
}

/// Waits for some time until something holds.
///
/// # Errors
/// As [`until`].
pub async fn until_within<T, Found, F>(
    patience: Duration,
    what: &str,
    mut look: impl FnMut() -> F,
) -> Result<T>
where
    F: Future<Output = Result<std::result::Result<T, Found>>>,
    Found: std::fmt::Debug,
{
    let start = Instant::now();
    loop {
        match look().await? {
            Ok(value) => return Ok(value),
            Err(found) if start.elapsed() > patience => bail!("waited for {what}, found {found:?}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}
