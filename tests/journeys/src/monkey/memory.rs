//! What a page takes of the machine.

use std::fmt;

use anyhow::{Result, ensure};

/// What a page takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Bytes of JavaScript's heap, after its garbage was collected.
    pub heap: f64,
    /// Nodes of documents.
    pub nodes: f64,
    /// Listeners of events.
    pub listeners: f64,
}

impl Memory {
    /// Holds growth to what chance explains: a tenth of each, and a megabyte, 1,000 nodes and 50
    /// listeners.
    ///
    /// # Errors
    /// With both figures.
    pub fn check_growth(&self, end: &Memory) -> Result<()> {
        let pairs = [
            (self.heap, end.heap, 1e6),
            (self.nodes, end.nodes, 1_000.0),
            (self.listeners, end.listeners, 50.0),
        ];
        let held = pairs.into_iter().all(|(before, after, chance)| after <= before * 1.1 + chance);
        ensure!(held, "memory grows from {self} to {end}");
        Ok(())
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Memory { heap, nodes, listeners } = self;
        write!(
            formatter,
            "{:.2} MB of JavaScript, {nodes} nodes, {listeners} listeners",
            heap / 1e6
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT_FIRST: Memory = Memory { heap: 4e6, nodes: 2_000.0, listeners: 100.0 };

    #[test]
    fn chance_is_no_growth() {
        let later = Memory { heap: 5e6, nodes: 3_000.0, listeners: 140.0 };
        assert!(AT_FIRST.check_growth(&later).is_ok());
    }

    #[test]
    fn growth_of_anything_is_told() {
        for grown in [
            Memory { heap: 6e6, ..AT_FIRST },
            Memory { nodes: 4_000.0, ..AT_FIRST },
            Memory { listeners: 200.0, ..AT_FIRST },
        ] {
            assert!(AT_FIRST.check_growth(&grown).is_err(), "{grown}");
        }
    }
}
