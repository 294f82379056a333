//! `cargo xtask check-data`: what the atlas would say of somebody's file, on the command line.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use pko_atlas::import::{Gazetteer, Setting, import};
use pko_atlas::record::{DataError, Problem, read};
use pko_atlas::unit::{Month, Year};
use pko_atlas::view::refused_colours;
use pko_atlas::world::{Borders, CountryNames, Policy};

use crate::dataset::{compile, line_of};

/// Checks a file: a table or a dataset.
///
/// # Errors
/// Every mistake, with its line.
pub fn check(data_folder: &Path, path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let setting = Setting { title: title.unwrap_or_default(), as_of: this_month() };
    let told = |problems: &[Problem]| -> String {
        let text = String::from_utf8_lossy(&bytes);
        let lines = problems.iter().map(|problem| match problem.line {
            Some(_) => problem.to_string(),
            None => format!("line {}: {problem}", line_of(&text, problem)),
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    match import(&bytes, &gazetteer(data_folder)?, &setting) {
        Ok(imported) => {
            let mut problems = imported.problems;
            // What is shown may have colours that are not.
            if let Ok(dataset) = read(&imported.document) {
                problems.extend(refused_colours(&dataset));
            }
            if !problems.is_empty() {
                bail!(
                    "{}: {} deployments are good, {} records are left out:\n{}",
                    path.display(),
                    imported.kept,
                    imported.left_out,
                    told(&problems)
                );
            }
            println!("{}: {} deployments, no mistake", path.display(), imported.kept);
            Ok(())
        }
        Err(DataError::Problems(problems)) => {
            bail!("{}: nothing can be shown:\n{}", path.display(), told(&problems))
        }
        Err(error) => bail!("{}: {error}", path.display()),
    }
}

fn gazetteer(data_folder: &Path) -> Result<Gazetteer> {
    let text = |name: &str| {
        let path = data_folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let borders = text("borders.json")?;
    Policy::read(&borders).context("borders.json")?;
    let borders = Borders::read(&borders).context("borders.json")?;
    let built_in = read(&compile(data_folder)?).context("the record")?;
    Ok(Gazetteer::new(CountryNames::read(&text("countries.json")?), &borders, built_in))
}

/// The present month, in universal time.
fn this_month() -> Month {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    month_of(since.as_secs() / 86_400)
}

/// The month of a day, counted from 1 January 1970.
fn month_of(mut day: u64) -> Month {
    let mut year = 1970u64;
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    while day >= 365 + u64::from(leap(year)) {
        day -= 365 + u64::from(leap(year));
        year += 1;
    }
    let year_of_atlas = Year(i16::try_from(year).unwrap_or(i16::MAX));
    let lengths = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30];
    let mut number = 1u8;
    for length in lengths {
        if day < length {
            break;
        }
        day -= length;
        number += 1;
    }
    Month::new(year_of_atlas, number).unwrap_or(year_of_atlas.last_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../static/data");

    fn checked(name: &str, text: &str) -> Result<()> {
        let name = format!("pko-atlas-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::write(&path, text).expect("written");
        let result = check(Path::new(DATA), &path);
        fs::remove_file(&path).expect("removed");
        result
    }

    #[test]
    fn days_are_counted_into_months() {
        for (day, month) in [
            (0, "1970-01"),
            (58, "1970-02"),
            (59, "1970-03"),
            (11_016, "2000-02"),
            (11_017, "2000-03"),
            (20_453, "2025-12"),
        ] {
            assert_eq!(month_of(day).to_string(), month, "{day}");
        }
    }

    #[test]
    fn a_good_table_passes_and_a_bad_one_does_not() {
        let good = "country,mission,category,from,sources\nKHM,UNTAC,Peace,1992-09,https://example.org/a\n";
        assert!(checked("good.csv", good).is_ok());
        let error = checked("bad.csv", &good.replace("KHM", "Combodia")).expect_err("a mistake");
        assert!(error.to_string().contains("line 2, column country"), "{error}");
        assert!(error.to_string().contains("Cambodia"), "{error}");
    }

    #[test]
    fn a_dataset_is_told_lines_too() {
        let document = compile(Path::new(DATA)).expect("the record");
        assert!(checked("good.json", &document).is_ok());
        let bad = document.replacen("\"1992-09\"", "\"1992-13\"", 1);
        let error = checked("bad.json", &bad).expect_err("a mistake");
        assert!(error.to_string().contains("1992-13"), "{error}");
    }
}
