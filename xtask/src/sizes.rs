//! What the site weighs.

use std::fmt::Write;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::tools::Tools;

/// What one file of the site weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its path in the site.
    pub path: String,
    /// Its bytes.
    pub raw: u64,
    /// Its bytes as brotli at quality 11.
    pub brotli: u64,
}

/// Compresses every file of the site beside it, for the server, and gives what each weighs.
///
/// # Errors
/// What Node reports.
pub fn compress(project: &Project, tools: &Tools) -> Result<Vec<Size>> {
    let printed = process::read(
        tools
            .command("node")?
            .arg(project.node().join("brotli.mjs"))
            .arg(project.dist())
            .arg(project.compressed()),
    )?;
    printed
        .lines()
        .map(|line| parse(line).with_context(|| format!("brotli.mjs printed {line:?}")))
        .collect()
}

fn parse(line: &str) -> Option<Size> {
    let mut fields = line.split('\t');
    let size = Size {
        path: fields.next()?.to_owned(),
        raw: fields.next()?.parse().ok()?,
        brotli: fields.next()?.parse().ok()?,
    };
    fields.next().is_none().then_some(size)
}

/// A table for people: a row for each file beside the page, and one for each folder.
pub fn table(sizes: &[Size]) -> String {
    let sizes = &by_folder(sizes);
    let width = sizes.iter().map(|size| size.path.chars().count()).max().unwrap_or(0).max(5);
    let mut table = String::new();
    let mut row = |path: &str, raw: &str, brotli: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{path:width$}  {raw:>9}  {brotli:>9}");
    };
    row("file", "bytes", "brotli 11");
    for size in sizes {
        row(&size.path, &size.raw.to_string(), &size.brotli.to_string());
    }
    let raw: u64 = sizes.iter().map(|size| size.raw).sum();
    let brotli: u64 = sizes.iter().map(|size| size.brotli).sum();
    row("all", &raw.to_string(), &brotli.to_string());
    table
}

/// The same with the files of each folder taken together.
fn by_folder(sizes: &[Size]) -> Vec<Size> {
    let mut together: Vec<Size> = Vec::new();
    for size in sizes {
        let path = match size.path.split_once('/') {
            Some((folder, _)) => format!("{folder}/"),
            None => size.path.clone(),
        };
        match together.iter_mut().find(|known| known.path == path) {
            Some(known) => {
                known.raw += size.raw;
                known.brotli += size.brotli;
            }
            None => together.push(Size { path, ..size.clone() }),
        }
    }
    together
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_one_row() {
        let size = |path: &str| Size { path: path.to_owned(), raw: 12, brotli: 9 };
        let rows = by_folder(&[size("a/b.js"), size("c.js"), size("a/d.js")]);
        let paths: Vec<_> = rows.iter().map(|row| (row.path.as_str(), row.raw)).collect();
        assert_eq!(paths, [("a/", 24), ("c.js", 12)]);
    }

    #[test]
    fn a_line_of_three_fields_is_a_size() {
        let size = Size { path: "a/b.js".to_owned(), raw: 12, brotli: 9 };
        assert_eq!(parse("a/b.js\t12\t9"), Some(size.clone()));
        assert_eq!(parse("a/b.js\t12"), None);
        assert_eq!(parse("a/b.js\t12\tnine"), None);
        assert_eq!(parse("a/b.js\t12\t9\t9"), None);
        let other = Size { path: "a/c.js".to_owned(), raw: 1, brotli: 1 };
        let table = table(&[size, other]);
        let last: Vec<&str> = table.lines().last().unwrap().split_whitespace().collect();
        assert_eq!(last, ["all", "13", "10"]);
    }
}
