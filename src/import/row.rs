//! A row of a table, cell by cell.

use std::collections::{HashMap, HashSet};

use crate::import::columns::{Column, name};
use crate::import::date::{self, End};
use crate::import::document::slug;
use crate::import::gazetteer::{Gazetteer, Meant};
use crate::import::ledger::Ledger;
use crate::import::sources::{self, SourceText};
use crate::record::{CONFIDENCE, CategoryIndex, Role};
use crate::spelling::{fold, nearest};
use crate::unit::{LonLat, Month, Year};

/// What stands in a column of the present row; nothing for an empty cell.
pub type Cells<'c> = &'c dyn Fn(Column) -> Option<&'c str>;

/// The first and the last year of a row.
const YEARS: [Year; 2] = [Year(1946), Year(2200)];
/// Longest name, in bytes.
const LONGEST_NAME: usize = 300;
/// Most places or sources of a row.
pub const MOST: usize = 100;

/// A place of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowPlace {
    /// One that the atlas knows, and how the table calls it where it says more.
    Known(Meant, Option<String>),
    /// One at a position.
    At(String, LonLat),
}

/// A row without a mistake.
#[derive(Clone, Debug)]
pub struct Row {
    /// The identifier, of the table or made for it.
    pub id: String,
    /// Places and their roles.
    pub places: Vec<(RowPlace, Role)>,
    /// The mission; the unit where the table has none.
    pub mission: String,
    /// The category.
    pub category: String,
    /// The kind of work.
    pub task: Option<String>,
    /// The unit; the mission where the table has none.
    pub unit: String,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Option<Month>,
    /// People in total.
    pub people: Option<u32>,
    /// Whether that is about.
    pub approximate: bool,
    /// The word for how sure the record is.
    pub confidence: &'static str,
    /// Sources.
    pub sources: Vec<SourceText>,
    /// What the people did.
    pub did: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// The colour of its category.
    pub colour: Option<String>,
}

/// Reads rows, and knows what earlier rows have said.
pub struct Rows<'g> {
    gazetteer: &'g Gazetteer,
    as_of: Month,
    ids: HashSet<String>,
    /// Folded names of categories and how they are written.
    categories: HashMap<String, String>,
    read: usize,
}

impl<'g> Rows<'g> {
    /// Before the first row.
    pub fn new(gazetteer: &'g Gazetteer, as_of: Month) -> Rows<'g> {
        let (ids, categories) = (HashSet::new(), HashMap::new());
        Rows { gazetteer, as_of, ids, categories, read: 0 }
    }

    /// Reads a row, noting every mistake; nothing where something is missing.
    pub fn read(&mut self, cells: Cells<'_>, ledger: &mut Ledger) -> Option<Row> {
        self.read += 1;
        let id = self.id(cells, ledger);
        let places = self.places(cells, ledger);
        let named = |column: Column, ledger: &mut Ledger| {
            let cell = cells(column)?;
            if cell.len() > LONGEST_NAME {
                ledger.wrong(name(column), cell, "a name of at most 300 bytes", None);
            }
            Some(cell.to_owned())
        };
        let (mission, unit) = (named(Column::Mission, ledger), named(Column::Unit, ledger));
        if mission.is_none() && unit.is_none() {
            ledger.wrong(name(Column::Mission), "", "a mission or a unit", None);
        }
        let category = self.category(cells, ledger);
        let task = named(Column::Task, ledger);
        let (from, to) = self.months(cells, ledger);
        let people = people(cells, ledger);
        let approximate = approximate(cells, ledger);
        let confidence = confidence(cells, ledger);
        let sources = sources::read(cells(Column::Sources), self.gazetteer, ledger);
        let text = |column: Column| cells(column).map(str::to_owned);
        let unit_or_mission = unit.clone().or_else(|| mission.clone());
        Some(Row {
            id: id?,
            places,
            mission: mission.or(unit)?,
            unit: unit_or_mission?,
            category: category?,
            task,
            from: from?,
            to,
            people,
            approximate,
            confidence,
            sources,
            did: text(Column::Did),
            note: text(Column::Note),
            colour: text(Column::Colour),
        })
    }

    fn id(&mut self, cells: Cells<'_>, ledger: &mut Ledger) -> Option<String> {
        let id = match cells(Column::Id) {
            Some(id) => id.to_owned(),
            None => {
                let mut at = self.read;
                while self.ids.contains(&format!("row-{at}")) {
                    at += 1;
                }
                format!("row-{at}")
            }
        };
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if id.len() > 80 || !id.bytes().all(plain) {
            let expected = "at most 80 lower-case letters, digits and hyphens, or nothing";
            ledger.wrong(name(Column::Id), &id, expected, slug(&id).as_deref());
            return None;
        }
        if !self.ids.insert(id.clone()) {
            ledger.wrong(name(Column::Id), &id, "an identifier that no other row has", None);
            return None;
        }
        Some(id)
    }

    fn category(&mut self, cells: Cells<'_>, ledger: &mut Ledger) -> Option<String> {
        let column = name(Column::Category);
        let Some(cell) = cells(Column::Category) else {
            ledger.wrong(column, "", "a category", None);
            return None;
        };
        // Two names of one category of the atlas's own record are one category here too.
        let known = self.gazetteer.category(cell).map(|known| known.id.clone());
        let folded = known.unwrap_or_else(|| fold(cell));
        let full = self.categories.len() >= CategoryIndex::LIMIT;
        if let Some(written) = self.categories.get(&folded) {
            return Some(written.clone());
        }
        if full || cell.len() > LONGEST_NAME {
            let mut names: Vec<&str> = self.categories.values().map(String::as_str).collect();
            names.sort_unstable();
            let meant = nearest(cell, names.iter().copied());
            let expected = match full {
                true => format!("one of the first eight categories: {}", names.join(", ")),
                false => "a name of at most 300 bytes".to_owned(),
            };
            ledger.wrong(column, cell, &expected, meant);
            return None;
        }
        self.categories.insert(folded, cell.to_owned());
        Some(cell.to_owned())
    }

    fn months(&self, cells: Cells<'_>, ledger: &mut Ledger) -> (Option<Month>, Option<Month>) {
        let mut read = |column: Column, end: End| {
            let cell = cells(column)?;
            let month = date::month(cell, end);
            let Some(month) = month else {
                ledger.wrong(name(column), cell, date::EXPECTED, date::meant(cell).as_deref());
                return None;
            };
            let [first, last] = YEARS;
            if month.year() < first || month.year() > last {
                ledger.wrong(name(column), cell, &format!("a year from {first} to {last}"), None);
                return None;
            }
            Some(month)
        };
        let from = read(Column::From, End::First);
        let to = read(Column::To, End::Last);
        match (cells(Column::From), from, to) {
            (None, _, _) => ledger.wrong(name(Column::From), "", date::EXPECTED, None),
            (_, Some(from), Some(to)) if to < from => {
                let expected = format!("{from} or later");
                ledger.wrong(name(Column::To), &to.to_string(), &expected, None);
            }
            (_, Some(from), None) if cells(Column::To).is_none() && from > self.as_of => {
                let expected = format!("the end of what begins after {}", self.as_of);
                ledger.wrong(name(Column::To), "", &expected, None);
            }
            _ => {}
        }
        (from, to)
    }

    fn places(&self, cells: Cells<'_>, ledger: &mut Ledger) -> Vec<(RowPlace, Role)> {
        let listed = |column: Column| list(cells(column).unwrap_or_default());
        let (names, countries) = (listed(Column::Place), listed(Column::Country));
        let mut places: Vec<(RowPlace, Role)> = Vec::new();
        let mut add = |place: RowPlace, role: Role| {
            let known = |(other, its): &(RowPlace, Role)| match (&place, other) {
                (RowPlace::Known(one, _), RowPlace::Known(other, _)) => {
                    one == other && role == *its
                }
                _ => place == *other && role == *its,
            };
            if !places.iter().any(known) {
                places.push((place, role));
            }
        };
        let position = position(cells, ledger);
        if let (Some(position), [name]) = (position, names.as_slice()) {
            add(RowPlace::At((*name).to_owned(), position), Role::MissionArea);
        } else if names.len() == countries.len() {
            for (place, country) in names.iter().zip(&countries) {
                if let Some(meant) = self.known(Column::Country, country, ledger) {
                    let says_more = self.gazetteer.find(place) != Some(meant);
                    let called = says_more.then(|| (*place).to_owned());
                    add(RowPlace::Known(meant, called), Role::MissionArea);
                }
            }
        } else {
            let all = names.iter().map(|name| (Column::Place, name));
            for (column, cell) in all.chain(countries.iter().map(|code| (Column::Country, code))) {
                if let Some(meant) = self.known(column, cell, ledger) {
                    add(RowPlace::Known(meant, None), Role::MissionArea);
                }
            }
        }
        if names.is_empty() && countries.is_empty() {
            ledger.wrong(name(Column::Place), "", "a place, or a country", None);
        }
        for (column, role) in [(Column::For, Role::Beneficiary), (Column::Staging, Role::Staging)] {
            for cell in listed(column) {
                if let Some(meant) = self.known(column, cell, ledger) {
                    add(RowPlace::Known(meant, None), role);
                }
            }
        }
        if places.len() > MOST {
            ledger.wrong(name(Column::Place), "", "at most 100 places", None);
        }
        places
    }

    fn known(&self, column: Column, cell: &str, ledger: &mut Ledger) -> Option<Meant> {
        let found = self.gazetteer.find(cell);
        if found.is_none() {
            let meant = ledger.suggests().then(|| self.gazetteer.meant(cell)).flatten();
            let expected = match column {
                Column::Country => "a country by name or ISO 3166-1 alpha-3 code, as KHM",
                _ => "the name of a country, or lon and lat beside that of another place",
            };
            ledger.wrong(name(column), cell, expected, meant);
        }
        found
    }
}

/// What stands in a cell with several things.
fn list(cell: &str) -> Vec<&str> {
    cell.split([';', '\n', '；']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn position(cells: Cells<'_>, ledger: &mut Ledger) -> Option<LonLat> {
    let (lon, lat) = (cells(Column::Longitude), cells(Column::Latitude));
    let (column, found) =
        lon.map(|lon| (Column::Longitude, lon)).or(lat.map(|lat| (Column::Latitude, lat)))?;
    let degrees = |cell: Option<&str>| cell?.replace('−', "-").parse::<f64>().ok();
    let position = degrees(lon).zip(degrees(lat)).and_then(|(lon, lat)| LonLat::new(lon, lat));
    if position.is_none() {
        let expected = "lon from -180 to 180 and lat from -90 to 90, in degrees with a point";
        ledger.wrong(name(column), found, expected, None);
    }
    position
}

fn people(cells: Cells<'_>, ledger: &mut Ledger) -> Option<u32> {
    let cell = cells(Column::People)?;
    let people = cell.parse::<u32>().ok().filter(|people| *people > 0);
    if people.is_none() {
        let digits: String = cell.chars().filter(|letter| letter.is_ascii_digit()).collect();
        let grouped =
            cell.chars().all(|letter| letter.is_ascii_digit() || " ,'’ ".contains(letter));
        let meant =
            Some(digits).filter(|digits| grouped && digits.parse::<u32>().is_ok_and(|n| n > 0));
        let expected = "a whole number, at least 1; nothing where it is not known";
        ledger.wrong(name(Column::People), cell, expected, meant.as_deref());
    }
    people
}

fn approximate(cells: Cells<'_>, ledger: &mut Ledger) -> bool {
    let cell = cells(Column::Approximate).unwrap_or("false");
    let known = [("true", true), ("yes", true), ("false", false), ("no", false)];
    let found = known.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
    if found.is_none() {
        ledger.wrong(name(Column::Approximate), cell, "true, false, or nothing", None);
    }
    found.is_some_and(|(_, meaning)| *meaning)
}

/// What does not say how sure it is, is taken to be least sure.
fn confidence(cells: Cells<'_>, ledger: &mut Ledger) -> &'static str {
    let least = CONFIDENCE.last().map(|(word, _)| *word).unwrap_or_default();
    let Some(cell) = cells(Column::Confidence) else { return least };
    let mut words = CONFIDENCE.iter().map(|(word, _)| *word);
    match words.clone().find(|word| word.eq_ignore_ascii_case(cell)) {
        Some(word) => word,
        None => {
            let meant = nearest(cell, words.clone());
            let all: Vec<&str> = words.by_ref().collect();
            ledger.wrong(
                name(Column::Confidence),
                cell,
                &format!("one of {}", all.join(", ")),
                meant,
            );
            least
        }
    }
}
