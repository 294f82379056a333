//! The JSON that readers take away from the atlas: what was in force in a view, with names in one
//! language.

use serde_json::Value;

use crate::import::Setting;
use crate::import::columns::{COLUMNS, Column};
use crate::import::gazetteer::Gazetteer;
use crate::import::ledger::{Ledger, Origin};
use crate::import::row::Rows;
use crate::record::{DataError, MOST_RECORDS};

/// Reads a document that was taken away; nothing where it is another one.
///
/// # Errors
/// When it is no JSON, or has too many records.
pub fn read(
    text: &str,
    gazetteer: &Gazetteer,
    setting: &Setting,
) -> Result<Option<(Ledger, Setting)>, DataError> {
    let document: Value = serde_json::from_str(text).map_err(|error| DataError::NotJson {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    // In the atlas's own schema the title stands in the section `atlas`.
    let title = document.get("title").and_then(Value::as_str);
    let deployments = document.get("deployments").and_then(Value::as_array);
    let (Some(title), Some(deployments)) = (title, deployments) else { return Ok(None) };
    if deployments.len() > MOST_RECORDS {
        return Err(DataError::TooLarge);
    }
    let mut ledger = Ledger::new();
    let mut rows = Rows::new(gazetteer, setting.as_of);
    for (at, record) in deployments.iter().enumerate() {
        let id = record.get("id").and_then(Value::as_str);
        ledger.enter(Origin::Record(id.map_or_else(|| at.to_string(), str::to_owned)));
        let cells = COLUMNS.map(|(column, _)| cell(record, column));
        let filled = |column: Column| {
            let at = COLUMNS.iter().position(|(known, _)| *known == column)?;
            cells.get(at)?.as_deref().map(str::trim).filter(|cell| !cell.is_empty())
        };
        let row = rows.read(&filled, &mut ledger);
        ledger.leave(row);
    }
    let title = if title.trim().is_empty() { &setting.title } else { title };
    let title = title.chars().take(300).collect();
    Ok(Some((ledger, Setting { title, as_of: setting.as_of })))
}

/// What would stand in a column if the record were a row of a table.
fn cell(record: &Value, column: Column) -> Option<String> {
    let word = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    };
    let field = |name: &str| word(record.get(name)?);
    match column {
        Column::Id => field("id"),
        Column::Country => Some(places(record, "mission-area")),
        Column::For => Some(places(record, "beneficiary")),
        Column::Staging => Some(places(record, "staging")),
        Column::Mission => word(record.get("mission")?.get("name")?),
        Column::Category => field("category"),
        Column::Task => field("task"),
        Column::Unit => field("unit"),
        Column::From => field("from"),
        Column::To => field("to"),
        Column::People => field("people"),
        Column::Approximate => field("approximate"),
        Column::Confidence => field("confidence"),
        Column::Did => field("did"),
        Column::Sources => {
            let sources = record.get("sources")?.as_array()?;
            Some(sources.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"))
        }
        Column::Place | Column::Note | Column::Colour => None,
        Column::Longitude | Column::Latitude => None,
    }
}

/// The places in a role: by code, or by name where a place has none.
fn places(record: &Value, role: &str) -> String {
    let all = record.get("places").and_then(Value::as_array).into_iter().flatten();
    let own = all.filter(|place| place.get("role").and_then(Value::as_str) == Some(role));
    let named = own.filter_map(|place| {
        let text = |field: &str| place.get(field).and_then(Value::as_str);
        text("country").or_else(|| text("name"))
    });
    named.collect::<Vec<_>>().join("\n")
}
