//! PKO Atlas: where, when, why and how many people Japan has sent abroad under its
//! International Peace Cooperation Act, year by year since 1992.
//!
//! Rooms and the one direction in which they may know each other:
//! `companion → ui → view → {record, world} → unit`, `companion → teach → view`,
//! `ui → text → unit`, `view → text`, `{view, record} → spelling`,
//! `companion → import → view`.
//! See `ARCHITECTURE.md`.

#[cfg(target_arch = "wasm32")]
pub mod companion;
pub mod import;
pub mod record;
pub mod spelling;
pub mod teach;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod unit;
pub mod view;
pub mod world;
