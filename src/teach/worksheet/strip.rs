//! The timeline of a worksheet: circles over the years in which something began, and a lettered list
//! of what it was.

use crate::record::{Dataset, DeploymentIndex, Role};
use crate::teach::quiz::Random;
use crate::teach::worksheet::map::{WIDTH, circle, text};
use crate::unit::Year;
use crate::view::{Node, Pixels, State, deployments_held, place_name, say};

/// Most circles.
const MOST: usize = 6;
/// Radius of a circle.
const CIRCLE: f64 = 11.0;
/// Room at either end.
const MARGIN: f64 = 22.0;
/// Height of the line, and of the whole.
const LINE: f64 = 44.0;
const HEIGHT: f64 = 66.0;

/// Something that began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripItem {
    /// The letter of the list.
    pub letter: char,
    /// What it was: mission and place.
    pub label: String,
    /// When it began.
    pub year: Year,
    /// The deployment that says so: the first of its mission there.
    pub deployment: DeploymentIndex,
}

/// A timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The list, by letter.
    pub items: Vec<StripItem>,
    /// The line with empty circles.
    pub empty: Node,
    /// The line with the letters in them.
    pub filled: Node,
}

impl Strip {
    /// A timeline of the categories of `state` over some years; nothing when there are not two things
    /// to put in order.
    pub fn draw(
        dataset: &Dataset,
        state: &State,
        (first, last): (Year, Year),
        seed: &str,
    ) -> Option<Strip> {
        let mut random = Random::of(&format!("{seed}/strip"));
        let mut known = beginnings(dataset, state);
        known.retain(|(year, ..)| first <= *year && *year <= last);
        random.shuffle(&mut known);
        // What the sheet may tell elsewhere comes last.
        let told: Vec<DeploymentIndex> = deployments_held(dataset, state).collect();
        known.sort_by_key(|(_, _, deployment)| told.contains(deployment));
        let scale = Scale { first, last };
        let mut items: Vec<StripItem> = Vec::new();
        for (year, label, deployment) in known {
            let apart =
                |item: &StripItem| (scale.x(item.year) - scale.x(year)).abs() >= 2.0 * CIRCLE + 2.0;
            if items.len() < MOST && items.iter().all(apart) {
                items.push(StripItem { letter: ' ', label, year, deployment });
            }
        }
        if items.len() < 2 {
            return None;
        }
        for (letter, item) in ('A'..).zip(&mut items) {
            item.letter = letter;
        }
        let (empty, filled) = (scale.draw(&items, false), scale.draw(&items, true));
        Some(Strip { items, empty, filled })
    }
}

/// For each mission at each place the year in which its first people came, a label, and the
/// deployment that says so.
fn beginnings(dataset: &Dataset, state: &State) -> Vec<(Year, String, DeploymentIndex)> {
    let mut found: Vec<(Year, String, DeploymentIndex)> = Vec::new();
    for (index, deployment) in (0u16..).map(DeploymentIndex).zip(&dataset.deployments) {
        let only: Vec<_> =
            deployment.places.iter().filter(|part| part.role == Role::MissionArea).collect();
        let [part] = only.as_slice() else { continue };
        let mission = dataset.mission(deployment.mission);
        let name = mission.acronym.as_deref().unwrap_or(say(&mission.name, state.language));
        let year = deployment.start.year();
        let place = place_name(dataset.place(part.place), year, state.language);
        found.push((year, format!("{name} · {place}"), index));
    }
    found.sort_by(|one, other| one.1.cmp(&other.1).then(one.0.cmp(&other.0)));
    found.dedup_by(|later, earlier| later.1 == earlier.1);
    // Only now: what is switched off may be what came first.
    found.retain(|(_, _, index)| state.categories.contains(dataset.deployment(*index).category));
    // The names of some elections say when they were.
    found.retain(|(year, label, _)| !label.contains(&year.to_string()));
    found
}

/// Years as places on the line.
#[derive(Clone, Copy)]
struct Scale {
    first: Year,
    last: Year,
}

impl Scale {
    fn x(self, year: Year) -> f64 {
        let span = f64::from(self.last.0 - self.first.0).max(1.0);
        MARGIN + f64::from(year.0 - self.first.0) / span * (WIDTH - 2.0 * MARGIN)
    }

    fn draw(self, items: &[StripItem], filled: bool) -> Node {
        let mut strip =
            Node::new("svg").with("viewBox", format!("0 0 {WIDTH} {HEIGHT}")).with("role", "img");
        let mut ticks = format!("M{:.1} {LINE}H{:.1}", self.x(self.first), self.x(self.last));
        for year in self.first.to(self.last) {
            let end = year == self.first || year == self.last;
            let fifth = year.0 % 5 == 0;
            let long = end || fifth;
            ticks += &format!("M{:.1} {LINE}v{}", self.x(year), if long { 7 } else { 4 });
            // Beside an end it would stand on it.
            let apart = year.0 - self.first.0 > 1 && self.last.0 - year.0 > 1;
            if end || (fifth && apart) {
                let below = Pixels { x: self.x(year), y: LINE + 19.0 };
                strip.children.push(text(below, &year.to_string()).with("text-anchor", "middle"));
            }
        }
        strip.children.push(line(ticks));
        for item in items {
            let at = Pixels { x: self.x(item.year), y: CIRCLE + 3.0 };
            strip.children.push(line(format!("M{:.1} {:.1}V{LINE}", at.x, at.y)));
            let letter = if filled { item.letter.to_string() } else { String::new() };
            strip.children.extend(circle(at, CIRCLE, &letter));
        }
        strip
    }
}

fn line(path: String) -> Node {
    Node::new("path").with("d", path).with("fill", "none").with("stroke", "#000")
}
