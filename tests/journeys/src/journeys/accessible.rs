//! What axe, a checker of the rules of WCAG, finds in the views of the atlas: nothing.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xtask::project::Project;

use crate::atlas::Atlas;
use crate::browser::Browser;

/// Addresses of the main views, and what to do there first.
const VIEWS: [(&str, &str); 9] = [
    ("year=1994", ""),
    ("year=2012&place=SSD", ""),
    ("year=1993&mission=untac", ""),
    ("year=2002&table=place", ""),
    ("year=1994&mode=compare&with=2013&patterns=on", ""),
    ("year=2026&mode=so-far&show=people&other-laws=on", ""),
    ("year=1999&projection=globe", ""),
    ("year=2011", "document.querySelector('[data-action=keys]').click()"),
    (
        "year=2022",
        "for (const fold of document.querySelectorAll('.map-note, .rule, .citing, .event')) fold.open = true",
    ),
];
const LANGUAGES: [&str; 3] = ["en", "ja", "zh-Hans"];
const THEMES: [&str; 2] = ["light", "dark"];

/// Runs axe and gives for each violation its rule, what it means, and the first elements.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
    ({ violations, passes }) => done({
        checked: passes.length,
        violations: violations.map(({ id, help, nodes }) =>
            `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`),
    }),
    (error) => done({ checked: 0, violations: [String(error)] }),
);
"#;

/// Every view in every language and theme.
pub async fn a_checker_finds_no_fault_in_any_view(browser: &Browser) -> Result<()> {
    let path = Project::here()?.tools().join("node/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let atlas = Atlas::open(browser, "").await?;
    let mut faults = Vec::new();
    for language in LANGUAGES {
        for theme in THEMES {
            for (view, first) in VIEWS {
                let query = format!("?{view}&theme={theme}&lang={language}");
                atlas.visit(&query).await?;
                atlas.wait_for_record().await?;
                atlas.script(first).await?;
                atlas.script(&axe).await?;
                let found = browser.client.execute_async(RUN, Vec::new()).await?;
                let checked = found.get("checked").and_then(Value::as_u64).unwrap_or_default();
                ensure!(checked > 10, "{query}: only {checked} rules were checked: {found}");
                let violations = found.get("violations").and_then(Value::as_array);
                for violation in violations.into_iter().flatten() {
                    faults.push(format!("{query}: {violation}"));
                }
            }
        }
    }
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}
