//! Every active place can be hit, however small it is and however wide the page.

use anyhow::{Result, ensure};
use serde_json::from_value;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::devtools;
use crate::engine::Engine;

/// CSS pixels, from the narrowest phone to a large screen.
const WIDTHS: [u32; 5] = [320, 390, 768, 1280, 1920];
const HEIGHT: u32 = 900;

/// What cannot be hit in the year shown: a mark without a target of 24 px that leads to it at its
/// middle and near its corners, or two targets that overlap.
const MISSES: &str = r#"
const misses = [], boxes = [];
const map = document.querySelector('svg[data-map]');
map.scrollIntoView({ block: 'center' });
for (const mark of map.querySelectorAll('[data-place]')) {
    const place = mark.dataset.place, target = mark.querySelector('.target');
    const box = (target || mark.querySelector('.halo')).getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hits = (dx, dy) => {
        const found = document.elementFromPoint(x + dx, y + dy);
        if (!found) return false;
        if (found.closest('[data-place]')) return found.closest('[data-place]') === mark;
        return !target && found.hasAttribute('data-categories');
    };
    if (target && (box.width < 24 || box.height < 24)) misses.push(`${place} is too small`);
    if (!hits(0, 0)) misses.push(`${place} is not hit in its middle`);
    if (!target) continue;
    for (const [dx, dy] of [[-11, -11], [11, -11], [-11, 11], [11, 11]]) {
        if (!hits(dx, dy)) misses.push(`${place} is not hit at ${dx}, ${dy}`);
    }
    for (const [other, known] of boxes) {
        const apart = Math.abs(known[0] - x) >= 24 || Math.abs(known[1] - y) >= 24;
        if (!apart) misses.push(`${place} overlaps ${other}`);
    }
    boxes.push([place, [x, y]]);
}
return misses;
"#;

/// In every year and at every width, each active place has a target of its own.
pub async fn every_active_place_can_be_hit(browser: &Browser) -> Result<()> {
    let mut faults = Vec::new();
    for width in WIDTHS {
        match browser.engine {
            // Its window has a least width; the page's size is set past it.
            Engine::Chromium => devtools::resize(&browser.client, width, HEIGHT).await?,
            Engine::Firefox | Engine::Webkit => {
                browser.client.set_window_size(width, HEIGHT).await?;
            }
        }
        let atlas = Atlas::open(browser, "?year=1992").await?;
        for year in 1992..=2026 {
            atlas.wait_for_year(year).await?;
            let misses: Vec<String> = from_value(atlas.script(MISSES).await?)?;
            faults.extend(misses.into_iter().map(|miss| format!("{width} px, {year}: {miss}")));
            if year < 2026 {
                atlas.script("document.querySelector('[data-action=next-year]').click()").await?;
            }
        }
    }
    ensure!(faults.is_empty(), "{} targets are missed:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}
