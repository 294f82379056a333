//! Making WebAssembly small.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::tools::Tools;

/// What browsers have known for years.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes the module at `from` to `to`, which may be the same, with fewer bytes.
///
/// # Errors
/// What the tool reports.
pub fn smaller(tools: &Tools, from: &Path, to: &Path) -> Result<()> {
    let mut tool = tools.command("wasm-opt")?;
    process::run(tool.arg("-Oz").args(FEATURES).arg(from).arg("-o").arg(to))
}
