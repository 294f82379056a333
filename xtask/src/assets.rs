//! What the app loads at run time, written where Trunk assembles the site.
//!
//! `index.html` names each by `data-asset`; this module says which file is made from what.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use pko_atlas::text::Language;

use crate::project::Project;
use crate::{dataset, lessons};

/// The shapes of the world as `cargo xtask world` leaves them, and their names in the site.
const WORLD: [(&str, &str); 2] =
    [("static/world/110m.bin", "world-110m.bin"), ("static/world/50m.bin", "world-50m.bin")];

/// Tables that are served as they are edited.
const TABLES: [(&str, &str); 2] = [
    ("static/data/borders.json", "borders.json"),
    ("static/data/countries.json", "countries.json"),
];

/// Style sheets of the companion, joined into one in the order of their names.
const COMPANION_STYLES: &str = "static/styles/companion";

/// Writes the assets into the folder Trunk names in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When Trunk is not the caller, when the dataset is wrong, when the shapes have not been made.
pub fn write(project: &Project) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`assets` is called by Trunk: see `cargo xtask build` and `cargo xtask dev`")?;
    write_into(project.root(), &staging)
}

/// Gives the companion marks of its own on the elements it has made: it stands inside the atlas, and
/// both are found by what yew leaves on elements, so that the one would take the other's for its own.
///
/// # Errors
/// When Trunk is not the caller, or has left no companion with such marks.
pub fn tell_apart() -> Result<()> {
    const MARKS: [&str; 2] = ["__yew_", "__yew_companion_"];
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`tell-apart` is called by Trunk: see `cargo xtask build`")?;
    let place = staging.join("pko-companion.js");
    let module = fs::read_to_string(&place)
        .with_context(|| format!("{} cannot be read", place.display()))?;
    if !module.contains(MARKS[0]) {
        bail!("{} has no marks of yew: has it changed their name?", place.display());
    }
    write_text(&place, &module.replace(MARKS[0], MARKS[1]))
}

fn write_into(root: &Path, staging: &Path) -> Result<()> {
    let data = dataset::compile(&root.join("static/data"))?;
    let lessons = lessons::compile(root, &data)?;
    write_text(&staging.join("dataset.json"), &data)?;
    for language in Language::ALL {
        let own = dataset::in_one_language(&data, language.code())?;
        let name = format!("dataset-{}.json", language.code());
        write_text(&staging.join(name), &own)?;
    }
    write_text(&staging.join("lessons.json"), &lessons.lessons)?;
    write_text(&staging.join("claims.json"), &lessons.claims)?;
    write_text(&staging.join("glossary.json"), &lessons.glossary)?;
    for (source, name) in WORLD {
        if !root.join(source).is_file() {
            bail!("{source} is missing: `cargo xtask world` makes it");
        }
        copy(&root.join(source), &staging.join(name))?;
    }
    write_text(&staging.join("companion.css"), &companion_style(&root.join(COMPANION_STYLES))?)?;
    for (source, name) in TABLES {
        if root.join(source).is_file() {
            copy(&root.join(source), &staging.join(name))?;
        }
    }
    Ok(())
}

fn companion_style(folder: &Path) -> Result<String> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut sheets = Vec::new();
    for entry in entries {
        sheets.push(entry?.path());
    }
    sheets.sort();
    let mut joined = String::new();
    for sheet in &sheets {
        joined += &fs::read_to_string(sheet)
            .with_context(|| format!("{} cannot be read", sheet.display()))?;
    }
    Ok(joined)
}

fn write_text(place: &Path, text: &str) -> Result<()> {
    fs::write(place, text).with_context(|| format!("{} cannot be written", place.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))
}
