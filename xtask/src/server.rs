//! The static server: for `cargo xtask serve`, and the very same for the journeys.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};

use crate::response::answer;
use crate::site::Site;

/// A site that is being served, on a port of the loopback address, until the process ends.
#[derive(Clone, Debug)]
pub struct Served {
    site: Arc<RwLock<Site>>,
    prefix: Arc<str>,
    address: SocketAddr,
}

impl Served {
    /// Starts serving a site under a prefix (`/` or `/a/b/`) on a free port.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start(site: Site, prefix: &str) -> Result<Served> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
        let served = Served {
            site: Arc::new(RwLock::new(site)),
            prefix: prefix.into(),
            address: listener.local_addr().context("the port has no address")?,
        };
        let serving = served.clone();
        thread::spawn(move || serving.serve(listener));
        Ok(served)
    }

    /// Where the site is.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }

    /// Changes the site while it is served.
    pub fn change<T>(&self, change: impl FnOnce(&mut Site) -> T) -> T {
        change(&mut self.site.write().unwrap_or_else(PoisonError::into_inner))
    }

    fn serve(self, listener: TcpListener) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .context("the server cannot start")?;
        runtime.block_on(async {
            listener.set_nonblocking(true).context("the port cannot be served")?;
            let listener =
                tokio::net::TcpListener::from_std(listener).context("the port cannot be served")?;
            let router = Router::new().fallback(respond).with_state(self);
            axum::serve(listener, router).await.context("the server stopped")
        })
    }
}

async fn respond(
    State(served): State<Served>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> axum::response::Response {
    let site = served.site.read().unwrap_or_else(PoisonError::into_inner);
    answer(&site, &served.prefix, &method, uri.path(), &headers)
}

/// Makes sure, before anything long is begun, that a port is free.
///
/// # Errors
/// One sentence naming the port.
pub fn claim(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow!("port {port} cannot be had ({error}): choose another with --port"))
}

/// Serves a site at the root of a port until the process is stopped.
///
/// # Errors
/// When the port is taken or the server stops by itself.
pub fn serve_until_stopped(site: Site, port: u16) -> Result<()> {
    let listener = claim(port)?;
    let address = listener.local_addr().context("the port has no address")?;
    println!("\nPKO Atlas: http://{address}/ (stop with Ctrl-C)");
    Served { site: Arc::new(RwLock::new(site)), prefix: "/".into(), address }.serve(listener)
}
