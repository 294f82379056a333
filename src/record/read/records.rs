//! Deployments, gifts, events and terms of office.

use serde_json::Value;

use crate::record::dataset::{
    CarriedOver, Confidence, Deployment, Event, InKind, Personnel, PlaceRole, Recipient, Role,
    Rotation, Site, Strength, Term, Total,
};
use crate::record::read::names::Names;
use crate::record::read::tables::{country_code, in_languages, localized, position, remark};
use crate::record::read::walk::Walk;
use crate::record::vocabulary::{CONFIDENCE, ROLES};
use crate::unit::{Month, Year};

const PERSONNEL: &[(&str, Personnel)] = &[
    ("sdf", Personnel::SelfDefenseForces),
    ("police", Personnel::Police),
    ("civilian", Personnel::Civilian),
];

/// A deployment; `None` when what it cannot do without is missing.
pub fn deployment(walk: &mut Walk, record: &Value, names: &Names) -> Option<Deployment> {
    let start = walk.month(record, "start", "start");
    let end = walk.optional_month(record, "end", "end");
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        walk.wrong("end", walk.field(record, "end"), &format!("{start} or later"));
    }
    let places = place_roles(walk, record, names);
    if !places.iter().any(|part| part.role == Role::MissionArea) {
        walk.wrong(
            "places",
            walk.field(record, "places"),
            "at least one place with the role mission-area",
        );
    }
    let rotations = rotations(walk, record);
    let total = total(walk, record);
    check_sum(walk, record, &rotations, total);
    let confidence = confidence(walk, record);
    let personnel = match walk.field(record, "personnel") {
        Value::Null => None,
        value => walk.one_of(value, "personnel", PERSONNEL),
    };
    Some(Deployment {
        id: walk.identifier(record),
        mission: names.mission(walk, record, "mission")?,
        category: names.category(walk, record, "category")?,
        task: names.task(walk, record, "task")?,
        component: localized(walk, record, "component", "component"),
        personnel,
        places,
        start: start?,
        end,
        as_of: walk.optional_month(record, "as_of", "as_of"),
        rotations,
        total,
        carried_over: carried_over(walk, record, names),
        strength: strengths(walk, record, "strength"),
        cumulative: strengths(walk, record, "cumulative"),
        did: localized(walk, record, "did", "did"),
        sites: sites(walk, record, names),
        sources: names.sources(walk, record),
        confidence,
        note: remark(walk, record, "note", "note"),
    })
}

/// A gift of goods.
pub fn gift(walk: &mut Walk, record: &Value, names: &Names) -> Option<InKind> {
    let year = year(walk, record, "year")?;
    let year_max = match walk.field(record, "year_max") {
        Value::Null => year,
        _ => self::year(walk, record, "year_max")?,
    };
    if year_max < year {
        walk.wrong("year_max", walk.field(record, "year_max"), &format!("{year} or later"));
    }
    let mut recipients = Vec::new();
    for (at, value) in walk.list(record, "recipients").iter().enumerate() {
        let code = walk.text(value, "code", &format!("recipients[{at}].code"));
        let name = localized(walk, value, "name", &format!("recipients[{at}].name"));
        recipients.push(Recipient { code, name });
    }
    let mut goods = Vec::new();
    for (at, value) in walk.list(record, "goods").iter().enumerate() {
        let path = format!("goods[{at}]");
        goods.push(in_languages(walk, value, &path));
    }
    Some(InKind {
        id: walk.identifier(record),
        year,
        year_max,
        month: walk.optional_month(record, "month", "month"),
        recipients,
        for_whom: localized(walk, record, "for_whom", "for_whom"),
        places: place_roles(walk, record, names),
        goods,
        sources: names.sources(walk, record),
        confidence: confidence(walk, record),
        note: remark(walk, record, "note", "note"),
    })
}

/// An event.
pub fn event(walk: &mut Walk, record: &Value, names: &Names) -> Option<Event> {
    let date = date(walk, record, "date", "date");
    let year = date.get(..4).and_then(|digits| digits.parse().ok()).map(Year)?;
    let mut countries = Vec::new();
    for (at, value) in walk.list(record, "countries").iter().enumerate() {
        countries.extend(country_code(walk, value, &format!("countries[{at}]")));
    }
    Some(Event {
        id: walk.identifier(record),
        date,
        year,
        kind: walk.text(record, "kind", "kind"),
        title: localized(walk, record, "title", "title"),
        description: localized(walk, record, "description", "description"),
        countries,
        deployments: names.deployments(walk, record),
        sources: names.sources(walk, record),
        note: remark(walk, record, "note", "note"),
    })
}

/// A term of office.
pub fn term(walk: &mut Walk, record: &Value, names: &Names) -> Option<Term> {
    Some(Term {
        id: walk.identifier(record),
        name: localized(walk, record, "name", "name"),
        start: walk.month(record, "start", "start")?,
        end: walk.optional_month(record, "end", "end"),
        sources: names.sources(walk, record),
    })
}

fn year(walk: &mut Walk, record: &Value, field: &str) -> Option<Year> {
    let value = walk.field(record, field);
    let year = value.as_i64().filter(|year| (1900..=2200).contains(year));
    if year.is_none() {
        walk.wrong(field, value, "a year from 1900 to 2200");
    }
    year.and_then(|year| i16::try_from(year).ok()).map(Year)
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn date(walk: &mut Walk, record: &Value, field: &str, path: &str) -> String {
    let value = walk.field(record, field);
    let good = |text: &str| {
        Month::parse(text).is_some()
            || (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match value.as_str().filter(|text| good(text)) {
        Some(text) => text.to_owned(),
        None => {
            walk.wrong(path, value, "a date as YYYY, YYYY-MM or YYYY-MM-DD");
            String::new()
        }
    }
}

fn place_roles(walk: &mut Walk, record: &Value, names: &Names) -> Vec<PlaceRole> {
    let mut parts = Vec::new();
    for (at, value) in walk.list(record, "places").iter().enumerate() {
        let path = |field: &str| format!("places[{at}].{field}");
        let place = names.place(walk, value, "place", &path("place"));
        let role = walk.one_of(walk.field(value, "role"), &path("role"), ROLES);
        let note = remark(walk, value, "note", &path("note"));
        if let (Some(place), Some(role)) = (place, role) {
            parts.push(PlaceRole { place, role, note });
        }
    }
    parts
}

fn rotations(walk: &mut Walk, record: &Value) -> Vec<Rotation> {
    let mut rotations = Vec::new();
    for (at, value) in walk.list(record, "rotations").iter().enumerate() {
        let path = |field: &str| format!("rotations[{at}].{field}");
        rotations.push(Rotation {
            people: walk.number(value, "people", &path("people"), 1),
            times: walk.number(value, "times", &path("times"), 1),
            label: remark(walk, value, "label", &path("label")),
        });
    }
    rotations
}

fn total(walk: &mut Walk, record: &Value) -> Option<Total> {
    let value = walk.field(record, "total");
    if value.is_null() {
        return None;
    }
    let people = walk.number(value, "people", "total.people", 1);
    let approximate = walk.field(value, "approximate").as_bool().unwrap_or(false);
    Some(Total { people, approximate })
}

/// Rotations that are all known must add up to a total that is exact.
fn check_sum(walk: &mut Walk, record: &Value, rotations: &[Rotation], total: Option<Total>) {
    let Some(total) = total.filter(|total| !total.approximate) else { return };
    let sum = rotations.iter().fold(0u32, |sum, rotation| {
        sum.saturating_add(rotation.people.saturating_mul(rotation.times))
    });
    if !rotations.is_empty() && sum != total.people {
        walk.wrong(
            "total.people",
            walk.field(record, "total"),
            &format!("{sum}, the sum of the rotations"),
        );
    }
}

fn confidence(walk: &mut Walk, record: &Value) -> Confidence {
    let value = walk.field(record, "confidence");
    walk.one_of(value, "confidence", CONFIDENCE).unwrap_or(Confidence::Low)
}

fn carried_over(walk: &mut Walk, record: &Value, names: &Names) -> Option<CarriedOver> {
    let value = walk.field(record, "carried_over");
    if value.is_null() {
        return None;
    }
    let people = walk.number(value, "people", "carried_over.people", 1);
    let from = names.deployment(walk, walk.field(value, "from"), "carried_over.from")?;
    Some(CarriedOver { people, from })
}

fn strengths(walk: &mut Walk, record: &Value, field: &str) -> Vec<Strength> {
    let mut strengths = Vec::new();
    for (at, value) in walk.list(record, field).iter().enumerate() {
        let path = |part: &str| format!("{field}[{at}].{part}");
        strengths.push(Strength {
            date: date(walk, value, "date", &path("date")),
            people: walk.number(value, "people", &path("people"), 1),
            note: remark(walk, value, "note", &path("note")),
        });
    }
    strengths
}

fn sites(walk: &mut Walk, record: &Value, names: &Names) -> Vec<Site> {
    let mut sites = Vec::new();
    for (at, value) in walk.list(record, "sites").iter().enumerate() {
        let path = |field: &str| format!("sites[{at}].{field}");
        let name = localized(walk, value, "name", &path("name"));
        let kind = walk.text(value, "kind", &path("kind"));
        let place = names.place(walk, value, "place", &path("place"));
        let position = position(walk, value, &format!("sites[{at}]"));
        if let (Some(place), Some(position)) = (place, position) {
            sites.push(Site { name, position, place, kind });
        }
    }
    sites
}
