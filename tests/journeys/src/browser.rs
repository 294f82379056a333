//! A browser for one journey.

use std::fmt;
use std::future::Future;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::driver::Driver;
use crate::engine::{Engine, Window};
use crate::engine_fault::is_of_the_engine;

/// The window of a journey, unless it says otherwise.
const WINDOW: (u32, u32) = (1280, 800);
/// How long a page may take for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How long a whole journey may take: several times what the longest needs, so that a browser which
/// answers no more ends the journey and not the whole check.
pub const LONGEST: Duration = Duration::from_secs(300);
/// How often a browser that does not open, or that fails by itself, is given up and another one
/// started.
const STARTS: usize = 3;

/// A browser with one window.
#[derive(Debug)]
pub struct Browser {
    /// Which engine it is.
    pub engine: Engine,
    /// The line to it.
    pub client: Client,
}

/// One for all journeys, because a browser that is kept talks on the runtime it was opened on.
static RUNTIME: LazyLock<Mutex<std::io::Result<Runtime>>> = LazyLock::new(|| {
    Mutex::new(tokio::runtime::Builder::new_current_thread().enable_all().build())
});
/// A browser that the next journey can have.
static KEPT: Mutex<Option<(Driver, Browser)>> = Mutex::new(None);

/// Runs a journey in a browser that has nothing of another journey: a new one, or, where an engine
/// takes many seconds to come up, a new window of the one before; storage, history and workers are
/// those of an address that no other journey has. A browser in which a journey failed is ended. Where
/// the engine itself failed, see [`is_of_the_engine`], the journey begins again.
///
/// # Errors
/// What did not hold, or what could not be started.
pub fn run(engine: Engine, journey: impl AsyncFn(&Browser) -> Result<()>) -> Result<()> {
    for _ in 1..STARTS {
        match run_for(engine, LONGEST, &journey) {
            Err(error) if is_of_the_engine(engine, &error) => {
                eprintln!("{engine:?} itself failed, and the journey begins again: {error:?}");
            }
            outcome => return outcome,
        }
    }
    run_for(engine, LONGEST, journey)
}

/// Runs a journey once, as [`run`] does, for as long as it may take.
///
/// # Errors
/// As [`run`].
pub fn run_for(
    engine: Engine,
    longest: Duration,
    journey: impl AsyncFnOnce(&Browser) -> Result<()>,
) -> Result<()> {
    let runtime = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = runtime.as_ref().map_err(|error| anyhow!("no journey can begin: {error}"))?;
    runtime.block_on(async {
        let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner).take();
        let again = match kept {
            Some((driver, browser)) => match timeout(PATIENCE, browser.renew()).await {
                Ok(Ok(())) => Some((driver, browser)),
                _ => None,
            },
            None => None,
        };
        let (driver, browser) = match again {
            Some(again) => again,
            None => Browser::start(engine, Window::Ordinary).await?,
        };
        let outcome = timeout(longest, journey(&browser))
            .await
            .unwrap_or_else(|_| bail!("the journey does not end within {longest:?}"));
        let outcome = browser.told(outcome).await;
        if outcome.is_ok() && engine.is_slow_to_start() {
            *KEPT.lock().unwrap_or_else(PoisonError::into_inner) = Some((driver, browser));
        }
        outcome
    })
}

/// What of the page is there, for whoever looks for the reason of a failure.
const SHOWN: &str = "
const root = document.querySelector('.atlas');
return {
    state: document.readyState,
    year: root?.dataset.year,
    first: Boolean(document.getElementById('first')),
    map: document.querySelectorAll('svg[data-map] [data-iso]').length,
    parts: [...root?.querySelector('main')?.children ?? []].map((part) => part.className),
    errors: [...document.querySelectorAll('[data-error]')].map((one) => one.textContent),
};
";

/// Where a journey ended that did not hold.
#[derive(Debug)]
struct End(String);

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Browser {
    /// A driver and a browser that answers it. On a busy machine now and then one does not come up.
    ///
    /// # Errors
    /// When none does at the last try.
    pub async fn start(engine: Engine, kind: Window) -> Result<(Driver, Browser)> {
        let mut start = 1;
        loop {
            let driver = Driver::start(engine)?;
            match timeout(3 * PATIENCE, Browser::open(engine, kind, &driver)).await {
                Ok(Ok(browser)) => return Ok((driver, browser)),
                outcome if start < STARTS => {
                    start += 1;
                    eprintln!("{engine:?} did not open and is started again: {outcome:?}");
                }
                Ok(Err(error)) => return Err(error),
                Err(_) => bail!("{engine:?} does not open within {:?}", 3 * PATIENCE),
            }
        }
    }

    /// What came of a journey in this browser, and if it did not hold, where that was and what the app
    /// tells of its own failure. A journey which has opened a browser of its own says it of that one.
    ///
    /// # Errors
    /// The outcome's.
    pub async fn told(&self, outcome: Result<()>) -> Result<()> {
        let Err(error) = outcome else { return Ok(()) };
        if error.is::<End>() {
            return Err(error);
        }
        let address = timeout(PATIENCE, self.client.current_url()).await;
        let failed = timeout(PATIENCE, self.app_failure()).await.ok().flatten();
        let shown = timeout(PATIENCE, self.client.execute(SHOWN, Vec::new())).await;
        let shown = match shown {
            Ok(Ok(shown)) => format!("{shown}"),
            Ok(Err(error)) => format!("nothing that can be asked for: {error}"),
            Err(_) => "nothing that can be asked for in time".to_owned(),
        };
        let error = error.context(format!("the page shows {shown}"));
        let error = error.context(End(match address {
            Ok(Ok(address)) => format!("in {:?} at {address}", self.engine),
            _ => format!("in {:?}", self.engine),
        }));
        Err(match failed {
            Some(failed) => error.context(format!("the app says: {failed}")),
            None => error,
        })
    }

    /// What the app tells of its own failure, where it does.
    async fn app_failure(&self) -> Option<String> {
        let read = "return document.querySelector('[data-error=app] code')?.textContent";
        let told = self.client.execute(read, Vec::new()).await.ok()?;
        told.as_str().map(str::to_owned)
    }

    /// Leaves what another journey has opened for a new window.
    async fn renew(&self) -> Result<()> {
        let before = self.client.windows().await?;
        let window = self.client.new_window(false).await?.handle;
        for old in before {
            self.client.switch_to_window(old).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(window).await?;
        let (width, height) = WINDOW;
        Ok(self.client.set_window_size(width, height).await?)
    }

    async fn open(engine: Engine, kind: Window, driver: &Driver) -> Result<Browser> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(&driver.profile(), kind)?)
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
    Found: fmt::Debug,
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
    Found: fmt::Debug,
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
