//! What the map shows of disputed boundaries, in words: the other part of `static/data/borders.json`, for
//! whoever opens the note under the map.

use serde_json::Value;

use crate::world::borders::{BordersError, Words, document, rows, words};

/// The choice made for an area whose status is disputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChoice {
    /// Stable identifier: `western-sahara`.
    pub id: String,
    /// What the area is called.
    pub name: Words,
    /// What the map shows and why.
    pub choice: Words,
    /// Title and web address of what the choice rests on.
    pub source: (String, String),
}

/// All that is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The rule by which a year is shown.
    pub rule: Words,
    /// The policy on disputed boundaries, in a paragraph.
    pub paragraph: Words,
    /// Choices, one for each area.
    pub areas: Vec<AreaChoice>,
}

impl Policy {
    /// Reads it.
    ///
    /// # Errors
    /// The first field that is not as it should be.
    pub fn read(text: &str) -> Result<Policy, BordersError> {
        let document = document(text)?;
        let mut policy = Policy {
            rule: words(&document, "rule", "rule")?,
            paragraph: words(&document, "policy", "policy")?,
            areas: Vec::new(),
        };
        for (path, row) in rows(&document, "areas") {
            let id = row.get("id").and_then(Value::as_str);
            let id = id.ok_or(BordersError { field: format!("{path}.id"), expected: "a text" })?;
            policy.areas.push(AreaChoice {
                id: id.to_owned(),
                name: words(row, "name", &path)?,
                choice: words(row, "choice", &path)?,
                source: source(row, &path)?,
            });
        }
        Ok(policy)
    }
}

fn source(row: &Value, path: &str) -> Result<(String, String), BordersError> {
    let text = |field: &str| row.get("source")?.get(field)?.as_str();
    let wrong =
        |field: &str, expected| BordersError { field: format!("{path}.source.{field}"), expected };
    let title = text("title").ok_or(wrong("title", "a text"))?;
    let url = text("url").filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let url = url.ok_or(wrong("url", "a web address"))?;
    Ok((title.to_owned(), url.to_owned()))
}
