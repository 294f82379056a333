//! A monkey that uses the atlas at random, the same for the same seed, and what must hold after
//! everything it does.

mod hands;
mod memory;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, from_value, json};

use crate::atlas::Atlas;
use crate::browser::{Browser, until};
use crate::devtools;
use crate::engine::Engine;
use crate::monkey::hands::Hands;
pub use crate::monkey::memory::Memory;

/// After so many actions what is shown is held against the same address, loaded anew.
const COMPARED_EVERY: u64 = 25;
const SIZES: [(u32, u32); 4] = [(1280, 800), (1024, 700), (800, 900), (640, 720)];
const KEYS: [Key; 12] = [
    Key::Right,
    Key::Left,
    Key::Up,
    Key::Down,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Tab,
    Key::Escape,
    Key::Enter,
    Key::Space,
];

/// All controls that can be seen and hit, without those that leave the page or open a dialog of the
/// browser; uses the one that a number chooses, or says where to click.
const CHOOSE: &str = r##"
const number = arguments[0];
const left = "[download], [data-export], [target], [type=file], [data-action^=print], " +
    "[data-action=pass], [data-action=notes], [data-action=present], [data-action=renew], [data-action=clear-lesson], [href^=http], [href^=blob]";
const all = document.querySelectorAll("button, a[href], summary, select, input, textarea, label.switch, [role=button], [role=option], [role=tab], [data-place], path[data-iso]");
const found = [];
for (const element of all) {
    if (element.disabled || element.matches(left)) continue;
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    if (hit && (element === hit || element.contains(hit))) found.push([element, Math.round(x), Math.round(y)]);
}
if (!found.length) return null;
const [element, x, y] = found[number % found.length];
const name = element.outerHTML.slice(0, 90);
if (element.localName === "select") {
    element.selectedIndex = Math.floor(number / found.length) % element.options.length;
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return { name, done: true };
}
if (element.matches("input[type=search], input[type=text], input[type=number], input:not([type]), textarea")) {
    const words = ["ti", "1999", "timor", "カンボ", "<b>", "2100", "", "engineers", "a"];
    element.focus();
    element.value = words[Math.floor(number / found.length) % words.length];
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return { name, done: true };
}
return { name, done: false, x, y };
"##;

/// Turns the wheel over the map, as a zoom.
const WHEEL: &str = r##"
const map = document.querySelector("svg[data-map]");
if (!map) return;
const box = map.getBoundingClientRect();
map.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, ctrlKey: true, deltaY: arguments[0],
    clientX: box.left + box.width * arguments[1], clientY: box.top + box.height / 2 }));
"##;

/// What is shown, what the address says, and what was complained about.
const LOOK: &str = r##"
const query = new URLSearchParams(location.search);
const root = document.querySelector("[data-year]");
const seen = (selector) => [...document.querySelectorAll(selector)].some((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
});
const pressed = [...document.querySelectorAll("button[data-category]")]
    .filter((button) => button.getAttribute("aria-pressed") === "true").map((button) => button.dataset.category);
const asked = query.get("category");
const activities = ["tour", "quiz", "worksheet", "glossary", "editor", "embed", "own-data"];
const beside = document.querySelector("#companion [data-activity]");
const open = beside && !beside.closest("[hidden]") ? beside.dataset.activity : null;
const wanted = activities.find((name) => query.has(name)) ?? null;
const read = query.has("place") || query.has("mission");
const differ = [];
const same = (name, shown, said) => { if (shown !== said) differ.push(`${name}: shown ${shown}, address ${said}`); };
if (root) {
    // It follows when the years stop.
    if (!document.querySelector("[data-playing]")) same("year", root.dataset.year, query.get("year"));
    same("patterns", root.hasAttribute("data-patterns"), query.get("patterns") === "on");
    same("theme", document.documentElement.getAttribute("data-theme"), query.get("theme"));
    if (query.has("lang")) same("language", document.documentElement.lang, query.get("lang"));
    if (asked !== null && pressed.length + document.querySelectorAll("button[data-category]").length) {
        const names = asked === "none" ? [] : asked.split(",").filter((name) => name !== "in-kind");
        same("categories", pressed.filter((name) => !["in-kind", "other-laws"].includes(name)).sort().join(), names.sort().join());
    }
    same("table", !!document.querySelector("[data-table]"), query.has("table") && !read && !wanted
        || !!document.querySelector("[data-table]") && query.has("table"));
    if (query.has("place")) same("record", !!document.querySelector("[data-dossier]"), true);
    if (query.has("mission")) same("mission", !!document.querySelector("[data-mission]"), true);
    if (!read && wanted !== open && (open || !document.querySelector("#companion"))) same("activity", open, wanted);
}
return {
    here: location.protocol.startsWith("http"),
    blank: !seen("svg[data-map] [data-iso]") && !seen("#atlas .panel, #atlas dialog[open]"),
    complaints: window.__probe?.complaints ?? [],
    errors: [...document.querySelectorAll("[data-error]")].map((band) => band.innerText),
    resting: !document.querySelector("[data-settling]"),
    differ,
};
"##;

/// What a fresh load of an address must show too.
const SHOWN: &str = r##"
const rows = [...document.querySelectorAll("[data-list] [data-place-id], [data-table] [data-deployment]")];
// Finer shapes have more countries, but none more that is marked.
const marked = [...document.querySelectorAll("svg[data-map] :is([data-categories], [data-in-kind])[data-iso]")].map((path) =>
    `${path.dataset.iso} ${path.dataset.categories ?? ""} ${path.hasAttribute("data-in-kind")}`);
return [
    document.querySelector("[data-year]")?.dataset.year ?? null,
    rows.map((row) => row.dataset.placeId ?? row.dataset.deployment).join(),
    marked.sort().join(),
];
"##;
/// Whether the years are playing: the address is then of the year in which they began to.
const PLAYING: &str = "return !!document.querySelector('[data-playing]')";

#[derive(Debug, Deserialize)]
struct Looked {
    here: bool,
    blank: bool,
    complaints: Vec<String>,
    errors: Vec<String>,
    resting: bool,
    differ: Vec<String>,
}

/// The monkey.
#[derive(Debug)]
pub struct Monkey<'browser> {
    browser: &'browser Browser,
    atlas: Atlas<'browser>,
    hands: Hands<'browser>,
    state: u64,
    last: String,
    actions: u64,
    compared: u64,
}

impl<'browser> Monkey<'browser> {
    /// Opens the atlas.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn start(browser: &'browser Browser, seed: u64) -> Result<Monkey<'browser>> {
        let atlas = Atlas::open(browser, "?year=1994").await?;
        let hands = Hands::of(browser);
        let last = String::new();
        Ok(Monkey { browser, atlas, hands, state: seed, last, actions: 0, compared: 0 })
    }

    /// What it did last.
    pub fn last(&self) -> &str {
        &self.last
    }

    /// How much it has done.
    pub fn actions(&self) -> u64 {
        self.actions
    }

    /// How often an address was loaded anew and compared.
    pub fn compared(&self) -> u64 {
        self.compared
    }

    /// The next number: SplitMix64.
    fn number(&mut self, below: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    /// Does something.
    ///
    /// # Errors
    /// When the browser does not let it.
    pub async fn act(&mut self) -> Result<()> {
        self.actions += 1;
        match self.number(100) {
            0..55 => self.click().await,
            55..75 => self.press().await,
            75..83 => self.drag().await,
            83..89 => {
                let down = if self.number(2) == 0 { 120 } else { -120 };
                let across = self.number(100) as f64 / 100.0;
                self.last = format!("wheel {down} at {across}");
                self.hands.run(WHEEL, vec![json!(down), json!(across)]).await.map(drop)
            }
            89..97 => {
                let way = if self.number(3) == 0 { "forward" } else { "back" };
                self.last = way.to_owned();
                self.hands.run(&format!("history.{way}()"), Vec::new()).await.map(drop)
            }
            _ => {
                let at = self.number(SIZES.len() as u64);
                let (width, height) = usize::try_from(at)
                    .ok()
                    .and_then(|at| SIZES.get(at))
                    .copied()
                    .unwrap_or(SIZES[0]);
                self.last = format!("{width} x {height}");
                Ok(self.browser.client.set_window_size(width, height).await?)
            }
        }
    }

    async fn click(&mut self) -> Result<()> {
        let number = self.number(1 << 40);
        let chosen = self.hands.run(CHOOSE, vec![json!(number)]).await?;
        self.last =
            format!("use {}", chosen.get("name").and_then(Value::as_str).unwrap_or("nothing"));
        let point = |name: &str| chosen.get(name).and_then(Value::as_f64);
        let Some((x, y)) = point("x").zip(point("y")) else { return Ok(()) };
        self.hands.drag((x, y), &[]).await
    }

    async fn press(&mut self) -> Result<()> {
        let at = usize::try_from(self.number(KEYS.len() as u64))?;
        let key = KEYS.get(at).copied().unwrap_or(Key::Right);
        self.last = format!("press {key:?}");
        // Enter on a link that leads away, or downloads, leads away.
        let leads = "return !!document.activeElement?.closest('[target], [download], [data-export], [href^=http], [type=file], [data-action^=print], [data-action=notes], [data-action=present], [data-action=pass]')";
        if self.hands.run(leads, Vec::new()).await? == json!(true)
            && matches!(key, Key::Enter | Key::Space)
        {
            return Ok(());
        }
        self.hands.press(key).await
    }

    async fn drag(&mut self) -> Result<()> {
        let place =
            "const box = document.querySelector('input[type=range]')?.getBoundingClientRect();
            return box && [box.left, box.top + box.height / 2, box.width, innerHeight]";
        let place: Option<[f64; 4]> = from_value(self.hands.run(place, Vec::new()).await?)?;
        let Some([left, y, width, height]) = place.filter(|[_, y, ..]| *y > 0.0) else {
            return Ok(());
        };
        let mut at = || (left + width * self.number(100) as f64 / 100.0).round();
        let (from, to) = (at(), at());
        self.last = format!("drag the year from {from} to {to}");
        if y >= height {
            return Ok(());
        }
        let y = y.round();
        self.hands.drag((from, y), &[(to, y)]).await
    }

    /// Holds the page to what must hold.
    ///
    /// # Errors
    /// With what does not.
    pub async fn check(&mut self) -> Result<()> {
        let looked: Looked = from_value(self.hands.run(LOOK, Vec::new()).await?)?;
        if !looked.here {
            self.atlas.visit("?year=1994").await?;
            return self.atlas.wait_for_record().await;
        }
        ensure!(looked.complaints.is_empty(), "the page complained: {:#?}", looked.complaints);
        ensure!(looked.errors.is_empty(), "the page reports a failure: {:?}", looked.errors);
        ensure!(!looked.blank, "the page is blank");
        until("the address to say what is shown", async || {
            let looked: Looked = from_value(self.hands.run(LOOK, Vec::new()).await?)?;
            let same = looked.resting && looked.differ.is_empty();
            Ok(if same { Ok(()) } else { Err(looked.differ) })
        })
        .await?;
        if self.actions.is_multiple_of(COMPARED_EVERY) {
            self.compare().await?;
        }
        Ok(())
    }

    /// Loads the address in another window, and compares.
    async fn compare(&mut self) -> Result<()> {
        if self.hands.run(PLAYING, Vec::new()).await? == json!(true) {
            return Ok(());
        }
        let client = &self.browser.client;
        let (shown, address) =
            (self.hands.run(SHOWN, Vec::new()).await?, client.current_url().await?);
        let own = client.window().await?;
        let other = client.new_window(true).await?;
        client.switch_to_window(other.handle).await?;
        client.goto(address.as_str()).await?;
        self.atlas.wait_for_record().await?;
        let same = until("a fresh load to show the same", async || {
            let fresh = self.hands.run(SHOWN, Vec::new()).await?;
            Ok(if fresh == shown { Ok(()) } else { Err(format!("{address}: {fresh} for {shown}")) })
        })
        .await;
        client.close_window().await?;
        client.switch_to_window(own).await?;
        self.compared += 1;
        same
    }

    /// What the page takes when it shows one view and nothing else; nothing where the engine does not
    /// tell.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub async fn memory(&self) -> Result<Option<Memory>> {
        if self.browser.engine != Engine::Chromium {
            return Ok(None);
        }
        let show = "dispatchEvent(new CustomEvent('pko-atlas:show', { detail: 'year=1994' }))";
        self.hands.run(show, Vec::new()).await?;
        // WebDriver keeps every element that it has found, also when the page has long let go of it.
        let listed = "return !!document.querySelector('[data-year=\"1994\"] [data-list=\"1994\"]')";
        until("the list of 1994", async || {
            let listed = self.hands.run(listed, Vec::new()).await?;
            Ok(if listed == json!(true) { Ok(()) } else { Err(listed) })
        })
        .await?;
        let [heap, nodes, listeners] = devtools::memory(&self.browser.client).await?;
        Ok(Some(Memory { heap, nodes, listeners }))
    }
}
