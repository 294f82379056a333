//! The static server: for `cargo xtask serve`, and the very same for the journeys.

use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use tokio::runtime::Runtime;
use tokio::sync::Notify;

use crate::response::answer;
use crate::site::Site;

/// A site that is being served, on a port of the loopback address, until it is stopped or the process
/// ends.
#[derive(Clone, Debug)]
pub struct Served {
    content: Content,
    address: SocketAddr,
    stopped: Arc<Notify>,
    thread: Arc<Mutex<Option<JoinHandle<Result<()>>>>>,
}

/// What is served: a site under a prefix.
#[derive(Clone, Debug)]
struct Content {
    site: Arc<RwLock<Site>>,
    prefix: Arc<str>,
}

impl Served {
    /// Starts serving a site under a prefix (`/` or `/a/b/`) on a free port.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start(site: Site, prefix: &str) -> Result<Served> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
        let address = listener.local_addr().context("the port has no address")?;
        let content = Content { site: Arc::new(RwLock::new(site)), prefix: prefix.into() };
        let stopped = Arc::new(Notify::new());
        let (serving, until) = (content.clone(), stopped.clone());
        let thread = thread::spawn(move || {
            let runtime = runtime()?;
            runtime.spawn(serve(serving, listener));
            runtime.block_on(until.notified());
            Ok(())
        });
        Ok(Served { content, address, stopped, thread: Arc::new(Mutex::new(Some(thread))) })
    }

    /// Stops serving: after this nobody is there, and connections that were open are closed.
    pub fn stop(&self) {
        self.stopped.notify_one();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        // A server that has failed is as gone as one that was stopped.
        let _gone = thread.map(JoinHandle::join);
    }

    /// Where the site is.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.content.prefix)
    }

    /// Changes the site while it is served.
    pub fn change<T>(&self, change: impl FnOnce(&mut Site) -> T) -> T {
        change(&mut self.content.site.write().unwrap_or_else(PoisonError::into_inner))
    }
}

fn runtime() -> Result<Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .context("the server cannot start")
}

async fn serve(content: Content, listener: TcpListener) -> Result<()> {
    listener.set_nonblocking(true).context("the port cannot be served")?;
    let listener =
        tokio::net::TcpListener::from_std(listener).context("the port cannot be served")?;
    let router = Router::new().fallback(respond).with_state(content);
    axum::serve(listener, router).await.context("the server stopped")
}

async fn respond(
    State(content): State<Content>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> axum::response::Response {
    let answer = {
        let site = content.site.read().unwrap_or_else(PoisonError::into_inner);
        let path = uri.path().strip_prefix(&*content.prefix).unwrap_or_default();
        let mut answer = answer(&site, &content.prefix, &method, uri.path(), &headers);
        let other = site.served_as(path).and_then(|other| HeaderValue::from_str(other).ok());
        if let Some(other) = other {
            answer.headers_mut().insert(CONTENT_TYPE, other);
        }
        (!site.is_stalled(path)).then_some(answer)
    };
    match answer {
        Some(answer) => answer,
        None => pending().await,
    }
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
    let content = Content { site: Arc::new(RwLock::new(site)), prefix: "/".into() };
    runtime()?.block_on(serve(content, listener))
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_stopped_server_is_gone() {
        let served = Served::start(Site::default(), "/").unwrap();
        assert!(TcpStream::connect(served.address).is_ok());
        served.stop();
        assert!(TcpStream::connect(served.address).is_err());
    }
}
