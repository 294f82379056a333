//! Tables of other people become datasets: what is good is kept, every mistake has its line, and what
//! the atlas lets its readers take away comes back the same.

#![cfg(not(target_arch = "wasm32"))]

#[path = "import/inverse.rs"]
mod inverse;
#[path = "import/mistakes.rs"]
mod mistakes;
#[path = "import/robust.rs"]
mod robust;
#[path = "record/support.rs"]
mod support;
#[path = "import/tables.rs"]
mod tables;
#[path = "import/workshop.rs"]
mod workshop;
