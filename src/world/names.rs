//! Today's names of all countries of the map, read from `static/data/countries.json`.

use serde_json::Value;

use crate::unit::{CountryCode, sort_by_key};
use crate::world::borders::Words;

/// Names by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountryNames(Vec<(CountryCode, Words)>);

impl CountryNames {
    /// Reads the table; a row that is not as it should be is left out, since a name less is better
    /// than none.
    pub fn read(text: &str) -> CountryNames {
        let rows: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
        let mut names: Vec<(CountryCode, Words)> = rows
            .iter()
            .filter_map(|row| {
                let code = row.get("code")?.as_str().and_then(CountryCode::parse)?;
                let name =
                    |language: &str| Some(row.get("name")?.get(language)?.as_str()?.to_owned());
                Some((code, Words { en: name("en")?, ja: name("ja")?, zh: name("zh")? }))
            })
            .collect();
        sort_by_key(&mut names, |(code, _)| *code);
        CountryNames(names)
    }

    /// The name of a country.
    pub fn name(&self, code: CountryCode) -> Option<&Words> {
        let at = self.0.binary_search_by_key(&code, |(known, _)| *known).ok()?;
        self.0.get(at).map(|(_, name)| name)
    }

    /// All countries that have a name, by code.
    pub fn iter(&self) -> impl Iterator<Item = (CountryCode, &Words)> {
        self.0.iter().map(|(code, name)| (*code, name))
    }

    /// How many countries have a name.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no country has a name.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
