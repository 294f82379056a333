//! Makes the lessons, claims and glossary that the site serves from the files people edit, after
//! reading them exactly as the site will.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use pko_atlas::record::{DataError, Dataset, read};
use pko_atlas::teach::{Claim, read_claims, read_glossary, read_lesson};
use serde_json::Value;

use crate::dataset::{self, line_of};

/// The glossary stands among the lessons, and so does the order in which they are offered.
const GLOSSARY: &str = "glossary.json";
const ORDER: &str = "index.json";

/// What the site serves, each as one line of JSON.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// All lessons, in the order in which they are offered.
    pub lessons: String,
    /// All claims.
    pub claims: String,
    /// All terms.
    pub glossary: String,
}

/// Reads `static/lessons` and the claims against a dataset.
///
/// # Errors
/// When a file cannot be read or is no JSON, and every mistake with file, line, record, field, what
/// was found and what was expected.
pub fn compile(root: &Path, dataset: &str) -> Result<Compiled> {
    let dataset = read(dataset).map_err(|error| anyhow!("the record cannot be read: {error}"))?;
    let claims_file = root.join("static/data/claims.json");
    let claims_text = text_of(&claims_file)?;
    let claims = claims(&claims_file, &claims_text, &dataset)?;
    let folder = root.join("static/lessons");
    let glossary_file = folder.join(GLOSSARY);
    let glossary = text_of(&glossary_file)?;
    read_glossary(&glossary, &dataset).map_err(|error| told(&glossary_file, &glossary, &error))?;
    let order: Vec<String> = serde_json::from_str(&text_of(&folder.join(ORDER))?)
        .with_context(|| format!("{ORDER}: not a list of the lessons' ids"))?;
    let mut lessons = Vec::new();
    for id in &order {
        let file = folder.join(format!("{id}.json"));
        let text = text_of(&file)?;
        let lesson =
            read_lesson(&text, &dataset, &claims).map_err(|error| told(&file, &text, &error))?;
        if lesson.id != *id {
            bail!("{}: the lesson {} must be in {}.json", file.display(), lesson.id, lesson.id);
        }
        lessons.push(serde_json::from_str::<Value>(&text)?);
    }
    if let Some(left) = files(&folder)?.iter().find(|name| !order.contains(name)) {
        bail!("{ORDER} does not name the lesson {left}");
    }
    Ok(Compiled {
        lessons: Value::Array(lessons).to_string(),
        claims: serde_json::from_str::<Value>(&claims_text)?.to_string(),
        glossary: serde_json::from_str::<Value>(&glossary)?.to_string(),
    })
}

/// Checks one lesson against the record of this repository, as `cargo xtask check-lesson` does.
///
/// # Errors
/// Every mistake, with its line.
pub fn check(root: &Path, file: &Path) -> Result<()> {
    let record = dataset::compile(&root.join("static/data"))?;
    let dataset = read(&record).map_err(|error| anyhow!("the record cannot be read: {error}"))?;
    let claims_file = root.join("static/data/claims.json");
    let claims = claims(&claims_file, &text_of(&claims_file)?, &dataset)?;
    let text = text_of(file)?;
    let lesson =
        read_lesson(&text, &dataset, &claims).map_err(|error| told(file, &text, &error))?;
    println!("{}: {} steps, no mistake", file.display(), lesson.steps.len());
    Ok(())
}

fn claims(file: &Path, text: &str, dataset: &Dataset) -> Result<Vec<Claim>> {
    read_claims(text, dataset).map_err(|error| told(file, text, &error))
}

/// The names of the files of lessons.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name != GLOSSARY && name != ORDER {
            names.extend(name.strip_suffix(".json").map(str::to_owned));
        }
    }
    names.sort();
    Ok(names)
}

fn text_of(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn told(path: &Path, text: &str, error: &DataError) -> anyhow::Error {
    let file = path.display();
    match error {
        DataError::Problems(problems) => {
            let lines: Vec<String> = problems
                .iter()
                .map(|problem| format!("{file}:{}: {problem}", line_of(text, problem)))
                .collect();
            anyhow!("{file} has mistakes:\n{}", lines.join("\n"))
        }
        other => anyhow!("{file}: {other}"),
    }
}
