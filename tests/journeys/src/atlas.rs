//! The atlas in a browser, seen through its DOM contract and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde::Deserialize;
use serde_json::{Value, json};
use xtask::project::Project;
use xtask::server::Served;
use xtask::site::Site;

use crate::browser::{Browser, until};
use crate::probe::{self, Probe};

/// What the map says about one place in the year shown; empty lists where it says nothing.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Look {
    /// `data-categories`, in the order of the attribute.
    #[serde(default)]
    pub categories: Vec<String>,
    /// `data-for`, in the order of the attribute.
    #[serde(default)]
    pub served: Vec<String>,
    /// Whether there is `data-in-kind`.
    #[serde(default)]
    pub in_kind: bool,
}

/// What the map shows: looks by `data-iso`, and how many elements carry each.
#[derive(Clone, Debug, Deserialize)]
pub struct Map {
    /// Countries by code.
    pub countries: BTreeMap<String, Look>,
    /// Places that are no country, by identifier.
    pub places: BTreeMap<String, Look>,
    /// Codes that more than one element carries.
    pub repeated: Vec<String>,
}

const READ_MAP: &str = r#"
const words = (element, name) => (element.getAttribute(name) || "").split(" ").filter(Boolean);
const look = (element) => ({
    categories: words(element, "data-categories"),
    served: words(element, "data-for"),
    in_kind: element.hasAttribute("data-in-kind"),
});
const countries = {}, places = {}, repeated = [];
for (const element of document.querySelectorAll("svg[data-map] [data-iso]")) {
    const code = element.getAttribute("data-iso");
    if (code in countries) repeated.push(code);
    countries[code] = look(element);
}
for (const element of document.querySelectorAll("svg[data-map] [data-place]:not([data-iso])")) {
    places[element.getAttribute("data-place")] = look(element);
}
return { countries, places, repeated };
"#;

/// The point nearest to the middle of an element's box at which a click would hit it.
const FIND_POINT: &str = r#"
const element = document.querySelector(arguments[0]);
if (!element) return null;
const box = element.getBoundingClientRect();
const middle = [box.left + box.width / 2, box.top + box.height / 2];
const points = [];
for (let x = box.left + 1; x < box.right; x += 2) {
    for (let y = box.top + 1; y < box.bottom; y += 2) points.push([x, y].map(Math.round));
}
const far = ([x, y]) => Math.hypot(x - middle[0], y - middle[1]);
points.sort((one, other) => far(one) - far(other));
return points.find(([x, y]) => element.contains(document.elementFromPoint(x, y))) || null;
"#;

/// Whether the app has taken the place of the first picture, and what comes after the map is there, or
/// it is said that one of them cannot be.
const TAKEN_OVER: &str = "
const first = document.getElementById('first');
const after = !document.getElementById('list')
    || !!document.querySelector('#list > .companion, [data-error]');
return (!first && after) || !!document.querySelector('[data-error=app]')
    || !!first?.querySelector('[role=alert]:not([hidden])')
    || document.querySelectorAll('#atlas .error-band').length > 1;
";

/// The atlas, open in a browser.
#[derive(Debug)]
pub struct Atlas<'browser> {
    client: &'browser Client,
    served: Served,
}

/// The built site with the probe in it, ready to be tampered with.
///
/// # Errors
/// When the site is not built.
pub fn built_site() -> Result<Site> {
    let project = Project::here()?;
    let mut site = Site::read(&project.dist(), Some(&project.compressed()))
        .context("`cargo xtask build` makes it")?;
    site.put_first_script(probe::NAME, probe::SCRIPT)?;
    site.renew_worker();
    Ok(site)
}

impl<'browser> Atlas<'browser> {
    /// Serves the built site and opens it at a query (`""` or `"?year=1993"`), waiting until the
    /// record is shown.
    ///
    /// # Errors
    /// When the site is not built or the record does not appear.
    pub async fn open(browser: &'browser Browser, query: &str) -> Result<Atlas<'browser>> {
        let atlas = Self::open_site(browser, built_site()?, "/", query).await?;
        atlas.wait_for_record().await?;
        Ok(atlas)
    }

    /// Serves a site under a prefix and opens it at a query, waiting for nothing.
    ///
    /// # Errors
    /// When it cannot be served or opened.
    pub async fn open_site(
        browser: &'browser Browser,
        site: Site,
        prefix: &str,
        query: &str,
    ) -> Result<Atlas<'browser>> {
        let served = Served::start(site, prefix)?;
        let atlas = Atlas { client: &browser.client, served };
        atlas.visit(query).await?;
        Ok(atlas)
    }

    /// Serves a site and opens it at a query without waiting for the app either.
    ///
    /// # Errors
    /// When it cannot be served or opened.
    pub async fn open_early(
        browser: &'browser Browser,
        site: Site,
        query: &str,
    ) -> Result<Atlas<'browser>> {
        let served = Served::start(site, "/")?;
        let address = format!("{}{query}", served.url());
        let atlas = Atlas { client: &browser.client, served };
        atlas.client.goto(&address).await.with_context(|| format!("{address} does not load"))?;
        Ok(atlas)
    }

    /// Opens a file of the disk at a query, waiting for nothing. What is served meanwhile is a host
    /// that the file has nothing to do with.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open_file(
        browser: &'browser Browser,
        file: &Path,
        query: &str,
    ) -> Result<Atlas<'browser>> {
        let served = Served::start(built_site()?, "/")?;
        let atlas = Atlas { client: &browser.client, served };
        atlas.visit_file(file, query).await?;
        Ok(atlas)
    }

    /// Goes to a file of the disk at a query.
    ///
    /// # Errors
    /// When it does not load.
    pub async fn visit_file(&self, file: &Path, query: &str) -> Result<()> {
        let address = format!("file://{}{query}", file.display());
        self.client.goto(&address).await.with_context(|| format!("{address} does not load"))?;
        until("the app in the place of the first picture, or why not", async || {
            let over = self.client.execute(TAKEN_OVER, Vec::new()).await?;
            Ok(if over == json!(true) { Ok(()) } else { Err(over) })
        })
        .await
    }

    /// Goes to a query of the same site, as if it were typed into the address bar, and waits until the
    /// app is there or cannot be.
    ///
    /// # Errors
    /// When the page does not load.
    pub async fn visit(&self, query: &str) -> Result<()> {
        let address = format!("{}{query}", self.served.url());
        self.client.goto(&address).await.with_context(|| format!("{address} does not load"))?;
        until("the app in the place of the first picture, or why not", async || {
            let over = self.client.execute(TAKEN_OVER, Vec::new()).await?;
            Ok(if over == json!(true) { Ok(()) } else { Err(over) })
        })
        .await
    }

    /// The site as it is served.
    pub fn served(&self) -> &Served {
        &self.served
    }

    /// Waits until record and map are there.
    ///
    /// # Errors
    /// When one does not come.
    pub async fn wait_for_record(&self) -> Result<()> {
        self.wait_for("the record to be shown", "[data-year]").await?;
        self.wait_for("the map to be shown", "svg[data-map] [data-iso]").await?;
        self.wait_for("the year to be offered", "input[type=range]").await?;
        self.wait_for("what comes after the map", "#list > .companion").await.map(drop)
    }

    /// Waits for an element.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn wait_for(&self, what: &str, selector: &str) -> Result<Element> {
        until(what, async || {
            Ok(self.client.find(Locator::Css(selector)).await.map_err(|error| {
                match error.is_no_such_element() {
                    true => "no such element".to_owned(),
                    false => error.to_string(),
                }
            }))
        })
        .await
    }

    /// Waits until no element fits.
    ///
    /// # Errors
    /// When one stays.
    pub async fn wait_until_gone(&self, selector: &str) -> Result<()> {
        until(&format!("{selector} to go"), async || {
            let found = self.client.find_all(Locator::Css(selector)).await?;
            Ok(if found.is_empty() { Ok(()) } else { Err(found.len()) })
        })
        .await
    }

    /// The year the root names, once it is there.
    ///
    /// # Errors
    /// When there is none.
    pub async fn year(&self) -> Result<String> {
        let root =
            self.client.find(Locator::Css("[data-year]")).await.context("no year is shown")?;
        root.attr("data-year").await?.context("the root has no year")
    }

    /// Waits until the root names a year.
    ///
    /// # Errors
    /// When it goes on naming another.
    pub async fn wait_for_year(&self, year: i64) -> Result<()> {
        let wanted = year.to_string();
        until(&format!("the year {wanted}"), async || {
            let shown = self.year().await?;
            Ok(if shown == wanted { Ok(()) } else { Err(shown) })
        })
        .await
    }

    /// What the map shows now.
    ///
    /// # Errors
    /// When there is no map.
    pub async fn map(&self) -> Result<Map> {
        let value = self.client.execute(READ_MAP, Vec::new()).await.context("no map")?;
        let map: Map = serde_json::from_value(value).context("the map is not as agreed")?;
        ensure!(map.countries.len() > 150, "the map has only {} countries", map.countries.len());
        ensure!(map.repeated.is_empty(), "more than one element for {:?}", map.repeated);
        Ok(map)
    }

    /// The year control, focused.
    ///
    /// # Errors
    /// When there is none.
    pub async fn focused_range(&self) -> Result<Element> {
        let range = self.find("input[type=range]").await?;
        self.client
            .execute("arguments[0].focus()", vec![serde_json::to_value(&range)?])
            .await
            .context("the year control takes no focus")?;
        Ok(range)
    }

    /// The first element that fits, as a reader finds it: it may be on its way.
    ///
    /// # Errors
    /// When none comes.
    pub async fn find(&self, selector: &str) -> Result<Element> {
        self.wait_for(selector, selector).await
    }

    /// An attribute of the first element that fits.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>> {
        self.find(selector).await?.attr(name).await.with_context(|| format!("{selector}: {name}"))
    }

    /// Clicks the first element that fits.
    ///
    /// # Errors
    /// When there is none or something covers it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        element.click().await.with_context(|| format!("{selector} cannot be clicked"))
    }

    /// Clicks where the first element that fits can be seen: the middle of its box may be a hole in
    /// its shape, or covered.
    ///
    /// # Errors
    /// When there is none, or no point of its box belongs to it.
    pub async fn point_and_click(&self, selector: &str) -> Result<()> {
        let point = self.client.execute(FIND_POINT, vec![json!(selector)]).await?;
        let (x, y): (f64, f64) = serde_json::from_value(point)
            .with_context(|| format!("no point of {selector} can be seen"))?;
        let click = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(click).await.with_context(|| format!("no click on {selector}"))
    }

    /// Presses a key on an element.
    ///
    /// # Errors
    /// When the element takes none.
    pub async fn press(&self, element: &Element, key: Key) -> Result<()> {
        let letter = char::from(key).to_string();
        element.send_keys(&letter).await.with_context(|| format!("no key {key:?}"))
    }

    /// Focuses the first element that fits and presses Enter on it.
    ///
    /// # Errors
    /// When there is none or it takes no key.
    pub async fn press_enter_on(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        self.press(&element, Key::Enter).await
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script(&self, script: &str) -> Result<Value> {
        self.client.execute(script, Vec::new()).await.with_context(|| format!("threw: {script}"))
    }

    /// Runs a script with arguments in the page and gives what it returns.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client.execute(script, arguments).await.with_context(|| format!("threw: {script}"))
    }

    /// One parameter of the page's address, percent-decoded.
    ///
    /// # Errors
    /// When the address cannot be read.
    pub async fn parameter(&self, name: &str) -> Result<Option<String>> {
        let script = "return new URLSearchParams(location.search).get(arguments[0])";
        let value = self.client.execute(script, vec![json!(name)]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Holds the page to silence and to its own origin.
    ///
    /// # Errors
    /// With what it complained about, or asked for elsewhere.
    pub async fn check_silence(&self) -> Result<()> {
        self.probe().await?.check(&self.served.url())
    }

    /// What the page complained about and asked for.
    ///
    /// # Errors
    /// When the page has no probe.
    pub async fn probe(&self) -> Result<Probe> {
        Probe::read(self.client).await
    }
}
