//! The house of `ARCHITECTURE.md`, held by reading the sources: rooms know each other in one
//! direction only, the browser is known to `ui` and `companion` alone, and a file holds one idea.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms it may know.
const ROOMS: [(&str, &[&str]); 10] = [
    ("unit", &["unit"]),
    ("spelling", &["spelling"]),
    ("record", &["record", "spelling", "unit"]),
    ("world", &["world", "unit"]),
    ("text", &["text", "unit"]),
    ("view", &["view", "record", "world", "spelling", "text", "unit"]),
    ("teach", &["teach", "view", "record", "world", "text", "unit"]),
    ("import", &["import", "view", "record", "world", "spelling", "text", "unit"]),
    ("ui", &["ui", "view", "record", "world", "text", "unit"]),
    (
        "companion",
        &["companion", "import", "ui", "teach", "view", "record", "world", "text", "unit"],
    ),
];
/// Crates, or beginnings of their names, that know the browser.
const BROWSER: [&str; 5] = ["yew", "web_sys", "wasm_bindgen", "js_sys", "gloo"];
/// A file that needs more is two files.
const LONGEST: usize = 400;

#[test]
fn rooms_know_each_other_in_one_direction_only() {
    let mut faults = Vec::new();
    for (room, known) in ROOMS {
        for file in files(&Path::new("src").join(room)) {
            let code = code(&file);
            for other in named_rooms(&code) {
                if !known.contains(&other.as_str()) {
                    faults.push(format!("{} knows {other}", file.display()));
                }
            }
            if climbs_out(&code, depth(&file)) {
                faults
                    .push(format!("{} leaves its room by super::, write crate::", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_room_is_in_the_house() {
    let mut found: Vec<String> = fs::read_dir("src")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    let mut stated: Vec<_> = ROOMS.iter().map(|(room, _)| (*room).to_owned()).collect();
    found.sort();
    stated.sort();
    assert_eq!(found, stated);
}

/// The rooms that know the browser.
const SKINS: [&str; 2] = ["ui", "companion"];

#[test]
fn only_the_skin_knows_the_browser() {
    let mut faults = Vec::new();
    for (room, _) in ROOMS.iter().filter(|(room, _)| !SKINS.contains(room)) {
        for file in files(&Path::new("src").join(room)) {
            for name in named_crates(&code(&file)) {
                faults.push(format!("{} names {name}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The companion's style sheet comes when something is opened beside the map: nothing that was there
/// before may change its looks then.
#[test]
fn the_companion_dresses_no_class_of_the_atlas() {
    let atlas = fs::read_to_string("static/styles/atlas.css").expect("the atlas' styles");
    let of_atlas: Vec<String> = selectors(&atlas).iter().flat_map(|part| classes(part)).collect();
    assert!(of_atlas.contains(&"chip".to_owned()), "{of_atlas:?}");
    // What is open beside the map changes how much room there is for it.
    let around = ["panel", "stage"];
    let mut faults = Vec::new();
    for entry in fs::read_dir("static/styles/companion").expect("the companion's styles") {
        let file = entry.expect("a file").path();
        let styles = fs::read_to_string(&file).expect("a style sheet");
        for selector in selectors(&styles).iter().filter(|selector| selector.starts_with('.')) {
            let first = classes(selector).into_iter().next().unwrap_or_default();
            if of_atlas.contains(&first) && !around.contains(&first.as_str()) {
                faults.push(format!("{}: {selector}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The selectors of a style sheet, one by one.
fn selectors(styles: &str) -> Vec<String> {
    let heads = styles.split(['{', '}']).filter(|head| !head.contains(';'));
    let heads = heads.map(|head| head.rsplit("*/").next().unwrap_or(head));
    let mut selectors = Vec::new();
    for head in heads {
        let (mut depth, mut from) = (0_u32, 0);
        for (at, letter) in head.char_indices() {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    selectors.push(head[from..at].trim().to_owned());
                    from = at + 1;
                }
                _ => {}
            }
        }
        selectors.push(head[from..].trim().to_owned());
    }
    selectors
}

/// The classes in a selector, in order.
fn classes(selector: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.chars().take_while(|letter| letter.is_ascii_lowercase() || *letter == '-').collect()
    };
    let found = selector.split('.').skip(1).map(word);
    found.filter(|class: &String| !class.is_empty()).collect()
}

#[test]
fn no_file_needs_a_table_of_contents() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "xtask/src"] {
        for file in files(Path::new(folder)) {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            if lines > LONGEST {
                faults.push(format!("{} has {lines} lines", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_reading_of_sources_sees_what_it_looks_for() {
    let code = without_comments(
        "use crate::{unit::Year, view::{State, words}}; // crate::ui\nlet x = crate::text::say(y);",
    );
    assert_eq!(named_rooms(&code), ["unit", "view", "text"]);
    assert!(climbs_out("use super::super::world::World;", 2));
    assert!(!climbs_out("use super::state::State;", 2));
    assert!(climbs_out("use super::record;", 1));
    assert_eq!(
        named_crates("use web_sys::Element; gloo_timers::x(); yewish(); my::yew_x"),
        ["web_sys", "gloo_timers"]
    );
}

/// All Rust files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn code(file: &Path) -> String {
    without_comments(&fs::read_to_string(file).unwrap())
}

/// Comments may speak of anything. `//` inside a string goes with them, which hides no import.
fn without_comments(source: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    source.lines().map(code).collect::<Vec<_>>().join("\n")
}

/// How many modules a file stands below the crate's root.
fn depth(file: &Path) -> usize {
    let parts = file.components().count() - 1;
    if file.ends_with("mod.rs") { parts - 1 } else { parts }
}

/// The first name of every path that begins at the crate's root, groups included.
fn named_rooms(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, root) in code.match_indices("crate::") {
        let rest = &code[at + root.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut level = 0;
            let mut name_follows = true;
            for (at, letter) in group.char_indices() {
                match letter {
                    '{' => level += 1,
                    '}' if level == 0 => break,
                    '}' => level -= 1,
                    ',' if level == 0 => name_follows = true,
                    letter if name_follows && !letter.is_whitespace() => {
                        rooms.push(first_name(&group[at..]));
                        name_follows = false;
                    }
                    _ => {}
                }
            }
        } else {
            rooms.push(first_name(rest));
        }
    }
    rooms
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Whether some path leaves a module of such depth by `super::`.
fn climbs_out(code: &str, depth: usize) -> bool {
    code.contains(&"super::".repeat(depth))
}

/// Every name of a crate that knows the browser, at the head of a path.
fn named_crates(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices("::") {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        let head = code[..at].rsplit(|letter| !is_part(letter)).next().unwrap_or_default();
        let knows = |name: &&str| {
            head.strip_prefix(*name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        if BROWSER.iter().any(knows) {
            names.push(head.to_owned());
        }
    }
    names
}
