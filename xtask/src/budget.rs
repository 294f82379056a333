//! What a reader may have to download until the map answers, kept by the build.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use crate::page::{quoted, tags};
use crate::sizes::Size;

/// The most that each part may weigh, in bytes as brotli, and its aim. The first number is what it weighs
/// today, rounded up, so that nothing is lost again: lower it with each gain. Of the scripts those that
/// wasm-bindgen writes are 4.4 kB, the rest keeps the page safe, starts it, and speaks when it fails.
const MOST: [(Part, u64, u64); 4] = [
    (Part::Module, 113_000, 120_000),
    (Part::Script, 6_500, 5_000),
    (Part::Style, 12_000, 12_000),
    (Part::All, 195_000, 200_000),
];

/// A part of what is downloaded first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The WebAssembly of the atlas.
    Module,
    /// What loads it and speaks for it to the browser.
    Script,
    /// The style sheet.
    Style,
    /// All that the page asks for at once, and the page.
    All,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Part::Module => "WebAssembly",
            Part::Script => "script",
            Part::Style => "style sheet",
            Part::All => "until the map answers",
        }
    }

    fn holds(self, path: &str) -> bool {
        match self {
            Part::Module => path.ends_with(".wasm"),
            Part::Script => path.ends_with(".js"),
            Part::Style => path.ends_with(".css"),
            Part::All => true,
        }
    }
}

/// Says what the page, which names files of the site with these sizes, makes a reader download first.
///
/// # Errors
/// When a part of it weighs more than it may, or the site does not have what the page names.
pub fn kept(page: &str, sizes: &[Size]) -> Result<String> {
    let first = first(page, sizes)?;
    let mut report = String::from("At first, in kB as brotli\n");
    let mut over = Vec::new();
    for (part, most, aim) in MOST {
        let own = first.iter().filter(|size| part.holds(&size.path));
        let weight: u64 = own.map(|size| size.brotli).sum();
        let line = format!("{}: {} of {}", part.name(), kilo(weight), kilo(most));
        let aim = if aim < most { format!(", aim {}", kilo(aim)) } else { String::new() };
        // Writing to a string cannot fail.
        let _ = writeln!(report, "  {line}{aim}");
        if weight > most {
            over.push(line);
        }
    }
    ensure!(
        over.is_empty(),
        "readers would wait longer than they may (xtask/src/budget.rs): {}",
        over.join("; ")
    );
    Ok(report)
}

/// The page, and all that it asks for without the app.
fn first<'a>(page: &str, sizes: &'a [Size]) -> Result<Vec<&'a Size>> {
    let links = tags(page, "<link ").filter(|tag| {
        // The start script asks for the record in the reader's language.
        ["rel=\"preload\"", "rel=\"stylesheet\"", "data-asset=\"dataset-en\""]
            .iter()
            .any(|kind| tag.contains(kind))
    });
    let links = links.filter_map(|tag| quoted(tag, "href=\""));
    let scripts = tags(page, "<script ").filter_map(|tag| quoted(tag, "src=\""));
    let paths = links.chain(scripts).chain(["index.html".to_owned()]);
    paths
        .map(|path| {
            let path = path.trim_start_matches("./");
            let known = sizes.iter().find(|size| size.path == path);
            known.with_context(|| format!("the page names {path}, which is not there"))
        })
        .collect()
}

fn kilo(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="stylesheet" href="./a.css"><link data-asset="fine" href="fine.bin">
<link rel="preload" href="./a_bg.wasm"><link rel="preload" data-asset="dataset" href="d.json">
<link as="fetch" data-asset="dataset-en" href="en.json">
<script type="module" src="./a.js"></script>"#;

    fn sizes(module: u64) -> Vec<Size> {
        let size = |path: &str, brotli| Size { path: path.to_owned(), raw: 3 * brotli, brotli };
        vec![
            size("a.css", 2),
            size("a.js", 3),
            size("a_bg.wasm", module),
            size("d.json", 5),
            size("en.json", 13),
            size("fine.bin", 7_000_000),
            size("index.html", 11),
        ]
    }

    #[test]
    fn what_the_page_asks_for_at_once_is_counted_and_nothing_else() {
        let sizes = sizes(1);
        let first = first(PAGE, &sizes).unwrap();
        assert_eq!(first.iter().map(|size| size.brotli).sum::<u64>(), 2 + 3 + 1 + 5 + 13 + 11);
        assert!(kept(PAGE, &sizes).unwrap().contains("until the map answers: 0.0 of"));
    }

    #[test]
    fn what_weighs_too_much_is_named() {
        let (_, most, _) = MOST[0];
        assert!(kept(PAGE, &sizes(most)).is_ok());
        let error = kept(PAGE, &sizes(most + 1_000)).unwrap_err().to_string();
        assert!(error.contains("WebAssembly") && !error.contains("script:"), "{error}");
    }

    #[test]
    fn a_file_that_is_not_there_is_a_mistake() {
        let error = kept("<script src=\"gone.js\"></script>", &sizes(1)).unwrap_err();
        assert!(error.to_string().contains("gone.js"), "{error}");
    }
}
