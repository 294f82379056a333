//! Names on the map, as wide as the browser's own letters make them.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::atlas::Atlas;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::record::Record;

/// Names that overlap each other, or a mark, by more than a pixel.
const OVERLAPS: &str = r#"
const named = [...document.querySelectorAll("svg[data-map] :is(.place-label, .site-label)")];
const boxes = named.map((label) => {
    // From the first letter to the last: the box of a text has its outline in it in some engines. Letters
    // stand on a line and are at most so tall; the box of a font is taller in some engines.
    const [start, end] = [label.getStartPositionOfChar(0), label.getEndPositionOfChar(label.getNumberOfChars() - 1)]
        .map((point) => point.matrixTransform(label.getScreenCTM()));
    return [label.textContent, start.x + 1, end.x - 1, start.y - 10, start.y + 2];
});
const rings = [...document.querySelectorAll("svg[data-map] .place-mark .ring")].map((ring) => {
    const { left, right, top, bottom } = ring.getBoundingClientRect();
    return ["a ring", left + 1, right - 1, top + 1, bottom - 1];
});
const meet = (one, other) =>
    one[1] < other[2] && other[1] < one[2] && one[3] < other[4] && other[3] < one[4];
const faults = [];
boxes.forEach((one, at) => {
    for (const other of [...boxes.slice(at + 1), ...rings]) {
        if (meet(one, other)) faults.push(`${one[0]} and ${other[0]}`);
    }
});
return faults;
"#;

/// Every year in every language, and everything so far, from afar and closer. In Firefox, which is slower,
/// only in those whose letters it measures differently from the others.
pub async fn names_do_not_overlap(browser: &Browser) -> Result<()> {
    let languages: &[&str] = match browser.engine {
        Engine::Firefox => &["ja", "zh-Hans"],
        Engine::Chromium | Engine::Webkit => &["en", "ja", "zh-Hans"],
    };
    let years = Record::read()?.years()?;
    let atlas = Atlas::open(browser, "").await?;
    let mut faults: Vec<String> = Vec::new();
    for language in languages {
        atlas.visit(&format!("?year={}&lang={language}", years.start())).await?;
        atlas.wait_for_record().await?;
        let range = atlas.focused_range().await?;
        for year in years.clone() {
            atlas.wait_for_year(year).await?;
            let found: Vec<String> = serde_json::from_value(atlas.script(OVERLAPS).await?)?;
            faults.extend(found.into_iter().map(|fault| format!("{language}, {year}: {fault}")));
            atlas.press(&range, Key::Right).await?;
        }
        atlas.visit(&format!("?year={}&mode=so-far&lang={language}", years.end())).await?;
        atlas.wait_for_record().await?;
        for closer in 0..6 {
            let found: Vec<String> = serde_json::from_value(atlas.script(OVERLAPS).await?)?;
            let what = format!("{language}, so far, {closer} steps closer");
            faults.extend(found.into_iter().map(|fault| format!("{what}: {fault}")));
            atlas.click("[data-action=zoom-in]").await?;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        }
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    atlas.check_silence().await
}
