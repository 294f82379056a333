//! Whether an option is right, read straight from the files by comparing texts: written without the
//! library's rules about time, borders and names.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use pko_atlas::record::{DeploymentIndex, PlaceIndex};
use pko_atlas::teach::quiz::{Choice, Dispatch, Question, Statement, Subject, Verdict};
use pko_atlas::unit::Year;
use serde_json::Value;

/// The files.
pub struct Files {
    /// The merged document of the record.
    pub document: Value,
    /// The table of borders.
    pub borders: Value,
    /// The table of claims.
    pub claims: Value,
    known: RefCell<BTreeMap<String, bool>>,
}

fn list<'a>(document: &'a Value, section: &str) -> &'a [Value] {
    document[section].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

impl Files {
    /// A record, the table of borders, and the table of claims.
    pub fn new(document: Value, borders: Value, claims: Value) -> Files {
        Files { document, borders, claims, known: RefCell::default() }
    }

    /// An answer that is looked up once.
    fn once(&self, what: String, answer: impl FnOnce() -> bool) -> bool {
        if let Some(known) = self.known.borrow().get(&what) {
            return *known;
        }
        let found = answer();
        self.known.borrow_mut().insert(what, found);
        found
    }

    fn deployment(&self, index: DeploymentIndex) -> &Value {
        &self.document["deployments"][usize::from(index.0)]
    }

    fn place_id(&self, index: PlaceIndex) -> &str {
        text(&self.document["places"][usize::from(index.0)], "id")
    }

    fn as_of(&self) -> &str {
        text(&self.document["atlas"], "as_of")
    }

    fn end<'a>(&'a self, deployment: &'a Value) -> &'a str {
        deployment["end"].as_str().unwrap_or(self.as_of())
    }

    /// The identifiers of the places of a deployment with a role.
    fn places<'a>(&self, deployment: &'a Value, role: &str) -> BTreeSet<&'a str> {
        let parts = list(deployment, "places").iter().filter(|part| part["role"] == role);
        parts.map(|part| text(part, "place")).collect()
    }

    /// Whether a place with this identifier is part of another on 31 December of a year, and of which.
    fn whole(&self, id: &str, year: Year) -> String {
        let place = list(&self.document, "places").iter().find(|place| place["id"] == id);
        let Some(code) = place.and_then(|place| place["code"].as_str()) else {
            return id.to_owned();
        };
        let december = format!("{year}-12");
        let union = list(&self.borders, "unions").iter().find(|union| {
            list(union, "parts").iter().any(|part| part == code)
                && union["until"].as_str().is_none_or(|until| until >= december.as_str())
        });
        let whole = union.map_or(code, |union| text(union, "whole"));
        let known = list(&self.document, "places").iter().find(|place| place["code"] == whole);
        known.map_or(id, |place| text(place, "id")).to_owned()
    }

    fn holds_in(&self, deployment: &Value, year: Year) -> bool {
        let (january, december) = (format!("{year}-01"), format!("{year}-12"));
        text(deployment, "start") <= december.as_str() && self.end(deployment) >= january.as_str()
    }

    /// Identifiers of the places that are filled in a year.
    fn active(&self, year: Year) -> BTreeSet<String> {
        let held = list(&self.document, "deployments").iter();
        held.filter(|deployment| self.holds_in(deployment, year))
            .flat_map(|deployment| self.places(deployment, "mission-area"))
            .map(|place| self.whole(place, year))
            .collect()
    }

    /// Deployments that a reader of some language could take for this one by what they were called,
    /// where they were, and, if the time is told, when.
    fn namesakes(&self, index: DeploymentIndex, with_time: bool) -> Vec<&Value> {
        let own = self.deployment(index);
        let names = |deployment: &Value, language: &str| -> Vec<String> {
            let named = |text: &Value| {
                text[language].as_str().or(text["en"].as_str()).unwrap_or_default().to_owned()
            };
            let places = self.places(deployment, "mission-area").into_iter().map(|id| {
                let place = list(&self.document, "places").iter().find(|place| place["id"] == id);
                place.map(|place| named(&place["name"])).unwrap_or_default()
            });
            [named(&deployment["component"])].into_iter().chain(places).collect()
        };
        let same = |other: &&Value| {
            let called = ["en", "ja", "zh"]
                .iter()
                .any(|language| names(own, language) == names(other, language));
            let then = own["start"] == other["start"] && own["end"] == other["end"];
            called && (then || !with_time)
        };
        list(&self.document, "deployments").iter().filter(same).collect()
    }

    fn start(&self, choice: &Choice) -> &str {
        match choice {
            Choice::Deployment(index) => {
                let alone = || self.namesakes(*index, false).len() == 1;
                assert!(self.once(format!("{index:?}"), alone), "{choice:?} is not named alone");
                text(self.deployment(*index), "start")
            }
            other => panic!("{other:?} has no start"),
        }
    }

    /// The places at which the people of a question of places worked.
    fn worked(&self, subject: &Subject) -> BTreeSet<&str> {
        let all = list(&self.document, "deployments").iter();
        match subject {
            Subject::FindMission(mission, _) => {
                let missions = list(&self.document, "missions");
                let acronym = text(&missions[usize::from(mission.0)], "acronym").to_lowercase();
                let meant = |deployment: &&Value| {
                    let own = missions.iter().find(|one| one["id"] == deployment["mission"]);
                    own.is_some_and(|own| text(own, "acronym").to_lowercase() == acronym)
                };
                all.filter(meant).flat_map(|one| self.places(one, "mission-area")).collect()
            }
            Subject::FindWork(index, _) => {
                let own = self.deployment(*index);
                let meant = |other: &&Value| {
                    other["task"] == own["task"]
                        && text(other, "start") <= self.end(own)
                        && text(own, "start") <= self.end(other)
                };
                all.filter(meant).flat_map(|one| self.places(one, "mission-area")).collect()
            }
            other => panic!("{other:?} is not about places"),
        }
    }

    /// Whether an option of a question is right.
    pub fn is_right(&self, question: &Question, choice: &Choice) -> bool {
        match question.subject {
            // Depends on the other options.
            Subject::BeganFirst | Subject::BeganLast => self.answers(question, choice),
            _ => {
                let what = format!("{:?} {choice:?}", question.subject);
                self.once(what, || self.answers(question, choice))
            }
        }
    }

    fn answers(&self, question: &Question, choice: &Choice) -> bool {
        let all = || list(&self.document, "deployments").iter();
        let year_of = |month: &str| month.get(..4).and_then(|year| year.parse().ok()).map(Year);
        match (&question.subject, choice) {
            (Subject::FindMission(..) | Subject::FindWork(..), Choice::Place(place, year)) => {
                let worked = self.worked(&question.subject);
                assert_eq!(worked.len(), 1, "{}: could be at {worked:?}", question.key);
                let id = self.place_id(*place);
                assert_eq!(self.whole(id, *year), id, "{id} is not on the map of {year}");
                worked.contains(id)
            }
            (Subject::Category(index), Choice::Category(category)) => {
                let category = &self.document["categories"][usize::from(category.0)]["id"];
                self.namesakes(*index, true).iter().any(|one| one["category"] == *category)
            }
            (Subject::First(place), Choice::Year(year)) => {
                let id = self.place_id(*place);
                let here = all().filter(|one| self.places(one, "mission-area").contains(id));
                here.map(|one| text(one, "start")).min().and_then(year_of) == Some(*year)
            }
            (Subject::Last(place), Choice::Year(year)) => {
                let id = self.place_id(*place);
                let here = || all().filter(|one| self.places(one, "mission-area").contains(id));
                assert!(here().all(|one| one["end"].is_string()), "{id} goes on");
                here().map(|one| self.end(one)).max().and_then(year_of) == Some(*year)
            }
            (Subject::BeganFirst, own) => {
                question.choices.iter().all(|one| one == own || self.start(own) < self.start(one))
            }
            (Subject::BeganLast, own) => {
                question.choices.iter().all(|one| one == own || self.start(own) > self.start(one))
            }
            (Subject::Order(of), Choice::Sequence(order)) => {
                assert!(of.iter().all(|index| order.contains(index)) && of.len() == order.len());
                let start = |index: &DeploymentIndex| self.start(&Choice::Deployment(*index));
                order.windows(2).all(|pair| start(&pair[0]) < start(&pair[1]))
            }
            (Subject::Predict(from, before, to), Choice::Places(count)) => {
                assert_eq!(self.active(*from).len(), *before, "{from}");
                self.active(*to).len() == *count
            }
            (Subject::UnderAct(dispatch), Choice::UnderAct(under)) => {
                self.is_counted(*dispatch) == *under
            }
            (Subject::NotUnderAct, Choice::Dispatch(dispatch)) => !self.is_counted(*dispatch),
            (Subject::ClaimOrFact(statement), Choice::IsClaim(claim)) => {
                self.is_claim(*statement) == *claim
            }
            (Subject::FactAmongClaims, Choice::Statement(statement)) => !self.is_claim(*statement),
            (Subject::Checked(at), Choice::Verdict(verdict)) => {
                let status = text(&self.claims[*at], "status");
                let expected: &[&str] = match verdict {
                    Verdict::Undecided => &["interpretation", "not-checked"],
                    Verdict::Open => &["open"],
                    Verdict::InPart => {
                        &["checkable-in-part", "partly-supported", "dates-supported-causation-not"]
                    }
                    Verdict::Contradicted => &["contradicted", "contradicted-in-part", "outdated"],
                };
                expected.contains(&status)
            }
            (Subject::People(index), Choice::People(people)) => {
                let total = |one: &Value| one["total"]["people"].as_u64();
                assert_ne!(self.deployment(*index)["total"]["approximate"], true);
                let named = self.namesakes(*index, true);
                named.iter().any(|one| total(one) == Some(u64::from(*people)))
            }
            (Subject::Work(place, year), Choice::Task(task)) => {
                let id = self.place_id(*place);
                let task = &self.document["tasks"][usize::from(task.0)]["id"];
                all().any(|one| {
                    let places = self.places(one, "mission-area");
                    one["task"] == *task
                        && self.holds_in(one, *year)
                        && places.iter().any(|there| self.whole(there, *year) == id)
                })
            }
            (Subject::ForWhom(index), Choice::Place(place, _)) => {
                let id = self.place_id(*place);
                let named = self.namesakes(*index, true);
                named.iter().any(|one| self.places(one, "beneficiary").contains(id))
            }
            (subject, choice) => panic!("{choice:?} does not answer {subject:?}"),
        }
    }

    /// Whether something is among the deployments, by the identifier that its position has.
    fn is_counted(&self, dispatch: Dispatch) -> bool {
        let (section, at) = match dispatch {
            Dispatch::UnderAct(index) => ("deployments", usize::from(index.0)),
            Dispatch::OtherLaw(at) => ("other_laws", at),
        };
        let record = &self.document[section][at];
        assert!(record.is_object(), "{dispatch:?} does not exist");
        record["law"].is_null()
    }

    /// Whether a sentence is one that nobody can look up.
    fn is_claim(&self, statement: Statement) -> bool {
        match statement {
            Statement::Claim(at) => {
                let status = text(&self.claims[at], "status");
                ["interpretation", "not-checked", "open"].contains(&status)
            }
            Statement::Fact(at) => {
                assert!(self.document["events"][at]["date"].is_string(), "no event {at}");
                false
            }
        }
    }
}
