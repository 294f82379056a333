//! What became of a table, as a text that one module of the page tells another.

use serde_json::{Value, json};

use crate::record::read::{DataError, Problem};

/// A table that has become a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The dataset as a document.
    pub document: String,
    /// How many rows are left out.
    pub left_out: usize,
    /// Mistakes and remarks.
    pub problems: Vec<Problem>,
}

/// Writes what became of a table.
pub fn write_told(outcome: &Result<Told, DataError>) -> String {
    let told = match outcome {
        Ok(Told { document, left_out, problems }) => {
            json!({ "document": document, "left_out": left_out, "problems": written(problems) })
        }
        Err(DataError::Problems(problems)) => json!({ "problems": written(problems) }),
        // A table is never taken for JSON.
        Err(DataError::TooLarge | DataError::NotJson { .. }) => json!({}),
    };
    told.to_string()
}

/// Reads what [`write_told`] writes; what is not so written counts as too large.
pub fn read_told(text: &str) -> Result<Told, DataError> {
    let told: Value = serde_json::from_str(text).unwrap_or_default();
    let problems = told.get("problems").and_then(Value::as_array).ok_or(DataError::TooLarge)?;
    let problems = problems.iter().map(problem).collect();
    let Some(document) = told.get("document").and_then(Value::as_str) else {
        return Err(DataError::Problems(problems));
    };
    let left_out = told.get("left_out").and_then(Value::as_u64).unwrap_or_default();
    let left_out = usize::try_from(left_out).unwrap_or(usize::MAX);
    Ok(Told { document: document.to_owned(), left_out, problems })
}

fn written(problems: &[Problem]) -> Vec<Value> {
    let row = |one: &Problem| {
        json!([
            one.line,
            one.section,
            one.record,
            one.field,
            one.found,
            one.expected,
            one.suggestion
        ])
    };
    problems.iter().map(row).collect()
}

fn problem(row: &Value) -> Problem {
    let some = |at: usize| row.get(at)?.as_str().map(str::to_owned);
    let text = |at: usize| some(at).unwrap_or_default();
    Problem {
        line: row.get(0).and_then(Value::as_u64).and_then(|line| usize::try_from(line).ok()),
        section: text(1),
        record: some(2),
        field: text(3),
        found: text(4),
        expected: text(5),
        suggestion: some(6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems() -> Vec<Problem> {
        let problem = Problem {
            line: Some(3),
            section: "deployments".to_owned(),
            record: None,
            field: "country".to_owned(),
            found: "\"Combodia\"".to_owned(),
            expected: "a country".to_owned(),
            suggestion: Some("Cambodia".to_owned()),
        };
        vec![problem.clone(), Problem { line: None, suggestion: None, ..problem }]
    }

    #[test]
    fn what_is_told_is_what_is_heard() {
        let good = Told { document: "{}".to_owned(), left_out: 2, problems: problems() };
        for outcome in [Ok(good), Err(DataError::Problems(problems())), Err(DataError::TooLarge)] {
            assert_eq!(read_told(&write_told(&outcome)), outcome);
        }
        assert_eq!(read_told("?"), Err(DataError::TooLarge));
    }
}
