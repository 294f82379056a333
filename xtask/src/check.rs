//! Every check, in the order in which a mistake is found soonest.

use anyhow::{Result, bail};

use crate::audit;
use crate::build;
use crate::process;
use crate::project::Project;
use crate::step::step;
use crate::tools::Tools;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];
const JOURNEYS: &str = "pko-atlas-journeys";

/// Runs everything.
///
/// # Errors
/// The first check that fails.
pub fn everything(project: &Project, tools: &Tools) -> Result<()> {
    step("Format", || cargo(tools, &["fmt", "--all", "--check"], &[]))?;
    step("Lints, host", || {
        let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        cargo(tools, &arguments, &[])
    })?;
    step("Lints, browser", || {
        cargo(tools, &["clippy", "--lib", "--bins", "--test", "components"], &WASM_DENIED)
    })?;
    step("Documentation", || {
        let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items"];
        process::run(tools.command("cargo")?.args(arguments).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    step("Unit, property and data tests", || {
        cargo(tools, &["test", "--workspace", "--exclude", JOURNEYS], &[])
    })?;
    step("Components in Chromium", || components(tools))?;
    build::release(project, tools, None)?;
    journeys(tools, &[])?;
    audit::everything(project, tools, None)?;
    println!("\nEvery check has passed.");
    Ok(())
}

const WASM_DENIED: [&str; 5] = [WASM[0], WASM[1], "--", "-D", "warnings"];

/// Runs the component tests in headless Chromium.
fn components(tools: &Tools) -> Result<()> {
    process::run(
        tools
            .command("cargo")?
            .args(["test", "--test", "components"])
            .args(WASM)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
            .env("CHROMEDRIVER", "/usr/bin/chromedriver"),
    )
}

/// Runs the journeys on the built site: in every engine, or in the one named first.
///
/// # Errors
/// The first engine in which a journey fails.
pub fn journeys(tools: &Tools, filter: &[String]) -> Result<()> {
    let (engines, names): (Vec<&String>, Vec<&String>) =
        filter.iter().partition(|word| ENGINES.contains(&word.as_str()));
    if names.len() > 1 {
        bail!("the journeys take one engine and one name, found {filter:?}");
    }
    for engine in ENGINES {
        if !engines.is_empty() && !engines.iter().any(|named| *named == engine) {
            continue;
        }
        step(&format!("Journeys in {engine}"), || {
            let arguments = ["test", "--package", JOURNEYS, "--test", engine];
            let mut more: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
            // One after the other: two browsers at once wait for each other on two cores.
            more.extend(["--", "--test-threads=1"]);
            // What did not hold is said in words; where the harness noticed it helps nobody.
            process::run(
                tools.command("cargo")?.args(arguments).args(more).env("RUST_LIB_BACKTRACE", "0"),
            )
        })?;
    }
    Ok(())
}

/// Takes pictures for people to look at.
///
/// # Errors
/// What stopped the browser.
pub fn screenshots(tools: &Tools, queries: &[String]) -> Result<()> {
    step("Taking pictures", || {
        let arguments = ["run", "--quiet", "--package", JOURNEYS, "--bin", "screenshots", "--"];
        let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
        cargo(tools, &arguments, &queries)
    })
}

/// Lets a monkey use the atlas, for some minutes, in some engine, from some seed.
///
/// # Errors
/// What did not hold, with what was done last.
pub fn soak(tools: &Tools, words: &[String]) -> Result<()> {
    step("Soaking", || {
        let arguments = ["run", "--quiet", "--package", JOURNEYS, "--bin", "soak", "--"];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        cargo(tools, &arguments, &words)
    })
}

fn cargo(tools: &Tools, arguments: &[&str], more: &[&str]) -> Result<()> {
    process::run(tools.command("cargo")?.args(arguments).args(more))
}
