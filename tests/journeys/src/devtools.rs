//! Chromium's own commands beside WebDriver: sizes below a window's least, colour schemes, limits of
//! storage, no network.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

async fn send(client: &Client, name: &'static str, parameters: Value) -> Result<()> {
    ask(client, name, parameters).await.map(drop)
}

async fn ask(client: &Client, name: &'static str, parameters: Value) -> Result<Value> {
    client
        .issue_cmd(Command { name, parameters })
        .await
        .with_context(|| format!("Chromium refuses {name}"))
}

/// Gives the page a size in CSS pixels, whatever the window's.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn resize(client: &Client, width: u32, height: u32) -> Result<()> {
    let metrics = json!({
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false
    });
    send(client, "Emulation.setDeviceMetricsOverride", metrics).await
}

/// Makes the page believe that the system takes all colours for its own.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn force_colours(client: &Client) -> Result<()> {
    let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    send(client, "Emulation.setEmulatedMedia", media).await
}

/// Makes the page believe that the reader has asked for less motion (`reduce`), or has not
/// (`no-preference`).
///
/// # Errors
/// When the browser is not Chromium.
pub async fn prefer_motion(client: &Client, motion: &str) -> Result<()> {
    let media = json!({ "features": [{ "name": "prefers-reduced-motion", "value": motion }] });
    send(client, "Emulation.setEmulatedMedia", media).await
}

/// Makes the page believe that the reader's browser prefers these languages.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn prefer_languages(client: &Client, languages: &str) -> Result<()> {
    let agent = client.execute("return navigator.userAgent", Vec::new()).await?;
    let languages = json!({ "userAgent": agent, "acceptLanguage": languages });
    send(client, "Emulation.setUserAgentOverride", languages).await
}

/// Makes the page believe that the reader prefers `light` or `dark`.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn prefer(client: &Client, scheme: &str) -> Result<()> {
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    send(client, "Emulation.setEmulatedMedia", media).await
}

/// Leaves the pages of an origin so many bytes of storage.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn limit_storage(client: &Client, origin: &str, bytes: u32) -> Result<()> {
    let quota = json!({ "origin": origin, "quotaSize": bytes });
    send(client, "Storage.overrideQuotaForOrigin", quota).await
}

/// Takes the network away from the page.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn go_offline(client: &Client) -> Result<()> {
    let conditions =
        json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    send(client, "Network.emulateNetworkConditions", conditions).await
}

/// Dresses the page as for the printer.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn as_printed(client: &Client) -> Result<()> {
    send(client, "Emulation.setEmulatedMedia", json!({ "media": "print" })).await
}

/// Runs the body of a function with arguments in the page and gives what it returns. WebDriver does so
/// too, but what it wraps around a script stays in the page's heap.
///
/// # Errors
/// When it throws, or the browser is not Chromium.
pub async fn evaluate(client: &Client, body: &str, arguments: &[Value]) -> Result<Value> {
    let expression = format!("(function () {{{body}}})(...{})", json!(arguments));
    let parameters = json!({ "expression": expression, "returnByValue": true });
    let told = ask(client, "Runtime.evaluate", parameters).await?;
    if let Some(thrown) = told.get("exceptionDetails") {
        bail!("threw: {thrown}");
    }
    Ok(told.pointer("/result/value").cloned().unwrap_or_default())
}

/// Does something with the mouse at a point of the window: `mouseMoved`, `mousePressed` or
/// `mouseReleased`. What WebDriver keeps of each click stays in the page's heap.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn use_mouse(client: &Client, kind: &str, (x, y): (f64, f64), held: bool) -> Result<()> {
    let button = if held || kind != "mouseMoved" { "left" } else { "none" };
    let count = u8::from(kind != "mouseMoved");
    let parameters = json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": u8::from(held), "clickCount": count });
    send(client, "Input.dispatchMouseEvent", parameters).await
}

/// Bytes of JavaScript's heap after its garbage was collected, nodes of all documents, and listeners.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn memory(client: &Client) -> Result<[f64; 3]> {
    send(client, "Performance.enable", json!({})).await?;
    send(client, "HeapProfiler.collectGarbage", json!({})).await?;
    let told = ask(client, "Performance.getMetrics", json!({})).await?;
    let metrics = told.get("metrics").and_then(Value::as_array).context("no metrics")?;
    let value = |name: &str| {
        let metric = metrics.iter().find(|metric| metric.get("name") == Some(&json!(name)));
        metric.and_then(|metric| metric.get("value")).and_then(Value::as_f64)
    };
    let taken = [value("JSHeapUsedSize"), value("Nodes"), value("JSEventListeners")];
    match taken {
        [Some(heap), Some(nodes), Some(listeners)] => Ok([heap, nodes, listeners]),
        _ => bail!("Chromium tells no memory"),
    }
}

/// Prints the page as PDF, on the paper that its style sheet asks for, or else on one of that size,
/// with margins; in centimetres.
///
/// # Errors
/// When the browser is not Chromium.
pub async fn print(client: &Client, size: (f64, f64), margin: f64) -> Result<Vec<u8>> {
    const INCH: f64 = 2.54;
    let (width, height, margin) = (size.0 / INCH, size.1 / INCH, margin / INCH);
    let options = json!({
        "preferCSSPageSize": true, "printBackground": false, "paperWidth": width, "paperHeight": height,
        "marginTop": margin, "marginBottom": margin, "marginLeft": margin, "marginRight": margin,
    });
    let printed = ask(client, "Page.printToPDF", options).await?;
    let data = printed.get("data").and_then(Value::as_str).context("Chromium printed nothing")?;
    STANDARD.decode(data).context("what Chromium printed is not base64")
}
