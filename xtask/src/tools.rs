//! The tools the commands need: which, in which version, and setting up those that lack.
//!
//! Nothing is looked up over the network when everything is there.

mod browsers;
mod cargo;
mod node;
mod target;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::cargo::CargoTool;

/// Bundles the app. 0.22 asks for a newer Rust than the project does.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    // Without TLS and the search for updates: it only ever talks to this machine.
    arguments: &["--no-default-features"],
    takes: "about three minutes",
};
/// Writes the JavaScript between page and WebAssembly: of the very version in Cargo.lock.
const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    arguments: &[],
    takes: "about two minutes",
};
/// Cuts the app in two.
const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    version: "0.2.4",
    arguments: &["--features", "build-binary"],
    takes: "about a minute",
};
/// Drives Firefox.
const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    arguments: &[],
    takes: "about a minute",
};

/// The project's tools.
#[derive(Clone, Debug)]
pub struct Tools {
    project: Project,
}

impl Tools {
    /// The tools of a project; none is touched yet.
    pub fn of(project: &Project) -> Tools {
        Tools { project: project.clone() }
    }

    /// Sets up what building needs.
    ///
    /// # Errors
    /// One sentence about what could not be set up.
    pub fn for_build(&self) -> Result<()> {
        cargo::check_lock(&self.project, &WASM_BINDGEN)?;
        node::check()?;
        target::set_up()?;
        node::set_up(&self.project)?;
        WASM_BINDGEN.set_up(&self.project)?;
        WASM_SPLIT.set_up(&self.project)?;
        TRUNK.set_up(&self.project)
    }

    /// Sets up what the checks need: the browsers first, since they may need root.
    ///
    /// # Errors
    /// One sentence about what could not be set up.
    pub fn for_tests(&self) -> Result<()> {
        browsers::set_up()?;
        self.for_build()?;
        GECKODRIVER.set_up(&self.project)
    }

    /// Looks for what making the map's shapes needs.
    ///
    /// # Errors
    /// One sentence about what is missing.
    pub fn for_world(&self) -> Result<()> {
        node::check()
    }

    /// A program, found among the project's tools first.
    ///
    /// # Errors
    /// When PATH holds a folder whose name cannot be written in it.
    pub fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        command.current_dir(self.project.root()).env("PATH", self.path()?);
        Ok(command)
    }

    fn path(&self) -> Result<OsString> {
        let own: [PathBuf; 2] =
            [self.project.tools().join("bin"), self.project.tools().join("node/node_modules/.bin")];
        let before = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(own.into_iter().chain(std::env::split_paths(&before)))
            .context("a folder in PATH has a name that cannot be written in it")
    }
}
