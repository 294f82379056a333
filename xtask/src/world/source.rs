//! Reading a quantised TopoJSON topology on to a grid of our own.

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A point in steps of the grid: longitude, latitude.
pub type GridPoint = (i64, i64);

/// An arc by its number, and whether a ring runs through it backwards.
pub type Reference = (usize, bool);

/// A country: its code and its polygons, each of rings of arcs.
pub struct Country {
    /// Three letters.
    pub code: String,
    /// Polygons, rings, arcs.
    pub polygons: Vec<Vec<Vec<Reference>>>,
}

/// All countries, with arcs that neighbours share.
pub struct Shapes {
    /// Arcs; ends that meet are equal.
    pub arcs: Vec<Vec<GridPoint>>,
    /// Countries by code.
    pub countries: Vec<Country>,
}

impl Shapes {
    /// Reads the object `countries` of a topology on to a grid of `steps` for a degree.
    ///
    /// # Errors
    /// When it is no such topology.
    pub fn read(topology: &Value, steps: i64) -> Result<Shapes> {
        let transform = topology.get("transform").context("no transform")?;
        let scale = pair(&transform["scale"]).context("no scale")?;
        let shift = pair(&transform["translate"]).context("no translate")?;
        let geometries =
            topology["objects"]["countries"]["geometries"].as_array().context("no countries")?;
        let mut countries = geometries.iter().map(country).collect::<Result<Vec<_>>>()?;
        countries.sort_by(|one, other| one.code.cmp(&other.code));
        let all = topology["arcs"].as_array().context("no arcs")?;
        // Arcs of the land alone are left out, and the rest is numbered anew.
        let mut numbers = vec![None; all.len()];
        for (arc, _) in references(&mut countries) {
            *numbers.get_mut(*arc).context("no such arc")? = Some(0);
        }
        let mut arcs = Vec::new();
        for (arc, number) in all.iter().zip(&mut numbers).filter(|(_, number)| number.is_some()) {
            let (mut x, mut y) = (0.0, 0.0);
            let mut points: Vec<GridPoint> = Vec::new();
            for step in arc.as_array().context("an arc is no list")? {
                let (dx, dy) = pair(step).context("a point is no pair")?;
                (x, y) = (x + dx, y + dy);
                let grid = |at: f64, scale: f64, shift: f64| {
                    ((at * scale + shift) * steps as f64).round() as i64
                };
                points.push((grid(x, scale.0, shift.0), grid(y, scale.1, shift.1)));
            }
            *number = Some(arcs.len());
            arcs.push(thinned(&points));
        }
        for (arc, _) in references(&mut countries) {
            *arc = numbers[*arc].context("an arc is not used")?;
        }
        Ok(Shapes { arcs, countries })
    }
}

/// All references of all countries, to be changed.
fn references(countries: &mut [Country]) -> impl Iterator<Item = &mut Reference> {
    countries.iter_mut().flat_map(|country| country.polygons.iter_mut().flatten().flatten())
}

fn pair(value: &Value) -> Option<(f64, f64)> {
    Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?))
}

fn list(value: &Value) -> Result<&[Value]> {
    value.as_array().map(Vec::as_slice).context("expected a list")
}

/// Leaves out points that fall on their predecessor. An island that is less than a step of the
/// grid wide, as some are in the source, becomes a triangle of one step: a country must not vanish.
fn thinned(points: &[GridPoint]) -> Vec<GridPoint> {
    let mut kept = points.to_vec();
    kept.dedup();
    match kept.as_slice() {
        [(x, y)] => vec![(*x, *y), (x + 1, *y), (*x, y + 1), (*x, *y)],
        [first, other, last] if first == last => {
            vec![*first, *other, (other.0 + 1, other.1 + 1), *last]
        }
        _ => kept,
    }
}

fn country(geometry: &Value) -> Result<Country> {
    let code = geometry["properties"]["a3"].as_str().context("a country has no code")?.to_owned();
    let arcs = geometry.get("arcs").context("a country has no arcs")?;
    let polygons = match geometry.get("type").and_then(Value::as_str) {
        Some("Polygon") => std::slice::from_ref(arcs),
        Some("MultiPolygon") => list(arcs)?,
        other => bail!("a country is a {other:?}"),
    };
    let reference = |arc: &Value| -> Result<Reference> {
        let arc = arc.as_i64().context("an arc reference is no number")?;
        Ok((usize::try_from(if arc < 0 { !arc } else { arc })?, arc < 0))
    };
    let ring =
        |ring: &Value| -> Result<Vec<Reference>> { list(ring)?.iter().map(reference).collect() };
    let polygon = |polygon: &Value| -> Result<_> { list(polygon)?.iter().map(ring).collect() };
    Ok(Country { code, polygons: polygons.iter().map(polygon).collect::<Result<_>>()? })
}
