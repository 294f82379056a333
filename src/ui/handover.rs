//! What is asked for before the app is there, and handed to it.

use std::cell::RefCell;

/// Something that is on its way, and will be wanted by one.
pub struct Handover<T>(RefCell<Stand<T>>);

enum Stand<T> {
    /// It has not come, and nobody wants it so far.
    Open,
    /// It has come.
    Here(T),
    /// It is wanted.
    Wanted(Box<dyn FnOnce(T)>),
    /// It was handed over.
    Done,
}

impl<T> Handover<T> {
    /// Nothing has come so far.
    pub const fn new() -> Handover<T> {
        Handover(RefCell::new(Stand::Open))
    }

    /// It has come.
    pub fn put(&self, what: T) {
        let before = self.0.replace(Stand::Done);
        match before {
            Stand::Open => *self.0.borrow_mut() = Stand::Here(what),
            Stand::Wanted(take) => take(what),
            // It has come twice.
            Stand::Here(_) | Stand::Done => {}
        }
    }

    /// Hands it over, now or as soon as it comes.
    pub fn take(&self, take: impl FnOnce(T) + 'static) {
        let before = self.0.replace(Stand::Done);
        match before {
            Stand::Open => *self.0.borrow_mut() = Stand::Wanted(Box::new(take)),
            Stand::Here(what) => take(what),
            Stand::Wanted(_) | Stand::Done => {}
        }
    }
}
