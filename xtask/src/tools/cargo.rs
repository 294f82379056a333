//! Tools compiled by cargo from its registry into `.tools/bin`.

use std::io::IsTerminal;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;
use crate::step::step;

/// A tool that cargo compiles from its registry.
pub struct CargoTool {
    /// Its package.
    pub package: &'static str,
    /// Its exact version.
    pub version: &'static str,
    /// More arguments for `cargo install`.
    pub arguments: &'static [&'static str],
    /// How long compiling it takes on two cores.
    pub takes: &'static str,
}

impl CargoTool {
    /// Installs the tool unless this version of it is there.
    ///
    /// Cargo puts the programs in place, and the line in `.crates.toml`, only after compiling.
    pub fn set_up(&self, project: &Project) -> Result<()> {
        let CargoTool { package, version, arguments, takes } = self;
        let installed = std::fs::read_to_string(project.tools().join(".crates.toml"));
        if installed.is_ok_and(|list| list.contains(&format!("\"{package} {version} ("))) {
            return Ok(());
        }
        step(&format!("Compiling {package} {version} ({takes} on two cores, once)"), || {
            let mut install = Command::new("cargo");
            install
                .args(["install", "--locked", "--force", package, "--version", version, "--root"])
                .arg(project.tools())
                .args(*arguments)
                .current_dir(project.root())
                .env("CARGO_TARGET_DIR", project.root().join("target/tools"));
            // The tools run for seconds and are compiled for minutes: no optimisation.
            for (setting, value) in
                [("OPT_LEVEL", "0"), ("DEBUG", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16")]
            {
                install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
            }
            if !std::io::stderr().is_terminal() {
                install.arg("--quiet");
            }
            process::run(&mut install)
        })
    }
}

/// Holds the tool that writes the JavaScript to the version of the library it writes it for.
///
/// # Errors
/// When `Cargo.lock` has another version than the tool, or none.
pub fn check_lock(project: &Project, tool: &CargoTool) -> Result<()> {
    let lock = std::fs::read_to_string(project.root().join("Cargo.lock"))
        .context("Cargo.lock cannot be read")?;
    let locked = locked_version(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    if locked != tool.version {
        bail!(
            "Cargo.lock has wasm-bindgen {locked} and xtask/src/tools.rs {}: make them the same",
            tool.version
        );
    }
    Ok(())
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_read_from_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.9\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.9"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
