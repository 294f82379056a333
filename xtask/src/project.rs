//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's folders.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project around the current folder.
    ///
    /// # Errors
    /// When the current folder is in no checkout of the project.
    pub fn here() -> Result<Project> {
        let start = std::env::current_dir().context("the current folder cannot be read")?;
        let root = start
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .with_context(|| format!("{} is not inside the project", start.display()))?;
        Ok(Project { root: root.to_owned() })
    }

    /// The folder with `Trunk.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The files of the built site as brotli 11, each under its path with `.br`.
    pub fn compressed(&self) -> PathBuf {
        self.root.join("target/brotli")
    }

    /// What remembers the last build.
    pub fn built(&self) -> PathBuf {
        self.root.join("target/built")
    }

    /// The tools this project installs for itself.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// The scripts run by Node, and the list of what comes from npm.
    pub fn node(&self) -> PathBuf {
        self.root.join("xtask/node")
    }
}
