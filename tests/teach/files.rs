//! The files of lessons.

use serde_json::Value;

use crate::support::file;

/// The files of the lessons and the glossary, by name.
pub fn lesson_files() -> Vec<(String, Value)> {
    let folder = format!("{}/static/lessons", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.retain(|name| name != "index");
    names.sort();
    names.into_iter().map(|name| (name.clone(), file(&format!("../lessons/{name}")))).collect()
}
