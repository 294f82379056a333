//! What is awaited from the network.

use std::rc::Rc;

use crate::record::Dataset;
use crate::view::Shown;

/// Something that arrives over the network.
pub enum Arrival<T, E> {
    /// It is on its way.
    Awaited,
    /// It is here.
    Here(T),
    /// It could not be had.
    Failed(E),
}

impl<T, E> Arrival<T, E> {
    /// What has arrived, if it has.
    pub fn here(&self) -> Option<&T> {
        if let Arrival::Here(here) = self { Some(here) } else { None }
    }

    /// Why it did not arrive, if it failed.
    pub fn fault(&self) -> Option<&E> {
        if let Arrival::Failed(fault) = self { Some(fault) } else { None }
    }
}

/// A record, what the reader is looking at, and what the screen shows of that.
pub struct Looking {
    /// The record.
    pub dataset: Rc<Dataset>,
    /// What map and year control show.
    pub now: Shown,
    /// What is read rather than seen: the list, the record, the sentence, the address. It follows
    /// when the reader rests, because nobody reads a list that changes at every step, and a step
    /// that need not make one is over sooner.
    pub settled: Shown,
}
