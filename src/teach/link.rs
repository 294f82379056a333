//! A lesson in the fragment of an address: compressed, and written in letters that need no escape.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// Most bytes of a lesson in a link, unpacked.
const MOST_BYTES: usize = 256 * 1024;
/// Best compression that is offered.
const LEVEL: u8 = 9;
/// Addresses longer than this, in characters, are cut off by some programs.
pub const MOST_IN_ADDRESS: usize = 2_000;

/// Why a link holds no lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// A part of it was lost, or it never was one.
    Damaged,
    /// It unpacks to more than a lesson may have.
    TooLarge,
}

/// The text of a lesson, packed for an address.
pub fn pack(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), LEVEL))
}

/// The text of a lesson that was packed.
///
/// # Errors
/// [`LinkFault`] for what is no such link, or too large a one.
pub fn unpack(packed: &str) -> Result<String, LinkFault> {
    if packed.len() > MOST_BYTES {
        return Err(LinkFault::TooLarge);
    }
    let bytes = URL_SAFE_NO_PAD.decode(packed).map_err(|_| LinkFault::Damaged)?;
    let text = decompress_to_vec_with_limit(&bytes, MOST_BYTES).map_err(|error| {
        let too_large = error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
        if too_large { LinkFault::TooLarge } else { LinkFault::Damaged }
    })?;
    String::from_utf8(text).map_err(|_| LinkFault::Damaged)
}
