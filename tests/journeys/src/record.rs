//! The record, read straight from the files people edit: a second, naive computation of what the
//! map must show, which shares nothing with the app's own.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use xtask::project::Project;

use crate::atlas::Look;

#[derive(Debug, Deserialize)]
struct Atlas {
    as_of: String,
    first_year: i64,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: String,
}

#[derive(Debug, Deserialize)]
struct Place {
    id: String,
    code: Option<String>,
}

#[derive(Debug, Deserialize)]
struct PlaceRole {
    place: String,
    role: String,
}

#[derive(Debug, Deserialize)]
struct Deployment {
    category: String,
    start: String,
    end: Option<String>,
    places: Vec<PlaceRole>,
}

#[derive(Debug, Deserialize)]
struct InKind {
    year: i64,
    year_max: Option<i64>,
    places: Vec<PlaceRole>,
}

#[derive(Debug, Deserialize)]
struct Borders {
    unions: Vec<Union>,
}

/// Countries that were one until the end of a month, or are one still.
#[derive(Debug, Deserialize)]
struct Union {
    whole: String,
    parts: Vec<String>,
    until: Option<String>,
}

/// The tables that say what the map must show.
#[derive(Debug)]
pub struct Record {
    atlas: Atlas,
    categories: Vec<Named>,
    places: Vec<Place>,
    deployments: Vec<Deployment>,
    in_kind: Vec<InKind>,
    borders: Borders,
}

/// What must be shown: looks by country code, and by identifier for places that have none.
pub type Looks = BTreeMap<String, Look>;

impl Record {
    /// Reads `static/data`.
    ///
    /// # Errors
    /// When a table is missing or is not as `docs/data.md` says.
    pub fn read() -> Result<Record> {
        Ok(Record {
            atlas: table("atlas")?,
            categories: table("categories")?,
            places: table("places")?,
            deployments: table("deployments")?,
            in_kind: table("in-kind")?,
            borders: table("borders")?,
        })
    }

    /// The years on offer.
    ///
    /// # Errors
    /// When `as_of` is not `YYYY-MM`.
    pub fn years(&self) -> Result<std::ops::RangeInclusive<i64>> {
        let last = self.atlas.as_of.split('-').next().unwrap_or_default();
        Ok(self.atlas.first_year..=last.parse().context("as_of is no month")?)
    }

    /// What countries and other places must look like in a year, with every switch on.
    ///
    /// Months as text in the form YYYY-MM stand in the order of time.
    pub fn looks(&self, year: i64) -> Looks {
        let (january, december) = (format!("{year}-01"), format!("{year}-12"));
        let mut looks = Looks::new();
        // Category by category, so that each list comes out in the order of the table.
        for category in &self.categories {
            for deployment in &self.deployments {
                let end = deployment.end.as_ref().unwrap_or(&self.atlas.as_of);
                if deployment.category != category.id
                    || deployment.start > december
                    || *end < january
                {
                    continue;
                }
                for PlaceRole { place, role } in &deployment.places {
                    let look = looks.entry(self.key(place, &december)).or_default();
                    let list = match role.as_str() {
                        "mission-area" => &mut look.categories,
                        "beneficiary" => &mut look.served,
                        _ => continue,
                    };
                    if !list.contains(&category.id) {
                        list.push(category.id.clone());
                    }
                }
            }
        }
        for gift in &self.in_kind {
            if gift.year <= year && year <= gift.year_max.unwrap_or(gift.year) {
                for PlaceRole { place, role } in &gift.places {
                    if role != "staging" {
                        looks.entry(self.key(place, &december)).or_default().in_kind = true;
                    }
                }
            }
        }
        looks.retain(|_, look| *look != Look::default());
        looks
    }

    /// The code under which a place stands on the map of a December: that of the whole it was
    /// part of, its own, or its identifier.
    fn key(&self, id: &str, december: &str) -> String {
        let place = self.places.iter().find(|place| place.id == id);
        let own = place.and_then(|place| place.code.clone()).unwrap_or_else(|| id.to_owned());
        let mut unions = self.borders.unions.iter();
        let union = unions.find(|union| {
            let holds = union.until.as_ref().is_none_or(|until| **until >= *december);
            holds && union.parts.contains(&own)
        });
        union.map_or(own, |union| union.whole.clone())
    }
}

fn table<T: for<'json> Deserialize<'json>>(name: &str) -> Result<T> {
    let path = Project::here()?.root().join(format!("static/data/{name}.json"));
    let text =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not as agreed", path.display()))
}
