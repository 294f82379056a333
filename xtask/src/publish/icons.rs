//! The icon in the sizes that home screens ask for, and the manifest that names them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::publish::pictures::draw;
use crate::publish::{pixels, put};

/// The manifest's name in the site.
pub const MANIFEST: &str = "site.webmanifest";
/// The icon for home screens of Apple's systems, which have no see-through ones.
pub const TOUCH: &str = "icons/icon-180.png";
/// Sides in pixels of the icons that the manifest names.
const SIDES: [u32; 2] = [192, 512];
/// What is around the globe where nothing may be seen through.
const PAPER: [u8; 3] = [0xfb, 0xfa, 0xf7];

/// Draws them and writes the manifest.
pub fn write(root: &Path, dist: &Path) -> Result<()> {
    let svg = fs::read_to_string(root.join("static/icons/icon.svg"))
        .context("static/icons/icon.svg cannot be read")?;
    // Its own style is for the dark; a file of pixels has one look.
    let plain = without_style(&svg);
    put(dist, TOUCH, &pixels::png(&draw(&plain, (180, 180), Some(PAPER))?)?)?;
    put(dist, "icons/icon.svg", svg.as_bytes())?;
    for side in SIDES {
        let file = pixels::png(&draw(&plain, (side, side), None)?)?;
        put(dist, &format!("icons/icon-{side}.png"), &file)?;
    }
    put(dist, MANIFEST, manifest().as_bytes())
}

fn manifest() -> String {
    let icons: Vec<_> = SIDES
        .iter()
        .map(|side| {
            json!({
                "src": format!("icons/icon-{side}.png"),
                "sizes": format!("{side}x{side}"),
                "type": "image/png",
            })
        })
        .chain([json!({ "src": "icons/icon.svg", "sizes": "any", "type": "image/svg+xml" })])
        .collect();
    let manifest = json!({
        "name": "PKO Atlas",
        "short_name": "PKO Atlas",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#fbfaf7",
        "theme_color": "#fbfaf7",
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

fn without_style(svg: &str) -> String {
    match (svg.find("<style>"), svg.find("</style>")) {
        (Some(start), Some(end)) if start < end => {
            format!("{}{}", &svg[..start], &svg[end + "</style>".len()..])
        }
        _ => svg.to_owned(),
    }
}
