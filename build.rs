//! Lets the linker say where what it has placed is referred to, so that `cargo xtask build` can cut
//! the app in two.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|name| name == "wasm32");
    if wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=pko-atlas=--emit-relocs");
    }
}
