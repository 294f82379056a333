//! "Where" and "for whom": lines from the places of work to the people served.

use crate::record::{CategoryIndex, PlaceIndex, Role};
use crate::unit::decimal;
use crate::view::marks::Pixels;

/// Work done in one place for the people of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connector {
    /// Where the work was done.
    pub from: PlaceIndex,
    /// For whom.
    pub to: PlaceIndex,
    /// The category of the work.
    pub category: CategoryIndex,
}

/// Adds the connectors between the parts of a deployment that are not there yet.
pub fn connect(
    connectors: &mut Vec<Connector>,
    parts: &[(PlaceIndex, Role)],
    category: CategoryIndex,
) {
    let in_role =
        |role: Role| parts.iter().filter(move |(_, own)| *own == role).map(|(place, _)| *place);
    for from in in_role(Role::MissionArea) {
        for to in in_role(Role::Beneficiary).filter(|to| *to != from) {
            let connector = Connector { from, to, category };
            if !connectors.contains(&connector) {
                connectors.push(connector);
            }
        }
    }
}

/// SVG path data of a connector between two points: an arc that bows upwards by a sixth of its
/// length, so that lines in opposite directions part.
pub fn connector_path(from: Pixels, to: Pixels) -> String {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let bow = if dx < 0.0 { 1.0 } else { -1.0 } / 6.0;
    let (x, y) = ((from.x + to.x) / 2.0 - dy * bow, (from.y + to.y) / 2.0 + dx * bow);
    let at = |x: f64, y: f64| [decimal(x, 1), decimal(y, 1)].join(" ");
    ["M", &at(from.x, from.y), "Q", &at(x, y), " ", &at(to.x, to.y)].concat()
}
