//! The journeys, by what they are about.

pub mod accessible;
pub mod address;
pub mod agreement;
pub mod companion;
pub mod contract;
pub mod dossier;
pub mod export;
pub mod eyes;
pub mod faults;
pub mod frame;
pub mod keyboard;
pub mod labels;
pub mod language;
pub mod loading;
pub mod moves;
pub mod offline;
pub mod paper;
pub mod phone;
pub mod search;
pub mod share;
pub mod single;
pub mod speech;
pub mod table;
pub mod targets;
pub mod year;
