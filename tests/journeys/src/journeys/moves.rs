//! The reader moves the map: closer, elsewhere, round the globe; and the shapes grow finer.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::atlas::Atlas;
use crate::browser::{Browser, until};

/// How the map stands when it has not moved for eight pictures: the box of a large country.
const STILL: &str = r#"
const done = arguments[arguments.length - 1];
const country = document.querySelector("svg[data-map] [data-iso=BRA]");
let before = "", still = 0;
const look = () => {
    const { left, top, width } = country.getBoundingClientRect();
    const now = JSON.stringify([left, top, width]);
    still = now === before ? still + 1 : 0;
    before = now;
    if (still < 8) requestAnimationFrame(look);
    else done([left, top, width]);
};
look();
"#;

/// What hands and keys do, told to the map: `act(name, …)`.
const HANDS: &str = r#"
const map = document.querySelector("svg[data-map]");
const box = map.getBoundingClientRect();
const at = { clientX: box.left + box.width * 0.55, clientY: box.top + box.height * 0.45 };
const shared = { bubbles: true, cancelable: true };
const wheel = (ctrlKey) => {
    const event = new WheelEvent("wheel", { ...shared, ...at, ctrlKey, deltaY: -240 });
    map.dispatchEvent(event);
    return event.defaultPrevented;
};
const pointer = (kind, pointerId, pointerType, dx) => map.dispatchEvent(new PointerEvent(kind, {
    ...shared, pointerId, pointerType, button: 0, clientX: at.clientX + dx, clientY: at.clientY,
}));
const key = (key, shiftKey) => {
    const mark = map.querySelector(".place-mark[tabindex='0']");
    mark.focus();
    mark.dispatchEvent(new KeyboardEvent("keydown", { ...shared, key, shiftKey }));
};
const choose = (action, value) => {
    const select = document.querySelector(`select[data-action=${action}]`);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
};
window.act = {
    "the bare wheel": () => wheel(false),
    "the wheel with Ctrl": () => wheel(true),
    "a double click": () => map.dispatchEvent(new MouseEvent("dblclick", { ...shared, ...at })),
    "one finger": () => {
        pointer("pointerdown", 1, "touch", 0);
        pointer("pointermove", 1, "touch", 60);
        pointer("pointerup", 1, "touch", 60);
    },
    "two fingers": () => {
        pointer("pointerdown", 1, "touch", -20);
        pointer("pointerdown", 2, "touch", 20);
        pointer("pointermove", 1, "touch", -80);
        pointer("pointermove", 2, "touch", 80);
        pointer("pointerup", 1, "touch", -80);
        pointer("pointerup", 2, "touch", 80);
    },
    "a mouse that drags": () => {
        pointer("pointerdown", 1, "mouse", 0);
        pointer("pointermove", 1, "mouse", 30);
        pointer("pointermove", 1, "mouse", 90);
        pointer("pointerup", 1, "mouse", 90);
    },
    "the key +": () => key("+", false),
    "the key −": () => key("-", false),
    "the key 0": () => key("0", false),
    "Shift and an arrow": () => key("ArrowRight", true),
    "the button zoom-in": () => document.querySelector("[data-action=zoom-in]").click(),
    "the button zoom-out": () => document.querySelector("[data-action=zoom-out]").click(),
    "the button zoom-active": () => document.querySelector("[data-action=zoom-active]").click(),
    "the button zoom-whole": () => document.querySelector("[data-action=zoom-whole]").click(),
    africa: () => choose("region", "africa"),
    "middle-east": () => choose("region", "middle-east"),
    "asia-pacific": () => choose("region", "asia-pacific"),
    europe: () => choose("region", "europe"),
    americas: () => choose("region", "americas"),
};
"#;

/// Boxes of marks that leave the map's.
const OUTSIDE: &str = r#"
const map = document.querySelector("svg[data-map]").getBoundingClientRect();
const outside = (mark) => {
    const box = mark.querySelector(".halo").getBoundingClientRect();
    return box.left < map.left || box.right > map.right || box.top < map.top || box.bottom > map.bottom;
};
return [...document.querySelectorAll(".place-mark")].filter(outside).map((mark) => mark.dataset.place);
"#;

async fn act(atlas: &Atlas<'_>, what: &str) -> Result<Value> {
    atlas.script(&format!("return window.act[{}]() ?? null", json!(what))).await
}

/// How the map stands: left and upper edge and width of a large country, in pixels.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Pose(f64, f64, f64);

impl Pose {
    /// Waits until the map stands still.
    async fn read(browser: &Browser) -> Result<Pose> {
        let seen = browser.client.execute_async(STILL, Vec::new()).await?;
        serde_json::from_value(seen).context("the map has no Brazil")
    }

    /// Whether it is the same but for what coarse and fine shapes differ by.
    fn is(self, other: Pose) -> bool {
        [self.0 - other.0, self.1 - other.1, self.2 - other.2].iter().all(|by| by.abs() < 3.0)
    }
}

/// Wheel with Ctrl, pinch, buttons, keys and double click bring the map closer; a bare wheel and one
/// finger belong to the page; regions and the active places come into view.
pub async fn hands_and_keys_move_the_map(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.script(HANDS).await?;
    let whole = Pose::read(browser).await?;
    for what in ["the bare wheel", "one finger"] {
        let taken = act(&atlas, what).await?;
        ensure!(taken != json!(true), "{what} is kept from the page");
        ensure!(Pose::read(browser).await?.is(whole), "{what} moves the map");
    }
    for what in
        ["the wheel with Ctrl", "two fingers", "a double click", "the key +", "the button zoom-in"]
    {
        act(&atlas, what).await?;
        let close = Pose::read(browser).await?;
        ensure!(close.2 > 1.1 * whole.2, "{what} leads from {whole:?} to {close:?}");
        let back = if what.starts_with("the key") { "the key 0" } else { "the button zoom-whole" };
        act(&atlas, back).await?;
        let now = Pose::read(browser).await?;
        ensure!(now.is(whole), "{back} leads to {now:?}, not back to {whole:?}");
    }
    act(&atlas, "the key +").await?;
    let close = Pose::read(browser).await?;
    for what in ["Shift and an arrow", "a mouse that drags"] {
        let before = Pose::read(browser).await?;
        act(&atlas, what).await?;
        let after = Pose::read(browser).await?;
        let moved = !after.is(before) && (after.2 - before.2).abs() < 3.0;
        ensure!(moved, "{what} leads from {before:?} to {after:?}");
    }
    for what in ["the key −", "the button zoom-out"] {
        act(&atlas, what).await?;
    }
    ensure!(Pose::read(browser).await?.2 < close.2, "nothing leads farther away");

    let mut seen = vec![whole];
    for region in ["africa", "middle-east", "asia-pacific", "europe", "americas"] {
        act(&atlas, region).await?;
        let pose = Pose::read(browser).await?;
        ensure!(pose.2 > whole.2 - 3.0, "{region} is farther away than the whole");
        ensure!(!seen.iter().any(|other| pose.is(*other)), "{region} looks like another");
        seen.push(pose);
    }
    act(&atlas, "the button zoom-active").await?;
    Pose::read(browser).await?;
    let outside = atlas.script(OUTSIDE).await?;
    ensure!(outside == json!([]), "{outside} are active and out of view");

    // A place that was out of view comes into it when its record is opened.
    act(&atlas, "europe").await?;
    Pose::read(browser).await?;
    atlas.press_enter_on("[data-list] [data-place-id=el-salvador]").await?;
    atlas.wait_for("its record", "[data-dossier=el-salvador]").await?;
    Pose::read(browser).await?;
    let outside = atlas.script(OUTSIDE).await?.to_string();
    ensure!(!outside.contains("el-salvador"), "what was chosen is out of view");
    atlas.check_silence().await
}

/// The globe turns by drag and by keys; its shapes are drawn anew.
pub async fn the_globe_turns(browser: &Browser) -> Result<()> {
    let atlas = Atlas::open(browser, "?year=1994&projection=globe").await?;
    atlas.script(HANDS).await?;
    let shape = "return document.querySelector('[data-iso=COD]').getAttribute('d')";
    let mut before = atlas.script(shape).await?;
    for what in ["a mouse that drags", "Shift and an arrow"] {
        act(&atlas, what).await?;
        before = until(&format!("{what} to turn the globe"), async || {
            let after = atlas.script(shape).await?;
            Ok(if after != before { Ok(after) } else { Err("the same shape") })
        })
        .await?;
    }
    // By itself, to a place on the other side.
    atlas.press_enter_on("[data-list] [data-place-id=el-salvador]").await?;
    atlas.wait_for("the other side", ".place-mark[data-place=el-salvador]").await?;
    atlas.check_silence().await
}

/// How long the path of a large country is, how thick its line is, and where a mark stands.
const BRAZIL: &str = r#"
const brazil = document.querySelector("[data-iso=BRA]");
const { strokeWidth, vectorEffect } = getComputedStyle(brazil);
const mark = document.querySelector(".place-mark[data-place=zaire], .place-mark[data-place=dr-congo]");
const { left, top } = mark.getBoundingClientRect();
return [brazil.getAttribute("d").length, strokeWidth + " " + vectorEffect, left, top];
"#;

/// Closer, the fine shapes take the place of the coarse ones without another touch of the reader;
/// countries and marks stay where they are and lines as thin.
pub async fn finer_shapes_come_without_a_jump(browser: &Browser) -> Result<()> {
    type Seen = (usize, String, f64, f64);
    let atlas = Atlas::open(browser, "?year=1994").await?;
    atlas.script(HANDS).await?;
    let first: Seen = serde_json::from_value(atlas.script(BRAZIL).await?)?;
    let whole = Pose::read(browser).await?;
    act(&atlas, "the button zoom-in").await?;
    act(&atlas, "the button zoom-in").await?;
    let close = Pose::read(browser).await?;
    let fine: Seen = until("finer shapes", async || {
        let seen: Seen = serde_json::from_value(atlas.script(BRAZIL).await?)?;
        Ok(if seen.0 > 2 * first.0 { Ok(seen) } else { Err(seen.0) })
    })
    .await?;
    let after = Pose::read(browser).await?;
    ensure!(after.is(close), "finer shapes move the map from {close:?} to {after:?}");
    ensure!(first.1 == fine.1 && fine.1.contains("non-scaling-stroke"), "{first:?}, {fine:?}");
    // Farther away the coarse shapes are back, and with them everything where it was.
    act(&atlas, "the button zoom-whole").await?;
    let back = Pose::read(browser).await?;
    ensure!(back.is(whole), "the whole is at {back:?} and was at {whole:?}");
    let last: Seen = serde_json::from_value(atlas.script(BRAZIL).await?)?;
    ensure!(last == first, "{last:?} is not as before: {first:?}");
    atlas.check_silence().await
}
