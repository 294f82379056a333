//! What a site has beside the app: pictures of every year and a page for each, icons, and what
//! search engines, messengers and other pages read about it.
//!
//! Everything is drawn and written from the record by the app's own code, so nothing of it can say
//! something else than the app.

mod address;
mod cards;
mod icons;
mod oembed;
mod pictures;
mod pinned;
mod pixels;
mod years;

pub use address::Address;
pub use pinned::pin;

use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result};
use pko_atlas::record::{Dataset, read};
use pko_atlas::world::{Borders, World, decode};

use crate::dataset;
use crate::page::Page;

/// The record and the world, and where the site will be.
pub struct Publication {
    /// The record.
    pub dataset: Dataset,
    /// Shapes and borders.
    pub world: Rc<World>,
    /// The site's own address; without it, what cannot do without an absolute address is left out.
    pub site: Option<Address>,
}

impl Publication {
    /// Reads record and world of the project in `root`.
    ///
    /// # Errors
    /// When one of them is missing or wrong.
    pub fn read(root: &Path, site: Option<&Address>) -> Result<Publication> {
        let record = dataset::compile(&root.join("static/data"))?;
        let dataset = read(&record).map_err(|error| anyhow::anyhow!("the record: {error:?}"))?;
        let shapes = fs::read(root.join("static/world/110m.bin")).context("there are no shapes")?;
        let topology = decode(&shapes).map_err(|error| anyhow::anyhow!("shapes: {error:?}"))?;
        let borders = fs::read_to_string(root.join("static/data/borders.json"))
            .context("there are no borders")?;
        let borders =
            Borders::read(&borders).map_err(|error| anyhow::anyhow!("borders: {error:?}"))?;
        let world = Rc::new(World { topology, borders: Rc::new(borders) });
        Ok(Publication { dataset, world, site: site.cloned() })
    }

    /// Writes everything into a site, and into the head of its page what leads there.
    ///
    /// # Errors
    /// When a picture cannot be drawn or a file cannot be written.
    pub fn write(&self, root: &Path, dist: &Path, page: &mut Page) -> Result<()> {
        pictures::write(self, dist)?;
        icons::write(root, dist)?;
        years::write(self, dist)?;
        copy_folder(&root.join("static/pages"), &dist.join("pages"))?;
        let files = cards::describe(self, page)?.into_iter().chain(oembed::files(self));
        for (path, text) in files {
            put(dist, &path, text.as_bytes())?;
        }
        Ok(())
    }
}

/// Writes a file of a site, and the folders that it lies in.
fn put(dist: &Path, path: &str, bytes: &[u8]) -> Result<()> {
    let place = dist.join(path);
    let folder = place.parent().unwrap_or(dist);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&place, bytes))
        .with_context(|| format!("{} cannot be written", place.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    let entries = fs::read_dir(from).with_context(|| format!("{} is missing", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let bytes = fs::read(entry.path())?;
        put(to, &entry.file_name().to_string_lossy(), &bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use pko_atlas::text::Language;
    use serde_json::Value;

    use super::*;

    const SITE: &str = "https://example.org/atlas/";
    const INDEX: &str = "<html><head><meta name=\"description\" content=\"A &quot;map&quot;\">\
        <link data-asset=\"dataset\" href=\"dataset-1.json\"></head><body></body></html>";

    fn publication(site: Option<&str>) -> Publication {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let site = site.map(|site| site.parse().unwrap());
        Publication::read(root, site.as_ref()).unwrap()
    }

    /// The page and the files beside it.
    fn described(site: Option<&str>) -> (String, Vec<(String, String)>) {
        let mut page = Page::new(INDEX.to_owned());
        let files = cards::describe(&publication(site), &mut page).unwrap();
        (page.into_html(), files)
    }

    fn facts(html: &str) -> Value {
        let (_, rest) = html.split_once("<script type=\"application/ld+json\">").unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    }

    #[test]
    fn the_page_names_its_address_its_picture_and_its_answer() {
        let (html, files) = described(Some(SITE));
        for expected in [
            "<link rel=\"canonical\" href=\"https://example.org/atlas/\">",
            "<meta property=\"og:image\" content=\"https://example.org/atlas/pictures/2026.png\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "type=\"application/json+oembed\" href=\"https://example.org/atlas/oembed.json\"",
            "<link rel=\"manifest\" href=\"site.webmanifest\">",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        let map = &files.iter().find(|(path, _)| path == "sitemap.xml").unwrap().1;
        let years = publication(None).dataset.years().len();
        assert_eq!(map.matches("<loc>").count(), 2 + years * Language::ALL.len());
        assert_eq!(map.matches(&format!("<loc>{SITE}")).count(), map.matches("<loc>").count());
    }

    #[test]
    fn without_an_address_nothing_pretends_to_have_one() {
        let (html, files) = described(None);
        assert!(files.is_empty() && oembed::files(&publication(None)).is_empty());
        for absent in ["canonical", "og:url", "og:image", "oembed", "twitter:image"] {
            assert!(!html.contains(absent), "{absent} in {html}");
        }
        assert!(html.contains("og:title"), "{html}");
    }

    #[test]
    fn the_record_is_a_dataset_and_its_picture_a_map() {
        let facts = facts(&described(Some(SITE)).0);
        let of = |kind: &str| {
            let all = facts["@graph"].as_array().unwrap();
            all.iter().find(|one| one["@type"] == kind).unwrap().clone()
        };
        let (dataset, map) = (of("Dataset"), of("Map"));
        assert_eq!(dataset["license"], "https://creativecommons.org/licenses/by/4.0/");
        assert_eq!(dataset["distribution"]["contentUrl"], format!("{SITE}dataset-1.json"));
        assert_eq!(dataset["version"], publication(None).dataset.version.as_str());
        assert_eq!(map["image"], format!("{SITE}pictures/2026.png"));
    }

    #[test]
    fn a_text_cannot_end_the_script_it_stands_in() {
        let text = cards::data(&Value::from("</script><script>"));
        assert!(!text.contains('<'), "{text}");
    }

    #[test]
    fn each_answer_is_a_frame_of_what_it_is_for() {
        let files = oembed::files(&publication(Some(SITE)));
        for (path, query) in [
            ("oembed.json", "ui=compact"),
            ("oembed/map.json", "ui=map"),
            ("oembed/full.json", "year=2026"),
            ("oembed/1994.json", "year=1994&amp;ui=compact"),
            ("oembed/1994.ja.json", "lang=ja"),
        ] {
            let text = &files.iter().find(|(known, _)| known == path).unwrap().1;
            let answer: Value = serde_json::from_str(text).unwrap();
            assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
            let html = answer["html"].as_str().unwrap();
            assert!(html.starts_with("<iframe src=\"https://example.org/atlas/?"), "{html}");
            assert!(html.contains(query), "{path}: {html}");
            for number in ["width", "height", "thumbnail_width", "thumbnail_height"] {
                assert!(answer[number].as_u64().unwrap() > 0, "{path}: {number}");
            }
        }
    }

    #[test]
    fn every_year_has_a_page_with_its_places_in_words_and_as_rows() {
        let publication = publication(None);
        for (year, language, words) in [
            (1994, Language::English, ["Mozambique", "Zaire"]),
            (1994, Language::Japanese, ["モザンビーク", "ザイール"]),
        ] {
            let page = years::page(&publication, pko_atlas::unit::Year(year), language);
            for word in words {
                assert!(page.matches(word).count() >= 3, "{word} in {year}");
            }
            assert!(page.contains(&format!("src=\"../pictures/{year}.svg\"")), "{page}");
            assert!(page.contains("<td>") && !page.contains("<script"), "{page}");
        }
    }
}
