//! `cargo xtask fuzz`: libFuzzer looks for what makes the reading of anything from outside fail.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;
use crate::step::step;
use crate::tools::Tools;

/// What is looked at: the targets in `fuzz/targets`, and the most bytes of an input.
const TARGETS: [(&str, u32); 9] = [
    ("address", 512),
    ("borders", 4096),
    ("claims", 4096),
    ("csv", 2048),
    ("fragment", 1024),
    ("geometry", 512),
    ("json", 8192),
    ("lesson", 4096),
    ("message", 256),
];
/// Words of the formats, which chance alone would be long in finding.
const WORDS: &str = "words.dict";
/// What the stable compiler needs to tell libFuzzer which code an input reaches.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing";

/// How long each target is looked at: until either is reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Seconds.
    pub seconds: Option<u32>,
    /// Executions.
    pub runs: Option<u64>,
}

/// Seconds where nothing is said.
const SECONDS: u32 = 60;

impl Effort {
    fn arguments(self) -> Vec<String> {
        let seconds = self.seconds.or(self.runs.is_none().then_some(SECONDS));
        let seconds = seconds.map(|seconds| format!("-max_total_time={seconds}"));
        seconds.into_iter().chain(self.runs.map(|runs| format!("-runs={runs}"))).collect()
    }

    fn in_words(self) -> String {
        match (self.runs, self.seconds) {
            (Some(runs), None) => format!("{runs} executions"),
            (Some(runs), Some(seconds)) => format!("{runs} executions or {seconds} seconds"),
            (None, seconds) => format!("{} seconds", seconds.unwrap_or(SECONDS)),
        }
    }
}

/// Looks at each target, or at the one named.
///
/// # Errors
/// The input that made a target fail, run for ten seconds, or take two gigabytes.
pub fn run(project: &Project, tools: &Tools, target: Option<&str>, effort: Effort) -> Result<()> {
    let names = TARGETS.map(|(name, _)| name);
    if let Some(other) = target.filter(|target| !names.contains(target)) {
        bail!("there is no fuzz target {other:?}, only {}", names.join(", "));
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
    let meant = |name: &str| target.is_none_or(|target| target == name);
    for (name, longest) in TARGETS.into_iter().filter(|(name, _)| meant(name)) {
        let found = built.join("found").join(name);
        fs::create_dir_all(&found)
            .with_context(|| format!("{} cannot be made", found.display()))?;
        step(&format!("Fuzzing {name}, {}", effort.in_words()), || {
            process::run(
                Command::new(built.join(&triple).join("release").join(name))
                    .args(effort.arguments())
                    .arg(format!("-max_len={longest}"))
                    .arg(format!("-dict={}", folder.join(WORDS).display()))
                    .args(["-timeout=10", "-rss_limit_mb=2048", "-verbosity=0"])
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
