//! What the app loads at run time, written where Trunk assembles the site.
//!
//! `index.html` names each by `data-asset`; this module says which file is made from what.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use pko_atlas::text::Language;
use pko_atlas::world::{Borders, Policy};
use serde_json::{Map, Value};

use crate::project::Project;
use crate::{dataset, lessons};

/// The shapes of the world as `cargo xtask world` leaves them, and their names in the site.
const WORLD: [(&str, &str); 2] =
    [("static/world/110m.bin", "world-110m.bin"), ("static/world/50m.bin", "world-50m.bin")];

/// The names of all countries, which are served as they are edited.
const NAMES: (&str, &str) = ("static/data/countries.json", "countries.json");
/// The table of borders.
const BORDERS: &str = "static/data/borders.json";
/// What of it is for the note under the map.
const IN_WORDS: [&str; 3] = ["rule", "policy", "areas"];

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
    copy(&root.join(NAMES.0), &staging.join(NAMES.1))?;
    let table = fs::read_to_string(root.join(BORDERS))
        .with_context(|| format!("{BORDERS} cannot be read"))?;
    let (borders, areas) = parted(&table)?;
    write_text(&staging.join("borders.json"), &borders)?;
    write_text(&staging.join("areas.json"), &areas)
}

/// The table of borders in two: what the map is drawn by, and what is read of it.
fn parted(table: &str) -> Result<(String, String)> {
    Borders::read(table).context(BORDERS)?;
    Policy::read(table).context(BORDERS)?;
    let document: Map<String, Value> = serde_json::from_str(table).context(BORDERS)?;
    let (read, drawn): (Map<_, _>, Map<_, _>) =
        document.into_iter().partition(|(section, _)| IN_WORDS.contains(&section.as_str()));
    Ok((serde_json::to_string(&drawn)?, serde_json::to_string(&read)?))
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
