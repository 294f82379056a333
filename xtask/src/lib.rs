//! The commands of PKO Atlas, and the static server they share with the browser journeys.
//!
//! One command a module; what more than one command needs stands below them:
//! `project` (where things are), `process` (running programs), `step` (telling the reader),
//! `tools` (set-up), `site` and `server` (serving a built site), `publish` (what a site has beside the
//! app).

pub mod arguments;
pub mod assets;
pub mod audit;
pub mod bench;
mod budget;
pub mod build;
pub mod check;
pub mod check_data;
pub mod dataset;
pub mod dist;
mod first;
mod fresh;
pub mod fuzz;
pub mod hosting;
mod imports;
pub mod lessons;
pub mod minify;
pub mod offline;
pub mod page;
pub mod process;
pub mod project;
pub mod publish;
pub mod response;
pub mod server;
pub mod single;
pub mod site;
pub mod sizes;
pub mod split;
pub mod step;
pub mod tools;
mod wasm_opt;
pub mod world;
