//! `cargo xtask fuzz`: libFuzzer looks for files that make the reading of other people's data fail.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;
use crate::step::step;
use crate::tools::Tools;

/// What is looked at: the targets in `fuzz/targets`.
const TARGETS: [&str; 2] = ["csv", "json"];
/// What the stable compiler needs to tell libFuzzer which code an input reaches.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing";

/// Looks for so many seconds at each target, or at the one named.
///
/// # Errors
/// The input that made a target fail, run for ten seconds, or take two gigabytes.
pub fn run(project: &Project, tools: &Tools, target: Option<&str>, seconds: u32) -> Result<()> {
    if let Some(other) = target.filter(|target| !TARGETS.contains(target)) {
        bail!("there is no fuzz target {other:?}, only {}", TARGETS.join(" and "));
    }
    let folder = project.root().join("fuzz");
    let triple = host()?;
    let built = project.root().join("target/fuzz");
    step("Building the fuzz targets", || {
        process::run(
            tools
                .command("cargo")?
                .args(["build", "--release", "--target", &triple, "--manifest-path"])
                .arg(folder.join("Cargo.toml"))
                .arg("--target-dir")
                .arg(&built)
                .env("RUSTFLAGS", COVERAGE),
        )
    })?;
    for name in TARGETS.into_iter().filter(|name| target.is_none_or(|target| target == *name)) {
        let found = built.join("found").join(name);
        fs::create_dir_all(&found)
            .with_context(|| format!("{} cannot be made", found.display()))?;
        step(&format!("Fuzzing {name} for {seconds} seconds"), || {
            process::run(
                Command::new(built.join(&triple).join("release").join(name))
                    .arg(format!("-max_total_time={seconds}"))
                    .args(["-timeout=10", "-rss_limit_mb=2048", "-max_len=16384", "-verbosity=0"])
                    .arg("-print_final_stats=1")
                    .arg(format!("-artifact_prefix={}/failed-{name}-", built.display()))
                    .arg(&found)
                    .arg(folder.join("corpus").join(name)),
            )
        })?;
    }
    Ok(())
}

/// The triple of this machine: with it named, scripts that run while building are left as they are.
fn host() -> Result<String> {
    let text = process::read(Command::new("rustc").arg("-vV"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(line.context("rustc does not say for which machine it compiles")?.to_owned())
}
