//! Rust's standard library for the browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::step::step;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target unless it is there.
pub fn set_up() -> Result<()> {
    let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    if !process::exists("rustup") {
        bail!("Rust's target {TARGET} is needed: install it, or rustup, which can");
    }
    step(&format!("Adding Rust's target {TARGET} (some seconds, once)"), || {
        process::run(Command::new("rustup").args(["target", "add", TARGET]))
    })
}
