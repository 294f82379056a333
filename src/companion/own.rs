//! A lesson that came with a link, from a file, or out of the editor: one at a time, kept for as
//! long as the tab is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::record::{DataError, Dataset};
use crate::teach::{Claim, Lesson, LinkFault, read_lesson, unpack, write_lesson};

/// The name by which the address knows it, whatever its identifier.
pub const OWN: &str = "own";
/// Where it is kept.
const STORED: &str = "pko-atlas:lesson";
/// How a lesson stands in the fragment of an address.
pub const FRAGMENT: &str = "#lesson=";

/// Why a lesson from outside cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnFault {
    /// The link is damaged.
    Link(LinkFault),
    /// The lesson has mistakes.
    Lesson(DataError),
}

impl OwnFault {
    /// The mistakes of a lesson that could be unpacked.
    pub fn mistakes(self) -> Option<DataError> {
        match self {
            OwnFault::Link(_) => None,
            OwnFault::Lesson(error) => Some(error),
        }
    }
}

thread_local! {
    static KEPT: RefCell<Option<Rc<Lesson>>> = const { RefCell::new(None) };
}

/// Keeps a lesson.
pub fn keep(lesson: Rc<Lesson>, dataset: &Dataset, claims: &[Claim]) {
    let text = write_lesson(&lesson, dataset, claims).to_string();
    if let Some(storage) = storage() {
        // Where nothing may be stored, the lesson is gone when the tab is closed.
        let _refused = storage.set_item(STORED, &text);
    }
    KEPT.set(Some(lesson));
}

/// The lesson that is kept, that of the address, or that of earlier in this tab.
pub fn kept(dataset: &Dataset, claims: &[Claim]) -> Result<Option<Rc<Lesson>>, OwnFault> {
    if let Some(packed) = take_fragment() {
        let text = unpack(&packed).map_err(OwnFault::Link)?;
        let lesson = read_lesson(&text, dataset, claims).map_err(OwnFault::Lesson)?;
        keep(Rc::new(lesson), dataset, claims);
    }
    if let Some(lesson) = KEPT.with_borrow(Clone::clone) {
        return Ok(Some(lesson));
    }
    let text = storage().and_then(|storage| storage.get_item(STORED).ok()?);
    let lesson = text.and_then(|text| read_lesson(&text, dataset, claims).ok()).map(Rc::new);
    KEPT.set(lesson.clone());
    Ok(lesson)
}

thread_local! {
    static TAKEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The lesson in the address, once for each address.
fn take_fragment() -> Option<String> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    let packed = fragment.strip_prefix(FRAGMENT)?;
    let known = TAKEN.with_borrow(|taken| taken.as_deref() == Some(packed));
    TAKEN.set(Some(packed.to_owned()));
    (!known).then(|| packed.to_owned())
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}
