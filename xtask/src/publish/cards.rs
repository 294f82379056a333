//! What the page says about itself to those who do not run it: messengers and social networks (Open
//! Graph, Twitter cards), writers' programs (oEmbed), home screens, search engines.

use std::fmt::Write;

use anyhow::Result;
use pko_atlas::text::{Language, catalogue};
use pko_atlas::view::{Chrome, State, description, escaped, heading};
use serde_json::{Value, json};

use crate::page::Page;
use crate::publish::icons::{MANIFEST, TOUCH};
use crate::publish::oembed::preset_path;
use crate::publish::pictures::{CARD, card_path};
use crate::publish::years::{year_path, year_screen};
use crate::publish::{Address, Publication};

/// What a card shows.
pub struct Card<'a> {
    /// Its title.
    pub title: &'a str,
    /// A sentence or two.
    pub description: &'a str,
    /// The page's path in the site; nothing for its start.
    pub path: &'a str,
    /// The path of its picture.
    pub picture: &'a str,
    /// What the picture shows, in words.
    pub words: &'a str,
    /// The language of all this.
    pub language: Language,
    /// The path of its answer for oEmbed.
    pub oembed: &'a str,
}

impl Card<'_> {
    /// The elements for the head of the page. What must be an absolute address is left out where the
    /// site's is not known.
    pub fn head(&self, site: Option<&Address>) -> String {
        let mut head = String::new();
        let mut meta = |attribute: &str, name: &str, content: &str| {
            // Writing to a string cannot fail.
            let _ =
                writeln!(head, "<meta {attribute}=\"{name}\" content=\"{}\">", escaped(content));
        };
        meta("property", "og:type", "website");
        meta("property", "og:site_name", "PKO Atlas");
        meta("property", "og:title", self.title);
        meta("property", "og:description", self.description);
        meta("property", "og:locale", locale(self.language));
        for other in Language::ALL.iter().filter(|other| **other != self.language) {
            meta("property", "og:locale:alternate", locale(*other));
        }
        meta("name", "twitter:card", "summary_large_image");
        let Some(site) = site else { return head };
        let picture = format!("{site}{}", self.picture);
        meta("property", "og:url", &format!("{site}{}", self.path));
        meta("property", "og:image", &picture);
        meta("property", "og:image:type", "image/png");
        meta("property", "og:image:width", &CARD.0.to_string());
        meta("property", "og:image:height", &CARD.1.to_string());
        meta("property", "og:image:alt", self.words);
        meta("name", "twitter:image", &picture);
        meta("name", "twitter:image:alt", self.words);
        let (path, oembed, title) = (escaped(self.path), escaped(self.oembed), escaped(self.title));
        let _ = writeln!(head, "<link rel=\"canonical\" href=\"{site}{path}\">");
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{site}{oembed}\" title=\"{title}\">"
        );
        head
    }
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en_GB",
        Language::Japanese => "ja_JP",
        Language::SimplifiedChinese => "zh_CN",
    }
}

/// Puts the cards of the whole atlas into its page; gives the files that tell of all pages.
pub fn describe(publication: &Publication, page: &mut Page) -> Result<Vec<(String, String)>> {
    let Publication { dataset, site, .. } = publication;
    let state = State::start(dataset);
    let screen = year_screen(publication, &state);
    let words = description(dataset, &state, &screen);
    let summary = page.description()?;
    let title = format!("PKO Atlas: {}", catalogue(Language::English).subtitle);
    let card = Card {
        title: &title,
        description: &summary,
        path: "",
        picture: &card_path(state.year),
        words: &words,
        language: Language::English,
        oembed: &preset_path(Chrome::Compact),
    };
    let mut head = card.head(site.as_ref());
    let _ = writeln!(head, "<link rel=\"apple-touch-icon\" href=\"{TOUCH}\">");
    let _ = writeln!(head, "<link rel=\"manifest\" href=\"{MANIFEST}\">");
    page.add_to_head(&head)?;
    let record = page.assets().into_iter().find(|asset| asset.name == "dataset");
    let facts = facts(publication, &summary, record.map(|asset| asset.href).as_deref());
    page.add_to_body(&format!("<script type=\"application/ld+json\">{}</script>\n", data(&facts)))?;
    Ok(site.as_ref().map(|site| sitemap(publication, site)).into_iter().flatten().collect())
}

/// A value as it may stand in a script element: it cannot end it.
pub fn data(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// The atlas in the words of schema.org: the record is a dataset, its picture a map.
fn facts(publication: &Publication, summary: &str, record: Option<&str>) -> Value {
    let Publication { dataset, site, .. } = publication;
    let absolute = |path: &str| match site {
        Some(site) => format!("{site}{path}"),
        None => format!("./{path}"),
    };
    let license = "https://creativecommons.org/licenses/by/4.0/";
    let languages: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    let mut record_facts = json!({
        "@type": "Dataset",
        "name": dataset.title.en,
        "description": summary,
        "url": absolute(""),
        "version": dataset.version,
        "license": license,
        "isAccessibleForFree": true,
        "inLanguage": languages,
        "temporalCoverage": format!("{}/{}", dataset.first_year, dataset.as_of),
        "spatialCoverage": { "@type": "Place", "name": "World" },
        "keywords": ["Japan", "international peace cooperation", "peacekeeping", "United Nations"],
    });
    if let (Some(path), Some(fields)) = (record, record_facts.as_object_mut()) {
        let download = json!({
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": absolute(path),
        });
        fields.insert("distribution".to_owned(), download);
    }
    let map = json!({
        "@type": "Map",
        "name": format!("PKO Atlas: {}", heading(dataset, &State::start(dataset))),
        "url": absolute(""),
        "image": absolute(&card_path(dataset.last_year())),
        "license": license,
        "inLanguage": languages,
    });
    json!({ "@context": "https://schema.org", "@graph": [record_facts, map] })
}

/// All pages for search engines, and where they find them.
fn sitemap(publication: &Publication, site: &Address) -> Vec<(String, String)> {
    let years = publication
        .dataset
        .years()
        .flat_map(|year| Language::ALL.iter().map(move |language| year_path(year, *language)));
    let pages = [String::new(), "pages/gallery.html".to_owned()].into_iter().chain(years);
    let rows: String = pages
        .map(|path| format!("<url><loc>{}</loc></url>\n", escaped(&format!("{site}{path}"))))
        .collect();
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{rows}</urlset>\n"
    );
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n");
    vec![("sitemap.xml".to_owned(), map), ("robots.txt".to_owned(), robots)]
}
