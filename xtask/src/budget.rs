//! What a reader may have to download until the map answers, and until the app is there, kept by the
//! build.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use crate::page::{quoted, tags};
use crate::sizes::Size;

/// The most that each part may weigh, in bytes as brotli: what it weighs today, rounded up, so that
/// nothing is lost again. Lower it with each gain.
const MOST: [(Part, u64); 5] = [
    (Part::Script, 2_000),
    (Part::Style, 8_000),
    (Part::Answer, 43_000),
    (Part::Module, 231_000),
    (Part::App, 322_000),
];

/// Files that are asked for by script alone, in English and for a wide map.
const BY_SCRIPT: [(&str, bool); 5] = [
    ("data-asset=\"app\"", false),
    ("data-asset=\"first-1060\"", true),
    ("data-asset=\"dataset-en\"", false),
    ("data-asset=\"world-110m\"", false),
    ("data-asset=\"borders\"", false),
];

/// A part of what is downloaded first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The script that lets the first picture follow.
    Script,
    /// The style sheet.
    Style,
    /// All that the picture needs to follow the range: the page, both of these, and the years.
    Answer,
    /// The WebAssembly of the atlas.
    Module,
    /// All that the app needs to take the place of the picture, and what has come before.
    App,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Part::Script => "first script",
            Part::Style => "style sheet",
            Part::Answer => "until the map answers",
            Part::Module => "WebAssembly",
            Part::App => "until the app is there",
        }
    }

    fn holds(self, file: &File<'_>) -> bool {
        match self {
            Part::Script => file.is_for_answer && file.size.path.ends_with(".js"),
            Part::Style => file.size.path.ends_with(".css"),
            Part::Answer => file.is_for_answer,
            Part::Module => file.size.path.ends_with(".wasm"),
            Part::App => true,
        }
    }
}

/// A file that is downloaded first.
struct File<'a> {
    size: &'a Size,
    /// Whether the map needs it to answer.
    is_for_answer: bool,
}

/// Says what the page, which names files of the site with these sizes, makes a reader download first.
///
/// # Errors
/// When a part of it weighs more than it may, or the site does not have what the page names.
pub fn kept(page: &str, sizes: &[Size]) -> Result<String> {
    let first = first(page, sizes)?;
    let mut report = String::from("At first, in kB as brotli\n");
    let mut over = Vec::new();
    for (part, most) in MOST {
        let own = first.iter().filter(|file| part.holds(file));
        let weight: u64 = own.map(|file| file.size.brotli).sum();
        let line = format!("{}: {} of {}", part.name(), kilo(weight), kilo(most));
        // Writing to a string cannot fail.
        let _ = writeln!(report, "  {line}");
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

/// The page, and all that it and its scripts ask for without being asked. Scripts in its head are for the
/// map, those in its body for the app.
fn first<'a>(page: &str, sizes: &'a [Size]) -> Result<Vec<File<'a>>> {
    let (head, body) = page.split_once("</head>").unwrap_or((page, ""));
    let mut named = vec![("index.html".to_owned(), true)];
    for (part, is_head) in [(head, true), (body, false)] {
        let scripts = tags(part, "<script ").filter_map(|tag| quoted(tag, "src=\""));
        named.extend(scripts.map(|path| (path, is_head)));
    }
    for tag in tags(page, "<link ") {
        let by_script = BY_SCRIPT.iter().find(|(name, _)| tag.contains(name));
        let is_for_answer = if tag.contains("rel=\"stylesheet\"") {
            true
        } else if let Some((_, is_for_answer)) = by_script {
            *is_for_answer
        } else {
            continue;
        };
        named.extend(quoted(tag, "href=\"").map(|path| (path, is_for_answer)));
    }
    let file = |(path, is_for_answer): (String, bool)| {
        let path = path.trim_start_matches("./");
        let size = sizes.iter().find(|size| size.path == path);
        let size = size.with_context(|| format!("the page names {path}, which is not there"))?;
        Ok(File { size, is_for_answer })
    };
    named.into_iter().map(file).collect()
}

fn kilo(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="stylesheet" href="./a.css"><link data-asset="fine" href="fine.bin">
<link data-asset="app" href="./a_bg.wasm"><link as="fetch" data-asset="dataset-en" href="en.json">
<link data-asset="first-1060" href="years.json"><link data-asset="first-400" href="fine.bin">
<script type="module" src="./a.js"></script></head><body>
<script type="module" src="./app.js"></script></body>"#;

    fn sizes(module: u64) -> Vec<Size> {
        let size = |path: &str, brotli| Size { path: path.to_owned(), raw: 3 * brotli, brotli };
        vec![
            size("a.css", 2),
            size("a.js", 3),
            size("a_bg.wasm", module),
            size("app.js", 5),
            size("en.json", 13),
            size("years.json", 17),
            size("fine.bin", 7_000_000),
            size("index.html", 11),
        ]
    }

    #[test]
    fn what_is_asked_for_at_once_is_counted_and_nothing_else() {
        let sizes = sizes(1);
        let first = first(PAGE, &sizes).unwrap();
        let weight = |part: Part| -> u64 {
            first.iter().filter(|file| part.holds(file)).map(|file| file.size.brotli).sum()
        };
        assert_eq!(weight(Part::Script), 3);
        assert_eq!(weight(Part::Answer), 11 + 3 + 2 + 17);
        assert_eq!(weight(Part::App), 11 + 3 + 2 + 17 + 1 + 5 + 13);
        assert!(kept(PAGE, &sizes).unwrap().contains("until the map answers: 0.0 of"));
    }

    #[test]
    fn what_weighs_too_much_is_named() {
        let (_, most) = MOST[3];
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
