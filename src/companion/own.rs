//! A lesson that came with a link, from a file, or out of the editor: one at a time, kept for as
//! long as the tab is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::record::{DataError, Dataset};
use crate::teach::{Claim, Lesson, LinkFault, read_draft, read_lesson, unpack, write_lesson};

/// The name by which the address knows it, whatever its identifier.
pub const OWN: &str = "own";
/// Where it is kept.
const STORED: &str = "pko-atlas:lesson";
/// What is stored to find out whether anything can be.
const TRIED: &str = "pko-atlas:tried";
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

/// A lesson that is kept.
#[derive(Clone)]
struct Kept {
    lesson: Rc<Lesson>,
    /// Whether it is without a mistake, and can be followed.
    whole: bool,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Keeps a lesson, be it with mistakes, as long as the tab is open. Where nothing may be stored, it is
/// gone when the page is loaded again.
pub fn keep(lesson: Rc<Lesson>, dataset: &Dataset, claims: &[Claim]) {
    let text = write_lesson(&lesson, dataset, claims).to_string();
    if let Some(storage) = storage() {
        // No room is told by `can_keep`.
        let _refused = storage.set_item(STORED, &text);
    }
    let whole = read_lesson(&text, dataset, claims).is_ok();
    KEPT.set(Some(Kept { lesson, whole }));
}

/// Whether the browser keeps anything for this tab: not where the reader forbids it, nor in a frame
/// without the right to.
pub fn can_keep() -> bool {
    let Some(storage) = storage() else { return false };
    let tried = storage.set_item(TRIED, TRIED);
    let _gone = storage.remove_item(TRIED);
    tried.is_ok()
}

/// The lesson that is kept, that of the address, or that of earlier in this tab, if it is without a
/// mistake.
pub fn kept(dataset: &Dataset, claims: &[Claim]) -> Result<Option<Rc<Lesson>>, OwnFault> {
    let kept = found(dataset, claims)?;
    Ok(kept.filter(|kept| kept.whole).map(|kept| kept.lesson))
}

/// The same, with whatever is still to be mended.
pub fn draft(dataset: &Dataset, claims: &[Claim]) -> Option<Rc<Lesson>> {
    Some(found(dataset, claims).ok()??.lesson)
}

fn found(dataset: &Dataset, claims: &[Claim]) -> Result<Option<Kept>, OwnFault> {
    if let Some(packed) = take_fragment() {
        let text = unpack(&packed).map_err(OwnFault::Link)?;
        let lesson = read_lesson(&text, dataset, claims).map_err(OwnFault::Lesson)?;
        keep(Rc::new(lesson), dataset, claims);
    }
    if let Some(kept) = KEPT.with_borrow(Clone::clone) {
        return Ok(Some(kept));
    }
    let text = storage().and_then(|storage| storage.get_item(STORED).ok()?);
    let kept = text.and_then(|text| {
        let lesson = Rc::new(read_draft(&text, dataset, claims).ok()?);
        Some(Kept { lesson, whole: read_lesson(&text, dataset, claims).is_ok() })
    });
    KEPT.set(kept.clone());
    Ok(kept)
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
