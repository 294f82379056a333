//! How to cite a record of the atlas.

use crate::record::{Dataset, Origin};
use crate::text::{Language, catalogue};
use crate::view::words::say;

/// A form in which a record is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line of text.
    Plain,
    /// For LaTeX.
    BibTex,
    /// For reference managers.
    CslJson,
}

impl Form {
    /// All forms, in the order in which they are offered.
    pub const ALL: [Form; 3] = [Form::Plain, Form::BibTex, Form::CslJson];

    /// What it is called.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Form::Plain => catalogue(language).cite_as_text,
            Form::BibTex => "BibTeX",
            Form::CslJson => "CSL-JSON",
        }
    }
}

/// What is cited.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// The record's title, as the reader sees it.
    pub title: &'a str,
    /// Its identifier.
    pub record: &'a str,
    /// The address that shows it.
    pub url: &'a str,
    /// The day on which it was read, `YYYY-MM-DD`.
    pub read_on: &'a str,
}

/// Cites a record of `dataset` with the version of its data.
pub fn citation(dataset: &Dataset, cited: Cited<'_>, form: Form, language: Language) -> String {
    let Cited { title, record, url, read_on } = cited;
    let (work, version) = (say(&dataset.title, language), dataset.version.as_str());
    let author = author(dataset);
    match form {
        Form::Plain => {
            format!("{author}: {title}. {work}, {version} ({record}). {url} ({read_on})")
        }
        Form::BibTex => {
            let escaped = |text: &str| -> String {
                let mut out = String::new();
                for letter in text.chars() {
                    match letter {
                        '\\' => out.push_str("\\textbackslash{}"),
                        '~' => out.push_str("\\textasciitilde{}"),
                        '^' => out.push_str("\\textasciicircum{}"),
                        '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', letter]),
                        _ => out.push(letter),
                    }
                }
                out
            };
            format!(
                "@misc{{pko-atlas-{record},\n  author = {{{{{}}}}},\n  title = {{{}: {}}},\n  \
                 version = {{{version}}},\n  url = {{{url}}},\n  urldate = {{{read_on}}}\n}}",
                escaped(&author),
                escaped(title),
                escaped(work),
            )
        }
        Form::CslJson => serde_json::json!([{
            "id": format!("pko-atlas-{record}"),
            "type": "dataset",
            "title": format!("{title}: {work}"),
            "author": [{ "literal": author }],
            "version": version,
            "URL": url,
            "accessed": { "date-parts": [date_parts(read_on)] },
        }])
        .to_string(),
    }
}

/// Who answers for the record: the atlas for its own alone.
fn author(dataset: &Dataset) -> String {
    match &dataset.origin {
        Origin::BuiltIn => "PKO Atlas".to_owned(),
        Origin::Host(host) => format!("{host}, shown by PKO Atlas"),
        Origin::File => "A file, shown by PKO Atlas".to_owned(),
    }
}

fn date_parts(day: &str) -> Vec<u32> {
    day.split('-').filter_map(|part| part.parse().ok()).collect()
}

/// A text with which a reader reports an error: what the record is, and where it was seen.
pub fn error_report(dataset: &Dataset, cited: Cited<'_>, what_is_wrong: &str) -> String {
    format!(
        "PKO Atlas {}\n{}: {}\n{}\n{}\n\n{what_is_wrong}\n",
        dataset.version, cited.record, cited.title, cited.url, cited.read_on
    )
}
