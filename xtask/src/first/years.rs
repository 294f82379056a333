//! The years of the first picture: what `first.js` brings it to when the reader moves the year before
//! the app is there. Everything is drawn by the code of the app, for maps of about one width; what
//! several years share is written once, and named by its position.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use pko_atlas::text::Language;
use pko_atlas::unit::CountryCode;
use pko_atlas::view::{Node, State};
use serde_json::{Map, Value, json};

use super::First;
use super::map::Plate;
use super::page;
use crate::publish::Publication;

/// Writes a file for each width into a site.
///
/// # Errors
/// When a year has a country that the picture does not have, or a file cannot be written.
pub fn write(publication: &Publication, dist: &Path) -> Result<()> {
    for plate in Plate::all(&First::of(publication)) {
        let name = format!("{}.json", name(&plate));
        let drawn = serde_json::to_string(&drawn(publication, &plate)?)?;
        fs::write(dist.join(&name), drawn).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

/// Under which the page names a file.
fn name(plate: &Plate) -> String {
    format!("first-{:.0}", plate.width())
}

/// What is named by its position.
#[derive(Default)]
struct Shared {
    known: BTreeMap<String, usize>,
    all: Vec<Value>,
}

impl Shared {
    fn position(&mut self, value: Value) -> usize {
        let next = self.all.len();
        let at = *self.known.entry(value.to_string()).or_insert(next);
        if at == next {
            self.all.push(value);
        }
        at
    }
}

/// The first pictures of all years.
fn all(publication: &Publication, language: Language) -> Vec<First<'_>> {
    let start = State::start(&publication.dataset);
    let years = publication.dataset.years();
    let states = years.map(|year| State { year, language, ..start.clone() });
    states.map(|state| First::showing(publication, state)).collect()
}

/// The years as `first.js` reads them.
fn drawn(publication: &Publication, plate: &Plate) -> Result<Value> {
    let dataset = &publication.dataset;
    let start = First::of(publication);
    let (there, gone): (Vec<_>, Vec<_>) =
        plate.codes().into_iter().partition(|code| plate.shape(&start, *code).is_some());
    let mut nodes = Shared::default();
    let mut document = countries(plate, &all(publication, start.state.language), &there, &gone)?;
    for language in Language::ALL.iter().copied() {
        let firsts = all(publication, language);
        document.insert(language.code().to_owned(), told(plate, &firsts, &mut nodes));
    }
    // What can be opened by its shape.
    let opens: BTreeMap<String, &str> = there
        .iter()
        .enumerate()
        .filter(|(_, code)| dataset.places.iter().any(|place| place.code == Some(**code)))
        .map(|(position, code)| (position.to_string(), code.as_str()))
        .collect();
    document.insert("from".to_owned(), json!(dataset.first_year.0));
    document.insert("opens".to_owned(), json!(opens));
    document.insert("nodes".to_owned(), json!(nodes.all));
    Ok(Value::Object(document))
}

/// How the countries look in each year, whatever the language.
fn countries(
    plate: &Plate,
    firsts: &[First<'_>],
    there: &[CountryCode],
    gone: &[CountryCode],
) -> Result<Map<String, Value>> {
    let (mut shapes, mut looks) = (Shared::default(), Shared::default());
    let mut paints: Vec<Node> = Vec::new();
    // Shapes that are the same in all years are the picture's own.
    let mut changing = Vec::new();
    for (position, code) in there.iter().enumerate() {
        let own: Vec<_> = firsts.iter().map(|first| plate.shape(first, *code)).collect();
        if own.windows(2).any(|pair| pair.first() != pair.last()) {
            changing.push((position, *code));
        }
    }
    let mut years = Vec::new();
    for first in firsts {
        for code in gone {
            let year = first.state.year;
            ensure!(plate.shape(first, *code).is_none(), "{code} of {year} is not in the picture");
        }
        let mut own_shapes = Vec::new();
        for (position, code) in &changing {
            let shape = shapes.position(json!(plate.shape(first, *code)));
            own_shapes.push(json!([position, shape]));
        }
        let mut own_looks = Vec::new();
        for (position, code) in there.iter().enumerate() {
            let (look, paint) = plate.look(first, *code);
            if !look.is_empty() {
                let look: BTreeMap<_, _> = look.into_iter().collect();
                own_looks.push(json!([position, looks.position(json!(look))]));
            }
            paints.extend(paint.filter(|paint| !paints.contains(paint)));
        }
        years.push(json!({
            "counts": page::counts(first),
            "shapes": own_shapes,
            "unsettled": shapes.position(json!(plate.unsettled(first))),
            "looks": own_looks,
        }));
    }
    let paints: Vec<Value> = paints.iter().map(written).collect();
    let parts = [
        ("paints", json!(paints)),
        ("shapes", json!(shapes.all)),
        ("looks", json!(looks.all)),
        ("years", json!(years)),
    ];
    Ok(parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect())
}

/// What is said of each year in one language, and the marks with their names.
fn told(plate: &Plate, firsts: &[First<'_>], nodes: &mut Shared) -> Value {
    let mut years = Vec::new();
    for first in firsts {
        let (lines, marks) = plate.marks(first);
        let mut positions = |all: &[Node]| -> Vec<usize> {
            all.iter().map(|node| nodes.position(written(node))).collect()
        };
        years.push(json!({
            "says": first.screen.value_text.to_string(),
            "sentence": first.screen.sentence.to_string(),
            "lines": positions(&lines),
            "marks": positions(&marks),
        }));
    }
    let tag = firsts.first().map(|first| first.state.language.tag());
    json!({ "tag": tag, "words": firsts.first().map(First::words), "years": years })
}

/// An element as `first.js` builds it: its name, its attributes, and what is in it.
fn written(node: &Node) -> Value {
    let attributes: BTreeMap<_, _> =
        node.attributes.iter().map(|(key, value)| (*key, value.as_ref())).collect();
    let inside = node.text.iter().map(|text| json!(text));
    let inside = inside.chain(node.children.iter().map(written));
    [json!(node.name), json!(attributes)].into_iter().chain(inside).collect()
}

#[cfg(test)]
mod tests {
    use super::super::here;
    use super::*;

    fn largest() -> Value {
        let project = here();
        let plate = Plate::largest(&First::of(&project));
        drawn(&project, &plate).expect("the years")
    }

    /// The marks of a year, and what is said of it.
    fn told(drawn: &Value, language: &str, year: usize) -> (Vec<String>, String) {
        let own = &drawn[language]["years"][year - 1992];
        let marks = own["marks"].as_array().unwrap().iter();
        let marks = marks.map(|at| drawn["nodes"][at.as_u64().unwrap() as usize].to_string());
        (marks.collect(), own["says"].as_str().unwrap().to_owned())
    }

    #[test]
    fn each_year_has_its_own_marks_and_words() {
        let drawn = largest();
        assert_eq!(drawn["years"].as_array().unwrap().len(), 35);
        let (marks, says) = told(&drawn, "en", 1993);
        for name in ["Cambodia", "Mozambique"] {
            assert!(marks.iter().any(|mark| mark.contains(name)), "no {name} in {marks:?}");
        }
        assert!(says.starts_with("1993"), "{says}");
        let (marks, _) = told(&drawn, "en", 1999);
        assert!(!marks.iter().any(|mark| mark.contains("Mozambique")), "{marks:?}");
        let (marks, _) = told(&drawn, "ja", 1993);
        assert!(marks.iter().any(|mark| mark.contains("カンボジア")), "{marks:?}");
        let words = drawn["ja"]["words"].to_string();
        assert!(words.contains("国連平和維持活動"), "{words}");
    }

    #[test]
    fn borders_are_those_of_the_year() {
        let drawn = largest();
        let mut opens = drawn["opens"].as_object().unwrap().iter();
        let (position, _) = opens.find(|(_, code)| *code == "SSD").unwrap();
        let position: u64 = position.parse().unwrap();
        let shape = |year: usize| {
            let own = drawn["years"][year - 1992]["shapes"].as_array().unwrap();
            let known = own.iter().find(|pair| pair[0] == position).unwrap();
            drawn["shapes"][known[1].as_u64().unwrap() as usize].clone()
        };
        assert_eq!(shape(2010), Value::Null);
        assert!(shape(2011).is_string());
    }

    #[test]
    fn the_page_names_every_file() {
        let project = here();
        let page = include_str!("../../../index.html");
        for plate in Plate::all(&First::of(&project)) {
            let name = name(&plate);
            let named = format!("data-asset=\"{name}\" href=\"{name}.json\"");
            assert!(page.contains(&named), "{name} is not named");
        }
    }
}
