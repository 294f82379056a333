//! A plain page for every year in every language: picture, words and table, for those who do not run
//! the app and for links that show a card of their very year.

use std::fmt::Write;
use std::path::Path;

use anyhow::Result;
use pko_atlas::text::{Language, catalogue};
use pko_atlas::unit::Year;
use pko_atlas::view::{
    Column, Screen, State, description, escaped, heading, say, table, write_query,
};

use crate::publish::cards::Card;
use crate::publish::oembed;
use crate::publish::pictures::{card_path, stand_in_path};
use crate::publish::{Publication, put};

/// The path of a year's page.
pub fn year_path(year: Year, language: Language) -> String {
    match language {
        Language::English => format!("years/{year}.html"),
        _ => format!("years/{year}.{}.html", language.tag()),
    }
}

/// What the app's screen shows of a state.
pub fn year_screen(publication: &Publication, state: &State) -> Screen {
    Screen::derive(&publication.dataset, &publication.world.borders, state, None)
}

/// Writes them.
pub fn write(publication: &Publication, dist: &Path) -> Result<()> {
    for year in publication.dataset.years() {
        for language in Language::ALL.iter().copied() {
            let text = page(publication, year, language);
            put(dist, &year_path(year, language), text.as_bytes())?;
        }
    }
    Ok(())
}

/// The page of a year.
pub fn page(publication: &Publication, year: Year, language: Language) -> String {
    let Publication { dataset, site, .. } = publication;
    let words = catalogue(language);
    let state = State { year, language, ..State::start(dataset) };
    let screen = year_screen(publication, &state);
    let said = description(dataset, &state, &screen);
    let title = format!("{}: {}", words.title, heading(dataset, &state));
    let card = Card {
        title: &title,
        description: &said,
        path: &year_path(year, language),
        picture: &card_path(year),
        words: &said,
        language,
        oembed: &oembed::year_path(year, language),
    };
    let head = card.head(site.as_ref());
    let (light, dark) = (stand_in_path(year, false), stand_in_path(year, true));
    let (title, said) = (escaped(&title), escaped(&said));
    let query = escaped(&write_query(&state, dataset));
    let about = escaped(say(&dataset.title, language));
    let version = escaped(&(words.data_version)(&dataset.version));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{said}\">\n{head}\
         <link rel=\"icon\" href=\"../icons/icon.svg\">\n\
         <link rel=\"stylesheet\" href=\"../pages/pages.css\">\n</head>\n<body>\n\
         <nav>{}</nav>\n<main>\n<h1>{title}</h1>\n<p>{about}</p>\n\
         <a href=\"../?{query}\"><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"../{dark}\">\
         <img src=\"../{light}\" alt=\"{said}\" width=\"960\" height=\"480\"></picture></a>\n\
         <p><a class=\"open\" href=\"../?{query}\">{}</a></p>\n<p>{said}</p>\n{}\
         </main>\n<footer><p>{version} · {}</p></footer>\n</body>\n</html>\n",
        language.tag(),
        links(publication, year, language),
        escaped(words.title),
        rows(publication, &state),
        escaped(words.map_note),
    )
}

/// To the years before and after, and to the same year in the other languages.
fn links(publication: &Publication, year: Year, language: Language) -> String {
    let dataset = &publication.dataset;
    let name = |year: Year, language: Language| {
        let path = year_path(year, language);
        path.trim_start_matches("years/").to_owned()
    };
    let mut links = String::new();
    for (step, rel, sign) in [(-1, "prev", "←"), (1, "next", "→")] {
        let other = Year(year.0 + step);
        if (dataset.first_year..=dataset.last_year()).contains(&other) {
            let href = name(other, language);
            let _ = write!(links, "<a rel=\"{rel}\" href=\"{href}\">{sign} {other}</a> ");
        }
    }
    for other in Language::ALL.iter().filter(|other| **other != language) {
        let (href, tag) = (name(year, *other), other.tag());
        let own = other.own_name();
        let _ = write!(
            links,
            "<a rel=\"alternate\" hreflang=\"{tag}\" lang=\"{tag}\" href=\"{href}\">{own}</a> "
        );
    }
    links
}

/// What is in force, a row for each deployment, as in the app's table.
fn rows(publication: &Publication, state: &State) -> String {
    let Publication { dataset, world, .. } = publication;
    let words = catalogue(state.language);
    let rows = table(dataset, &world.borders, state, state.table.unwrap_or_default());
    if rows.is_empty() {
        return String::new();
    }
    let headings: String = Column::ALL
        .into_iter()
        .map(|column| format!("<th scope=\"col\">{}</th>", escaped(column.heading(words))))
        .collect();
    let rows: String = rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell)));
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        })
        .collect();
    let caption = escaped(&heading(dataset, state));
    format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table>\n\
         <caption>{caption}</caption>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n\
         </table></div>\n"
    )
}
