//! What is awaited from the network.

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
